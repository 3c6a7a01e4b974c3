import type { CollectionBeforeChangeHook } from 'payload'
import { momentOf } from '../../../database/momentOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Loan } from '../../../payload-types.ts'
import { cityOf } from '../cityOf.ts'
import { languageOfStaff, refuseWrite } from '../refuseWrite.ts'
import { type Deposit, decideDeposit, heldOf } from './rules.ts'

/** What is written down about a deposit holds at every door: nothing leaves before it is, and nothing is closed while some of
 *  it is still at the desk. */
export const keepDeposit: CollectionBeforeChangeHook<Loan> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const after: Deposit = { ...originalDoc, ...data }
  const reason = data.reason?.trim()
  const decision = decideDeposit(originalDoc, after, Boolean(reason) && reason !== originalDoc.reason?.trim())
  if (decision.ok) {
    const now = momentOf(req).toISOString()
    const { depositTaken, depositReturned } = decision.value
    return {
      ...data,
      ...decision.value,
      ...(depositTaken !== (originalDoc.depositTaken ?? null) && { depositTakenAt: now }),
      ...(depositReturned !== (originalDoc.depositReturned ?? null) && { depositReturnedAt: now }),
    }
  }
  const { currency } = await cityOf(req.payload, idOf(originalDoc.city))
  const amount = decision.reason === 'deposit-still-held' ? heldOf(after) : (originalDoc.deposit ?? 0)
  return refuseWrite(req, 'loans', fieldOf[decision.reason], decision.reason, {
    amount: formatMoney(amount, currency, languageOfStaff(req)),
  })
}

const fieldOf = {
  'deposit-unsaid': 'depositMethod',
  'deposit-not-now': 'depositMethod',
  'deposit-amount': 'depositTaken',
  'deposit-fixed': 'depositReturned',
  'deposit-kept-unsaid': 'reason',
  'deposit-still-held': 'depositReturned',
} as const
