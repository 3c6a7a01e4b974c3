import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'

/** Two desks that judge loans of one person wait for each other, or each would count without what the other just wrote. */
export const lockStanding = async (req: PayloadRequest, city: string, person: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`standing ${city} ${person}`}, 0))`)
}
