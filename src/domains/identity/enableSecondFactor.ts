import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { TypedUser } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Doorway } from './Doorway.ts'
import { endSessions } from './endSessions.ts'
import { sealFactor } from './factorSecret.ts'
import { lockPerson } from './findPerson.ts'
import { countTry, forgetTries, tooManyTries } from './limits.ts'
import { sessionOf } from './logOut.ts'
import { writeNotice } from './notices.ts'
import { readOffer } from './offerSecondFactor.ts'
import { stepOf } from './oneTimeCode.ts'
import { markStrong } from './openSession.ts'
import { writeRecoveryCodes } from './recoveryCodes.ts'

type Enabling = Doorway & { person: TypedUser; offer: string; code: string; now?: Date }

/** Sets the offered second factor with the first code of the app, ends all other sessions, which were begun without it,
 *  and tells the owner. Answers the ten recovery codes, which are shown now and never again.
 *
 *  Refuses `offer-expired` and `wrong-code` (422), `second-factor-set` (409), `too-many-tries` (429). */
export const enableSecondFactor = async (ask: Enabling): Promise<Result<{ codes: string[] }>> => {
  const { payload, city, language, person, address, now = new Date() } = ask
  const offered = readOffer(person, ask.offer, now)
  if (!offered) return refuse('offer-expired', 422)
  const wait = await countTry(payload, 'code', { account: person.email, address })
  if (wait !== undefined) return tooManyTries(wait)
  const step = stepOf(offered.secret, ask.code.replace(/\s/g, ''), now)
  if (step === undefined) return refuse('wrong-code', 422, { fields: { code: 'wrong-code' } })
  const done = await inTransaction<{ codes: string[] }, Refusal>(
    { payload, user: person, language },
    async (req) => {
      const current = await lockPerson(req, { id: person.id })
      if (!current) return refuse('account-closed', 404)
      const db = await sqlOf(req)
      const { rowCount } = await db.execute(sql`
      insert into second_factors (person_id, secret, last_step)
      values (${person.id}, ${sealFactor(person.id, offered.secret)}, ${step})
      on conflict (person_id) do nothing`)
      if (rowCount === 0) return refuse('second-factor-set', 409)
      const codes = await writeRecoveryCodes(req, person.id)
      const session = sessionOf(person)
      await endSessions(req, person.id, session)
      if (session !== undefined) await markStrong(req, person.id, session)
      await appendEvent(req, { city: city.id, type: 'person.second-factor-set', subject: person.id })
      await writeNotice(req, ask, {
        notice: 'secondFactorSet',
        key: `${person.id}:${randomUUID()}`,
        to: { ...current, person: person.id },
        path: 'account/forgot',
      })
      return ok({ codes })
    },
  )
  if (done.ok) await forgetTries(payload, 'code', person.email)
  return done
}
