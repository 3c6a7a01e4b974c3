import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { refusalOf } from '../../../database/refusalOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { type Day, today } from '../../../kernel/time.ts'
import { inSavepoint } from '../inSavepoint.ts'
import { lockBorrowing, type OneOfThem } from './lockBorrowing.ts'
import { refuseLender } from './refuseLender.ts'
import { suspendedUntilOf } from './suspendedUntilOf.ts'

type Acceptance = { payload: Payload } & OneOfThem & { now?: Date }

/**
 * A borrower takes the other days that the owner proposed: it is agreed for them, at the place that the owner chose, and those they
 * had asked for are free. Again changes nothing.
 * Refuses `borrowing-unknown` (404): no such request of theirs; `borrowing-answered` (422): it is answered otherwise, or over;
 * `nothing-proposed`, `day-past`, `suspended` (422); what `refuseLender` refuses of the owner, as `thing-unknown` (404);
 * `proposal-taken` (409): the days are somebody else's meanwhile, which the database has the last word on.
 */
export const acceptProposal = ({
  payload,
  now = new Date(),
  ...own
}: Acceptance): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: own.person }, async (req) => {
    const id = own.borrowing
    const { city, person } = own
    const locked = await lockBorrowing(req, own)
    if (locked?.side !== 'borrower') return refuse('borrowing-unknown', 404)
    const { owner, firstDay, lastDay, place } = await proposalOf(req, id)
    if (locked.state === 'accepted' && firstDay) return ok({ id })
    if (locked.state !== 'requested') return refuse('borrowing-answered', 422)
    if (!firstDay || !lastDay) return refuse('nothing-proposed', 422)
    if (firstDay < today(city.timeZone, now)) return refuse('day-past', 422)
    const until = await suspendedUntilOf(req, { city, person: person.id, now })
    if (until) return refuse('suspended', 422, { details: { until } })
    if (await refuseLender(req, { city, person: owner, thing: locked.thing, now }))
      return refuse('thing-unknown', 404)
    const data = { state: 'accepted', firstDay, lastDay, meetingPlace: place } as const
    try {
      await inSavepoint(req, () => req.payload.update({ collection: 'borrowings', id, data, depth: 0, req }))
    } catch (error) {
      if (refusalOf(error)?.reason !== 'thing-taken') throw error
      return refuse('proposal-taken', 409)
    }
    return ok({ id })
  })

type Proposed = { owner: string; firstDay: Day | null; lastDay: Day | null; place: string | null }

const proposalOf = async (req: PayloadRequest, borrowing: string): Promise<Proposed> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select owner_id as owner, proposed_first_day as "firstDay", proposed_last_day as "lastDay", proposed_place as place
    from borrowings where id = ${borrowing}`)
  return rows[0] as Proposed
}
