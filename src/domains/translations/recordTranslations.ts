import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { hashOf } from './besides.ts'
import { readWhole } from './readWhole.ts'
import { inLanguage, textsOf } from './textsOf.ts'

/** Keeps, in the transaction of the change and at every door, from which words of the first language each other one was
 *  written: a language whose own words did not change keeps what it was written from, and is thereby out of date. */
export const recordTranslations: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const whole = await readWhole(req, { collection: collection.slug, id: doc.id })
  const { city } = whole
  const hashIn = (language: string): string =>
    hashOf(textsOf(collection.fields, inLanguage(collection.fields, whole, language)))
  const [first = '', ...others] = await languagesOf(req, city)
  const source = hashIn(first)
  if (others.length === 0) return doc
  const rows = others.map(
    (language) => sql`(${String(doc.id)}::uuid, ${language}, ${city}::uuid, ${hashIn(language)}, ${source})`,
  )
  const db = await sqlOf(req)
  await db.execute(sql`
    insert into translations (document_id, language, city_id, text_hash, source_hash) values ${sql.join(rows, sql`, `)}
    on conflict (document_id, language) do update set text_hash = excluded.text_hash, source_hash = excluded.source_hash
      where translations.text_hash <> excluded.text_hash`)
  return doc
}

/** What was read through again is up to date, also where no word had to change. */
export const confirmTranslation = async (
  req: PayloadRequest,
  { document, language, source }: { document: string; language: string; source: string },
): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    update translations set source_hash = ${source} where document_id = ${document} and language = ${language}`)
}

export const forgetTranslations: CollectionAfterDeleteHook = async ({ id, req }) => {
  const db = await sqlOf(req)
  await db.execute(sql`delete from translations where document_id = ${String(id)}`)
}

/** The languages of a city as they are in this transaction, the first one first: a pack writes a city and its texts in one,
 *  and no table of hosts knows it yet. */
const languagesOf = async (req: PayloadRequest, city: string): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select value as language from cities_languages where parent_id = ${city} order by "order"`,
  )
  return (rows as { language: string }[]).map(({ language }) => language)
}
