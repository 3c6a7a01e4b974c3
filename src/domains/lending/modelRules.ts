import { sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: what the model with the alias `e` says for itself (`ModelRules`), as JSON. */
export const modelRules = sql`json_build_object('maxDays', e.max_days::int, 'leadDays', e.lead_days::int,
  'bufferHours', e.buffer_hours::int, 'minimumAge', e.minimum_age::int, 'approval', e.approval)`
