import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../../database/localised.ts'
import type { Language } from '../../../i18n/languages.ts'

/** SQL: under which name the owner of the thing `t` lends it in public: that of the organisation while they belong to it, else the
 *  name that the person `p` wishes for what they do here; null: none. */
export const publicOwner = (languages: readonly Language[]): SQL => sql`coalesce(
  (select ${localised('groups', 'name', 'g', languages)} from groups g join cities c on c.id = g.city_id
    join group_members m on m.group_id = g.id and m.person_id = p.id
      and m.last_day >= to_char(now() at time zone c.time_zone, 'YYYY-MM-DD')
    where g.id = t.organisation_id),
  case p.credit_preference when 'name' then p.name when 'pseudonym' then p.credit_pseudonym end)`
