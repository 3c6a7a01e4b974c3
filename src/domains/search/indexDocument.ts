import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { entriesOf, type Readable } from './entriesOf.ts'
import { readable } from './readable.ts'
import { partsOf, type SearchedCollection, type Source, sources } from './sources.ts'

type Target = { collection: SearchedCollection; id: string; city: string }

/**
 * Makes what is found of a document what its public page says, in the transaction of its change: it is read back from
 * the database, because a saved draft leaves the published text as it is. What belongs to it (lessons, stops) follows.
 */
export const indexDocument = async (req: PayloadRequest, { collection, id, city }: Target): Promise<void> => {
  const db = await sqlOf(req)
  const part = partsOf[collection]
  const owner = part && ownerColumn(part)
  // A part whose owner was just deleted has lost its name by now.
  const parts =
    part && owner
      ? sql`or document_id in (select d.id from ${sql.raw(part)} d
          where d.city_id = ${city} and (d.${sql.raw(owner)} = ${id} or d.${sql.raw(owner)} is null))`
      : sql``
  await db.execute(sql`delete from search_entries where document_id = ${id} ${parts}`)
  await index(req, collection, sql`d.id = ${id}`)
  if (part && owner) await index(req, part, sql`d.${sql.raw(owner)} = ${id}`)
}

/** The same for everything of a city: after its languages changed, or after a restore. */
export const indexCity = async (req: PayloadRequest, city: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`delete from search_entries where city_id = ${city}`)
  for (const collection of Object.keys(sources) as SearchedCollection[]) {
    await index(req, collection, sql`d.city_id = ${city}`)
  }
}

const ownerColumn = (collection: SearchedCollection): string | undefined => {
  const source: Source = sources[collection]
  return source.parent?.column
}

const index = async (req: PayloadRequest, collection: SearchedCollection, which: SQL): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`${readable(collection)} and ${which}`)
  const entries = (rows as Readable[]).flatMap(entriesOf)
  if (entries.length === 0) return
  await db.execute(sql`
    insert into search_entries (city_id, language, kind, document_id, path, title, summary, body)
    select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as e(city_id uuid, language text, kind text, document_id uuid, path text, title text, summary text, body text)
    on conflict (document_id, language) do update set kind = excluded.kind, path = excluded.path,
      title = excluded.title, summary = excluded.summary, body = excluded.body`)
}
