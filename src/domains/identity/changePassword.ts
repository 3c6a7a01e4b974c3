import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { endSessions } from './endSessions.ts'
import { findById, lockPerson } from './findPerson.ts'
import { sessionOf } from './logOut.ts'
import { writeNotice } from './notices.ts'
import { refusePassword } from './passwordRule.ts'

type Change = Doorway & { person: TypedUser; password: string; newPassword: string }

/** Changes one's password, ends all other sessions and tells the owner by mail. Refuses `wrong-password` and
 *  `form-incomplete` (422), `too-many-tries` (429). */
export const changePassword = async (ask: Change): Promise<Result<true>> => {
  const { payload, city, language, person, password, newPassword, address } = ask
  const weak = refusePassword(newPassword)
  if (weak) return refuse('form-incomplete', 422, { fields: { newPassword: weak } })
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  return inTransaction({ payload, user: person, language }, async (req) => {
    await lockPerson(req, { id: person.id })
    await payload.update({ collection: 'people', id: person.id, data: { password: newPassword }, req })
    await endSessions(req, person.id, sessionOf(person))
    await appendEvent(req, { city: city.id, type: 'person.password-changed', subject: person.id })
    await writeNotice(req, ask, {
      notice: 'passwordChanged',
      key: `${person.id}:${randomUUID()}`,
      to: { ...row, person: person.id },
      path: 'account/forgot',
    })
    return ok(true)
  })
}
