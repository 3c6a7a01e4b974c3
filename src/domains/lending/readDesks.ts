import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import type { Hours, SpecialHours } from './opening.ts'
import { openingHours } from './openingSql.ts'
import type { DayVisits } from './visits.ts'
import { deskVisits } from './visitsSql.ts'

/** A desk as the public sees it; degrees, WGS 84. */
export type PublicDesk = {
  id: string
  slug: string
  name: string
  note: string | null
  address: string
  phone: string | null
  lon: number
  lat: number
  hours: Hours[]
  special: SpecialHours[]
  visits?: DayVisits[] | null
}

/** The fields of a public desk as SQL of a JSON object; the desk's row has the alias `d`. `visitsFrom`: with who comes from that
 *  day on. */
export const publicDesk = (
  languages: readonly Language[],
  visitsFrom?: Day,
) => sql`json_build_object('id', d.id, 'slug', d.slug,
  'name', ${localised('desks', 'name', 'd', languages)}, 'note', ${localised('desks', 'note', 'd', languages)},
  'address', d.address, 'phone', d.phone, 'lon', d.lon::float, 'lat', d.lat::float,
  ${openingHours}${visitsFrom ? sql`, ${deskVisits(visitsFrom, null)}` : sql``})`

/** All desks of a city, by name, in one statement. */
export const readDesks = async ({
  payload,
  city,
  language,
}: {
  payload: Payload
  city: City
  language: Language
}): Promise<PublicDesk[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select ${publicDesk(languageOrder(city, language))} as desk from desks d where d.city_id = ${city.id} order by d.slug`)
  return (rows as { desk: PublicDesk }[]).map(({ desk }) => desk)
}
