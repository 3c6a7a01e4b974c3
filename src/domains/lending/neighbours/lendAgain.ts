import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import { onTheirList } from './readTurnedAwayOf.ts'

/** `id`: of the line in their list, as it was sent */
type Again = { payload: Payload; person: TypedUser; city: City; id: string; now?: Date }

/**
 * Somebody whom an owner, or an organisation of theirs, had turned away may ask again. Refuses `turned-away-unknown` (404): nobody on
 * their list goes by that.
 */
export const lendAgain = ({
  payload,
  person,
  city,
  id,
  now = new Date(),
}: Again): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('turned-away-unknown', 404)
    const db = await sqlOf(req)
    const { rowCount } = await db.execute(sql`
      delete from turned_away a where a.id = ${id} and ${onTheirList({ city, person: person.id, now })}`)
    return rowCount === 1 ? ok({ id }) : refuse('turned-away-unknown', 404)
  })
