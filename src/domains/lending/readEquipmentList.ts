import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import { addDays, type Day, startOfDay, today } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { isTaken } from './busy.ts'
import { partsOf } from './partsSql.ts'
import type { EquipmentCategory } from './rules.ts'

/** A model as lists show it. `free` of `copies` can be had for the whole of the days that were asked about. */
export type ListedEquipment = {
  id: string
  slug: string
  category: EquipmentCategory
  name: string
  summary: string
  picture: StoredPicture | null
  requires: { slug: string; title: string } | null
  copies: number
  free: number
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  category?: EquipmentCategory | undefined
  /** slug of a desk: only its copies count, and models without one there are left out */
  desk?: string | undefined
  /** days of the city, both included: only what is free for all of them; without: free counts are of today */
  period?: { from: Day; until: Day } | undefined
  /** slug of the last model of the page before */
  after?: string | undefined
  limit: number
  now?: Date
}

/** The models a city lends, by name, in one statement; one more than `limit` says that there are more. */
export const readEquipmentList = async (asked: Asked): Promise<ListedEquipment[]> => {
  const { payload, city, language, category, desk, period, after, limit, now = new Date() } = asked
  const languages = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const { from, until } = period ?? { from: day, until: day }
  const starts = sql`${startOfDay(from, city.timeZone).toISOString()}::timestamptz`
  const ends = sql`${startOfDay(addDays(until, 1), city.timeZone).toISOString()}::timestamptz`
  const atDesk = desk ? sql`and s.slug = ${desk}` : sql``
  const conditions: SQL[] = [
    ...(category ? [sql`t.category = ${category}`] : []),
    ...(desk ? [sql`t.copies > 0`] : []),
    ...(period ? [sql`t.free > 0`] : []),
    ...(after
      ? [sql`(fold(t.name), t.slug) > (select fold(s.name), s.slug from thing s where s.slug = ${after})`]
      : []),
  ]
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    with thing as (
      select e.id, e.slug, e.category, e.image_id, e.requires_id, ${localised('equipment', 'name', 'e', languages)} as name,
        ${localised('equipment', 'summary', 'e', languages)} as summary, c.copies, c.free
      from equipment e
      left join lateral (
        select coalesce(sum(copies), 0)::int as copies, coalesce(sum(free), 0)::int as free from (
          select min(copies / count) as copies, min(free / count) as free from (
            select s.id as desk_id, x.id, x.count, count(u.id) as copies, count(u.id)
              filter (where not ${isTaken('u', starts, ends)}) as free
            from desks s cross join ${partsOf(sql`e.id`)} x
            left join units u on u.desk_id = s.id and u.equipment_id = x.id and u.state = 'available'
            where s.city_id = e.city_id ${atDesk} group by s.id, x.id, x.count) part
          group by desk_id) desk) c on true
      where e.city_id = ${city.id} and e._status = 'published')
    select t.id, t.slug, t.category, t.name, t.summary, t.copies, t.free, ${storedPicture('t.image_id', languages)} as picture,
      (select json_build_object('slug', m.slug, 'title', ${localised('modules', 'title', 'm', languages)})
        from modules m where m.id = t.requires_id and m._status = 'published') as requires
    from thing t ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by fold(t.name), t.slug limit ${limit + 1}`)
  return rows as unknown as ListedEquipment[]
}
