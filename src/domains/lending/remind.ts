import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { ok } from '../../kernel/result.ts'
import { writeOverdueMail, writeReminderMail } from './reminders.ts'
import { warnNext } from './warnNext.ts'

/**
 * Writes what is due to be said about loans at `now`: the day before and on the day of a return, the day before a pick-up, each
 * day of lateness (after two weeks each week) one mail per person and city with all that is late, and to the next borrower of
 * what is late. By the city's own clocks, between 8 and 21. Each mail has a key that exists once, and is written in a transaction
 * of its own that looks again: any number of workers may do this at once, die in it and begin anew.
 */
export const remind = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const { rows } = await adapterOf(payload).drizzle.execute(due(now))
  for (const { kind, id, day } of rows as Due[]) {
    await inTransaction({ payload }, async (req) => {
      if (kind === 'overdue') await writeOverdueMail(req, { key: id, day })
      else if (kind === 'at-risk') await warnNext(req, { loan: id, now })
      else await writeReminderMail(req, { kind, loan: id })
      return ok(undefined)
    })
  }
}

type Due = {
  kind: 'tomorrow' | 'due-tomorrow' | 'due-today' | 'overdue' | 'at-risk'
  id: string
  day: string
}

/** SQL: each mail that is due and not written: its kind, the loan (of what is late: person and city), and the city's day. */
const due = (now: Date): SQL => {
  const at = sql`${now.toISOString()}::timestamptz`
  const unwritten = (key: SQL): SQL => sql`not exists (select from mails m where m.key = ${key})`
  // Of a kit it may have been said of the whole.
  const unsaid = (notice: string, day: SQL): SQL => sql`not exists (select from mails m
    where m.key in (${notice} || ':' || l.id || ':' || ${day}, ${notice} || ':' || l.bundle || ':' || ${day}))`
  return sql`
    with town as (
      select c.id, to_char(${at} at time zone c.time_zone, 'YYYY-MM-DD') as today, c.time_zone,
        to_char((${at} at time zone c.time_zone) + interval '1 day', 'YYYY-MM-DD') as tomorrow
      from cities c where c.state = 'live' and extract(hour from ${at} at time zone c.time_zone) between 8 and 20)
    select 'tomorrow' as kind, l.id::text as id, t.today as day from town t join loans l on l.city_id = t.id
      where l.state in ('approved', 'ready') and l.first_day = t.tomorrow
        and to_char(l.created_at at time zone t.time_zone, 'YYYY-MM-DD') < t.today
        and ${unsaid('loanTomorrow', sql`l.first_day`)}
    union all
    select 'due-tomorrow', l.id::text, t.today from town t join loans l on l.city_id = t.id
      where l.state = 'handed-over' and l.last_day = t.tomorrow
        and to_char(l.handed_over_at at time zone t.time_zone, 'YYYY-MM-DD') < t.today
        and ${unsaid('loanDueTomorrow', sql`l.last_day`)}
    union all
    select 'due-today', l.id::text, t.today from town t join loans l on l.city_id = t.id
      where l.state = 'handed-over' and l.last_day = t.today
        and to_char(l.handed_over_at at time zone t.time_zone, 'YYYY-MM-DD') < t.today
        and ${unsaid('loanDueToday', sql`l.last_day`)}
    union all
    select 'overdue', late.person || ':' || late.city, late.today from (
        select l.person_id as person, l.city_id as city, t.today, t.today::date - min(l.last_day)::date as days
        from town t join loans l on l.city_id = t.id
        where l.state = 'handed-over' and l.last_day < t.today group by l.person_id, l.city_id, t.today) late
      where (late.days <= 14 or late.days % 7 = 0)
        and ${unwritten(sql`'loansOverdue:' || late.person || ':' || late.city || ':' || late.today`)}
    union all
    select 'at-risk', n.id::text, t.today from town t join loans l on l.city_id = t.id
      join loans n on n.unit_id = l.unit_id and n.state in ('requested', 'approved', 'ready')
        and n.starts_at > l.starts_at and n.starts_at between ${at} and ${at} + interval '2 days'
      where l.state = 'handed-over' and l.due_at <= ${at}
        and ${unwritten(sql`'loanAtRisk:' || n.id || ':' || n.first_day`)}`
}
