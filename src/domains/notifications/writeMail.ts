import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { enqueue } from '../../database/queue.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import { type Letter, letterHtml, letterText } from './letter.ts'

export type Recipient = { email: string; language: Language; person: string | null }

export type MailCalendar = { method: 'publish' | 'request' | 'cancel'; text: string }

type Mail = {
  /** Exists once: the same key written twice is one mail. `loan-requested:<id>` */
  key: string
  /** The message's name, as the kind declares it: `loanRequested` */
  notice: string
  city: City
  to: Recipient
  letter: Letter
  /** What the reader's calendar takes: a calendar as text, and what it is to do with it */
  calendar?: MailCalendar | undefined
  /** Further headers, for example of one-click unsubscribing */
  headers?: Record<string, string>
}

/** Writes a mail into the ledger and its sending into the queue, both in the transaction of what it tells. */
export const writeMail = async (req: PayloadRequest, mail: Mail): Promise<void> => {
  const { key, notice, city, to, letter, headers = {}, calendar } = mail
  const db = await sqlOf(req)
  const id = randomUUID()
  const { rowCount } = await db.execute(sql`
    insert into mails (id, city_id, key, person_id, "to", language, notice, subject, text, html, headers, calendar, state)
    values (${id}, ${city.id}, ${key}, ${to.person}, ${to.email}, ${to.language}, ${notice}, ${letter.subject},
      ${letterText(letter, city, to.language)}, ${letterHtml(letter, city, to.language)}, ${JSON.stringify(headers)},
      ${calendar ? JSON.stringify(calendar) : null}, 'queued')
    on conflict (key) do nothing`)
  if (rowCount === 1) await enqueue(req, 'mail', { id })
}
