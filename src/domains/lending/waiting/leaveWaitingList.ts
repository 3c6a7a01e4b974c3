import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import type { WaitState } from './rules.ts'

type Leaving = { payload: Payload; person: TypedUser; city: City; wait: string }

/**
 * Somebody no longer waits. Leaving twice is one. Refuses `wait-unknown` (404): no such, or another person's;
 * `wait-not-leavable` (422): there is an offer to answer instead, or it is over.
 */
export const leaveWaitingList = ({
  payload,
  person,
  city,
  wait: id,
}: Leaving): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('wait-unknown', 404)
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select state from waits where id = ${id} and city_id = ${city.id} and person_id = ${person.id} for update`)
    const wait = rows[0] as { state: WaitState } | undefined
    if (!wait) return refuse('wait-unknown', 404)
    if (wait.state === 'left') return ok({ id })
    if (wait.state !== 'waiting') return refuse('wait-not-leavable', 422)
    await payload.update({ collection: 'waits', id, data: { state: 'left' }, depth: 0, req })
    return ok({ id })
  })
