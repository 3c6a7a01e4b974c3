import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** Ids, but for `city`. `borrowing`: the one about which it is, if it is about one */
export type Reportable = {
  city: string
  thing: string
  borrowing?: string | undefined
  person: string | null
}

/** SQL: the thing `t` if it is somebody's to report: what others offer, or they had; or, about a borrowing, what they had
 *  or lent, whatever became of it since. */
export const reportable = ({ city, thing, borrowing, person }: Reportable): SQL => {
  const theirs = sql`select from borrowings b where b.thing_id = t.id and ${person}::uuid in (b.person_id, b.owner_id)`
  return sql`from things t where t.id = ${thing} and t.city_id = ${city} and ${
    borrowing
      ? sql`exists (${theirs} and b.id = ${borrowing})`
      : sql`t.person_id is distinct from ${person}::uuid and (t.state in ('offered', 'paused') or exists (${theirs}))`
  }`
}
