import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'

/** What a person asks of their neighbours in a city is decided one after the other, under this name: before their account, the thing
 *  and the borrowing are locked. */
export const askingLock = (city: string, person: string): string => `borrowings ${city} ${person}`

/** Waits for what they ask now, and holds what they ask next until the end of the transaction. */
export const lockAsking = async (
  req: PayloadRequest,
  { city, person }: { city: string; person: string },
): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${askingLock(city, person)}, 0))`)
}
