import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Field, PayloadRequest } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import type { City } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { type Beside, besides, goesItsOwnWay, hashOf, stateOf, type TranslationState } from './besides.ts'
import { findWholeAsPerson, readWholeAsPerson, type Whole } from './readWhole.ts'
import type { TranslatedCollection } from './rules.ts'
import { inLanguage, textsOf } from './textsOf.ts'

/** A document in a list of translations: how far each language but the first is. */
export type Translated = {
  collection: TranslatedCollection
  id: string
  title: string
  states: { language: Language; state: TranslationState }[]
}

const most = 500

/** How far the translations of a collection of a city are, as far as the person may read it: the newest drafts, at most 500
 *  documents, by title. */
export const readTranslations = async (
  req: PayloadRequest,
  { city, collection }: { city: City; collection: TranslatedCollection },
): Promise<Translated[]> => {
  const wholes = await findWholeAsPerson(req, { collection, city: city.id, limit: most })
  const { fields, admin } = req.payload.collections[collection].config
  const [first, ...others] = city.languages
  const basis = await basesOf(
    req,
    wholes.map(({ id }) => id),
  )
  return wholes
    .map((whole) => {
      const source = inLanguage(fields, whole, first)
      const now = hashOf(textsOf(fields, source))
      const title = source[admin.useAsTitle ?? ''] ?? whole['slug'] ?? whole.id
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

/** A document to be translated, in a city and into a language of it. */
export type ToTranslate = {
  city: City
  language: Language
  title: string
  published: boolean
  rows: Beside[]
  /** Its parts are other ones than those of the first language */
  ownWay: boolean
  state: TranslationState
  /** Of what is shown: saving on another ground is refused */
  ground: string
}

type Asked = { collection: TranslatedCollection; id: string; wanted: string | undefined }

/** A document beside its translation into the wanted language, or into the city's second one; nothing where the person may
 *  not read it, and where the city writes one language alone. */
export const readTranslation = async (
  req: PayloadRequest,
  { collection, id, wanted }: Asked,
): Promise<ToTranslate | undefined> => {
  const whole = isUuid(id) ? await readWholeAsPerson(req, { collection, id }) : undefined
  const city = whole && hostTable().byId.get(whole.city)
  const [first, ...others] = city?.languages ?? []
  const language = others.find((code) => code === wanted) ?? others[0]
  if (!whole || !city || !first || !language) return undefined
  const { fields, admin } = req.payload.collections[collection].config
  const { source, target, ground } = groundOf(fields, whole, [first, language])
  const rows = besides(fields, source, target)
  const basis = (await basesOf(req, [id])).get(`${id} ${language}`)
  return {
    city,
    language,
    title: String(source[admin.useAsTitle ?? ''] ?? whole['slug'] ?? id),
    published: whole['_status'] === 'published',
    rows,
    ownWay: goesItsOwnWay(fields, source, target),
    state: stateOf(rows, { now: hashOf(textsOf(fields, source)), basis }),
    ground,
  }
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
