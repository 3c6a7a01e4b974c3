import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import type { City } from '../tenancy/City.ts'
import { type SessionInList, sessionAsJson } from './readModule.ts'

export type SessionOfModule = SessionInList & {
  state: 'scheduled' | 'cancelled'
  title: string
  /** the other sessions of the module that have seats and are to come, the nearest first */
  others: SessionInList[]
}

type Asked = { payload: Payload; city: City; language: Language; module: string; session: string }

/** One session of a published module, with those one could take instead, in one statement. `module` is its slug. */
export const readSession = async ({
  payload,
  city,
  language,
  module,
  session,
}: Asked): Promise<SessionOfModule | undefined> => {
  if (!isUuid(session)) return undefined
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select ${sessionAsJson(order)} as session, s.state, ${localised('modules', 'title', 'm', order)} as title,
      coalesce((select json_agg(${sessionAsJson(order)} order by s.starts_at, s.id) from (select * from sessions o
        where o.module_id = m.id and o.id <> ${session} and o.state = 'scheduled' and o.starts_at > now()
          and o.taken < o.seats order by o.starts_at, o.id limit 4) s), '[]') as others
    from sessions s join modules m on m.id = s.module_id and m._status = 'published'
    where s.id = ${session} and s.city_id = ${city.id} and m.slug = ${module}`)
  const row = rows[0] as
    | ({ session: SessionInList } & Pick<SessionOfModule, 'state' | 'title' | 'others'>)
    | undefined
  return row && { ...row.session, state: row.state, title: row.title, others: row.others }
}
