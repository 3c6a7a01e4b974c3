import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import { isLanguage } from '../../i18n/languages.ts'
import type { Unit } from '../../payload-types.ts'
import { refuseWrite } from './refuseWrite.ts'

/** A copy that is promised to somebody neither goes to repair nor moves: its loans are first given another copy, or
 *  refused or cancelled with a word to the borrower. A copy that is out may be noted as broken or lost. */
const keepPromises: CollectionBeforeChangeHook<Unit> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const leaves = data.state !== undefined && data.state !== 'available' && originalDoc.state === 'available'
  const moves = (['desk', 'equipment'] as const).find(
    (field) => data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc[field]),
  )
  if (!leaves && !moves) return data
  const db = await sqlOf(req)
  // A request that is choosing this copy holds its row; its loan is then among those read.
  await db.execute(sql`select from units where id = ${originalDoc.id} for no key update`)
  const { rows } = await db.execute(sql`
    select first_day as day from loans where unit_id = ${originalDoc.id} and state in ('requested', 'approved')
      and ends_at > now() order by starts_at limit 1`)
  const next = rows[0] as { day: string } | undefined
  if (!next) return data
  const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const day = formatDay(next.day, language)
  return refuseWrite(req, 'units', leaves ? 'state' : (moves ?? 'state'), 'copy-is-promised', { day })
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
