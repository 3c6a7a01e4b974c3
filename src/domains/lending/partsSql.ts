import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: the models of which copies are lent when the model of that id is, with how many of each: the parts of a kit; itself,
 *  once, where it is none. Columns `id` and `count`. */
export const partsOf = (equipment: SQL): SQL => sql`(
  select p.model_id as id, p.count::int as count from equipment_parts p where p._parent_id = ${equipment}
  union all
  select ${equipment}, 1 where not exists (select from equipment_parts p where p._parent_id = ${equipment}))`
