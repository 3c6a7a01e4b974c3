import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { endSessions } from './endSessions.ts'
import { sessionOf } from './logOut.ts'

type Revocation = { payload: Payload; person: TypedUser; session: string | 'others' }

/** Ends one session of one's own, or all others than this browser's. Refuses `session-ended` (404). */
export const revokeSession = async ({ payload, person, session }: Revocation): Promise<Result<true>> =>
  inTransaction({ payload, user: person }, async (req) => {
    if (session === 'others') {
      await endSessions(req, person.id, sessionOf(person))
      return ok(true)
    }
    const db = await sqlOf(req)
    const { rowCount } = await db.execute(
      sql`delete from people_sessions where _parent_id = ${person.id} and id = ${session}`,
    )
    return rowCount === 1 ? ok(true) : refuse('session-ended', 404)
  })
