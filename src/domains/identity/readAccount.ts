import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { CreditPreference } from './creditPreferences.ts'
import type { Role } from './roles.ts'

/** What a person sees of their own account. Instants in ISO 8601. */
export type Account = {
  name: string
  handle: string
  email: string
  language: Language
  credit: { preference: CreditPreference; pseudonym: string | null }
  since: string
  /** The roles held now in this city. */
  roles: Role[]
  operator: boolean
}

/** One's own account in one statement, with the roles one holds in this city. */
export const readAccount = async ({
  payload,
  person,
  city,
}: {
  payload: Payload
  person: TypedUser
  city: Pick<City, 'id'>
}): Promise<Account> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select p.name, p.handle, p.email, p.language, p.created_at as since, p.operator_since is not null as operator,
      json_build_object('preference', p.credit_preference, 'pseudonym', p.credit_pseudonym) as credit,
      coalesce((select json_agg(distinct m.role) from memberships m where m.person_id = p.id and m.city_id = ${city.id}
        and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())), '[]') as roles
    from people p where p.id = ${person.id} and p.closed_at is null`)
  const [row] = rows as unknown as Account[]
  if (!row) throw new Error(`No open account ${person.id}; expected the one of the session`)
  const { name, handle, email, language, credit, roles, operator } = row
  return {
    name,
    handle,
    email,
    language,
    credit,
    roles,
    operator,
    since: new Date(row.since).toISOString(),
  }
}
