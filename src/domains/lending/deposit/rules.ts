import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { LoanState } from '../rules.ts'

/** How a deposit was left at the desk; `waived`: the desk did without. */
export const depositMethods = ['cash', 'cheque', 'card', 'other', 'waived'] as const
export type DepositMethod = (typeof depositMethods)[number]

/** Minor units of the city's currency. */
export const mostDeposit = 100_000_000

/** What a loan says of its deposit; amounts in minor units of the city's currency. `deposit`: what its borrower was told to
 *  bring; `depositTaken`, `depositReturned`: null until it was written down. */
export type Deposit = {
  state: LoanState
  deposit?: number | null
  depositMethod?: DepositMethod | null
  depositTaken?: number | null
  depositReturned?: number | null
}

/** What the desk still has of the borrower's. */
export const heldOf = ({ depositTaken, depositReturned }: Omit<Deposit, 'state'>): number =>
  (depositReturned ?? null) === null ? (depositTaken ?? 0) : 0

/** What is to be taken when it is handed over; null where nothing is, or it was. */
export const dueOf = ({ state, deposit, depositMethod }: Deposit): number | null =>
  deposit && !depositMethod && promised.includes(state) ? deposit : null

const promised: readonly LoanState[] = ['offered', 'requested', 'approved', 'ready']

/**
 * What a change of a loan writes about its deposit. It is taken as the copy leaves and given back as it returns, or later; a
 * loan is not closed while something is still held. `explained`: whether the change says why, for whoever reads it.
 * Refuses, each 422: `deposit-unsaid`: it is handed over, and nobody wrote down what was taken, or how; `deposit-not-now`;
 * `deposit-amount`: more than the borrower was told, or than was taken, or no whole number; `deposit-fixed`: it was given back;
 * `deposit-kept-unsaid`: some of it is kept, without a word why; `deposit-still-held`.
 */
export const decideDeposit = (
  before: Deposit,
  after: Deposit,
  explained: boolean,
): Result<Pick<Deposit, 'depositMethod' | 'depositTaken' | 'depositReturned'>, DepositRefusal> => {
  const took = differs(before, after, 'depositMethod') || differs(before, after, 'depositTaken')
  const gave = differs(before, after, 'depositReturned')
  if ((took || gave) && (before.depositReturned ?? null) !== null) return refuse('deposit-fixed', 422)
  const leaves = after.state === 'handed-over' && before.state !== 'handed-over'
  if (took && after.state !== 'handed-over') return refuse('deposit-not-now', 422)
  if ((leaves && after.deposit && !after.depositMethod) || (took && !after.depositMethod))
    return refuse('deposit-unsaid', 422)
  const asked = after.deposit ?? 0
  const waived = after.depositMethod === 'waived'
  const taken = took ? (waived ? 0 : (after.depositTaken ?? asked)) : (before.depositTaken ?? null)
  if (took && taken !== null && !isAmount(taken, waived ? 0 : 1, asked)) return refuse('deposit-amount', 422)
  const returned = after.depositReturned ?? null
  if (gave && (!hasEnded.includes(after.state) || !taken)) return refuse('deposit-not-now', 422)
  if (gave && returned !== null && !isAmount(returned, 0, taken ?? 0)) return refuse('deposit-amount', 422)
  if (gave && returned !== null && returned < (taken ?? 0) && !explained)
    return refuse('deposit-kept-unsaid', 422)
  if (after.state === 'closed' && heldOf({ depositTaken: taken, depositReturned: returned }) > 0)
    return refuse('deposit-still-held', 422)
  return ok({ depositMethod: after.depositMethod ?? null, depositTaken: taken, depositReturned: returned })
}

type DepositRefusal = Refusal & {
  reason:
    | 'deposit-unsaid'
    | 'deposit-not-now'
    | 'deposit-amount'
    | 'deposit-fixed'
    | 'deposit-kept-unsaid'
    | 'deposit-still-held'
}

const hasEnded: readonly LoanState[] = ['returned', 'lost', 'closed']

const isAmount = (amount: number, least: number, most: number): boolean =>
  Number.isSafeInteger(amount) && least <= amount && amount <= most

const differs = (
  before: Deposit,
  after: Deposit,
  field: 'depositMethod' | 'depositTaken' | 'depositReturned',
): boolean => (before[field] ?? null) !== (after[field] ?? null)
