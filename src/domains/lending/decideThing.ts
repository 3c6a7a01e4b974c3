import { ok, type Result } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { decideLoan } from './decideLoan.ts'
import type { LoanPeriod } from './loanPeriod.ts'
import type { LendingDesk } from './loanQuestion.ts'
import type { LendingFacts, LentPart } from './readLendingFacts.ts'

/** What the days of a loan depend on; of a kit also the rules of its parts. */
export type ThingFacts = Pick<
  LendingFacts,
  | 'id'
  | 'kit'
  | 'rules'
  | 'desks'
  | 'closures'
  | 'loans'
  | 'standing'
  | 'acting'
  | 'reserved'
  | 'prerequisites'
> & { parts: readonly Pick<LentPart, 'id' | 'rules' | 'prerequisites'>[] }

type Asked = {
  city: Pick<City, 'timeZone'>
  facts: ThingFacts
  /** slug of the desk; undefined: any that has all of it */
  desk: string | undefined
  firstDay: Day
  lastDay: Day
  ofAge: boolean
  now: Date
}

/** A desk at which all of it may be had, with the time for which a copy of each part would be kept. */
export type PossibleDesk = { desk: LendingDesk; periods: ReadonlyMap<LentPart['id'], LoanPeriod> }

/**
 * Whether a person may have a model or a kit for those days. What a part of a kit asks for is asked for with the kit as
 * well, or a kit would be the way round it; only how much one may have is counted once. Refuses what `decideLoan` refuses.
 */
export const decideThing = ({ city, facts, desk, ...asked }: Asked): Result<PossibleDesk[]> => {
  const desks = facts.desks.filter(({ slug }) => !desk || slug === desk)
  const question = { ...facts, ...asked, timeZone: city.timeZone, equipment: facts.id, desks }
  const whole = decideLoan(question)
  if (!whole.ok) return whole
  if (!facts.kit) {
    const [only] = facts.parts
    return ok(
      whole.value.map(({ desk: one, period }) => ({
        desk: one,
        periods: new Map(only && [[only.id, period]]),
      })),
    )
  }
  let possible: PossibleDesk[] = whole.value.map(({ desk: one }) => ({ desk: one, periods: new Map() }))
  for (const { id, rules, prerequisites } of facts.parts) {
    const part = decideLoan({
      ...question,
      rules: { ...rules, limits: [] },
      prerequisites,
      desks: possible.map(({ desk: one }) => one),
      loans: [],
    })
    if (!part.ok) return part
    possible = part.value.flatMap(({ desk: one, period }) => {
      const before = possible.find(({ desk: other }) => other.id === one.id)
      return before ? [{ desk: one, periods: new Map([...before.periods, [id, period]]) }] : []
    })
  }
  return ok(possible)
}
