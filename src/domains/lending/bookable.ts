import { addDays, type Day, today } from '../../kernel/time.ts'
import type { LendingRules } from './lendingRules.ts'
import { afterWorkingDays, type Closure, countDays, type OpenDesk } from './opening.ts'

/** Between which days a loan may begin at one of the desks, and how many days it may last. */
export type Bookable = { earliest: Day; latest: Day; maxDays: number }

type Asked = {
  rules: LendingRules
  desks: readonly OpenDesk[]
  closures: readonly Closure[]
  timeZone: string
  now: Date
}

/** Days of the city's calendar, not of the server's. */
export const bookableOf = ({ rules, desks, closures, timeZone, now }: Asked): Bookable => {
  const day = today(timeZone, now)
  const earliest = desks.map((desk) => afterWorkingDays(desk, closures, day, rules.leadDays)).sort()[0]
  return {
    earliest: earliest ?? addDays(day, rules.leadDays),
    latest: addDays(day, rules.maxAdvanceDays),
    maxDays: rules.maxDays,
  }
}

/** The last day a loan may have that begins on that day. */
export const longestFrom = (
  desk: OpenDesk,
  closures: readonly Closure[],
  firstDay: Day,
  { maxDays, countedClosedDays }: LendingRules,
): Day => {
  let lastDay = addDays(firstDay, maxDays - 1)
  for (let tried = 0; tried < maxDays + 60; tried += 1) {
    const next = addDays(lastDay, 1)
    if (countDays(desk, closures, { firstDay, lastDay: next }, countedClosedDays) > maxDays) break
    lastDay = next
  }
  return lastDay
}
