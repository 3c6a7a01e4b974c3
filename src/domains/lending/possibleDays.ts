import type { Refusal } from '../../kernel/result.ts'
import { addDays, type Day, daysBetween } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { bookableOf } from './bookable.ts'
import { decideThing, type ThingFacts } from './decideThing.ts'
import { inNoGroup } from './groups/rules.ts'
import type { LendingRules } from './lendingRules.ts'
import { goodStanding } from './loanQuestion.ts'
import { type Copy, isFree } from './proposeAlternatives.ts'
import type { CityLending } from './readLending.ts'

/** The time for which a copy has to be free at a desk, for models of those rules (`daysKey`). Instants, half-open. */
export type Window = { rule: string; desk: string; starts: Date; ends: Date }

export type Days = { firstDay: Day; lastDay: Day }
/** Why it cannot be had, and the nearest days on which it can, in their order. */
export type WhyNot = { refusal: Refusal; nearest: Days[] }
type Zone = Pick<City, 'timeZone'>

/** What anybody may ask for: the rules that count a person's loans, ask for a training or name a group are
 *  left to the request. */
export const factsForAnybody = (
  { desks, closures }: Pick<CityLending, 'desks' | 'closures'>,
  thing: {
    id: string
    kit: boolean
    rules: LendingRules
    parts: readonly { id: string; rules: LendingRules }[]
    /** slugs; undefined: all */
    desks?: readonly string[] | undefined
  },
): ThingFacts => ({
  id: thing.id,
  kit: thing.kit,
  rules: { ...thing.rules, limits: [], onlyGroups: [] },
  parts: thing.parts.map(({ id, rules }) => ({
    id,
    rules: { ...rules, limits: [], onlyGroups: [] },
    prerequisites: [],
  })),
  desks: desks.filter(({ slug }) => thing.desks?.includes(slug) ?? true),
  closures,
  loans: [],
  standing: goodStanding,
  acting: inNoGroup,
  reserved: [],
  prerequisites: [],
})

/** For each set of rules and each desk at which a loan over these days could be asked for at `now`, the time it takes. */
export const windowsOver = (
  lending: CityLending,
  { city, desk, now, ...days }: Days & { city: Zone; desk: string | undefined; now: Date },
): Window[] =>
  lending.rules.flatMap(({ key, rules }) => {
    const facts = factsForAnybody(lending, { id: key, kit: false, rules, parts: [{ id: key, rules }] })
    const decision = decideThing({ city, facts, desk, ...days, ofAge: true, now })
    if (!decision.ok) return []
    return decision.value.flatMap(({ desk: { slug }, periods }) => {
      const period = periods.get(key)
      return period ? [{ rule: key, desk: slug, starts: period.startsAt, ends: period.endsAt }] : []
    })
  })

/** What stands in the way of everything a city lends over these days: the desks are closed, or it is too soon. Undefined where
 *  something can be asked for, or where one thing is refused for another reason than the next. */
export const whyNothing = (
  lending: CityLending,
  { city, desk, now, ...days }: Days & { city: Zone; desk: string | undefined; now: Date },
): WhyNot | undefined => {
  const found = lending.rules.map(({ key, rules }) => {
    const facts = factsForAnybody(lending, { id: key, kit: false, rules, parts: [{ id: key, rules }] })
    const wanted = { city, facts, desk, ...days, now }
    const decision = decide(wanted, days)
    return decision.ok ? undefined : { refusal: decision as Refusal, nearest: () => nearestDays(wanted) }
  })
  const [first] = found
  if (!first || found.some((one) => one?.refusal.reason !== first.refusal.reason)) return undefined
  const near = found.flatMap((one) => one?.nearest() ?? [])
  const byDay = (a: Days, b: Days): number => a.firstDay.localeCompare(b.firstDay)
  const before = near.filter(({ firstDay }) => firstDay <= days.firstDay).sort(byDay)
  const after = near.filter(({ firstDay }) => firstDay > days.firstDay).sort(byDay)
  return { refusal: first.refusal, nearest: [...before.slice(-1), ...after.slice(0, 1)] }
}

type Wanted = Days & {
  city: Zone
  facts: ThingFacts
  /** slug; undefined: any that has it */
  desk: string | undefined
  /** what has to be free; undefined: only the rules are asked */
  copies?: ReadonlyMap<string, { count: number; copies: readonly Copy[] }> | undefined
  now: Date
}

/**
 * The nearest days on which it could be had, if not on these: the last before them and the first after, of the same length
 * or, where that is too long, of the longest there is. In their order; none further away than a month.
 */
export const nearestDays = (wanted: Wanted): Days[] => {
  const { firstDay, now, facts, city } = wanted
  const asked = decide(wanted, wanted)
  const tooLong = !asked.ok && asked.reason === 'loan-too-long'
  const lastDay = tooLong ? String(asked.details?.['longest'] ?? wanted.lastDay) : wanted.lastDay
  const length = daysBetween(firstDay, lastDay)
  const { earliest, latest } = bookableOf({ ...facts, timeZone: city.timeZone, now })
  const first = (from: Day, step: 1 | -1): Days | undefined => {
    for (let index = 0; index < reach; index += 1) {
      const day = addDays(from, step * index)
      if (day < earliest || day > latest) return undefined
      const days = { firstDay: day, lastDay: addDays(day, length) }
      if (isPossible(wanted, days)) return days
    }
    return undefined
  }
  const same = tooLong && isPossible(wanted, { firstDay, lastDay }) ? { firstDay, lastDay } : undefined
  if (same) return [same]
  const [before] = [addDays(firstDay, -1), latest].sort()
  const after = [addDays(firstDay, 1), earliest].sort().at(-1)
  return [before ? first(before, -1) : undefined, after ? first(after, 1) : undefined].filter(
    (found) => found !== undefined,
  )
}

/** Days. */
const reach = 31

const decide = ({ city, facts, desk, now }: Wanted, { firstDay, lastDay }: Days) =>
  decideThing({ city, facts, desk, firstDay, lastDay, ofAge: true, now })

const isPossible = (wanted: Wanted, days: Days): boolean => {
  const decision = decide(wanted, days)
  if (!decision.ok) return false
  const { copies, facts } = wanted
  if (!copies) return true
  return decision.value.some(({ desk, periods }) =>
    facts.parts.every(({ id }) => {
      const [period, part] = [periods.get(id), copies.get(id)]
      if (!period || !part) return false
      return part.copies.filter((copy) => copy.desk === desk.id && isFree(copy, period)).length >= part.count
    }),
  )
}
