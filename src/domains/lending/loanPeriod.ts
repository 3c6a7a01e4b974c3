import { type Day, instantOf } from '../../kernel/time.ts'
import { type Closure, handsOutOn, lendsWithin, type OpenDesk, takesBackOn } from './opening.ts'

/** Instants: from `startsAt` the copy is kept, at `dueAt` it should be back, from `endsAt` on others may have it. */
export type LoanPeriod = { startsAt: Date; dueAt: Date; endsAt: Date }

type Asked = {
  closures: readonly Closure[]
  firstDay: Day
  lastDay: Day
  timeZone: string
  now: Date
  rules: { bufferHours: number }
}

/** From the first minute at which the desk hands out on the first day to the last at which it takes back on the last, and
 *  the buffer after it: so that what comes back in the morning can leave in the afternoon, where a desk keeps the two
 *  apart. What begins today begins now. Undefined where the desk does not hand out or take back on those days, or receives nobody more. */
export const periodOf = (
  desk: OpenDesk,
  { closures, firstDay, lastDay, timeZone, now, rules }: Asked,
): LoanPeriod | undefined => {
  const out = handsOutOn(desk, closures, firstDay)
  const back = takesBackOn(desk, closures, lastDay)
  if (!out || !back || (firstDay === lastDay && !lendsWithin(desk, closures, firstDay))) return undefined
  const startsAt = new Date(Math.max(instantOf(firstDay, out.opens, timeZone).getTime(), now.getTime()))
  const dueAt = instantOf(lastDay, back.closes, timeZone)
  if (dueAt <= startsAt) return undefined
  return { startsAt, dueAt, endsAt: new Date(dueAt.getTime() + rules.bufferHours * 3_600_000) }
}
