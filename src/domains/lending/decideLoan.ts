import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import { addDays, type Day, timeOf, today } from '../../kernel/time.ts'
import { bookableOf, longestFrom } from './bookable.ts'
import { chainDays } from './chainDays.ts'
import { type LoanPeriod, periodOf } from './loanPeriod.ts'
import type { LendingDesk, LoanQuestion } from './loanQuestion.ts'
import {
  afterWorkingDays,
  countDays,
  handsOutOn,
  isFull,
  lendsWithin,
  openingOf,
  takesBackOn,
} from './opening.ts'
import { refuseOrder } from './refuseOrder.ts'
import { refusePerson } from './refusePerson.ts'

/** The desks at which it is possible, each with the time for which a copy would be kept. */
export type LoanDecision = { desk: LendingDesk; period: LoanPeriod }[]

/**
 * Whether a person may have a model for those days, by the rules of the city, of its kind and its own. Touches nothing.
 * Refuses, each 422 unless said: those of `refuseOrder`, `no-copy-at-desk`, `copies-reserved`, `too-soon`, `too-far-ahead`,
 * `loan-too-long`, `chain-too-long`, what `refusePerson` refuses, `desk-closed-first-day`, `desk-closed-last-day`, `desk-hands-out-nothing`,
 * `desk-takes-back-nothing`; `desk-full-first-day`, `desk-full-last-day`: it receives nobody more then.
 */
export const decideLoan = (question: LoanQuestion): Result<LoanDecision> => {
  const { firstDay, lastDay, desks } = question
  const soonEnough = desks.filter((desk) => isReady(desk, question))
  const refused = refuseDays(question) ?? refuseLength(question, soonEnough) ?? refusePerson(question)
  if (refused) return refused
  const ready = soonEnough.filter((desk) => chainDays(desk, question) <= question.rules.maxDays)
  const opening = ready.filter((desk) => handsOut(desk, question))
  if (opening.length === 0) return closedOn('first', firstDay, ready, question)
  const possible = opening.flatMap((desk) => {
    const period = periodOf(desk, question)
    return period ? [{ desk, period }] : []
  })
  return possible.length > 0 ? ok(possible) : closedOn('last', lastDay, opening, question)
}

/**
 * Whether what is out may be brought back on another day: the first day is past, so only the length and the last day are
 * looked at. Refuses, each 422 unless said: those of `refuseOrder`, `loan-too-long`, `chain-too-long`,
 * the quotas of `refusePerson`, `desk-closed-last-day`, `desk-takes-back-nothing`, `desk-full-last-day`.
 */
export const decideReturn = (question: LoanQuestion): Result<LendingDesk[]> => {
  const { lastDay, desks, closures, rules } = question
  const limits = rules.limits.map((limit) => ({ ...limit, maxOpenLoans: null }))
  const refused =
    refuseOrder(question) ??
    refuseLength(question, desks) ??
    refusePerson({ ...question, rules: { ...rules, limits, minimumAge: 0 }, prerequisites: [] })
  if (refused) return refused
  const possible = desks.filter((desk) => takesBackOn(desk, closures, lastDay))
  return possible.length > 0 ? ok(possible) : closedOn('last', lastDay, desks, question)
}

type Refused = { ok: false } & Refusal

const isReady = (desk: LendingDesk, { rules, closures, timeZone, now, firstDay }: LoanQuestion): boolean =>
  afterWorkingDays(desk, closures, today(timeZone, now), rules.leadDays) <= firstDay

const refuseDays = (question: LoanQuestion): Refused | undefined => {
  const { firstDay, desks } = question
  const refused = refuseOrder(question)
  if (refused) return refused
  if (desks.length === 0)
    return question.reserved.length > 0
      ? refuse('copies-reserved', 422, { details: { groups: [...question.reserved] } })
      : refuse('no-copy-at-desk', 422)
  const { earliest, latest } = bookableOf(question)
  if (firstDay < earliest)
    return refuse('too-soon', 422, { details: { earliest }, fields: { firstDay: 'too-soon' } })
  if (firstDay > latest)
    return refuse('too-far-ahead', 422, { details: { latest }, fields: { firstDay: 'too-far-ahead' } })
  return undefined
}

const refuseLength = (question: LoanQuestion, ready: readonly LendingDesk[]): Refused | undefined => {
  const { firstDay, closures, rules } = question
  const count = rules.maxDays
  const fits = ready.filter(
    (desk) => countDays(desk, closures, question, rules.countedClosedDays) <= rules.maxDays,
  )
  if (fits.length === 0) {
    const last = ready
      .map((desk) => longestFrom(desk, closures, firstDay, rules))
      .sort()
      .at(-1)
    return refuse('loan-too-long', 422, {
      details: { count, longest: last ?? addDays(firstDay, count - 1) },
      fields: { lastDay: 'loan-too-long' },
    })
  }
  const days = Math.min(...fits.map((desk) => chainDays(desk, question)))
  if (days <= rules.maxDays) return undefined
  return refuse('chain-too-long', 422, {
    details: { count, days },
    fields: { firstDay: 'chain-too-long' },
  })
}

/** Today a desk hands out only while it still does. */
const handsOut = (
  desk: LendingDesk,
  { firstDay, closures, timeZone, now }: Pick<LoanQuestion, 'firstDay' | 'closures' | 'timeZone' | 'now'>,
): boolean => {
  const span = handsOutOn(desk, closures, firstDay)
  return span !== undefined && (firstDay > today(timeZone, now) || timeOf(now, timeZone) < span.closes)
}

const closedOn = (
  which: 'first' | 'last',
  day: Day,
  desks: readonly LendingDesk[],
  question: LoanQuestion,
): Refused => {
  const { closures } = question
  const receives = which === 'first' ? handsOutOn : takesBackOn
  const opensOn = (desk: LendingDesk, on: Day): boolean =>
    which === 'first'
      ? handsOut(desk, { ...question, firstDay: on })
      : periodOf(desk, { ...question, lastDay: on }) !== undefined
  const soon = Array.from({ length: 60 }, (_, index) => addDays(day, index + 1))
  const next = soon.find((one) => desks.some((desk) => opensOn(desk, one)))
  const openings = desks.map((desk) => openingOf(desk, closures, day))
  const closure = openings.map((opening) => (opening.open ? undefined : opening.closure)).find(Boolean)
  const otherwiseOpen =
    openings.some(({ open }) => open) && !desks.some((desk) => receives(desk, closures, day))
  const field = which === 'first' ? 'firstDay' : 'lastDay'
  const otherwise = which === 'first' ? 'desk-hands-out-nothing' : 'desk-takes-back-nothing'
  const full = desks.some((desk) => isFull(desk, closures, day, which === 'first' ? 'pick-up' : 'return'))
  const within =
    which === 'last' && question.firstDay === day && desks.some((desk) => !lendsWithin(desk, closures, day))
  const reason =
    full || within ? `desk-full-${which}-day` : otherwiseOpen ? otherwise : `desk-closed-${which}-day`
  return refuse(reason, 422, {
    details: { day, ...(closure && { closure: closure.name }), ...(next && { next }) },
    fields: { [field]: reason },
  })
}
