import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { refuseWrite } from '../refuseWrite.ts'

/** Whoever decides must have seen the document as it is: without this, of two who decide at once the later would overwrite the
 *  earlier, and what its owner took back for good be offered again. It stays locked until the end of the transaction. */
export const keepFresh =
  (collection: 'things' | 'reports'): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'create') return data
    await keepAccountsOpen(req, [idOf(originalDoc?.['person'])])
    const db = await sqlOf(req)
    const { rows } = await db.execute(
      sql`select state from ${sql.identifier(collection)} where id = ${originalDoc?.['id']} for no key update`,
    )
    const stored = rows[0] as { state: string } | undefined
    if (stored?.state !== originalDoc?.['state']) refuseWrite(req, collection, 'state', 'changed-meanwhile')
    return data
  }
