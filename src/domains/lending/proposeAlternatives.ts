import { addDays, type Day, daysBetween } from '../../kernel/time.ts'
import type { Bookable } from './bookable.ts'
import { type LoanPeriod, periodOf } from './loanPeriod.ts'
import type { LendingDesk } from './loanQuestion.ts'
import type { Closure } from './opening.ts'

/** A copy that can be lent, with the times it is promised. `until: null`: it should be back already and is not, so
 *  nobody knows. Instants, half-open. */
export type Copy = {
  id: string
  desk: string
  /** slug of the group it is reserved to; null: the general pool */
  pool: string | null
  busy: { from: Date; until: Date | null }[]
}

export type Alternative = { desk: LendingDesk; firstDay: Day; lastDay: Day }

type Wanted = {
  /** what has to be free at one desk: so many of these copies, each with the buffer of its model */
  parts: readonly { copies: readonly Copy[]; count: number; rules: { bufferHours: number } }[]
  /** all desks that have a copy */
  desks: readonly LendingDesk[]
  /** the desk that was asked for; undefined: any */
  desk: string | undefined
  closures: readonly Closure[]
  firstDay: Day
  lastDay: Day
  bookable: Bookable
  timeZone: string
  now: Date
}

export const isFree = (
  { busy }: Copy,
  { startsAt, endsAt }: Pick<LoanPeriod, 'startsAt' | 'endsAt'>,
): boolean => busy.every(({ from, until }) => until !== null && (until <= startsAt || endsAt <= from))

/**
 * What is free nearest to what was asked: the other desks on the same days, then the next and the last period of the
 * same length before it, at the desk that was asked for. None lies outside the days on which a loan may begin.
 */
export const proposeAlternatives = (wanted: Wanted): Alternative[] => {
  const { firstDay, lastDay, bookable } = wanted
  const elsewhere = wanted.desks
    .filter(({ id }) => id !== wanted.desk)
    .map((desk) => freeAt(wanted, [desk], firstDay, lastDay))
    .filter((found) => found !== undefined)
  const here = wanted.desks.filter(({ id }) => wanted.desk === undefined || id === wanted.desk)
  const length = daysBetween(firstDay, lastDay)
  const begins = (from: Day, step: 1 | -1, count: number): Alternative | undefined => {
    for (let index = 0; index < count; index += 1) {
      const first = addDays(from, step * index)
      const found = freeAt(wanted, here, first, addDays(first, length))
      if (found) return found
    }
    return undefined
  }
  const later = begins(addDays(firstDay, 1), 1, daysBetween(firstDay, bookable.latest))
  const earlier = begins(addDays(firstDay, -1), -1, daysBetween(bookable.earliest, firstDay))
  return [...elsewhere, later, earlier].filter((found) => found !== undefined)
}

const freeAt = (
  wanted: Wanted,
  desks: readonly LendingDesk[],
  firstDay: Day,
  lastDay: Day,
): Alternative | undefined => {
  const desk = desks.find((one) =>
    wanted.parts.every(({ copies, count, rules }) => {
      const period = periodOf(one, { ...wanted, rules, firstDay, lastDay })
      return period && copies.filter((copy) => copy.desk === one.id && isFree(copy, period)).length >= count
    }),
  )
  return desk && { desk, firstDay, lastDay }
}
