import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import type { Language } from '../../i18n/languages.ts'
import type { InstituteKind } from '../institutes/rules.ts'
import type { Block } from './blocks.ts'

/** A page of a city with its parts, whole in one language: in the wanted one, or in the first of the city's that has
 *  it. */
export type StandingPage = {
  slug: string
  title: string
  summary: string | null
  body: Block[]
  /** the language the text is in */
  language: Language
  institute: InstituteKind | null
  updatedAt: string
}

/** One published page, or nothing. One statement. */
export const readPage = async ({
  payload,
  city,
  language,
  slug,
}: Reading & { slug: string }): Promise<StandingPage | undefined> => {
  const order = sql.raw(
    languageOrder(city, language)
      .map((code) => `'${code}'`)
      .join(', '),
  )
  const [page] = await rowsOf<StandingPage>(
    payload,
    sql`select p.slug, w.title, w.summary, coalesce(w.body, '[]') as body, w._locale as language, p.institute,
        to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
      from pages p join pages_locales w on w._parent_id = p.id
      where p.city_id = ${city.id} and p.slug = ${slug} and p._status = 'published' and w.title <> ''
        and w._locale in (${order})
      order by array_position(array[${order}]::_locales[], w._locale) limit 1`,
  )
  return page
}
