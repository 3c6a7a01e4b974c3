import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { type Day, today } from '../../../kernel/time.ts'
import { writeProposalMail } from './borrowingNotices.ts'
import { overlaps, refuseSpan, type Span } from './decideBorrowing.ts'
import { lockBorrowing, type OneOfThem } from './lockBorrowing.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import { placesOf } from './placesOf.ts'
import { refuseLender } from './refuseLender.ts'
import { longest } from './rules.ts'
import { takenDays } from './takenDays.ts'

type Proposal = { payload: Payload } & OneOfThem &
  Span & {
    /** words to the borrower */
    answer: string
    /** one of the places of the thing: where they meet if the borrower accepts */
    place: string
    now?: Date
  }

/**
 * An owner answers a request with other days, once: the borrower accepts them (acceptProposal.ts), or leaves it. The days that were
 * asked for stay kept, and may still be agreed; those that are proposed are nobody's until they are accepted.
 * Refuses `borrowing-unknown` (404): no such request to them; `borrowing-answered` (422): it is answered otherwise, or over;
 * `proposed-already`, `message-too-long`, `place-unknown`, `same-days`, `day-past` (422); what `refuseSpan` and `refuseLender`
 * refuse; `thing-taken` (409): they are somebody else's.
 */
export const proposeDays = ({
  payload,
  firstDay,
  lastDay,
  answer,
  place,
  now = new Date(),
  ...own
}: Proposal): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: own.person }, async (req) => {
    const id = own.borrowing
    const { city, person } = own
    const settings = neighbourSettingsOf(city)
    const locked = await lockBorrowing(req, own)
    if (!settings || locked?.side !== 'owner') return refuse('borrowing-unknown', 404)
    if (locked.state !== 'requested') return refuse('borrowing-answered', 422)
    const day = today(city.timeZone, now)
    const asked = await askedOf(req, id, day)
    if (asked.proposed) return refuse('proposed-already', 422)
    if (answer.length > longest.message)
      return refuse('message-too-long', 422, {
        details: { count: longest.message },
        fields: { answer: 'message-too-long' },
      })
    const wrong = refuseSpan({ firstDay, lastDay, today: day, settings, thing: asked })
    if (wrong) return wrong
    if (firstDay < day) return refuse('day-past', 422, { fields: { firstDay: 'day-past' } })
    if (firstDay === asked.firstDay && lastDay === asked.lastDay)
      return refuse('same-days', 422, { fields: { firstDay: 'same-days' } })
    if (asked.taken.some((span) => overlaps(span, { firstDay, lastDay })))
      return refuse('thing-taken', 409, { fields: { firstDay: 'thing-taken' } })
    if (!(await placesOf(req, locked.thing)).includes(place))
      return refuse('place-unknown', 422, { fields: { place: 'place-unknown' } })
    const refused = await refuseLender(req, { city, person: person.id, thing: locked.thing, now })
    if (refused) return refused
    const proposed = { proposedFirstDay: firstDay, proposedLastDay: lastDay, proposedPlace: place }
    const data = { ...proposed, proposedAt: now.toISOString(), answer: answer.trim() || null }
    const borrowing = await payload.update({ collection: 'borrowings', id, data, depth: 0, req })
    await appendEvent(req, {
      city: city.id,
      type: 'borrowing.proposed',
      subject: id,
      data: { firstDay, lastDay },
    })
    await writeProposalMail(req, borrowing)
    return ok({ id })
  })

type AskedFor = Span & {
  proposed: boolean
  maxDays: number
  /** days of the thing that others have */
  taken: Span[]
}

const askedOf = async (req: PayloadRequest, borrowing: string, day: Day): Promise<AskedFor> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select a.first_day as "firstDay", a.last_day as "lastDay", a.proposed_at is not null as proposed, t.max_days::int as "maxDays",
      ${takenDays(sql`t.id`, day, sql`b.id <> ${borrowing}`)} as taken
    from borrowings a join things t on t.id = a.thing_id where a.id = ${borrowing}`)
  return rows[0] as AskedFor
}
