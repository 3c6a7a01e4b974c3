import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { addDays, type Day, daysBetween, instantOf, startOfDay } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { takenTimes } from './busy.ts'
import { type Closure, handsOutOn, type OpenDesk } from './opening.ts'
import { partsOf } from './partsSql.ts'

/** How many copies of the general pool of a model, or whole kits, a desk has on a day, and how many of them nobody has. `equipment`: id. */
export type FreeOnDay = { equipment: string; day: Day; desk: string; total: number; free: number }

type Asked = {
  payload: Payload
  city: City
  /** ids of models */
  equipment: readonly string[]
  desks: readonly OpenDesk[]
  closures: readonly Closure[]
  from: Day
  until: Day
  now: Date
}

/** For each of the models, each day of the city's calendar, both ends included, and each desk with copies of it (by its slug):
 *  how many are free from the hour at which the desk hands out (today: from now) to the end of that day; the whole day where
 *  it does not. One statement, whatever the number of models, copies and days: a loan is looked at once, not once a day. */
export const readAvailability = async ({
  payload,
  city,
  equipment,
  ...asked
}: Asked): Promise<FreeOnDay[]> => {
  const windows = windowsOf(city.timeZone, asked)
  if (windows.length === 0 || equipment.length === 0) return []
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    with span as materialized (
      select w.*, d.id as place, row_number() over (partition by d.id order by w.day) as number from json_to_recordset(${JSON.stringify(windows)}::json) as w(day text, desk text, starts timestamptz, ends timestamptz)
        join desks d on d.city_id = ${city.id} and d.slug = w.desk),
    place as materialized (
      select place as id, array_agg(starts order by day) as starts,
        array_agg(ends order by day) as ends, min(starts) as first, max(ends) as last from span group by place),
    part as (
      select e.id as thing, x.id, x.count from unnest(string_to_array(${equipment.join()}, ',')::uuid[]) e(id) cross join lateral ${partsOf(sql`e.id`)} x),
    copy as materialized (
      select p.thing, p.id, p.count, d.id as place, u.id as unit from part p cross join place d
        left join units u on u.equipment_id = p.id and u.desk_id = d.id and u.city_id = ${city.id} and u.state = 'available'
          and u.pool_id is null),
    -- Of each copy the days on which it is taken, however many have it in a day, as runs: what follows counts their ends.
    run as (
      select c.thing, c.id, c.place, unnest(t.days) as days
      from copy c join place d on d.id = c.place cross join lateral (
        select range_agg(int4range(r.first, r.last, '[]')) as days from (
          select 1 + width_bucket(t.starts, d.ends) as first, width_bucket(t.ends - interval '1 microsecond', d.starts) as last
          from ${takenTimes('c.unit', sql`d.first`, sql`d.last`)} t) r
        where r.first <= r.last) t),
    change as (
      select thing, id, place, number, sum(more) as more from (
        select thing, id, place, lower(days) as number, 1 as more from run
        union all select thing, id, place, upper(days), -1 from run) e group by thing, id, place, number),
    held as (select thing, id, count, place, count(unit) as copies from copy group by thing, id, count, place),
    counted as (
      select h.thing, h.count, h.copies, w.day, w.desk,
        sum(coalesce(c.more, 0)) over (partition by h.thing, h.id, h.place order by w.number) as taken
      from held h join span w on w.place = h.place
        left join change c on c.thing = h.thing and c.id = h.id and c.place = h.place and c.number = w.number)
    select thing as equipment, day, desk, min(copies / count)::int as total, min((copies - taken)::int / count)::int as free
    from counted group by thing, day, desk having min(copies / count) > 0 order by thing, day, desk`)
  return rows as unknown as FreeOnDay[]
}

const windowsOf = (
  timeZone: string,
  { desks, closures, from, until, now }: Pick<Asked, 'desks' | 'closures' | 'from' | 'until' | 'now'>,
): { day: Day; desk: string; starts: Date; ends: Date }[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index)).flatMap((day) => {
    const [midnight, ends] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)]
    return desks.map((desk) => {
      const opens = handsOutOn(desk, closures, day)?.opens
      const starts = opens ? instantOf(day, opens, timeZone) : midnight
      return { day, desk: desk.slug, starts: starts < now && now < ends ? now : starts, ends }
    })
  })
