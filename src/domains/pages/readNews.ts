import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { InstituteKind } from '../institutes/rules.ts'
import type { Block } from './blocks.ts'

/** A news item in a list. */
export type NewsSummary = {
  id: string
  slug: string
  title: string
  summary: string
  publishedAt: string
  updatedAt: string
  picture: StoredPicture | null
}

/** A news item on its own page, whole in one language, as pages are. */
export type NewsDetail = NewsSummary & {
  body: Block[]
  language: Language
  institute: InstituteKind | null
  programme: string | null
}

export const newsPerPage = 12

/** The place in the list after which a page of it begins. */
export type NewsKey = { publishedAt: string; id: string }

/** The news of a city, newest first, with the key of the next page if there is one. One statement. */
export const readNewsList = async (
  reading: Reading & { after?: NewsKey | undefined },
): Promise<{ items: NewsSummary[]; next: NewsKey | undefined }> => {
  const { payload, city, language, after } = reading
  const languages = languageOrder(city, language)
  const beyond = after
    ? sql`and (n.published_at, n.id) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`
    : sql``
  const rows = await rowsOf<NewsSummary>(
    payload,
    sql`select n.id, n.slug, ${localised('news', 'title', 'n', languages)} as title,
        ${localised('news', 'summary', 'n', languages)} as summary, ${instant},
        ${storedPicture('n.image_id', languages)} as picture
      from news n where n.city_id = ${city.id} and n._status = 'published' and n.published_at is not null ${beyond}
      order by n.published_at desc, n.id desc limit ${newsPerPage + 1}`,
  )
  const items = rows.slice(0, newsPerPage)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > newsPerPage && last ? { publishedAt: last.publishedAt, id: last.id } : undefined,
  }
}

/** One published news item, or nothing. One statement. */
export const readNewsItem = async ({
  payload,
  city,
  language,
  slug,
}: Reading & { slug: string }): Promise<NewsDetail | undefined> => {
  const languages = languageOrder(city, language)
  const order = sql.raw(languages.map((code) => `'${code}'`).join(', '))
  const [item] = await rowsOf<NewsDetail>(
    payload,
    sql`select n.id, n.slug, w.title, coalesce(w.summary, '') as summary, coalesce(w.body, '[]') as body,
        w._locale as language, n.institute, n.programme, ${instant}, ${storedPicture('n.image_id', languages)} as picture
      from news n join news_locales w on w._parent_id = n.id
      where n.city_id = ${city.id} and n.slug = ${slug} and n._status = 'published' and w.title <> ''
        and w._locale in (${order})
      order by array_position(array[${order}]::_locales[], w._locale) limit 1`,
  )
  return item
}

const instant = sql.raw(
  ['published', 'updated']
    .map((what) => `to_char(n.${what}_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${what}At"`)
    .join(', '),
)
