import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { lockOwnThing, type TheirThing } from './lockOwnThing.ts'
import { refuseLender } from './refuseLender.ts'
import { type ThingState, thingMoves } from './rules.ts'
import { byOwner } from './thingHooks.ts'

/**
 * An owner lends it to nobody for a while (`paused`), lends it again (`offered`), or takes it back for good (`withdrawn`). Asked
 * for what it is already, changes nothing. Refuses `thing-unknown` (404): no such thing, or another person's; `thing-not-movable` (422): the city
 * looks at it, or took it out; what `refuseLender` refuses of lending it again.
 */
export const moveThing = ({
  payload,
  person,
  city,
  thing: id,
  to,
}: { payload: Payload } & TheirThing & {
    to: Extract<ThingState, 'paused' | 'offered' | 'withdrawn'>
  }): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    const state = await lockOwnThing(req, { person, city, thing: id })
    if (!state) return refuse('thing-unknown', 404)
    if (state === to) return ok({ id })
    if (!(thingMoves[state].owner as readonly ThingState[]).includes(to))
      return refuse('thing-not-movable', 422)
    const lender = { city, person: person.id, thing: id, now: new Date() }
    const refused = to === 'offered' ? await refuseLender(req, lender) : undefined
    if (refused) return refused
    await payload.update({
      collection: 'things',
      id,
      data: { state: to },
      depth: 0,
      req,
      context: { [byOwner]: true },
    })
    return ok({ id })
  })
