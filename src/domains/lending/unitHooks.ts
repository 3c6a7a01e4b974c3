import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import type { Unit } from '../../payload-types.ts'
import { lockCopies } from './lockCopies.ts'
import { moveLoans, type Stuck } from './moveLoans.ts'
import { languageOfStaff, refuseWrite } from './refuseWrite.ts'
import { tellOfUnit } from './tellOfUnit.ts'
import { lockArrived, offerArrived } from './waiting/offerFreed.ts'

/** The request is a take-back: what came back broken is taken all the same, whoever has it next. */
export const takingBack = 'lending.takingBack'

/** A copy that goes to repair, is lost or retired, or moves, is promised to nobody, and one that is reserved to a group to nobody
 *  outside: whoever was to have it gets another of its model and desk. Where none is free the copy stays as it is, until that loan is refused or cancelled with a word to its
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
  const pool = data.pool === undefined ? (originalDoc.pool ?? null) : data.pool
  const reserved = pool !== null && (!originalDoc.pool || idOf(pool) !== idOf(originalDoc.pool))
  if (!leaves && !moves && !reserved) return data
  // A request that is choosing this copy holds its row; its loan is then among those moved.
  await lockCopies(req, [idOf(originalDoc.equipment)])
  const outside = leaves || moves || pool === null ? {} : { outside: idOf(pool) }
  const stuck = await moveLoans(req, { unit: originalDoc.id, ...outside })
  if (stuck.length === 0 || context[takingBack]) return data
  return refuseWrite(req, 'units', leaves ? 'state' : (moves ?? 'pool'), 'copy-is-promised', {
    loans: daysOf(req, stuck),
  })
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

/** `8 May to 10 May, 12 May to 14 May` */
export const daysOf = (req: PayloadRequest, loans: readonly Stuck[]): string => {
  const language = languageOfStaff(req)
  const day = (one: string): string => formatDay(one, language, 'short')
  return formatList(
    loans.map(({ firstDay, lastDay }) => `${day(firstDay)}–${day(lastDay)}`),
    language,
  )
}

export const unitHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [lockArrived, keepOffKits, keepPromises],
  afterChange: [tellOfUnit, offerArrived],
}
