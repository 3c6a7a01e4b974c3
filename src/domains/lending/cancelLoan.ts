import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import { lockLoans } from './lockLoans.ts'
import { loanTransitions } from './rules.ts'

type Cancellation = { payload: Payload; person: TypedUser; city: City; loan: string }

/**
 * A borrower no longer needs it. What is cancelled stays cancelled: asking again changes nothing and is no error.
 * Refuses `loan-unknown` (404): no such loan, or another person's; `loan-not-cancellable` (422): handed over or ended.
 */
export const cancelLoan = ({
  payload,
  person,
  city,
  loan: id,
}: Cancellation): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('loan-unknown', 404)
    const where = { id: { equals: id }, city: { equals: city.id }, person: { equals: person.id } }
    // The desk may be handing it over just now.
    await lockLoans(req, [id])
    const { docs } = await payload.find({
      collection: 'loans',
      where,
      limit: 1,
      depth: 0,
      pagination: false,
      req,
    })
    const loan = docs[0]
    if (!loan) return refuse('loan-unknown', 404)
    if (loan.state === 'cancelled') return ok({ id })
    if (!loanTransitions[loan.state].includes('cancelled')) return refuse('loan-not-cancellable', 422)
    await payload.update({ collection: 'loans', id, data: { state: 'cancelled' }, depth: 0, req })
    return ok({ id })
  })
