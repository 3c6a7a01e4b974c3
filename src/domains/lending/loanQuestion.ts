import type { Day } from '../../kernel/time.ts'
import type { Prerequisite } from '../programmes/attestations.ts'
import type { Acting } from './groups/rules.ts'
import type { LendingRules } from './lendingRules.ts'
import type { Closure, OpenDesk } from './opening.ts'
import type { EquipmentCategory, LoanState } from './rules.ts'

/** A loan of the person who asks. `lastDay` is the day it ended, where it ended before. */
export type PersonsLoan = {
  equipment: string
  category: EquipmentCategory
  state: LoanState
  firstDay: Day
  lastDay: Day
  /** whether its time is over */
  past: boolean
}

/** A desk that lends the model. */
export type LendingDesk = OpenDesk & { id: string; name: string }

/** What stands against the person who asks, today: the last day of a suspension, and the name of a thing that is late. */
export type AskersStanding = { suspendedUntil: Day | null; overdue: string | null }

/** Nothing stands against them. */
export const goodStanding: AskersStanding = { suspendedUntil: null, overdue: null }

export type LoanQuestion = {
  rules: LendingRules
  timeZone: string
  now: Date
  /** id of the model */
  equipment: string
  firstDay: Day
  lastDay: Day
  /** the desks one would take it from: the chosen one, or all that have a copy */
  desks: readonly LendingDesk[]
  closures: readonly Closure[]
  /** loans of the person, or of the organisation, in this city, about as old as the longest quota */
  loans: readonly PersonsLoan[]
  standing: AskersStanding
  acting: Acting
  /** names of the groups to which copies are reserved that this person is not in */
  reserved: readonly string[]
  /** whether the person says to be as old as the rules ask */
  ofAge: boolean
  prerequisites: readonly Prerequisite[]
}
