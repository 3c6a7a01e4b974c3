import { sql } from '@payloadcms/db-postgres'
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { pathWithin } from './rules.ts'

/** Keeps a redirect to paths of its own city, with one target, which does not lead back to where it begins. */
export const keepRedirect: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data) return data
  const whole = { ...originalDoc, ...data }
  const from = pathOf(req, 'from', whole['from'])
  const [to, page, newsItem] = [whole['to'] || null, idOf(whole['page']), idOf(whole['newsItem'])]
  const targets = [to, page, newsItem].filter((one) => one !== null)
  if (targets.length !== 1) refuse(req, 'to', 'redirectTarget')
  const path = to === null ? null : pathOf(req, 'to', to)
  const city = idOf(whole['city'])
  if (
    city &&
    from &&
    (await leadsBack(req, { id: originalDoc?.['id'], city, from, to: path, page, newsItem }))
  ) {
    refuse(req, 'to', 'redirectLoop')
  }
  return { ...data, from, to: path, page, newsItem }
}

const pathOf = (req: PayloadRequest, field: string, written: unknown): string => {
  const path = typeof written === 'string' ? pathWithin(written) : undefined
  return path ?? refuse(req, field, 'pathShape')
}

const refuse = (req: PayloadRequest, path: string, key: string): never => {
  throw new ValidationError(
    { collection: 'redirects', errors: [{ message: req.t(`communal:${key}` as never), path }] },
    req.t,
  )
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'id' in value ? String(value.id) : null
}

type Leading = {
  id: string | undefined
  city: string
  from: string
  to: string | null
  page: string | null
  newsItem: string | null
}

/** Whether the target leads, by however many redirects, to where this one begins. Redirects of a city are written one
 *  after the other, so that two that are harmless alone do not make a ring together. */
const leadsBack = async (
  req: PayloadRequest,
  { id, city, from, to, page, newsItem }: Leading,
): Promise<boolean> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`redirects ${city}`}, 0))`)
  const { rows } = await db.execute(sql`
    with recursive way(path) as (
      select coalesce(${to}::text, (select slug from pages where id = ${page}::uuid),
        (select 'news/' || slug from news where id = ${newsItem}::uuid))
      union
      select coalesce(r."to", p.slug, 'news/' || n.slug) from way
        join redirects r on r.city_id = ${city} and r."from" = way.path and r.id is distinct from ${id ?? null}::uuid
        left join pages p on p.id = r.page_id left join news n on n.id = r.news_item_id
    )
    select from way where path = ${from} limit 1`)
  return rows.length > 0
}
