import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Whether these accounts are open, which they then stay until the end of the transaction: whoever closes one waits, and counts
 *  what came meanwhile. Before anything else of theirs is locked: whoever closes one has the person first, and then what is
 *  theirs. */
export const keepAccountsOpen = async (req: PayloadRequest, people: readonly string[]): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select closed_at is null as open from people where id in (${sql.join(
      people.map((id) => sql`${id}`),
      sql`, `,
    )}) order by id for key share`)
  return (rows as { open: boolean }[]).every(({ open }) => open)
}
