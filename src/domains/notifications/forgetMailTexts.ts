import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'

/** Days after which what a sent mail said is forgotten: where neighbours meet, what somebody wrote, links that let somebody in.
 *  That it was sent, to whom and about what, stays. */
export const textDays = 30

/** How many at once, so that nobody waits for the first sweep of an old ledger. */
const most = 1000

/** Empties the text, the HTML and the calendar of mails that were sent more than `textDays` days ago. What still waits, or
 *  failed, is kept whole. */
export const forgetMailTexts = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  await adapterOf(payload).drizzle.execute(sql`
    update mails set text = '', html = '', headers = '{}', calendar = null, updated_at = now() where id in (
      select id from mails where state = 'sent' and html <> ''
        and sent_at < ${now.toISOString()}::timestamptz - make_interval(days => ${textDays})
      order by sent_at limit ${most} for update skip locked)`)
}
