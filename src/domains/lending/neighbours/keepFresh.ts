import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { refuseWrite } from '../refuseWrite.ts'

/** Whoever writes must have read the document as it is: without this, of two who write at once the later would overwrite the
 *  earlier, what its owner took back for good be offered again, and what they wrote be lost. It stays locked until the end of the
 *  transaction. */
export const keepFresh =
  (collection: 'things' | 'reports'): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'create') return data
    await keepAccountsOpen(req, [idOf(originalDoc?.['person'])])
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select state = ${originalDoc?.['state']} and updated_at = ${originalDoc?.['updatedAt']}::timestamptz as fresh
      from ${sql.identifier(collection)} where id = ${originalDoc?.['id']} for no key update`)
    if (!(rows[0] as { fresh: boolean } | undefined)?.fresh)
      refuseWrite(req, collection, 'state', 'changed-meanwhile')
    return data
  }
