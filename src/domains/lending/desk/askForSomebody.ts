import { createLocalReq, type Payload, type TypedUser } from 'payload'
import type { Language } from '../../../i18n/languages.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { citiesAs } from '../../identity/manages.ts'
import type { LoanLine } from '../lendLine.ts'
import { type LoansRefusal, type RequestedLoan, requestLoans } from '../requestLoans.ts'
import { findBorrower } from './findBorrowers.ts'

type Asking = {
  payload: Payload
  /** who works at the desk */
  staff: TypedUser
  /** of staff: names in refusals are in it */
  language: Language
  /** id */
  city: string
  /** who is to borrow: the id of somebody with dealings in the city, or the whole address of an account */
  borrower: string
  lines: readonly LoanLine[]
  purpose: string
  /** whether the person says to be as old as the rules ask */
  ofAge: boolean
  organisation?: string | undefined
  /** idempotency key of the form */
  key: string
}

/**
 * Somebody at the desk asks in the name of a person, by the very rules by which they ask themselves. The loans are theirs, the
 * mail goes to them and says who asked; the events name who did.
 * Refuses `desk-unknown` (404): whoever asks works at no desk of that city; `borrower-unknown` (404): nobody the desk may ask
 * for; and what `requestLoans` refuses.
 */
export const askForSomebody = async ({
  payload,
  staff,
  city: id,
  borrower,
  ...asked
}: Asking): Promise<Result<RequestedLoan[], LoansRefusal>> => {
  const req = await createLocalReq({ user: staff }, payload)
  const city = (await citiesAs(req, ['manager', 'desk'])).find((one) => one.id === id)
  if (!city) return refuse('desk-unknown', 404)
  const found = await findBorrower(payload, city, borrower)
  if (!found) return refuse('borrower-unknown', 404)
  const person = await payload.findByID({ collection: 'people', id: found.id, depth: 0 })
  return requestLoans({ ...asked, payload, city, person: { ...person, collection: 'people' }, by: staff })
}
