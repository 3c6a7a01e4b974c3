import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Module } from '../../payload-types.ts'

const versionBefore = 'training.versionBefore'

/** Attestations name the version that was taught, so a number never means two things: it only rises. What is public counts,
 *  not a draft. */
const keepVersion: CollectionBeforeChangeHook<Module> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const before = await publicVersion(req, originalDoc.id)
  context[versionBefore] = before
  const version = data.version ?? originalDoc.version
  if (before !== undefined && version < before) {
    const message = req.t('communal:versionLowered' as never, { version: before } as never)
    throw new ValidationError({ collection: 'modules', errors: [{ message, path: 'version' }] }, req.t)
  }
  return data
}

const publicVersion = async (req: PayloadRequest, id: string): Promise<number | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select version::int from modules where id = ${id} and _status = 'published' for update`,
  )
  return rows[0]?.['version'] as number | undefined
}

/** From when on another version is taught; the database asks it for sessions that were held before (migration `attestations`). */
const tellVersion: CollectionAfterChangeHook<Module> = async ({ context, doc, operation, req }) => {
  const before = context[versionBefore] as number | undefined
  if (operation === 'create' || doc._status !== 'published' || before === undefined || before === doc.version)
    return doc
  const city = typeof doc.city === 'string' ? doc.city : doc.city.id
  const data = { from: before, to: doc.version }
  await appendEvent(req, { city, type: 'module.version-raised', subject: doc.id, data })
  return doc
}

export const moduleHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepVersion],
  afterChange: [tellVersion],
}
