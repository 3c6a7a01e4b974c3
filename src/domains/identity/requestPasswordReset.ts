import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { makeLink } from './accountLink.ts'
import type { Doorway } from './Doorway.ts'
import { lockPerson, stateOf } from './findPerson.ts'
import { countTry, tooManyTries } from './limits.ts'
import { writeNotice } from './notices.ts'
import { isEmail, normaliseEmail } from './rules.ts'

/** Mails a link with which a new password can be chosen within one hour. The same answer whether the address has an
 *  account or not. Refuses `form-incomplete` (422) and `too-many-tries` (429). */
export const requestPasswordReset = async (
  ask: Doorway & { email: string },
): Promise<Result<{ sent: true }>> => {
  const email = normaliseEmail(ask.email)
  if (!isEmail(email)) return refuse('form-incomplete', 422, { fields: { email: 'email-malformed' } })
  const wait = await countTry(ask.payload, 'reset', { account: email, address: ask.address })
  if (wait !== undefined) return tooManyTries(wait)
  return inTransaction({ payload: ask.payload, language: ask.language }, async (req) => {
    const person = await lockPerson(req, { email })
    if (person) {
      const token = makeLink({ purpose: 'reset', person: person.id, state: stateOf(person) })
      await writeNotice(req, ask, {
        notice: 'reset',
        key: `${person.id}:${randomUUID()}`,
        to: { ...person, person: person.id },
        path: `account/reset?token=${token}`,
      })
    }
    return ok({ sent: true })
  })
}
