import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { checkCode } from './checkCode.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { findById, lockPerson, type PersonRow } from './findPerson.ts'
import { countTry, forgetTries, tooManyTries } from './limits.ts'
import { type AccountNotice, writeNotice } from './notices.ts'
import { writeRecoveryCodes } from './recoveryCodes.ts'

type Change = Doorway & { person: TypedUser; password: string; code: string; now?: Date }

/** Replaces one's recovery codes, with password and code; tells the owner. Refuses `wrong-password`, `wrong-code` and
 *  `second-factor-not-set` (422), `too-many-tries` (429). */
export const renewRecoveryCodes = (ask: Change): Promise<Result<{ codes: string[] }>> =>
  withBoth(
    ask,
    { notice: 'recoveryCodesNew', event: 'person.recovery-codes-renewed' },
    async (req, { id }) => ({
      codes: await writeRecoveryCodes(req, id),
    }),
  )

/** Takes one's second factor away, with password and code; tells the owner. Refuses as `renewRecoveryCodes`. */
export const disableSecondFactor = (ask: Change): Promise<Result<true>> =>
  withBoth(
    ask,
    { notice: 'secondFactorGone', event: 'person.second-factor-removed' },
    async (req, { id }) => {
      await dropSecondFactor(req, id)
      return true as const
    },
  )

/** Takes the second factor of an account away. No session of it counts as strong any more. Whether there was one. */
export const dropSecondFactor = async (req: PayloadRequest, person: string): Promise<boolean> => {
  const db = await sqlOf(req)
  await db.execute(sql`delete from recovery_codes where person_id = ${person}`)
  await db.execute(sql`delete from strong_sessions where person_id = ${person}`)
  const { rowCount } = await db.execute(sql`delete from second_factors where person_id = ${person}`)
  return rowCount === 1
}

type Trace = { notice: AccountNotice; event: string }

const withBoth = async <T>(
  ask: Change,
  { notice, event }: Trace,
  act: (req: PayloadRequest, person: PersonRow) => Promise<T>,
): Promise<Result<T>> => {
  const { payload, city, language, person, password, code, address, now } = ask
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  const wait = await countTry(payload, 'code', { account: row.email, address })
  if (wait !== undefined) return tooManyTries(wait)
  const done = await inTransaction({ payload, user: person, language }, async (req) => {
    const current = await lockPerson(req, { id: person.id })
    if (!current) return refuse('account-closed', 404)
    const given = await checkCode(req, current.id, code, now)
    if (!given.ok) return given
    const value = await act(req, current)
    await appendEvent(req, { city: city.id, type: event, subject: current.id })
    await writeNotice(req, ask, {
      notice,
      key: `${current.id}:${randomUUID()}`,
      to: { ...current, person: current.id },
      path: 'account/forgot',
    })
    return ok(value)
  })
  if (done.ok) await forgetTries(payload, 'code', row.email)
  return done
}
