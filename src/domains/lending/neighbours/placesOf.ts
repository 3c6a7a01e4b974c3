import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'

/** Where the owner of a thing meets whom they accept, in their order. */
export const placesOf = async (req: PayloadRequest, thing: string): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select place from things_places where _parent_id = ${thing} order by _order`,
  )
  return (rows as { place: string }[]).map(({ place }) => place)
}
