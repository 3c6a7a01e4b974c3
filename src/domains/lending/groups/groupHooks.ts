import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Group, GroupMember } from '../../../payload-types.ts'
import { personByEmail } from '../../identity/personByEmail.ts'
import { pauseThings } from '../neighbours/pauseThings.ts'
import { refuseWrite } from '../refuseWrite.ts'

/** Only an organisation is part of a group, and that of no other: nobody has to follow a chain to know which rules hold. */
const keepGroup: CollectionBeforeChangeHook<Group> = async ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data }
  const whole = after.partOf && idOf(after.partOf)
  const db = await sqlOf(req)
  if (whole) {
    if (after.kind !== 'organisation') refuseWrite(req, 'groups', 'partOf', 'group-in-group')
    const { rows } = await db.execute(sql`select kind from groups where id = ${whole}`)
    if (rows[0]?.['kind'] !== 'members') refuseWrite(req, 'groups', 'partOf', 'group-in-group')
  }
  if (after.kind !== 'organisation' || !originalDoc?.id) return data
  const { rowCount } = await db.execute(sql`select from groups where part_of_id = ${originalDoc.id} limit 1`)
  return rowCount ? refuseWrite(req, 'groups', 'kind', 'group-in-group') : data
}

/** What was lent in its name does not become its people's own by its end. */
const pauseItsThings: CollectionBeforeDeleteHook = ({ id, req }) =>
  pauseThings(req, sql`t.organisation_id = ${id}`)

export const groupHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepGroup],
  beforeDelete: [pauseItsThings],
}

const addedByActor: CollectionBeforeChangeHook<GroupMember> = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, addedBy: req.user?.id ?? null } : data

/** Staff name people by the whole address of their account (personByEmail.ts). */
export const groupMemberHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeValidate: [personByEmail],
  beforeChange: [addedByActor],
}
