import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import { besides, hashOf, withTexts } from './besides.ts'
import { groundOf } from './readTranslations.ts'
import { readWholeAsPerson } from './readWhole.ts'
import { confirmTranslation } from './recordTranslations.ts'
import type { TranslatedCollection } from './rules.ts'
import { textsOf } from './textsOf.ts'

type Translation = {
  payload: Payload
  person: TypedUser
  /** In which the answers are said */
  spoken: Language
  collection: TranslatedCollection
  id: string
  city: City
  language: Language
  /** What the writer saw (`ToTranslate.ground`) */
  ground: string
  texts: Readonly<Record<string, string>>
  publish: boolean
}

/**
 * Writes a language of a document as a draft, or publishes it, through the document's own rules and the rights of the
 * person. Refuses `translation-unknown` (404: no such document there that the person may read), `language-not-offered`
 * (422: the first language, or none of the city's) and `changed-meanwhile` (409: either language is another one than
 * the writer saw). What the collection itself refuses is thrown.
 */
export const saveTranslation = async (ask: Translation): Promise<Result<true>> => {
  const { payload, person, spoken, collection, id, city, language } = ask
  const [first, ...others] = city.languages
  if (!others.includes(language)) return refuse('language-not-offered', 422)
  return inTransaction<true, Refusal>({ payload, user: person, language: spoken }, async (req) => {
    const db = await sqlOf(req)
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`translation ${id}`}, 0))`)
    const whole = await readWholeAsPerson(req, { collection, id })
    if (whole?.city !== city.id) return refuse('translation-unknown', 404)
    const { fields } = payload.collections[collection].config
    const { source, target, ground } = groundOf(fields, whole, [first, language])
    if (ground !== ask.ground) return refuse('changed-meanwhile', 409)
    const offered = new Set(besides(fields, source, target).map(({ path }) => path))
    const texts = Object.fromEntries(Object.entries(ask.texts).filter(([path]) => offered.has(path)))
    await payload.update({
      collection: collection as CollectionSlug,
      id,
      locale: language,
      fallbackLocale: false,
      depth: 0,
      draft: !ask.publish,
      data: { ...withTexts(fields, { source, target }, texts), _status: ask.publish ? 'published' : 'draft' },
      overrideAccess: false,
      req,
    } as never)
    await confirmTranslation(req, { document: id, language, source: hashOf(textsOf(fields, source)) })
    return ok(true)
  })
}
