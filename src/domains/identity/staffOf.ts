import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { type Language, languageOf } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { Role } from './roles.ts'

/** Somebody who works for a city, as the reader of a mail. */
export type Staff = { person: string; email: string; language: Language }

type Wanted = {
  roles: readonly Role[]
  /** Leaves out whoever muted it */
  notice?: string
  /** Somebody who is not told */
  except?: string
}

/** Who holds one of these roles in a city now, and can be written to. */
export const staffOf = async (
  req: PayloadRequest,
  city: City,
  { roles, notice = '', except }: Wanted,
): Promise<Staff[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select distinct p.id as person, p.email, p.language
    from memberships m join people p on p.id = m.person_id
    where m.city_id = ${city.id} and m.role::text in (${sql.join(
      roles.map((role) => sql`${role}`),
      sql`, `,
    )})
      and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
      and p.closed_at is null and p._verified and p.id is distinct from ${except ?? null}::uuid
      and not exists (select 1 from people_texts t
        where t.parent_id = p.id and t.path = 'mutedNotices' and t.text = ${notice})
    order by p.id`)
  return (rows as { person: string; email: string; language: string }[]).map((row) => ({
    ...row,
    language: languageOf(row.language)?.code ?? city.languages[0],
  }))
}
