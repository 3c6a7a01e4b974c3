import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { RegistrationState } from './rules.ts'

export type RegistrationOfPerson = {
  id: string
  state: RegistrationState
  /** of the module, as it was taught; null: not attended */
  attendedVersion: number | null
  session: string
  sessionState: 'scheduled' | 'cancelled'
  module: string
  title: string
  startsAt: string
  endsAt: string
  place: string
  address: string | null
}

type Asked = { payload: Payload; city: City; language: Language; person: string }

const most = 100

/** A person's registrations in a city, newest session first: at most a hundred. */
export const readRegistrationsOf = async ({
  payload,
  city,
  language,
  person,
}: Asked): Promise<RegistrationOfPerson[]> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select r.id, r.state, r.attended_version::int as "attendedVersion", s.id as session, s.state as "sessionState", m.slug as module, s.address,
      coalesce(${localised('modules', 'title', 'm', order)}, m.slug) as title,
      coalesce(${localised('sessions', 'place', 's', order)}, '') as place,
      s.starts_at as "startsAt", s.ends_at as "endsAt"
    from registrations r join sessions s on s.id = r.session_id join modules m on m.id = s.module_id
    where r.person_id = ${person} and r.city_id = ${city.id}
    order by s.starts_at desc limit ${most}`)
  return rows as unknown as RegistrationOfPerson[]
}
