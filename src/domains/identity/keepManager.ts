import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Membership } from '../../payload-types.ts'

type Leaving = { id: string; city: string; until: string }

/** A city is never left without a manager: whoever is its last one names another first, and only then ends, changes or
 *  deletes the role. */
export const keepManagerOnChange: CollectionBeforeChangeHook<Membership> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || originalDoc?.role !== 'manager') return data
  const after = { ...originalDoc, ...data }
  const leaves = after.role !== 'manager' || (after.endsAt && after.endsAt !== originalDoc.endsAt)
  if (!leaves) return data
  const until = after.role === 'manager' && after.endsAt ? after.endsAt : new Date().toISOString()
  await refuseLast(req, { id: originalDoc.id, city: idOf(originalDoc.city), until })
  return data
}

export const keepManagerOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id, city_id as city from memberships
    where id = ${id} and role = 'manager' and (ends_at is null or ends_at > now())`)
  const [running] = rows as Omit<Leaving, 'until'>[]
  if (running) await refuseLast(req, { ...running, until: new Date().toISOString() })
}

/** Two managers who end each other's role at once do so one after the other. */
const refuseLast = async (req: PayloadRequest, { id, city, until }: Leaving): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`managers ${city}`}, 0))`)
  const { rows } = await db.execute(sql`
    select 1 from memberships where city_id = ${city} and role = 'manager' and id <> ${id} and starts_at <= ${until}
      and (ends_at is null or ends_at > ${until}) limit 1`)
  if (rows.length > 0) return
  const message = req.t('communal:last-manager-here' as never)
  throw new ValidationError({ collection: 'memberships', errors: [{ message, path: 'endsAt' }] }, req.t)
}
