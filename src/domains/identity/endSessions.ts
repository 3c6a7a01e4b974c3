import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Ends all sessions of a person, or all but one. */
export const endSessions = async (req: PayloadRequest, person: string, except?: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(
    sql`delete from people_sessions where _parent_id = ${person} and id is distinct from ${except ?? null}`,
  )
}
