import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { readLink, refuseLink } from './accountLink.ts'
import { checkCode } from './checkCode.ts'
import type { Doorway } from './Doorway.ts'
import { findById, lockPerson, type PersonRow, stateOf } from './findPerson.ts'
import { countTry, forgetTries, tooManyTries } from './limits.ts'
import type { Session } from './logIn.ts'
import { writeNotice } from './notices.ts'
import { openSession } from './openSession.ts'

type Code = Doorway & { step: string; code: string; now?: Date }

/** The second step of logging in: what the first one gave (`step`), and a code of the app or a recovery code. The use of a
 *  recovery code is told to the owner.
 *
 *  Refuses `step-expired` (401), `wrong-code` (422), `too-many-tries` (429). */
export const giveCode = async (ask: Code): Promise<Result<Session>> => {
  const { payload, language, step, code, address, now = new Date() } = ask
  const link = readLink(step, 'code')
  const found = link && (await findById(payload, link.person))
  if (!link || !found || refuseLink(link, stateOf(found), now)) return refuse('step-expired', 401)
  const wait = await countTry(payload, 'code', { account: found.email, address })
  if (wait !== undefined) return tooManyTries(wait)
  const entered = await inTransaction({ payload, language }, async (req) => {
    const person = await lockPerson(req, { id: found.id })
    if (!person?.verified || refuseLink(link, stateOf(person), now)) return refuse('step-expired', 401)
    const given = await checkCode(req, person.id, code, now)
    if (!given.ok) return given.reason === 'second-factor-not-set' ? refuse('step-expired', 401) : given
    if (given.value === 'recovery') await tellOfRecovery(req, ask, person)
    return ok(await openSession(req, person, 'everywhere'))
  })
  if (entered.ok) {
    await forgetTries(payload, 'code', found.email)
    await forgetTries(payload, 'login', found.email)
  }
  return entered
}

const tellOfRecovery = async (req: PayloadRequest, ask: Code, person: PersonRow): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select count(*)::int as left from recovery_codes where person_id = ${person.id}`,
  )
  const left = String((rows[0] as { left: number }).left)
  await appendEvent(req, { city: ask.city.id, type: 'person.recovery-code-used', subject: person.id })
  await writeNotice(req, ask, {
    notice: 'recoveryCodeUsed',
    key: `${person.id}:${randomUUID()}`,
    to: { ...person, person: person.id },
    path: 'account/second-factor',
    details: { left },
  })
}
