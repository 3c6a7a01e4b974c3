import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { rowsOf } from '../../database/reading.ts'

/** Where a path of a city leads on, as a path below the language; undefined if nowhere. One statement. */
export const findRedirect = async ({
  payload,
  city,
  path,
}: {
  payload: Payload
  city: { id: string }
  path: string
}): Promise<string | undefined> => {
  const [found] = await rowsOf<{ to: string | null }>(
    payload,
    sql`select coalesce(r."to", p.slug, 'news/' || n.slug) as "to" from redirects r
      left join pages p on p.id = r.page_id and p._status = 'published'
      left join news n on n.id = r.news_item_id and n._status = 'published'
      where r.city_id = ${city.id} and r."from" = ${path}`,
  )
  return found?.to ?? undefined
}
