import type { CollectionConfig } from 'payload'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { keepFresh, keepLoanRules } from './keepLoanRules.ts'
import { keepPeriod } from './keepPeriod.ts'
import { loanTransitions } from './rules.ts'
import { settleCopy } from './settleCopy.ts'
import { tellOfLoan } from './tellOfLoan.ts'

export const loanHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepFresh, keepTransitions(loanTransitions), keepPeriod, keepLoanRules],
  afterChange: [tellOfLoan, settleCopy],
}
