import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, TypedUser } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { sessionOf } from './logOut.ts'
import type { Membership } from './roles.ts'

/** The memberships that hold now for the person of the request: read once per request, from the database alone. Access
 *  never derives from a cookie, a host or a header. Where a city asks its staff for a second factor, roles hold in
 *  sessions that were begun with one, or with a login that this very city counts as such. */
export const membershipsOf = async (req: PayloadRequest): Promise<readonly Membership[]> => {
  if (!req.user) return []
  const person = req.user.id
  const known = req.context['memberships'] as { person: string; held: readonly Membership[] } | undefined
  if (known && known.person === person) return known.held
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select m.city_id as city, m.role from memberships m join cities c on c.id = m.city_id
    where m.person_id = ${person} and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
      and (c.staff_second_factor <> 'required' or ${givenFor(req.user)})`)
  const held = rows as Membership[]
  req.context['memberships'] = { person, held }
  return held
}

/** Cities in which the person of the request has a role that does not hold, because the city asks staff for a second
 *  factor and this session was begun without one. */
export const citiesWaitingForCode = async (req: PayloadRequest): Promise<string[]> => {
  if (!req.user) return []
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select distinct m.city_id as city from memberships m join cities c on c.id = m.city_id
    where m.person_id = ${req.user.id} and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
      and c.staff_second_factor = 'required' and not ${givenFor(req.user)}`)
  return (rows as { city: string }[]).map(({ city }) => city)
}

/** Whether a second factor was given for this session, in the eyes of the city. */
const givenFor = (person: TypedUser) => sql`exists (
  select 1 from strong_sessions s where s.session_id = ${sessionOf(person) ?? null} and s.person_id = ${person.id}
    and (s.city_id is null or s.city_id = c.id))`

/** Operators run the deployment: made by the command line only, never through a form. */
export const isOperator = (req: PayloadRequest): boolean => Boolean(req.user?.operatorSince)
