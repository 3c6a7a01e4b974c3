import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Locks the desks of a city that receive only so many people, in one order. Whoever adds a visit holds them from before it is
 *  read who comes until the end: so no visit is promised twice. `city`: SQL of its id. Where every desk receives everybody,
 *  nothing is locked. */
export const lockVisits = async (req: PayloadRequest, city: SQL): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select lock_visits(${city})`)
}
