import { addDays, type Day, type Weekday, weekdayOf } from '../../kernel/time.ts'
import { type DayVisits, hasRoom } from './visits.ts'

/** What an opening is for: handing out and taking back, one of the two, or work behind the closed door, when requests are
 *  looked at and nobody is received. */
export const openingUses = ['both', 'pick-up', 'return', 'office'] as const
export type OpeningUse = (typeof openingUses)[number]

/** Times of the city's clocks, `HH:MM`. */
export type Span = {
  opens: string
  closes: string
  use: OpeningUse
  /** how many visits it has room for; without: for all */
  visits?: number | null
}
/** One opening of a desk in the week. */
export type Hours = Span & { weekday: Weekday }
/** One opening on one day, instead of those of its weekday and whatever closure there is. */
export type SpecialHours = Span & { day: Day }
/** Days off, first and last included, with the reason that is shown. */
export type Closure = {
  name: string
  firstDay: Day
  lastDay: Day
  /** slug of the one desk that is closed; null: all desks of the city */
  desk: string | null
  /** whether requests are looked at meanwhile */
  worked: boolean
}

/** A desk, as far as its opening goes. */
export type OpenDesk = {
  slug: string
  hours: readonly Hours[]
  special: readonly SpecialHours[]
  /** who comes on which day, a day without anybody left out; without: nobody is counted, and there is room for all */
  visits?: readonly DayVisits[] | null
}

/** The spans in which a desk receives people. If it receives none: the closure that is the reason, or undefined where it
 *  simply has no hours on that weekday. */
export type Opening = { open: true; hours: readonly Span[] } | { open: false; closure: Closure | undefined }

export const openingOf = (desk: OpenDesk, closures: readonly Closure[], day: Day): Opening => {
  const hours = spansOn(desk, closures, day).filter(({ use }) => use !== 'office')
  return hours.length > 0 ? { open: true, hours } : { open: false, closure: closureOn(desk, closures, day) }
}

/** From the first to the last minute of a day at which a desk hands out; undefined if it does not, or has no visit left. */
export const handsOutOn = (desk: OpenDesk, closures: readonly Closure[], day: Day): Span | undefined =>
  reach(desk, closures, day, 'pick-up')

/** From the first to the last minute of a day at which a desk takes back; undefined if it does not, or has no visit left. */
export const takesBackOn = (desk: OpenDesk, closures: readonly Closure[], day: Day): Span | undefined =>
  reach(desk, closures, day, 'return')

/** Whether somebody can pick up a thing and bring it back on the same day, which is two visits. */
export const lendsWithin = (desk: OpenDesk, closures: readonly Closure[], day: Day): boolean =>
  hasRoom(desk, spansOn(desk, closures, day), day, { picksUp: true, brings: true, twice: true })

/** Whether a desk would hand out, or take back, on a day, but has no visit left. */
export const isFull = (...asked: Parameters<typeof spansFor>): boolean =>
  spansFor(...asked).length > 0 && !reach(...asked)

/** Whether requests are looked at on that day: the desk may work while its door is closed. */
const worksOn = (desk: OpenDesk, closures: readonly Closure[], day: Day): boolean =>
  spansOn(desk, closures, day).length > 0 ||
  (closureOn(desk, closures, day)?.worked === true && spansOn(desk, [], day).length > 0)

/** The day on which a desk has had so many working days since `day`, which does not count itself. */
export const afterWorkingDays = (
  desk: OpenDesk,
  closures: readonly Closure[],
  day: Day,
  count: number,
): Day => {
  let reached = day
  for (let left = count, looked = 0; left > 0 && looked < longestLook; looked += 1) {
    reached = addDays(reached, 1)
    if (worksOn(desk, closures, reached)) left -= 1
  }
  return reached
}

/** How many days a loan over these days counts: of each run of days on which the desk receives nobody, no more than
 *  `countedClosedDays`. Both ends included. */
export const countDays = (
  desk: OpenDesk,
  closures: readonly Closure[],
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
  countedClosedDays: number,
): number => {
  let counted = 0
  let closed = 0
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    closed = openingOf(desk, closures, day).open ? 0 : closed + 1
    if (closed <= countedClosedDays) counted += 1
  }
  return counted
}

/** Two years: no desk is closed for longer. */
const longestLook = 730

const spansOn = (desk: OpenDesk, closures: readonly Closure[], day: Day): readonly Span[] => {
  const special = desk.special.filter((one) => one.day === day)
  if (special.length > 0) return special
  if (closureOn(desk, closures, day)) return []
  const weekday = weekdayOf(day)
  return desk.hours.filter((one) => one.weekday === weekday)
}

const closureOn = (desk: OpenDesk, closures: readonly Closure[], day: Day): Closure | undefined =>
  closures.find(
    ({ firstDay, lastDay, desk: only }) =>
      firstDay <= day && day <= lastDay && (only === null || only === desk.slug),
  )

/** When a desk hands out, or takes back, on a day. */
export const spansFor = (
  desk: OpenDesk,
  closures: readonly Closure[],
  day: Day,
  use: 'pick-up' | 'return',
): readonly Span[] => spansOn(desk, closures, day).filter((span) => span.use === 'both' || span.use === use)

const reach = (...asked: Parameters<typeof spansFor>): Span | undefined => {
  const [desk, closures, day, use] = asked
  const also = use === 'pick-up' ? { picksUp: true } : { brings: true }
  if (!hasRoom(desk, spansOn(desk, closures, day), day, also)) return undefined
  const spans = spansFor(...asked)
  const opens = spans.map((span) => span.opens).sort()[0]
  const closes = spans
    .map((span) => span.closes)
    .sort()
    .at(-1)
  return opens && closes ? { opens, closes, use } : undefined
}
