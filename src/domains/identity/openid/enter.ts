import type { PayloadRequest } from 'payload'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { PersonRow } from '../findPerson.ts'
import { codeNeeded, type Session } from '../logIn.ts'
import { openSession } from '../openSession.ts'
import { readSecondFactor } from '../readSecondFactor.ts'
import type { Attempt, Proof } from './attempts.ts'

/** Opens a session for whom a provider vouched for. A second factor of their own is asked for as after a password, unless
 *  the provider says that it asked for one; that counts in the city which trusts this provider and in no other.
 *
 *  Refuses `not-verified` (403) and `code-needed` (401, with the `step` that `giveCode` takes). */
export const enter = async (
  req: PayloadRequest,
  person: PersonRow,
  { city, proof }: Pick<Attempt, 'city'> & { proof: Proof },
): Promise<Result<Session>> => {
  if (!person.verified) return refuse('not-verified', 403, { details: { email: person.email } })
  if (!proof.strong && (await readSecondFactor(req, person.id))) return codeNeeded(person)
  return ok(await openSession(req, person, proof.strong ? { city } : undefined))
}
