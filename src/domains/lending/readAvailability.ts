import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { takes } from './busy.ts'

/** How many copies of a model a desk has on a day, and how many of them nobody has. */
export type FreeOnDay = { day: Day; desk: string; total: number; free: number }

type Asked = { payload: Payload; city: City; equipment: string; from: Day; until: Day }

/** For each day of the city's calendar, both ends included, and each desk with copies of the model (by its id): how many
 *  are free the whole day. One statement, whatever the number of copies and days. */
export const readAvailability = async ({
  payload,
  city,
  equipment,
  from,
  until,
}: Asked): Promise<FreeOnDay[]> => {
  const starts = sql`(g.day at time zone ${city.timeZone})`
  const ends = sql`((g.day + interval '1 day') at time zone ${city.timeZone})`
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select to_char(g.day, 'YYYY-MM-DD') as day, d.slug as desk, count(*)::int as total,
      count(*) filter (where not exists (select from loans l where l.unit_id = u.id and ${takes('l', starts, ends)}))::int as free
    from generate_series(${from}::timestamp, ${until}::timestamp, interval '1 day') as g(day)
    cross join units u join desks d on d.id = u.desk_id
    where u.equipment_id = ${equipment} and u.city_id = ${city.id} and u.state = 'available'
    group by g.day, d.slug order by g.day, d.slug`)
  return rows as unknown as FreeOnDay[]
}
