import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { lockBorrowing, type OneOfThem } from './lockBorrowing.ts'
import { placesOf } from './placesOf.ts'
import { refuseLender } from './refuseLender.ts'
import { longest } from './rules.ts'

type Answer = { payload: Payload } & OneOfThem & {
    /** whether they lend it */
    accepts: boolean
    /** words to the borrower; why, where they do not lend it */
    answer: string
    /** one of the places of the thing */
    place: string
    now?: Date
  }

/**
 * An owner answers a request: agreed, with the place where they meet, which the borrower learns by that and nobody else ever;
 * or not, and why. The same answer again changes nothing.
 * Refuses `borrowing-unknown` (404): no such request to them; `borrowing-answered` (422): it is answered otherwise, or over;
 * `message-too-long`, `reason-missing`, `place-unknown` (422); what `refuseLender` refuses of an acceptance.
 */
export const answerBorrowing = ({
  payload,
  accepts,
  answer,
  place,
  now = new Date(),
  ...own
}: Answer): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: own.person }, async (req) => {
    const id = own.borrowing
    const locked = await lockBorrowing(req, own)
    if (locked?.side !== 'owner') return refuse('borrowing-unknown', 404)
    const state = accepts ? 'accepted' : 'declined'
    if (locked.state === state) return ok({ id })
    if (locked.state !== 'requested') return refuse('borrowing-answered', 422)
    if (answer.length > longest.message)
      return refuse('message-too-long', 422, {
        details: { count: longest.message },
        fields: { answer: 'message-too-long' },
      })
    if (!accepts && !answer.trim())
      return refuse('reason-missing', 422, { fields: { answer: 'reason-missing' } })
    const lender = { city: own.city, person: own.person.id, thing: locked.thing, now }
    const refused = accepts ? await refuseLender(req, lender) : undefined
    if (refused) return refused
    if (accepts && !(await placesOf(req, locked.thing)).includes(place))
      return refuse('place-unknown', 422, { fields: { place: 'place-unknown' } })
    const data = { state, answer: answer.trim() || null, ...(accepts && { meetingPlace: place }) } as const
    await payload.update({ collection: 'borrowings', id, data, depth: 0, req })
    return ok({ id })
  })
