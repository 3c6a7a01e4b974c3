import type { Day } from '../../../kernel/time.ts'
import type { LoanState } from '../rules.ts'

/** What counts against a borrower: brought back late, never picked up, lost. */
export const strikeKinds = ['late', 'no-show', 'lost'] as const
export type StrikeKind = (typeof strikeKinds)[number]

export const strikeStates = ['active', 'appealed', 'withdrawn'] as const
export type StrikeState = (typeof strikeStates)[number]

/** The person concerned appeals once; staff answer, or withdraw a strike of their own accord. */
export const strikeTransitions: Record<StrikeState, readonly StrikeState[]> = {
  active: ['appealed', 'withdrawn'],
  appealed: ['active', 'withdrawn'],
  withdrawn: [],
}

export const suspensionStates = ['active', 'lifted'] as const
export type SuspensionState = (typeof suspensionStates)[number]

export const suspensionTransitions: Record<SuspensionState, readonly SuspensionState[]> = {
  active: ['lifted'],
  lifted: [],
}

/** Who suspends: so many strikes, or a person who works at the desk. */
export const suspenders = ['rule', 'staff'] as const

/** Of what a loan became, what counts against its borrower. What was lost and turns up was counted when it was lost. */
export const strikeFor = (
  before: { state: LoanState },
  after: { state: LoanState; dueAt: string; returnedAt?: string | null | undefined },
  { lateGraceHours }: { lateGraceHours: number },
): StrikeKind | undefined => {
  if (before.state === after.state) return undefined
  if (after.state === 'no-show' || after.state === 'lost') return after.state
  if (before.state !== 'handed-over' || after.state !== 'returned' || !after.returnedAt) return undefined
  const grace = lateGraceHours * 3_600_000
  return Date.parse(after.returnedAt) > Date.parse(after.dueAt) + grace ? 'late' : undefined
}

export type Strike = { state: StrikeState; expiresOn: Day; suspension: string | null }

/** Whether a strike counts towards a suspension on that day of the city. While its person's appeal waits for an answer it
 *  does not, and what led to a suspension once does not lead to another. */
export const counts = ({ state, expiresOn, suspension }: Strike, day: Day): boolean =>
  state === 'active' && suspension === null && day < expiresOn

type Suspension = { state: SuspensionState; firstDay: Day; lastDay: Day }

/** The last day of the suspensions that hold on a day of the city; undefined where none does. */
export const suspendedUntil = (suspensions: readonly Suspension[], day: Day): Day | undefined =>
  suspensions
    .filter(({ state, firstDay, lastDay }) => state === 'active' && firstDay <= day && day <= lastDay)
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1)
