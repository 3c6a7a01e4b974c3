import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { configuration } from '../../config.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import type { Doorway } from './Doorway.ts'
import { normaliseEmail } from './rules.ts'

type Asked = { email: string; language: Language | undefined; address: string | null }

/** A doorway where no page of a city asks (REST, the command line): mails are written in the name of the first city in which
 *  the person has a role, else of the deployment's first. None where there is no city. */
export const doorwayFor = async (
  payload: Payload,
  { email, language: wanted, address }: Asked,
): Promise<Doorway | undefined> => {
  const city = (await cityOfMember(payload, email)) ?? [...hostTable().byId.values()][0]
  if (!city) return undefined
  const language = wanted ?? city.languages[0]
  return {
    payload,
    city,
    language,
    address,
    absolute: (path = '', spoken: Language = language) =>
      `${configuration().origin}/${city.slug}/${spoken}/${path}`,
  }
}

const cityOfMember = async (payload: Payload, email: string): Promise<City | undefined> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select m.city_id as city from memberships m join people p on p.id = m.person_id
    where p.email = ${normaliseEmail(email)} order by m.starts_at limit 1`)
  const [row] = rows as { city: string }[]
  return row && hostTable().byId.get(row.city)
}
