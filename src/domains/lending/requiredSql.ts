import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: what these models ask of who borrows them, each thing once (`prerequisitesOf`). */
export const requiredBy = (models: SQL): SQL => sql`
  select module_id, min_version, valid_months, min(_order) as place from equipment_requires where _parent_id in (${models})
  group by module_id, min_version, valid_months`
