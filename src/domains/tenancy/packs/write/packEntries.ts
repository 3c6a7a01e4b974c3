import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { sqlOf } from '../../../../database/sqlOf.ts'
import { type Mark, readMark, writeMark } from './Entry.ts'

/** What is remembered of an entry that was applied. */
export type Applied = { path: string; collection: CollectionSlug; id: string; mark: Mark; storedHash: string }

export const readApplied = async (req: PayloadRequest, city: string): Promise<Map<string, Applied>> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select path, collection, document_id as id, source_hash as source, stored_hash as stored
    from pack_entries where city_id = ${city}`)
  type Row = { path: string; collection: CollectionSlug; id: string; source: string; stored: string }
  return new Map(
    (rows as unknown as Row[]).map(({ path, collection, id, source, stored }) => [
      path,
      { path, collection, id, mark: readMark(source), storedHash: stored },
    ]),
  )
}

/** Remembers all of them in one statement. */
export const writeApplied = async (
  req: PayloadRequest,
  city: string,
  entries: readonly Applied[],
): Promise<void> => {
  if (entries.length === 0) return
  const db = await sqlOf(req)
  const rows = entries.map(({ path, collection, id, mark, storedHash }) => ({
    path,
    collection,
    id,
    source: writeMark(mark),
    stored: storedHash,
  }))
  await db.execute(sql`
    insert into pack_entries (city_id, path, collection, document_id, source_hash, stored_hash)
    select ${city}::uuid, path, collection, id, source, stored
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (path text, collection text, id uuid, source text, stored text)
    on conflict (city_id, path) do update set collection = excluded.collection, document_id = excluded.document_id,
      source_hash = excluded.source_hash, stored_hash = excluded.stored_hash, applied_at = now()`)
}
