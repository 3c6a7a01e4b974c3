import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'

/** Keeps the accounts of the two of a borrowing as they are until the end of the transaction, before it is locked. That one of
 *  them is closed stops nothing: the other may still say how it went. */
export const keepAccountsOf = async (req: PayloadRequest, borrowing: string): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select owner_id as owner, person_id as person from borrowings where id = ${borrowing}`,
  )
  for (const { owner, person } of rows as { owner: string; person: string }[])
    await keepAccountsOpen(req, [owner, person])
}
