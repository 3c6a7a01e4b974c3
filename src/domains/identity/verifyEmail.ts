import { sql } from '@payloadcms/db-postgres'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { readLink, refuseLink } from './accountLink.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { findById, lockPerson, stateOf } from './findPerson.ts'
import { logIn, type Session } from './logIn.ts'

type Verification = Doorway & { token: string; password: string; now?: Date }

/**
 * Confirms the address of an account with the link of a mail and the password given when signing up, and logs in. Opening
 * the link alone changes nothing, for scanners of mail open links; and the mail alone is not enough, for whoever signed
 * up with a stranger's address would own an account that the stranger confirmed.
 *
 * Refuses `link-void` and `link-expired` (422), `wrong-password` (422), `too-many-tries` (429).
 */
export const verifyEmail = async (ask: Verification): Promise<Result<Session>> => {
  const { payload, city, token, password, address, now = new Date() } = ask
  const link = readLink(token, 'verify')
  const found = link && (await findById(payload, link.person))
  if (!link || !found) return refuse('link-void', 422)
  const refused = refuseLink(link, stateOf(found), now)
  if (refused) return refuse(refused, 422)
  const checked = await checkPassword({ payload, person: found, password, address })
  if (!checked.ok) return checked
  const verified = await inTransaction({ payload, language: ask.language }, async (req) => {
    const person = await lockPerson(req, { id: link.person })
    if (!person || refuseLink(link, stateOf(person), now)) return refuse('link-void', 422)
    const db = await sqlOf(req)
    await db.execute(
      sql`update people set _verified = true, _verificationtoken = null, updated_at = now() where id = ${person.id}`,
    )
    await appendEvent(req, { city: city.id, type: 'person.verified', subject: person.id })
    return ok(person)
  })
  return verified.ok ? logIn({ ...ask, email: verified.value.email }) : verified
}
