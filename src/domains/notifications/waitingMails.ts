import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { transport } from './transport.ts'

/** Mails that are queued for longer than a minute although there is a way to send them, oldest first. A mail that a job
 *  still waits for may be among them: it is claimed before it is sent, so twice in the queue is once in the mailbox. */
export const waitingMails = async (payload: Payload): Promise<string[]> => {
  if (!transport()) return []
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id from mails where state = 'queued' and created_at < now() - interval '1 minute' order by created_at`)
  return (rows as { id: string }[]).map(({ id }) => id)
}
