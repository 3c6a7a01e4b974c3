import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import { isLanguage } from '../../i18n/languages.ts'
import type { Unit } from '../../payload-types.ts'
import { moveToFreeCopy } from './moveToFreeCopy.ts'
import { refuseWrite } from './refuseWrite.ts'

/** The request is a take-back: what came back broken is taken all the same, whoever has it next. */
export const takingBack = 'lending.takingBack'

/** A copy that goes to repair, is lost or retired, or moves, is promised to nobody: whoever was to have it gets another of its
 *  model and desk. Where none is free the copy stays as it is, until that loan is refused or cancelled with a word to its
 *  borrower; only what comes back broken is taken all the same, and those loans wait for the desk as at risk. */
const keepPromises: CollectionBeforeChangeHook<Unit> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const leaves = data.state !== undefined && data.state !== 'available' && originalDoc.state === 'available'
  const moves = (['desk', 'equipment'] as const).find(
    (field) => data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc[field]),
  )
  if (!leaves && !moves) return data
  const db = await sqlOf(req)
  // All copies of the model at the desk, in the order in which requests lock them: a request that is choosing this copy holds
  // its row, and its loan is then among those read.
  await db.execute(sql`select from units where equipment_id = ${idOf(originalDoc.equipment)}
    and desk_id = ${idOf(originalDoc.desk)} order by id for no key update`)
  const { rows } = await db.execute(sql`
    select id, unit_id as unit, equipment_id as equipment, desk_id as desk, starts_at as "startsAt", ends_at as "endsAt",
      first_day as day
    from loans where unit_id = ${originalDoc.id} and state in ('requested', 'approved', 'ready') and ends_at > now()
    order by starts_at`)
  for (const loan of rows as (Parameters<typeof moveToFreeCopy>[1] & { day: string })[]) {
    if ((await moveToFreeCopy(req, loan)) || context[takingBack]) continue
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const day = formatDay(loan.day, language)
    refuseWrite(req, 'units', leaves ? 'state' : (moves ?? 'state'), 'copy-is-promised', { day })
  }
  return data
}

const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)

/** A kit is lent where its parts are; a copy of it would be lent beside them. */
const keepOffKits: CollectionBeforeChangeHook<Unit> = async ({ data, originalDoc, req }) => {
  const model = data.equipment === undefined ? undefined : idOf(data.equipment)
  if (!model || (originalDoc?.equipment && model === idOf(originalDoc.equipment))) return data
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`select from equipment_parts where _parent_id = ${model} limit 1`)
  return rowCount ? refuseWrite(req, 'units', 'equipment', 'copy-of-kit') : data
}

export const unitHooks: NonNullable<CollectionConfig['hooks']> = { beforeChange: [keepOffKits, keepPromises] }
