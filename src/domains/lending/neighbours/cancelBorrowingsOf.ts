import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'

/** Cancels what was asked for or agreed about a thing that is no longer there, and tells both of it (borrowingHooks.ts), in
 *  nobody's words. What is out goes on until it is back. */
export const cancelBorrowingsOf = async (req: PayloadRequest, thing: string): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id from borrowings where thing_id = ${thing} and state in ('requested', 'accepted') order by id for update`)
  const data = { state: 'cancelled' } as const
  for (const { id } of rows as { id: string }[])
    await req.payload.update({ collection: 'borrowings', id, data, depth: 0, req })
}
