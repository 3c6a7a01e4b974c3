import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: what the model with the alias `e` says for itself (`ModelRules`), as JSON. */
export const modelRules = sql`json_build_object('maxDays', e.max_days::int, 'leadDays', e.lead_days::int,
  'bufferHours', e.buffer_hours::int, 'minimumAge', e.minimum_age::int, 'approval', e.approval)`

/** SQL: a text that models have in common for which the same days are possible: their kind, and what they say of days. */
export const daysKey = (model: string): SQL =>
  sql.raw(
    `concat(${model}.category, ' ', ${model}.max_days::int, ' ', ${model}.lead_days::int, ' ', ${model}.buffer_hours::int)`,
  )
