import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

type Addressed = 'pages' | 'news'

/** Lets the old address of what was public lead to the new one, in the transaction that changes it. What is stored is
 *  asked, not the version before: a draft may have taken the new address first. */
export const keepAddress =
  (collection: Addressed): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const id: unknown = originalDoc?.['id']
    const slug: unknown = data['slug'] ?? originalDoc?.['slug']
    const published = (data['_status'] ?? originalDoc?.['_status']) === 'published'
    if (operation !== 'update' || !published || typeof id !== 'string' || typeof slug !== 'string')
      return data
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select slug, city_id as city from ${sql.identifier(collection)}
      where id = ${id} and _status = 'published' and slug <> ${slug}`)
    const [before] = rows as { slug: string; city: string }[]
    if (before) await leadOn(req, { collection, id, city: before.city, from: before.slug, to: slug })
    return data
  }

/** What leads to a page ends with it. */
export const forgetAddress =
  (collection: Addressed): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const db = await sqlOf(req)
    await db.execute(sql`delete from redirects where ${targetOf(collection)} = ${id}`)
  }

type Moving = { collection: Addressed; id: string; city: string; from: string; to: string }

const leadOn = async (req: PayloadRequest, { collection, id, city, from, to }: Moving): Promise<void> => {
  const path = (slug: string): string => (collection === 'news' ? `news/${slug}` : slug)
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`redirects ${city}`}, 0))`)
  // The new address is answered by the page itself.
  await db.execute(sql`delete from redirects where city_id = ${city} and "from" = ${path(to)}`)
  await db.execute(sql`
    insert into redirects (id, city_id, "from", ${targetOf(collection)})
    values (uuidv7(), ${city}, ${path(from)}, ${id})
    on conflict (city_id, "from") do update set "to" = null, page_id = excluded.page_id,
      news_item_id = excluded.news_item_id, updated_at = now()`)
}

const targetOf = (collection: Addressed) =>
  sql.identifier(collection === 'pages' ? 'page_id' : 'news_item_id')
