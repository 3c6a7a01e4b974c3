import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Borrowing } from '../../../payload-types.ts'
import { writeConfirmMail } from './borrowingNotices.ts'
import { lockBorrowing, type OneOfThem } from './lockBorrowing.ts'
import {
  type BorrowingState,
  type HandoverCondition,
  type HandoverMoment,
  handoverConditions,
  handoverMoments,
  longest,
  otherSide,
  type Side,
} from './rules.ts'

type Confirmation = { payload: Payload } & OneOfThem & {
    /** as the form sends them */
    moment: string
    condition: string
    note: string
  }

/**
 * One of two neighbours says that the thing went over, or is back, and how it looked; the other is asked for the same. Each says it
 * once: again changes nothing. It is out as soon as either says so. It is back, and free for others, when its owner says
 * so; when both have, or the borrower leaves it at that (sweepBorrowings.ts), it is closed.
 * Refuses `borrowing-unknown` (404); `handover-not-now` (422): not agreed yet, not out yet, or over; `moment-unknown` (400);
 * `condition-missing`, `note-missing`: what is not as it was said to be is described; `message-too-long` (422).
 */
export const confirmHandover = ({ payload, ...said }: Confirmation): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: said.person }, async (req) => {
    const id = said.borrowing
    const locked = await lockBorrowing(req, said)
    if (!locked) return refuse('borrowing-unknown', 404)
    const moment = handoverMoments.find((one) => one === said.moment)
    if (!moment) return refuse('moment-unknown', 400)
    const theirs = await saidOf(req, id, moment)
    if (theirs.includes(locked.side)) return ok({ id })
    if (!possible[moment].includes(locked.state)) return refuse('handover-not-now', 422)
    const condition = handoverConditions.find((one) => one === said.condition)
    if (!condition) return refuse('condition-missing', 422, { fields: { condition: 'condition-missing' } })
    const wrong = wrongNote(condition, said.note)
    if (wrong) return refuse(wrong, 422, { details: { count: longest.note }, fields: { note: wrong } })
    await record(req, { id, moment, condition, note: said.note.trim() || null, side: locked.side })
    await follow(req, { id, moment, side: locked.side, theirs, state: locked.state })
    return ok({ id })
  })

/** In which states each is said: the second of the two may be late. */
const possible: Record<HandoverMoment, readonly BorrowingState[]> = {
  'handed-over': ['accepted', 'handed-over', 'returned'],
  returned: ['handed-over', 'returned'],
}

const wrongNote = (condition: HandoverCondition, note: string): string | undefined => {
  if (note.length > longest.note) return 'message-too-long'
  return condition !== 'as-said' && !note.trim() ? 'note-missing' : undefined
}

const saidOf = async (req: PayloadRequest, borrowing: string, moment: HandoverMoment): Promise<Side[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select side from handovers where borrowing_id = ${borrowing} and moment = ${moment}`,
  )
  return (rows as { side: Side }[]).map(({ side }) => side)
}

type Said = {
  id: string
  moment: HandoverMoment
  condition: HandoverCondition
  note: string | null
  side: Side
}

const record = async (req: PayloadRequest, { id, moment, condition, note, side }: Said): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select city_id as city, owner_id as owner, person_id as person from borrowings where id = ${id}`,
  )
  const of = rows[0] as { city: string; owner: string; person: string }
  await req.payload.create({
    collection: 'handovers',
    data: { ...of, borrowing: id, side, moment, condition, note },
    depth: 0,
    req,
  })
  await appendEvent(req, {
    city: of.city,
    type: 'borrowing.confirmed',
    subject: id,
    data: { moment, side, condition },
  })
}

type Happened = {
  id: string
  moment: HandoverMoment
  side: Side
  theirs: readonly Side[]
  state: BorrowingState
}

const follow = async (req: PayloadRequest, { id, moment, side, theirs, state }: Happened): Promise<void> => {
  const at = new Date().toISOString()
  const move = (data: Pick<Borrowing, 'state'> & Partial<Pick<Borrowing, 'handedOverAt' | 'returnedAt'>>) =>
    req.payload.update({ collection: 'borrowings', id, data, depth: 0, req })
  const both = theirs.includes(otherSide[side])
  if (moment === 'handed-over' && state === 'accepted') await move({ state: 'handed-over', handedOverAt: at })
  if (moment === 'returned' && side === 'owner') await move({ state: 'returned', returnedAt: at })
  if (moment === 'returned' && both) await move({ state: 'closed' })
  // Whose thing came back is told so anyway (borrowingHooks.ts).
  if (both || (moment === 'returned' && side === 'owner')) return
  const borrowing = await req.payload.findByID({ collection: 'borrowings', id, depth: 0, req })
  await writeConfirmMail(req, borrowing, { moment, side })
}
