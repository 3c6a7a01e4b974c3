import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: the name of who asked for the loan of that id at the desk, in the name of that person; null where it was themselves. */
export const askedBy = (loan: SQL, person: SQL): SQL => sql`(
  select asker.name from events v join people asker on asker.id = v.actor_id
  where v.subject_id = ${loan} and v.type = 'loan.requested' and asker.id <> ${person} order by v.at limit 1)`
