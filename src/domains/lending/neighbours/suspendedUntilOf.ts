import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { type Day, today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { suspendedUntil } from '../standing/rules.ts'

type Asked = { city: Pick<City, 'id' | 'timeZone'>; person: string; now: Date }

/** The last day of the suspension that holds for a person in a city today; undefined where none does. */
export const suspendedUntilOf = async (
  req: PayloadRequest,
  { city, person, now }: Asked,
): Promise<Day | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select state, first_day as "firstDay", last_day as "lastDay" from suspensions
    where city_id = ${city.id} and person_id = ${person} and state = 'active'`)
  return suspendedUntil(rows as unknown as Parameters<typeof suspendedUntil>[0], today(city.timeZone, now))
}
