import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { type Language, languageOf } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'

export type DirectoryStaff = { person: string; email: string; language: Language }

/** Who is told that an application waits: managers and stewards of the city whose term runs, who did not mute the notice,
 *  without the applicant, who does not decide on their own entry. */
export const staffOfDirectory = async (
  req: PayloadRequest,
  city: City,
  applicant: string,
): Promise<DirectoryStaff[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select distinct p.id as person, p.email, p.language
    from memberships m join people p on p.id = m.person_id
    where m.city_id = ${city.id} and m.role in ('manager', 'steward')
      and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
      and p.closed_at is null and p._verified and p.id <> ${applicant}
      and not exists (select 1 from people_texts t
        where t.parent_id = p.id and t.path = 'mutedNotices' and t.text = 'businessWaits')
    order by p.id`)
  return (rows as { person: string; email: string; language: string }[]).map((row) => ({
    ...row,
    language: languageOf(row.language)?.code ?? city.languages[0],
  }))
}
