import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../../database/localised.ts'
import type { Language } from '../../../i18n/languages.ts'

/** SQL: the day of the city of the thing `t` at an instant. */
const dayThere = (at: SQL): SQL =>
  sql`(select to_char(${at} at time zone c.time_zone, 'YYYY-MM-DD') from cities c where c.id = t.city_id)`

/** SQL: whether the owner of the thing `t` then belongs to the organisation in whose name they lend it. */
export const belongs = (at: SQL): SQL => sql`exists (select from group_members m
  where m.group_id = t.organisation_id and m.person_id = t.person_id and m.last_day >= ${dayThere(at)})`

/** SQL: whether the thing `t` is lent in the name of an organisation that its owner has left then. */
export const isLeft = (at: SQL): SQL => sql`t.organisation_id is not null and not ${belongs(at)}`

/** SQL: whether the owner of the thing `t` may lend it then: not while they are suspended in its city, nor when they left the
 *  organisation in whose name they do. */
export const mayLend = (at: SQL): SQL => sql`not (${isLeft(at)}) and not exists (select from suspensions s
  where s.person_id = t.person_id and s.city_id = t.city_id and s.state = 'active'
    and ${dayThere(at)} between s.first_day and s.last_day)`

/** SQL: under which name the owner of the thing `t` lends it in public: that of the organisation while they belong to it, else the
 *  name that the person `p` wishes for what they do here; null: none. */
export const publicOwner = (languages: readonly Language[]): SQL => sql`coalesce(
  (select ${localised('groups', 'name', 'g', languages)} from groups g where g.id = t.organisation_id and ${belongs(sql`now()`)}),
  case p.credit_preference when 'name' then p.name when 'pseudonym' then p.credit_pseudonym end)`
