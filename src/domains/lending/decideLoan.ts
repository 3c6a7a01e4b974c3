import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import { addDays, type Day, isDay, startOfDay, timeOf, today } from '../../kernel/time.ts'
import { bookableOf, lengthOf } from './bookable.ts'
import type { LendingSettings } from './kind.ts'
import { type Closure, type Hours, openingOf } from './opening.ts'

/** A desk that lends the model. */
export type LendingDesk = { id: string; slug: string; name: string; hours: Hours[] }

/** Training that a model asks for, and whether the person has it. `nextSession` is an instant. */
export type Prerequisite = { slug: string; title: string; fulfilled: boolean; nextSession: string | null }

export type LoanQuestion = {
  settings: LendingSettings
  timeZone: string
  now: Date
  /** the model's own longest loan in days; null: the city's holds */
  maxDays: number | null
  firstDay: Day
  lastDay: Day
  /** the desks one would take it from: the chosen one, or all that have a copy */
  desks: readonly LendingDesk[]
  closures: readonly Closure[]
  /** loans of the person that are not over */
  openLoans: number
  prerequisite: Prerequisite | null
}

/** Half-open: from the first instant of the first day to the first instant after the last day. */
export type LoanPeriod = { startsAt: Date; endsAt: Date }
export type LoanDecision = LoanPeriod & { desks: LendingDesk[] }

/**
 * Whether a person may have a model for those days, by the rules of the city. Touches nothing.
 * Answers the period as instants and the desks that are open on both days. Refuses, each 422 unless said:
 * `day-malformed` (400), `period-reversed`, `too-soon`, `too-far-ahead`, `loan-too-long`, `too-many-loans`,
 * `training-needed`, `no-copy-at-desk`, `desk-closed-first-day`, `desk-closed-last-day`.
 */
export const decideLoan = (question: LoanQuestion): Result<LoanDecision> => {
  const { firstDay, lastDay, timeZone, desks } = question
  const refused = refusePeriod(question) ?? refusePerson(question)
  if (refused) return refused
  if (desks.length === 0) return refuse('no-copy-at-desk', 422)
  const opening = desks.filter((desk) => handsOut(desk, question))
  if (opening.length === 0) return closedOn('first', firstDay, desks, question)
  const both = opening.filter((desk) => openingOf(desk, question.closures, lastDay).open)
  if (both.length === 0) return closedOn('last', lastDay, opening, question)
  return ok({
    startsAt: startOfDay(firstDay, timeZone),
    endsAt: startOfDay(addDays(lastDay, 1), timeZone),
    desks: both,
  })
}

type Refused = { ok: false } & Refusal

const refusePeriod = (question: LoanQuestion): Refused | undefined => {
  const { firstDay, lastDay } = question
  if (!isDay(firstDay)) return refuse('day-malformed', 400, { fields: { firstDay: 'day-malformed' } })
  if (!isDay(lastDay)) return refuse('day-malformed', 400, { fields: { lastDay: 'day-malformed' } })
  if (lastDay < firstDay) return refuse('period-reversed', 422, { fields: { lastDay: 'period-reversed' } })
  const { earliest, latest, maxDays } = bookableOf(question)
  if (firstDay < earliest)
    return refuse('too-soon', 422, { details: { earliest }, fields: { firstDay: 'too-soon' } })
  if (firstDay > latest)
    return refuse('too-far-ahead', 422, { details: { latest }, fields: { firstDay: 'too-far-ahead' } })
  if (lengthOf(question) > maxDays) {
    const longest = addDays(firstDay, maxDays - 1)
    return refuse('loan-too-long', 422, {
      details: { count: maxDays, longest },
      fields: { lastDay: 'loan-too-long' },
    })
  }
  return undefined
}

const refusePerson = ({ settings, openLoans, prerequisite }: LoanQuestion): Refused | undefined => {
  if (prerequisite && !prerequisite.fulfilled) {
    const { slug, title, nextSession } = prerequisite
    return refuse('training-needed', 422, {
      details: { module: slug, title, ...(nextSession && { nextSession }) },
    })
  }
  if (openLoans >= settings.maxOpenLoans)
    return refuse('too-many-loans', 422, { details: { count: settings.maxOpenLoans } })
  return undefined
}

/** Today a desk hands out only while it is still open. */
const handsOut = (
  desk: LendingDesk,
  { firstDay, closures, timeZone, now }: Pick<LoanQuestion, 'firstDay' | 'closures' | 'timeZone' | 'now'>,
): boolean => {
  const opening = openingOf(desk, closures, firstDay)
  if (!opening.open || firstDay !== today(timeZone, now)) return opening.open
  const time = timeOf(now, timeZone)
  return opening.hours.some(({ closes }) => closes > time)
}

const searchedDays = 60

const closedOn = (
  which: 'first' | 'last',
  day: Day,
  desks: readonly LendingDesk[],
  { closures }: LoanQuestion,
): Refused => {
  const openings = desks.map((desk) => openingOf(desk, closures, day))
  const closure = openings.map((opening) => (opening.open ? undefined : opening.closure)).find(Boolean)
  const isOpen = (other: Day): boolean => desks.some((desk) => openingOf(desk, closures, other).open)
  const next = Array.from({ length: searchedDays }, (_, index) => addDays(day, index + 1)).find(isOpen)
  const reason = `desk-closed-${which}-day` as const
  return refuse(reason, 422, {
    details: { day, ...(closure && { closure: closure.name }), ...(next && { next }) },
    fields: { [which === 'first' ? 'firstDay' : 'lastDay']: reason },
  })
}
