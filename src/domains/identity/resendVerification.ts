import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Doorway } from './Doorway.ts'
import { lockPerson } from './findPerson.ts'
import { countTry, tooManyTries } from './limits.ts'
import { isEmail, normaliseEmail } from './rules.ts'
import { sendVerification } from './signUp.ts'

/** Sends the link that confirms an address once more. The same answer whether the address waits for one or not. Refuses
 *  `form-incomplete` (422) and `too-many-tries` (429). */
export const resendVerification = async (
  ask: Doorway & { email: string },
): Promise<Result<{ sent: true }>> => {
  const email = normaliseEmail(ask.email)
  if (!isEmail(email)) return refuse('form-incomplete', 422, { fields: { email: 'email-malformed' } })
  const wait = await countTry(ask.payload, 'verification', { account: email, address: ask.address })
  if (wait !== undefined) return tooManyTries(wait)
  return inTransaction({ payload: ask.payload, language: ask.language }, async (req) => {
    const person = await lockPerson(req, { email })
    if (person && !person.verified) await sendVerification(req, ask, person, randomUUID())
    return ok({ sent: true })
  })
}
