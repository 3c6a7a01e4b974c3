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
      select w.*, d.id as place from json_to_recordset(${JSON.stringify(windows)}::json) as w(day text, desk text, starts timestamptz, ends timestamptz)
        join desks d on d.city_id = ${city.id} and d.slug = w.desk),
    place as materialized (
      select place as id, array_agg(day order by day) as days, array_agg(starts order by day) as starts,
        array_agg(ends order by day) as ends, min(starts) as first, max(ends) as last from span group by place),
    part as (
      select e.id as thing, x.id, x.count from unnest(string_to_array(${equipment.join()}, ',')::uuid[]) e(id) cross join lateral ${partsOf(sql`e.id`)} x),
    copy as materialized (
      select p.thing, p.id, p.count, d.id as place, u.id as unit from part p cross join place d
        left join units u on u.equipment_id = p.id and u.desk_id = d.id and u.city_id = ${city.id} and u.state = 'available'
          and u.pool_id is null),
    taken as (
      select c.thing, c.id, c.place, d.days[i] as day, count(distinct c.unit) as copies
      from copy c join place d on d.id = c.place cross join lateral ${takenTimes('c.unit', sql`d.first`, sql`d.last`)} t
        cross join lateral generate_series(1 + width_bucket(t.starts, d.ends), width_bucket(t.ends - interval '1 microsecond', d.starts)) i
      group by c.thing, c.id, c.place, d.days[i]),
    held as (select thing, id, count, place, count(unit) as copies from copy group by thing, id, count, place)
    select h.thing as equipment, w.day, w.desk, min(h.copies / h.count)::int as total,
      min((h.copies - coalesce(t.copies, 0)) / h.count)::int as free
    from held h join span w on w.place = h.place
      left join taken t on t.thing = h.thing and t.id = h.id and t.place = h.place and t.day = w.day
    group by h.thing, w.day, w.desk having min(h.copies / h.count) > 0 order by h.thing, w.day, w.desk`)
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
