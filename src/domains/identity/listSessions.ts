import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { sessionOf } from './logOut.ts'

/** One browser in which a person is logged in. Neither the browser nor its address is kept, so it tells only when:
 *  `since` and `until` are instants in ISO 8601. */
export type SessionEntry = { id: string; since: string; until: string; current: boolean }

/** The sessions of a person that still hold, this browser's first, then the latest. */
export const listSessions = async ({
  payload,
  person,
}: {
  payload: Payload
  person: TypedUser
}): Promise<SessionEntry[]> => {
  const current = sessionOf(person) ?? null
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, created_at as since, expires_at as until, id is not distinct from ${current} as current
    from people_sessions where _parent_id = ${person.id} and expires_at > now()
    order by current desc, created_at desc`)
  return (rows as { id: string; since: string; until: string; current: boolean }[]).map((row) => ({
    id: row.id,
    since: new Date(row.since).toISOString(),
    until: new Date(row.until).toISOString(),
    current: row.current,
  }))
}
