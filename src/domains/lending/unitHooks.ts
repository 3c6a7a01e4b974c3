import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Unit } from '../../payload-types.ts'
import { lockForLeaving } from './lockLoans.ts'
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
  const { leaves, moves, reserved } = goesFrom(data, originalDoc)
  if (!leaves && !moves && !reserved) return data
  const outside = leaves || moves || !reserved ? {} : { outside: reserved }
  const stuck = await moveLoans(req, { unit: originalDoc.id, ...outside })
  if (stuck.length === 0 || context[takingBack]) return data
  return refuseWrite(req, 'units', leaves ? 'state' : (moves ?? 'pool'), 'copy-is-promised', {
    loans: daysOf(req, stuck),
  })
}

/** A request that is choosing this copy holds its row; its loan is then among those moved. */
const lockLeft: CollectionBeforeChangeHook<Unit> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const { leaves, moves, reserved } = goesFrom(data, originalDoc)
  if (leaves || moves || reserved)
    await lockForLeaving(req, { units: [originalDoc.id], models: [idOf(originalDoc.equipment)] })
  return data
}

/** Whether a copy can no longer be lent, which field says that it is elsewhere or another model, and for which group it is kept
 *  from now on. */
const goesFrom = (
  data: Partial<Unit>,
  before: Unit,
): { leaves: boolean; moves?: 'desk' | 'equipment'; reserved?: string } => {
  const leaves = data.state !== undefined && data.state !== 'available' && before.state === 'available'
  const moves = (['desk', 'equipment'] as const).find(
    (field) => data[field] !== undefined && idOf(data[field]) !== idOf(before[field]),
  )
  const pool = data.pool ? idOf(data.pool) : undefined
  const reserved = pool !== undefined && (!before.pool || pool !== idOf(before.pool)) ? pool : undefined
  return { leaves, ...(moves && { moves }), ...(reserved && { reserved }) }
}

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
  beforeChange: [lockLeft, lockArrived, keepOffKits, keepPromises],
  afterChange: [tellOfUnit, offerArrived],
}
