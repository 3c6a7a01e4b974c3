import { randomUUID } from 'node:crypto'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { readLink, refuseLink } from './accountLink.ts'
import type { Doorway } from './Doorway.ts'
import { endSessions } from './endSessions.ts'
import { lockPerson, stateOf } from './findPerson.ts'
import { forgetTries } from './limits.ts'
import { writeNotice } from './notices.ts'
import { dropIdentities } from './openid/identities.ts'
import { refusePassword } from './passwordRule.ts'

type Reset = Doorway & { token: string; password: string; now?: Date }

/** Sets a new password with the link of a mail, ends all sessions and tells the owner. The mail also proves the address:
 *  an account that waited to be confirmed is, and a login elsewhere that somebody else may have made it with opens it no
 *  more. Refuses `link-void`, `link-expired` and `form-incomplete` (422). */
export const resetPassword = async (ask: Reset): Promise<Result<{ email: string }>> => {
  const { payload, city, language, token, password, now = new Date() } = ask
  const link = readLink(token, 'reset')
  if (!link) return refuse('link-void', 422)
  const weak = refusePassword(password)
  if (weak) return refuse('form-incomplete', 422, { fields: { password: weak } })
  const done = await inTransaction({ payload, language }, async (req) => {
    const person = await lockPerson(req, { id: link.person })
    const refused = person ? refuseLink(link, stateOf(person), now) : 'link-void'
    if (!person || refused) return refuse(refused ?? 'link-void', 422)
    if (!person.verified) await dropIdentities(req, person.id)
    await payload.update({
      collection: 'people',
      id: person.id,
      data: { password, _verified: true, loginAttempts: 0, lockUntil: null },
      req,
    })
    await endSessions(req, person.id)
    await appendEvent(req, { city: city.id, type: 'person.password-reset', subject: person.id })
    await writeNotice(req, ask, {
      notice: 'passwordChanged',
      key: `${person.id}:${randomUUID()}`,
      to: { ...person, person: person.id },
      path: 'account/forgot',
    })
    return ok({ email: person.email })
  })
  if (done.ok) await forgetTries(payload, 'login', done.value.email)
  return done
}
