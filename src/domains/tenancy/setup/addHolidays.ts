import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { today } from '../../../kernel/time.ts'
import type { City } from '../City.ts'
import { holidaysOf } from '../packs/write/holidays.ts'

type Place = Pick<City, 'id' | 'languages' | 'country' | 'timeZone'> & { subdivision: string | null }

/** The public holidays of a city's country, this year and the next, that are not in its calendar yet, as closures that can
 *  be edited. Gives how many were added. */
export const addHolidays = async (req: PayloadRequest, place: Place): Promise<number> => {
  const { id: city, languages, country, subdivision, timeZone } = place
  const from = today(timeZone)
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select first_day as day from closures where city_id = ${city} and source = 'holiday'`,
  )
  const known = new Set(rows.map(({ day }) => day))
  const [first, ...others] = languages
  const fresh = holidaysOf({ country, subdivision, languages, years: 1, from }).filter(
    ({ day }) => day >= from && !known.has(day),
  )
  for (const { day, name } of fresh) {
    const { id } = await req.payload.create({
      collection: 'closures',
      req,
      depth: 0,
      locale: first,
      overrideAccess: false,
      data: { city, name: name[first] ?? day, firstDay: day, lastDay: day, worked: false, source: 'holiday' },
    })
    for (const locale of others) {
      const said = name[locale]
      if (said === undefined) continue
      await req.payload.update({
        collection: 'closures',
        id,
        req,
        depth: 0,
        locale,
        overrideAccess: false,
        data: { name: said },
      })
    }
  }
  return fresh.length
}
