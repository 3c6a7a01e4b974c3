import type { Day } from '../../kernel/time.ts'

/** What somebody does at a desk on a day. `twice`: brings back what they took the same day, so that they come two times;
 *  else picking up and bringing back are one visit. */
export type Errand = { picksUp: boolean; brings: boolean; twice: boolean }

/** Who comes to a desk on a day: people who only pick up, only bring back, or do both at one time; a person who comes twice is
 *  among the first two. `own`: what the reader does there then, not counted among them. */
export type DayVisits = { day: Day; pickUps: number; returns: number; both: number; own: Errand | null }

/** An opening, as far as its room goes; `use` as in opening.ts. */
type Room = { use: string; visits?: number | null }

/** How many visits: of people who pick up, who bring back, who do both at one time. */
type Visits = Pick<DayVisits, 'pickUps' | 'returns' | 'both'>

/** Whether a desk with these openings on a day can receive the reader once more: for what they do there already, it always can. */
export const hasRoom = (
  { visits }: { visits?: readonly DayVisits[] | null },
  spans: readonly Room[],
  day: Day,
  also: Partial<Errand>,
): boolean => {
  if (!visits) return true
  const found = visits.find((one) => one.day === day) ?? { pickUps: 0, returns: 0, both: 0, own: null }
  const before = visitsOf(found.own ?? nothing)
  const after = visitsOf({ ...(found.own ?? nothing), ...also })
  if (kinds.every((kind) => after[kind] <= before[kind])) return true
  return fits(spans, {
    pickUps: found.pickUps + after.pickUps,
    returns: found.returns + after.returns,
    both: found.both + after.both,
  })
}

const nothing: Errand = { picksUp: false, brings: false, twice: false }
const kinds = ['pickUps', 'returns', 'both'] as const

const visitsOf = ({ picksUp, brings, twice }: Errand): Visits => {
  const both = picksUp && brings && !twice
  return {
    pickUps: Number(twice || (picksUp && !both)),
    returns: Number(twice || (brings && !both)),
    both: Number(both),
  }
}

/** Whether the openings of a day have a visit for each. Who picks up and brings back comes once where an opening is for both,
 *  else once to each. */
const fits = (spans: readonly Room[], { pickUps, returns, both }: Visits): boolean => {
  const room = (use: string): number =>
    spans.reduce((sum, span) => sum + (span.use === use ? (span.visits ?? Number.POSITIVE_INFINITY) : 0), 0)
  const [out, back, either] = [room('pick-up'), room('return'), room('both')]
  // As many at one time as spare a visit elsewhere; more would only fill the openings for both.
  const most = Math.max(pickUps + both - out, returns + both - back)
  const once = Math.min(both, Math.max(0, most))
  const beyond = (wanted: number, had: number): number => Math.max(0, wanted - had)
  return once + beyond(pickUps + both - once, out) + beyond(returns + both - once, back) <= either
}
