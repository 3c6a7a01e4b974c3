import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { rowsOf } from '../../../database/reading.ts'
import type { Language } from '../../../i18n/languages.ts'
import { type Day, today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import type { GroupKind } from './rules.ts'

/** A group to which a person belongs, until and with that day. */
export type OwnGroup = { slug: string; name: string; kind: GroupKind; until: Day }

type Asked = { payload: Payload; city: City; language: Language; person: string; now?: Date }

/** The groups of a city to which a person belongs today, by name. One statement. */
export const readGroupsOf = ({
  payload,
  city,
  language,
  person,
  now = new Date(),
}: Asked): Promise<OwnGroup[]> => {
  const name = localised('groups', 'name', 'g', languageOrder(city, language))
  return rowsOf<OwnGroup>(
    payload,
    sql`
    select g.slug, ${name} as name, g.kind, m.last_day as until from group_members m join groups g on g.id = m.group_id
    where m.city_id = ${city.id} and m.person_id = ${person} and m.last_day >= ${today(city.timeZone, now)}
    order by fold(${name}), g.slug`,
  )
}
