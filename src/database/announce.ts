import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from './sqlOf.ts'

export const channel = 'communal_changes'

/** Tells every process which pages are out of date. Written in the transaction of the change: PostgreSQL delivers it at
 *  COMMIT, never before, and not at all if the transaction is rolled back. */
export const announce = async (req: PayloadRequest, tag: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_notify(${channel}, ${tag})`)
}
