import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'

/** Ends the session of this browser: its row goes, so that a copy of the cookie is worth nothing. */
export const logOut = async ({ payload, person }: { payload: Payload; person: TypedUser }): Promise<void> => {
  const session = sessionOf(person)
  if (session === undefined) return
  await adapterOf(payload).drizzle.execute(
    sql`delete from people_sessions where _parent_id = ${person.id} and id = ${session}`,
  )
}

/** The session a request came with. */
export const sessionOf = (person: TypedUser): string | undefined => {
  const id: unknown = '_sid' in person ? person._sid : undefined
  return typeof id === 'string' ? id : undefined
}
