import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { configuration } from '../../config.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { textIn } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { transport } from './transport.ts'
import type { MailCalendar } from './writeMail.ts'

type Row = {
  id: string
  city: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string> | null
  calendar: MailCalendar | null
  language: string
}

/** Sends one mail of the ledger. A worker claims it first, so that of several only one sends; a claim older than two
 *  minutes is of a worker that died and may be taken over, with the same Message-ID. */
export const sendMail = async (payload: Payload, id: string): Promise<void> => {
  const send = transport()
  if (!send) return
  const db = adapterOf(payload).drizzle
  const { rows } = await db.execute(sql`
    update mails set state = 'sending', claimed_at = now(), attempts = attempts + 1
    where id = ${id} and (state in ('queued', 'failed') or (state = 'sending' and claimed_at < now() - interval '2 minutes'))
    returning id, city_id as city, "to", subject, text, html, headers, calendar, language`)
  const mail = rows[0] as Row | undefined
  if (!mail) return
  try {
    await send(messageOf(mail))
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await db.execute(sql`update mails set state = 'failed', error = ${reason} where id = ${id}`)
    throw error
  }
  await db.execute(sql`update mails set state = 'sent', sent_at = now(), error = null where id = ${id}`)
}

const messageOf = (mail: Row) => {
  const city = hostTable().byId.get(mail.city)
  const name = city ? textIn(city, city.name, mail.language as never) : 'Communal'
  const { mailFrom, platformHost } = configuration()
  return {
    from: { name, address: mailFrom },
    ...(city && { replyTo: city.contact.email }),
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.calendar && { icalEvent: { method: mail.calendar.method, content: mail.calendar.text } }),
    messageId: `<${mail.id}@${platformHost}>`,
    headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
  }
}
