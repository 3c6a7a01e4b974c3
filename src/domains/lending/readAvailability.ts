import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { addDays, type Day, daysBetween, instantOf, startOfDay } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { isTaken } from './busy.ts'
import { type Closure, handsOutOn, type OpenDesk } from './opening.ts'
import { partsOf } from './partsSql.ts'

/** How many copies of a model, or whole kits, a desk has on a day, and how many of them nobody has. */
export type FreeOnDay = { day: Day; desk: string; total: number; free: number }

type Asked = {
  payload: Payload
  city: City
  /** id of the model */
  equipment: string
  desks: readonly OpenDesk[]
  closures: readonly Closure[]
  from: Day
  until: Day
  now: Date
}

/** For each day of the city's calendar, both ends included, and each desk with copies of the model (by its slug): how many
 *  are free from the hour at which it hands out (today: from now) to the end of that day; the whole day where it does not. One statement,
 *  whatever the number of copies and days. */
export const readAvailability = async ({
  payload,
  city,
  equipment,
  ...asked
}: Asked): Promise<FreeOnDay[]> => {
  const windows = windowsOf(city.timeZone, asked)
  if (windows.length === 0) return []
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select day, desk, min(total / part_count)::int as total, min(free / part_count)::int as free from (
      select w.day, w.desk, x.id, x.count as part_count, count(u.id) as total,
        count(u.id) filter (where not ${isTaken('u', sql`w.starts`, sql`w.ends`)}) as free
      from json_to_recordset(${JSON.stringify(windows)}::json) as w(day text, desk text, starts timestamptz, ends timestamptz)
      join desks d on d.city_id = ${city.id} and d.slug = w.desk cross join ${partsOf(sql`${equipment}::uuid`)} x
      left join units u on u.desk_id = d.id and u.equipment_id = x.id and u.city_id = ${city.id} and u.state = 'available'
      group by w.day, w.desk, x.id, x.count) part
    group by day, desk having min(total / part_count) > 0 order by day, desk`)
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
