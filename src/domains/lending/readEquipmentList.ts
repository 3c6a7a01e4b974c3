import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import { addDays, type Day, startOfDay, today } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { isTaken } from './busy.ts'
import type { ModelRules } from './lendingRules.ts'
import { daysKey, modelRules } from './modelRules.ts'
import { partsOf } from './partsSql.ts'
import { type Window, windowsOver } from './possibleDays.ts'
import type { CityLending } from './readLending.ts'
import type { EquipmentCategory } from './rules.ts'

/** A model as lists show it. `free` of `copies` can be had for the whole of the days that were asked about. */
export type ListedEquipment = {
  id: string
  slug: string
  category: EquipmentCategory
  own: ModelRules
  name: string
  summary: string
  picture: StoredPicture | null
  requires: { slug: string; title: string }[]
  copies: number
  free: number
  /** desks that have it, by their slug */
  desks: { slug: string; copies: number; free: number }[]
  kit: boolean
  /** what is lent when it is: the parts of a kit, or itself */
  parts: { id: string; count: number; category: EquipmentCategory; own: ModelRules }[]
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  lending: CityLending
  category?: EquipmentCategory | undefined
  /** slug of a desk: only its copies count, and models without one there are left out */
  desk?: string | undefined
  /** days of the city, both included: first comes what can be asked for over them; without: free counts are of today */
  period?: { from: Day; until: Day } | undefined
  /** by the slug of a desk, how far away it is in metres: first comes what is nearest */
  distances?: ReadonlyMap<string, number> | undefined
  /** slug of the last model of the page before */
  after?: string | undefined
  limit: number
  now?: Date
}

/** The models a city lends, by name, in one statement; one more than `limit` says that there are more. */
export const readEquipmentList = async (asked: Asked): Promise<ListedEquipment[]> => {
  const { payload, city, language, category, desk, period, distances, after, limit, now = new Date() } = asked
  const languages = languageOrder(city, language)
  const windows = period
    ? windowsOver(asked.lending, { city, desk, firstDay: period.from, lastDay: period.until, now })
    : restOfToday(asked.lending, city.timeZone, now)
  const places = distances && [...distances].map(([slug, metres]) => ({ slug, metres }))
  const order = sql`not t.possible, t.metres, fold(t.name), t.slug`
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    with span as (
      select * from json_to_recordset(${JSON.stringify(windows)}::json) as w(rule text, desk text, starts timestamptz, ends timestamptz)),
    place as (
      select d.id, d.slug, coalesce(p.metres, 0) as metres from desks d
        left join json_to_recordset(${JSON.stringify(places ?? [])}::json) as p(slug text, metres float) on p.slug = d.slug
      where d.city_id = ${city.id} ${desk ? sql`and d.slug = ${desk}` : sql``}),
    named as (
      select e.id, e.slug, e.category, e.image_id, ${modelRules}::jsonb as own, ${daysKey('e')} as rule,
        ${localised('equipment', 'name', 'e', languages)} as name
      from equipment e where e.city_id = ${city.id} and e._status = 'published' ${category ? sql`and e.category = ${category}` : sql``}),
    thing as (${period || places || desk ? placed(period !== undefined, desk !== undefined) : unplaced}),
    shown as (
      select * from thing t ${after ? sql`where (${order}) > (select ${order} from thing t where t.slug = ${after})` : sql``}
      order by ${order} limit ${limit + 1}),
    copy as (
      select t.id as thing, d.slug as desk, x.id, x.count, count(u.id) as copies, count(u.id) filter (where ${isFree}) as free
      from shown t ${partsAtDesks} left join units u on ${isThere}
      group by t.id, d.slug, x.id, x.count),
    held as (
      select thing, desk as slug, min(copies / count)::int as copies, min(free / count)::int as free from copy
      group by thing, desk having min(copies / count) > 0)
    select t.id, t.slug, t.category, t.own, t.name, ${localised('equipment', 'summary', 't', languages)} as summary,
      coalesce(h.copies, 0)::int as copies, coalesce(h.free, 0)::int as free, coalesce(h.desks, '[]') as desks, ${storedPicture('t.image_id', languages)} as picture,
      coalesce((select json_agg(json_build_object('slug', m.slug, 'title', ${localised('modules', 'title', 'm', languages)}) order by q._order)
        from equipment_requires q join modules m on m.id = q.module_id and m._status = 'published' where q._parent_id = t.id), '[]') as requires,
      exists (select from equipment_parts p where p._parent_id = t.id) as kit,
      (select json_agg(json_build_object('id', e.id, 'count', x.count, 'category', e.category, 'own', ${modelRules}) order by e.id)
        from ${partsOf(sql`t.id`)} x join equipment e on e.id = x.id) as parts
    from shown t left join (select thing, sum(copies) as copies, sum(free) as free,
        json_agg(json_build_object('slug', slug, 'copies', copies, 'free', free) order by slug) as desks
      from held group by thing) h on h.thing = t.id
    order by ${order}`)
  return rows as unknown as ListedEquipment[]
}

/** Beside the things with the alias `t`: their parts, each at each desk, with the time for which it has to be free there. */
const partsAtDesks = sql`cross join lateral ${partsOf(sql`t.id`)} x join equipment p on p.id = x.id cross join place d
  left join span w on w.rule = ${daysKey('p')} and w.desk = d.slug
    and exists (select from span whole where whole.rule = t.rule and whole.desk = d.slug)`
const isThere = sql`u.desk_id = d.id and u.equipment_id = x.id and u.state = 'available' and u.pool_id is null`
const isFree = sql`w.starts is not null and not ${isTaken('u', sql`w.starts`, sql`w.ends`)}`

/** Where nothing but the name orders, copies are looked at of what is shown alone. */
const unplaced = sql`select t.*, true as possible, 0::float as metres from named t`

/** With whether it can be had over the days, and how far the nearest desk is that has it then, or at all. One copy that is
 *  free is enough to know, so the others are not looked at. */
const placed = (askedDays: boolean, askedDesk: boolean): SQL => {
  const enough = (
    condition: SQL,
  ): SQL => sql`case when x.count = 1 then exists (select from units u where ${condition})
    else (select count(*) from units u where ${condition}) >= x.count end`
  return sql`
    select t.*, coalesce(c.possible, false) as possible, coalesce(c.metres, 'infinity'::float) as metres
    from named t left join lateral (
      select bool_or(k.free) as possible, coalesce(min(k.metres) filter (where k.free), min(k.metres)) as metres from (
        select d.metres, bool_and(${askedDays ? enough(sql`${isThere} and ${isFree}`) : sql`true`}) as free
        from (select t.id, t.rule) t ${partsAtDesks} group by d.id, d.metres having bool_and(${enough(isThere)})) k) c on true
    ${askedDesk ? sql`where c.metres is not null` : sql``}`
}

/** Of each desk, for whatever rules: what is left of today. */
const restOfToday = ({ rules, desks }: CityLending, timeZone: string, now: Date): Window[] => {
  const ends = startOfDay(addDays(today(timeZone, now), 1), timeZone)
  return rules.flatMap(({ key }) => desks.map(({ slug }) => ({ rule: key, desk: slug, starts: now, ends })))
}
