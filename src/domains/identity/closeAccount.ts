import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { announce } from '../../database/announce.ts'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import { tagOf } from '../tenancy/announceChange.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { findById, lockPerson, type PersonRow } from './findPerson.ts'
import { type CreditsWish, holdings } from './holdings.ts'
import { forgetTries, type Limit, limits } from './limits.ts'

type Closing = Doorway & { person: TypedUser; password: string; credits: CreditsWish }

/**
 * Closes an account for good: what names the person goes from every table, in all cities; what they made stays, credited
 * as they wish; the row stays as an empty shell, so that nothing points into the void. No mail tells of it: it would keep
 * the address.
 *
 * Refuses `wrong-password` (422), `too-many-tries` (429), `open-loans` and `open-borrowings` (409, with their `count`), `last-manager` and
 * `operator-account` (409).
 */
export const closeAccount = async (ask: Closing): Promise<Result<true>> => {
  const { payload, language, person, password, credits, address } = ask
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  const closed = await inTransaction<true, Refusal>({ payload, language }, async (req) => {
    const current = await lockPerson(req, { id: person.id })
    if (!current) return refuse('account-closed', 404)
    const held = await refuseClosing(req, current.id)
    if (held) return held
    await forget(req, current, credits)
    await appendEvent(req, { city: ask.city.id, type: 'person.closed', subject: current.id })
    return ok(true)
  })
  if (closed.ok) {
    for (const limit of Object.keys(limits) as Limit[]) await forgetTries(payload, limit, row.email)
  }
  return closed
}

const refuseClosing = async (req: PayloadRequest, person: string) => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select (select operator_since is not null from people where id = ${person}) as operator,
      (select count(*)::int from loans where person_id = ${person} and state in ('offered', 'requested', 'approved', 'ready', 'handed-over')) as loans,
      (select count(*)::int from borrowings where ${person}::uuid in (owner_id, person_id)
        and state in ('requested', 'accepted', 'handed-over')) as borrowings,
      exists (select 1 from memberships mine where mine.person_id = ${person} and mine.role = 'manager'
        and (mine.ends_at is null or mine.ends_at > now()) and not exists (select 1 from memberships other
          where other.city_id = mine.city_id and other.role = 'manager' and other.person_id <> ${person}
            and (other.ends_at is null or other.ends_at > now()))) as "lastManager"`)
  const held = rows[0] as { operator: boolean; loans: number; borrowings: number; lastManager: boolean }
  if (held.loans > 0) return refuse('open-loans', 409, { details: { count: held.loans } })
  if (held.borrowings > 0) return refuse('open-borrowings', 409, { details: { count: held.borrowings } })
  if (held.operator) return refuse('operator-account', 409)
  return held.lastManager ? refuse('last-manager', 409) : undefined
}

const forget = async (req: PayloadRequest, { id, email }: PersonRow, credits: CreditsWish): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select city_id as city, 'contributions' as shown from contributions where person_id = ${id}
      union select city_id, 'things' from things where person_id = ${id}`,
  )
  for (const { closing } of holdings) if (closing) await db.execute(closing({ id, email }, credits))
  // Answers kept for repeated requests may quote what was sent.
  await db.execute(sql`delete from idempotency_keys where actor = ${id}`)
  const empty = randomUUID()
  await db.execute(sql`
    update people set name = '–', handle = ${`x-${empty}`}, email = ${`${empty}@closed.invalid`}, language = 'en',
      credit_preference = 'none', credit_pseudonym = null, hash = null, salt = null, _verified = false,
      _verificationtoken = null, reset_password_token = null, reset_password_expiration = null,
      login_attempts = 0, lock_until = null, closed_at = now(), updated_at = now()
    where id = ${id}`)
  for (const { city, shown } of rows as { city: string; shown: string }[])
    await announce(req, tagOf(city, shown))
}
