import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Membership } from './roles.ts'

/** The memberships that hold now for the person of the request: read once per request, from the database alone. Access
 *  never derives from a cookie, a host or a header. */
export const membershipsOf = async (req: PayloadRequest): Promise<readonly Membership[]> => {
  const person = req.user?.id
  if (!person) return []
  const known = req.context['memberships'] as { person: string; held: readonly Membership[] } | undefined
  if (known && known.person === person) return known.held
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select city_id as city, role from memberships
    where person_id = ${person} and starts_at <= now() and (ends_at is null or ends_at > now())`)
  const held = rows as Membership[]
  req.context['memberships'] = { person, held }
  return held
}

/** Operators run the deployment: made by the command line only, never through a form. */
export const isOperator = (req: PayloadRequest): boolean => Boolean(req.user?.operatorSince)
