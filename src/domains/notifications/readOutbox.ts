import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'

export type OutboxMail = { id: string; to: string; subject: string; language: string; at: string }

/** The newest hundred mails of a demonstration, newest first. */
export const readOutbox = async (payload: Payload): Promise<OutboxMail[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, "to", subject, language, created_at as at from mails order by created_at desc limit 100`)
  return rows as OutboxMail[]
}

/** One mail of a demonstration, or nothing. */
export const readOutboxMail = async (
  payload: Payload,
  id: string,
): Promise<(OutboxMail & { html: string; text: string }) | undefined> => {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, "to", subject, language, created_at as at, html, text from mails where id = ${id}`)
  return rows[0] as (OutboxMail & { html: string; text: string }) | undefined
}
