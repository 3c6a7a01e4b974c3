import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import { log } from '../../../kernel/log.ts'
import { ok, type Refusal, type Result } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time.ts'
import { type BorrowingNotice, writeDayMail } from './borrowingNotices.ts'
import { isOut } from './isOutSql.ts'
import { keepAccountsOf } from './keepAccountsOf.ts'
import {
  answerDays,
  type BorrowingState,
  objectionDays,
  type Side,
  sides,
  takingDays,
  warningDays,
} from './rules.ts'

/**
 * What happens between neighbours without anybody pressing a button, by the city's own clocks: requests that nobody answered
 * lapse, what was agreed and nobody fetched is over, what its borrower brought back and its owner says nothing of is back, what
 * came back is closed, and both are reminded of the day before, and of what is late for a week; whoever comes next is
 * warned of what is late, and reminded of their day when it is back. Mails are written between 8 and 21.
 * Each in a transaction of its own that looks again, each mail with a key that exists once: any number of workers may do
 * this at once, die in it and begin anew. What fails is said in the log and tried again by the next sweep; it stops nothing else.
 */
export const sweepBorrowings = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const { rows } = await adapterOf(payload).drizzle.execute(due(now))
  for (const one of rows as Due[])
    await act(payload, one, now).catch((error: unknown) =>
      log.error({ error, does: one.does, borrowing: one.id }, 'what happens between neighbours failed'),
    )
}

const act = (payload: Payload, { does, id, day }: Due, now: Date): Promise<Result<undefined>> =>
  inTransaction<undefined, Refusal>({ payload }, async (req) => {
    if (!(await lockIn(req, id, standsIn[does]))) return ok(undefined)
    if (does in becomes) {
      const data = {
        state: becomes[does as Ending],
        ...(does === 'free' && { returnedAt: now.toISOString() }),
      }
      await payload.update({ collection: 'borrowings', id, data, depth: 0, req })
    } else await remind(req, { notice: noticeOf[does as Reminder], id, day })
    return ok(undefined)
  })

type Reminder = 'tomorrow' | 'delayed' | 'due' | 'overdue'
type Ending = keyof typeof becomes
type Due = { does: Ending | Reminder; id: string; day: Day }

const standsIn: Record<Due['does'], BorrowingState> = {
  lapse: 'requested',
  leave: 'accepted',
  free: 'handed-over',
  close: 'returned',
  tomorrow: 'accepted',
  delayed: 'accepted',
  due: 'handed-over',
  overdue: 'handed-over',
}
const becomes = { lapse: 'lapsed', leave: 'not-taken', free: 'returned', close: 'closed' } as const
const noticeOf = {
  tomorrow: 'borrowingTomorrow',
  delayed: 'borrowingDelayed',
  due: 'borrowingDue',
  overdue: 'borrowingOverdue',
} as const satisfies Record<Reminder, BorrowingNotice>

const lockIn = async (req: PayloadRequest, id: string, state: BorrowingState): Promise<boolean> => {
  await keepAccountsOf(req, id)
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(
    sql`select from borrowings where id = ${id} and state = ${state} for update`,
  )
  return rowCount === 1
}

const remind = async (
  req: PayloadRequest,
  { notice, id, day }: { notice: (typeof noticeOf)[Reminder]; id: string; day: Day },
): Promise<void> => {
  const borrowing = await req.payload.findByID({ collection: 'borrowings', id, depth: 0, req })
  const told = notice === 'borrowingDue' ? (['borrower'] as const) : sides
  // Who says that it is back has done what was theirs; it is for the owner to confirm it.
  const back = await saysItIsBack(req, id)
  for (const side of told.filter((one) => !(back && one === 'borrower')))
    await writeDayMail(req, borrowing, { notice, side, day })
}

const saysItIsBack = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(
    sql`select from handovers where borrowing_id = ${id} and side = 'borrower' and moment = 'returned'`,
  )
  return rowCount === 1
}

/** SQL: what is to be done at an instant, and the city's day. */
const due = (now: Date): SQL => {
  const at = sql`${now.toISOString()}::timestamptz`
  const unwritten = (
    notice: string,
    day: SQL,
    side: Side = 'borrower',
  ): SQL => sql`not exists (select from mails m
    where m.key = ${notice} || ':' || b.id || ':' || ${side} || ':' || ${day})`
  return sql`
    with town as (
      select c.id, to_char(${at} at time zone c.time_zone, 'YYYY-MM-DD') as today,
        to_char((${at} at time zone c.time_zone) + interval '1 day', 'YYYY-MM-DD') as tomorrow,
        extract(hour from ${at} at time zone c.time_zone) between 8 and 20 as awake
      from cities c where c.state = 'live')
    select 'lapse' as does, b.id::text as id, t.today as day from town t join borrowings b on b.city_id = t.id
      where b.state = 'requested'
        and (coalesce(b.proposed_at, b.created_at) <= ${at} - make_interval(days => ${answerDays})
          or coalesce(b.proposed_first_day, b.first_day) < t.today)
    union all
    select 'leave', b.id::text, t.today from town t join borrowings b on b.city_id = t.id
      where b.state = 'accepted' and b.last_day::date < t.today::date - ${takingDays}::int
    union all
    select 'free', b.id::text, t.today from town t join borrowings b on b.city_id = t.id
      where b.state = 'handed-over' and exists (select from handovers h where h.borrowing_id = b.id and h.side = 'borrower'
        and h.moment = 'returned' and h.created_at <= ${at} - make_interval(days => ${objectionDays}))
    union all
    select 'close', b.id::text, t.today from town t join borrowings b on b.city_id = t.id
      where b.state = 'returned' and b.returned_at <= ${at} - make_interval(days => ${objectionDays})
    union all
    select 'tomorrow', b.id::text, b.first_day from town t join borrowings b on b.city_id = t.id
      where t.awake and b.state = 'accepted' and b.first_day = t.tomorrow and not ${isOut(sql`t.today`)}
        and ${unwritten('borrowingTomorrow', sql`b.first_day`)}
    union all
    select 'delayed', b.id::text, b.first_day from town t join borrowings b on b.city_id = t.id
      where t.awake and b.state = 'accepted' and b.first_day between t.today and to_char(t.today::date + ${warningDays}::int, 'YYYY-MM-DD')
        and ${isOut(sql`t.today`)} and ${unwritten('borrowingDelayed', sql`b.first_day`)}
    union all
    select 'due', b.id::text, b.last_day from town t join borrowings b on b.city_id = t.id
      where t.awake and b.state = 'handed-over' and b.last_day = t.tomorrow and b.first_day < t.today
        and not exists (select from handovers h where h.borrowing_id = b.id and h.side = 'borrower' and h.moment = 'returned')
        and ${unwritten('borrowingDue', sql`b.last_day`)}
    union all
    select 'overdue', b.id::text, t.today from town t join borrowings b on b.city_id = t.id
      where t.awake and b.state = 'handed-over' and b.last_day < t.today and b.last_day::date > t.today::date - 8
        and ${unwritten('borrowingOverdue', sql`t.today`, 'owner')}`
}
