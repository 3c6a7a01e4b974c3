import { sql } from '@payloadcms/db-postgres/drizzle'
import { type CollectionSlug, type Field, isolateObjectProperty, type PayloadRequest } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import type { City } from '../tenancy/City.ts'
import { type Beside, besides, goesItsOwnWay, hashOf, stateOf, type TranslationState } from './besides.ts'
import type { TranslatedCollection } from './rules.ts'
import { inLanguage, textsOf } from './textsOf.ts'

/** A document in a list of translations: how far each language but the first is. */
export type Translated = {
  collection: TranslatedCollection
  id: string
  title: string
  states: { language: Language; state: TranslationState }[]
}

type Whole = Record<string, unknown> & { id: string }

const most = 500

/** How far the translations of a collection of a city are, as far as the person may read it: the newest drafts, at most 500
 *  documents, by title. */
export const readTranslations = async (
  req: PayloadRequest,
  { city, collection }: { city: City; collection: TranslatedCollection },
): Promise<Translated[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { city: { equals: city.id } },
    locale: 'all',
    fallbackLocale: false,
    draft: true,
    depth: 0,
    limit: most,
    pagination: false,
    overrideAccess: false,
    req: inAll(req),
  })
  const { fields, admin } = req.payload.collections[collection].config
  const [first, ...others] = city.languages
  const basis = await basesOf(
    req,
    docs.map(({ id }) => String(id)),
  )
  return docs
    .map((doc) => {
      const whole = doc as unknown as Whole
      const source = inLanguage(fields, whole, first)
      const now = hashOf(textsOf(fields, source))
      const title = inLanguage(fields, whole, first)[admin.useAsTitle ?? ''] ?? whole['slug'] ?? whole.id
      const states = others.map((language) => ({
        language,
        state: stateOf(besides(fields, source, inLanguage(fields, whole, language)), {
          now,
          basis: basis.get(`${whole.id} ${language}`),
        }),
      }))
      return { collection, id: whole.id, title: String(title), states }
    })
    .sort((a, b) => a.title.localeCompare(b.title))
}

/** One document to be translated, or nothing where the person may not read it. */
export type ToTranslate = {
  title: string
  city: string
  published: boolean
  rows: Beside[]
  /** Its parts are other ones than those of the first language */
  ownWay: boolean
  state: TranslationState
  /** Of what is shown: saving on another ground is refused */
  ground: string
}

type Asked = { collection: TranslatedCollection; id: string; city: City; language: Language }

export const readTranslation = async (
  req: PayloadRequest,
  { collection, id, city, language }: Asked,
): Promise<ToTranslate | undefined> => {
  const { fields, admin } = req.payload.collections[collection].config
  const whole = await readWhole(req, { collection, id, city: city.id })
  if (!whole) return undefined
  const { source, target, ground } = groundOf(fields, whole, [city.languages[0], language])
  const rows = besides(fields, source, target)
  const basis = (await basesOf(req, [id])).get(`${id} ${language}`)
  return {
    title: String(source[admin.useAsTitle ?? ''] ?? whole['slug'] ?? id),
    city: city.id,
    published: whole['_status'] === 'published',
    rows,
    ownWay: goesItsOwnWay(fields, source, target),
    state: stateOf(rows, { now: hashOf(textsOf(fields, source)), basis }),
    ground,
  }
}

/** The city of a document, if the person may read it. */
export const readCityOf = async (
  req: PayloadRequest,
  { collection, id }: { collection: TranslatedCollection; id: string },
): Promise<string | undefined> => {
  if (!isUuid(id)) return undefined
  const found = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  const city = (found as { city?: unknown } | null)?.city
  return typeof city === 'string' ? city : undefined
}

/** The newest draft of a document in all languages, if it is of that city and the person may read it. */
export const readWhole = async (
  req: PayloadRequest,
  { collection, id, city }: { collection: TranslatedCollection; id: string; city: string },
): Promise<Whole | undefined> => {
  const found = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    locale: 'all',
    fallbackLocale: false,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req: inAll(req),
  })
  const whole = found as unknown as Whole | null
  return whole?.['city'] === city ? whole : undefined
}

/** Both languages of a document, and a sign of their words as they are. */
export const groundOf = (fields: Field[], whole: Whole, [first, language]: [Language, Language]) => {
  const [source, target] = [inLanguage(fields, whole, first), inLanguage(fields, whole, language)]
  const ground = hashOf([...textsOf(fields, source), ...textsOf(fields, target)])
  return { source, target, ground }
}

const basesOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await adapterOf(req.payload).drizzle.execute(sql`
    select document_id || ' ' || language as key, source_hash as basis from translations
    where document_id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`)
  return new Map((rows as { key: string; basis: string }[]).map(({ key, basis }) => [key, basis]))
}

/** The language of the request is not changed by reading all. */
const inAll = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale'])
