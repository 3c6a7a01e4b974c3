import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { localised } from '../../../database/localised.ts'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import { type Language, languages } from '../../../i18n/languages.ts'
import type { Role } from '../roles.ts'

/** A role that holds now or later. Instants. */
export type LeftRole = {
  id: string
  role: Role
  institute: string | null
  instituteName: string | null
  endsAt: Date | null
}

/** Something that bears the person's name: `at` is an instant, ISO 8601; `day` a day of the city. */
type Named = { id: string; title: string; at: string | null; day: string | null }

/** What somebody who leaves has in hand in one city. */
export type LeftBehind = {
  person: { id: string; name: string; email: string; language: Language }
  roles: LeftRole[]
  /** Invitations they sent, which nobody accepted or withdrew */
  invitations: { id: string; email: string; role: Role }[]
  /** Things of the city that they have, or asked for */
  loans: Named[]
  /** Sessions to come that name them as their trainer */
  sessions: Named[]
  /** Seats of the institutes that they hold by name */
  seats: Named[]
}

/** What somebody has in hand in a city, or nothing where they hold no role there. */
export const readHandOver = async (
  payload: Payload,
  { city, person, language }: { city: string; person: string; language: Language },
): Promise<LeftBehind | undefined> => {
  const { drizzle } = adapterOf(payload)
  const [who, roles] = await Promise.all([
    drizzle.execute(
      sql`select id, name, email, language from people where id = ${person} and closed_at is null`,
    ),
    drizzle.execute(rolesOf(city, person, language)),
  ])
  const [known] = who.rows as LeftBehind['person'][]
  if (!known || roles.rows.length === 0) return undefined
  const { rows } = await drizzle.execute(inHand(city, known, language))
  const held = rows[0] as Pick<LeftBehind, 'invitations' | 'loans' | 'sessions' | 'seats'>
  return { person: known, roles: (roles.rows as LeftRole[]).map(withInstant), ...held }
}

/** The roles somebody holds in a city now or later, kept from others until the end of the transaction. */
export const lockRoles = async (
  req: PayloadRequest,
  { city, person, language }: { city: string; person: string; language: Language },
): Promise<LeftRole[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`${rolesOf(city, person, language)} for update of m`)
  return (rows as LeftRole[]).map(withInstant)
}

const withInstant = (role: LeftRole): LeftRole => ({ ...role, endsAt: role.endsAt && new Date(role.endsAt) })

const orderFor = (language: Language): Language[] => [
  language,
  ...languages.map(({ code }) => code).filter((code) => code !== language),
]

const rolesOf = (city: string, person: string, language: Language): SQL => sql`
  select m.id, m.role, m.institute_id as institute, m.ends_at as "endsAt",
    ${localised('institutes', 'name', 'n', orderFor(language))} as "instituteName"
  from memberships m left join institutes n on n.id = m.institute_id
  where m.city_id = ${city} and m.person_id = ${person} and (m.ends_at is null or m.ends_at > now())
  order by m.role, m.id`

const listed = (select: SQL): SQL => sql`(select coalesce(json_agg(one), '[]') from (${select}) one)`

const inHand = (city: string, { id, name }: LeftBehind['person'], language: Language): SQL => {
  const order = orderFor(language)
  return sql`select
    ${listed(sql`
      select i.id, i.email, i.role from invitations i where i.city_id = ${city} and i.invited_by_id = ${id}
        and i.accepted_at is null and i.withdrawn_at is null order by i.email`)} as invitations,
    ${listed(sql`
      select l.id, ${localised('equipment', 'name', 'e', order)} as title, null as at, l.last_day as day
      from loans l join equipment e on e.id = l.equipment_id
      where l.city_id = ${city} and l.person_id = ${id} and l.state in ('offered', 'requested', 'approved', 'ready', 'handed-over')
      order by l.last_day`)} as loans,
    ${listed(sql`
      select s.id, ${localised('modules', 'title', 'm', order)} as title, s.starts_at as at, null as day
      from sessions s join modules m on m.id = s.module_id
      where s.city_id = ${city} and s.facilitator = ${name} and s.state = 'scheduled' and s.starts_at > now()
      order by s.starts_at`)} as sessions,
    ${listed(sql`
      select s.id, ${localised('seats', 'title', 's', order)} as title, null as at, s.last_day as day
      from seats s where s.city_id = ${city} and s.holder = ${name} order by s."order"`)} as seats`
}
