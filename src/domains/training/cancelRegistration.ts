import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import type { RegistrationState } from './rules.ts'

type Cancellation = { payload: Payload; person: TypedUser; city: City; registration: string; now?: Date }

/**
 * A person gives their seat back; event and mail are the hook's (registrationHooks.ts), as when staff cancel. What is
 * cancelled stays cancelled: asking again changes nothing and is no error. Refuses `registration-unknown` (404): no such
 * registration, or another person's; `session-begun` (422).
 */
export const cancelRegistration = ({
  payload,
  person,
  city,
  registration: id,
  now = new Date(),
}: Cancellation): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('registration-unknown', 404)
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select r.state, s.starts_at as "startsAt" from registrations r join sessions s on s.id = r.session_id
      where r.id = ${id} and r.city_id = ${city.id} and r.person_id = ${person.id} for update of r`)
    const row = rows[0] as { state: RegistrationState; startsAt: string } | undefined
    if (!row) return refuse('registration-unknown', 404)
    if (row.state === 'cancelled') return ok({ id })
    if (row.state !== 'registered' || new Date(row.startsAt) <= now) return refuse('session-begun', 422)
    await req.payload.update({
      collection: 'registrations',
      id,
      data: { state: 'cancelled' },
      depth: 0,
      req,
    })
    return ok({ id })
  })
