import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { belongs } from './ownerSql.ts'

/** SQL: the organisation that lends the thing `t`, while its owner belongs to it; null: they lend it themselves. */
export const lendingOrganisation = sql`case when ${belongs(sql`now()`)} then t.organisation_id end`

/** SQL: whether a person is turned away by whoever lends the thing `t`: by its owner, or by the organisation in whose name they
 *  lend it. */
export const isTurnedAway = (person: SQL): SQL => sql`exists (select from turned_away a
  where a.city_id = t.city_id and a.person_id = ${person} and case when a.owner_id is null
    then a.organisation_id = ${lendingOrganisation} else a.owner_id = t.person_id and ${lendingOrganisation} is null end)`
