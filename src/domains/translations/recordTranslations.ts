import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { hashOf } from './besides.ts'
import { inLanguage, textsOf } from './textsOf.ts'

/** Keeps, in the transaction of the change and at every door, from which words of the first language each other one was
 *  written: a language whose own words did not change keeps what it was written from, and is thereby out of date. */
export const recordTranslations: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const whole = (await req.payload.findByID({
    collection: collection.slug,
    id: doc.id,
    locale: 'all',
    fallbackLocale: false,
    draft: true,
    depth: 0,
    // The language of the request is not changed by reading all.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })) as unknown as Record<string, unknown>
  const city = String(idOf(whole['city']))
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

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value

/** The languages of a city, the first one first, also of one that is being written in the same transaction. */
const languagesOf = async (req: PayloadRequest, city: string): Promise<readonly string[]> => {
  const known = hostTable().byId.get(city)
  if (known) return known.languages
  const { languages } = await req.payload.findByID({
    collection: 'cities',
    id: city,
    depth: 0,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  return languages
}
