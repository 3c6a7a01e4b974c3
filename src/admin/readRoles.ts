import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { localised } from '../database/localised.ts'
import { adapterOf } from '../database/sqlOf.ts'
import type { Role } from '../domains/identity/roles.ts'
import { type Language, languages } from '../i18n/languages.ts'

/** A role that holds now or from a later day on. Instants in ISO 8601. */
export type HeldRole = {
  /** The membership that grants it */
  id: string
  city: string
  person: string
  name: string
  email: string
  role: Role
  institute: string | null
  grantedBy: string | null
  since: string
  until: string | null
  /** Whether it ends within thirty days */
  endsSoon: boolean
}

/** Who holds which role in these cities, by name. The caller has made sure that the reader manages them. */
export const readRoles = async (
  payload: Payload,
  cities: readonly string[],
  language: Language,
): Promise<HeldRole[]> => {
  if (cities.length === 0) return []
  const order = [language, ...languages.map(({ code }) => code).filter((code) => code !== language)]
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select m.id, m.city_id as city, p.id as person, p.name, p.email, m.role, ${localised('institutes', 'name', 'n', order)} as institute,
      g.name as "grantedBy", to_json(m.starts_at) #>> '{}' as since, to_json(m.ends_at) #>> '{}' as until,
      coalesce(m.ends_at < now() + interval '30 days', false) as "endsSoon"
    from memberships m join people p on p.id = m.person_id left join people g on g.id = m.granted_by_id
      left join institutes n on n.id = m.institute_id
    where m.city_id in (${sql.join(
      cities.map((city) => sql`${city}::uuid`),
      sql`, `,
    )}) and (m.ends_at is null or m.ends_at > now())
    order by p.name, m.role, m.id`)
  return rows as HeldRole[]
}
