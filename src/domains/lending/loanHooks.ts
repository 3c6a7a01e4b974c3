import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { recordCondition } from './condition/recordCondition.ts'
import { keepDeposit } from './deposit/keepDeposit.ts'
import { followKit } from './followKit.ts'
import { keepFresh, keepLoanRules } from './keepLoanRules.ts'
import { keepPeriod } from './keepPeriod.ts'
import { loanTransitions } from './rules.ts'
import { settleCopy } from './settleCopy.ts'
import { judgeLoan } from './standing/judgeLoan.ts'
import { tellOfLoan } from './tellOfLoan.ts'
import { followOffer } from './waiting/followOffer.ts'
import { lockFreed, offerFreed } from './waiting/offerFreed.ts'

export const loanHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [
    keepFresh,
    lockFreed,
    keepTransitions(loanTransitions),
    keepPeriod,
    keepLoanRules,
    keepDeposit,
  ],
  afterChange: [tellOfLoan, recordCondition, settleCopy, judgeLoan, followOffer, followKit, offerFreed],
}
