import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { addDays, type Day, daysBetween } from '../../../kernel/time.ts'
import { refuseOrder } from '../refuseOrder.ts'
import type { NeighbourSettings } from './neighbourSettings.ts'
import { furthestAhead, longest, mostAskedDaily, mostUnanswered, type ThingApproval } from './rules.ts'

export type Span = { firstDay: Day; lastDay: Day }

export type BorrowingQuestion = Span & {
  /** the city's day */
  today: Day
  settings: Pick<NeighbourSettings, 'maxDays' | 'maxBorrowings'>
  thing: { maxDays: number; leadDays: number; approval: ThingApproval }
  /** days that are somebody's */
  taken: readonly Span[]
  /** of whoever asks */
  person: {
    isOwner: boolean
    /** whether whoever lends it lends to them no more */
    turnedAway: boolean
    /** last day of their suspension */
    suspendedUntil: Day | undefined
    /** things of neighbours that they asked for or have */
    open: number
    /** requests of theirs within the last 24 hours, whatever became of them */
    asked: number
    /** requests of theirs to this owner that wait, or were lately never answered */
    unanswered: number
    /** whether they had something of this owner and it came back */
    known: boolean
  }
  message: string
  /** "I agree to what the owner asks, and know who is liable" */
  agreed: boolean
}

/** Whether the owner still looks at it. */
export type BorrowingDecision = { state: 'requested' | 'accepted' }

/**
 * Whether somebody may have a neighbour's thing on these days, by the owner's rules and the city's. Touches nothing.
 * Refuses, each 422 unless said: `own-thing`, `turned-away`, `suspended`, those of `refuseOrder`, `neighbour-too-soon`, `too-far-ahead`,
 * `loan-too-long`, `too-many-borrowings`, `asked-enough`, `unanswered-enough`, `message-too-long`, `terms-not-agreed`, `thing-taken` (409) with the next days on which it is free.
 */
export const decideBorrowing = (question: BorrowingQuestion): Result<BorrowingDecision> => {
  const { taken, thing, person } = question
  const refused = refuseAsker(question) ?? refuseDays(question) ?? refuseWords(question)
  if (refused) return refused
  if (taken.some((span) => overlaps(span, question))) {
    const next = nextFree(question)
    return refuse('thing-taken', 409, {
      fields: { firstDay: 'thing-taken' },
      ...(next && { details: { firstDay: next.firstDay, lastDay: next.lastDay } }),
    })
  }
  const looks = thing.approval === 'always' || (thing.approval === 'first-time' && !person.known)
  return ok({ state: looks ? 'requested' : 'accepted' })
}

type Refused = ReturnType<typeof refuse>

const refuseAsker = ({ person, settings }: BorrowingQuestion): Refused | undefined => {
  if (person.isOwner) return refuse('own-thing', 422)
  if (person.turnedAway) return refuse('turned-away', 422)
  if (person.suspendedUntil) {
    const until = person.suspendedUntil
    return refuse('suspended', 422, { details: { until, from: addDays(until, 1) } })
  }
  if (person.open >= settings.maxBorrowings)
    return refuse('too-many-borrowings', 422, { details: { count: settings.maxBorrowings } })
  if (person.asked >= mostAskedDaily) return refuse('asked-enough', 422)
  if (person.unanswered >= mostUnanswered) return refuse('unanswered-enough', 422)
  return undefined
}

const refuseDays = ({ today, thing, ...question }: BorrowingQuestion): Refused | undefined => {
  const wrong = refuseSpan({ ...question, today, thing })
  const earliest = addDays(today, thing.leadDays)
  if (wrong || question.firstDay >= earliest) return wrong
  return refuse('neighbour-too-soon', 422, {
    details: { earliest },
    fields: { firstDay: 'neighbour-too-soon' },
  })
}

type Asked = Span & {
  today: Day
  thing: { maxDays: number }
  settings: Pick<NeighbourSettings, 'maxDays'>
}

/** Whether two days are days, in their order, not too far ahead and not too many, whoever says them. */
export const refuseSpan = ({ firstDay, lastDay, today, thing, settings }: Asked): Refused | undefined => {
  const disordered = refuseOrder({ firstDay, lastDay })
  if (disordered) return disordered
  const latest = addDays(today, furthestAhead)
  if (firstDay > latest)
    return refuse('too-far-ahead', 422, { details: { latest }, fields: { firstDay: 'too-far-ahead' } })
  const count = Math.min(thing.maxDays, settings.maxDays)
  if (lengthOf({ firstDay, lastDay }) > count)
    return refuse('loan-too-long', 422, {
      details: { count, longest: addDays(firstDay, count - 1) },
      fields: { lastDay: 'loan-too-long' },
    })
  return undefined
}

const refuseWords = ({ message, agreed }: BorrowingQuestion): Refused | undefined => {
  if (message.length > longest.message)
    return refuse('message-too-long', 422, {
      details: { count: longest.message },
      fields: { message: 'message-too-long' },
    })
  if (!agreed) return refuse('terms-not-agreed', 422, { fields: { agreed: 'terms-not-agreed' } })
  return undefined
}

export const overlaps = (one: Span, other: Span): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay

const lengthOf = ({ firstDay, lastDay }: Span): number => daysBetween(firstDay, lastDay) + 1

/** The next days, as many in a row, on which it is nobody's. */
const nextFree = ({ firstDay, lastDay, taken, today }: BorrowingQuestion): Span | undefined => {
  const more = daysBetween(firstDay, lastDay)
  const ahead = Math.max(0, daysBetween(firstDay, addDays(today, furthestAhead)))
  return Array.from({ length: ahead }, (_, index) => addDays(firstDay, index + 1))
    .map((day) => ({ firstDay: day, lastDay: addDays(day, more) }))
    .find((span) => !taken.some((one) => overlaps(one, span)))
}
