import { sql } from '@payloadcms/db-postgres/drizzle'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Whoever gives a role names the person by the address of their account, whole: accounts are not for looking through,
 *  also not by managers. */
export const personByEmail: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  const given: unknown = data?.['personEmail']
  if (operation !== 'create' || !data || data['person'] || typeof given !== 'string') return data
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id from people where email = ${given.trim().toLowerCase()} and _verified and closed_at is null`)
  const [found] = rows as { id: string }[]
  if (found) return { ...data, person: found.id }
  const message = req.t('communal:person-unknown' as never)
  throw new ValidationError(
    { collection: collection.slug, errors: [{ message, path: 'personEmail' }] },
    req.t,
  )
}
