import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Whether a person attended a session of a module: what another programme may ask before it trusts them with
 *  something. The contract that training fulfils; whoever asks knows nothing else of training. */
export const hasAttended = async (req: PayloadRequest, person: string, module: string): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`
    select from registrations r join sessions s on s.id = r.session_id
    where r.person_id = ${person} and s.module_id = ${module} and r.state = 'attended' limit 1`)
  return rowCount === 1
}
