import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'

/** A standing page of a city; `body` is Markdown. */
export type StandingPage = { slug: string; title: string; body: string; updatedAt: string }

/** One published page, or nothing. One statement. */
export const readPage = async ({
  payload,
  city,
  language,
  slug,
}: Reading & { slug: string }): Promise<StandingPage | undefined> => {
  const languages = languageOrder(city, language)
  const [page] = await rowsOf<StandingPage>(
    payload,
    sql`select p.slug, ${localised('pages', 'title', 'p', languages)} as title,
        coalesce(${localised('pages', 'body', 'p', languages)}, '') as body,
        to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
      from pages p where p.city_id = ${city.id} and p.slug = ${slug} and p._status = 'published'`,
  )
  return page
}
