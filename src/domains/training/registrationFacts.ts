import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { RegistrationQuestion } from './decideRegistration.ts'

export type RegistrationFacts = Pick<RegistrationQuestion, 'session' | 'registered' | 'openRegistrations'> & {
  module: string
}

type Asked = { city: string; session: string; person: string }

/** What the rules ask about a session and a person, or nothing if the city has no such session. Two requests of one
 *  person in one city wait for each other here, so that two open tabs do not pass the city's maximum. */
export const registrationFacts = async (
  req: PayloadRequest,
  { city, session, person }: Asked,
): Promise<RegistrationFacts | undefined> => {
  const db = await sqlOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`registrations ${city} ${person}`}, 0))`,
  )
  const { rows } = await db.execute(sql`
    select s.state, s.starts_at as "startsAt", s.seats::int as seats, s.taken, s.module_id as module,
      exists (select from registrations r where r.session_id = s.id and r.person_id = ${person}
        and r.state <> 'cancelled') as registered,
      (select count(*)::int from registrations r join sessions o on o.id = r.session_id
        where r.person_id = ${person} and r.city_id = ${city} and r.state = 'registered'
          and o.state = 'scheduled' and o.starts_at > now()) as open
    from sessions s join modules m on m.id = s.module_id and m._status = 'published'
    where s.id = ${session} and s.city_id = ${city}`)
  const row = rows[0] as Row | undefined
  if (!row) return undefined
  const { state, startsAt, seats, taken, module, registered, open } = row
  return {
    session: { state, startsAt: new Date(startsAt), seats, taken },
    module,
    registered,
    openRegistrations: open,
  }
}

type Row = {
  state: 'scheduled' | 'cancelled'
  startsAt: string
  seats: number
  taken: number
  module: string
  registered: boolean
  open: number
}
