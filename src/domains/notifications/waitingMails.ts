import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { transport } from './transport.ts'

/** Mails that are queued for longer than a minute although there is a way to send them, or that a worker claimed and never
 *  ended, oldest first: after a restore no job knows of them. A mail that a job still waits for may be among them: it is
 *  claimed before it is sent, so twice in the queue is once in the mailbox. */
export const waitingMails = async (payload: Payload): Promise<string[]> => {
  if (!transport()) return []
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id from mails where (state = 'queued' and created_at < now() - interval '1 minute')
      or (state = 'sending' and claimed_at < now() - interval '2 minutes') order by created_at`)
  return (rows as { id: string }[]).map(({ id }) => id)
}
