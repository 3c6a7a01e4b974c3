import type { OwnLoan } from '../../domains/lending/readLoansOf.ts'
import type { LoanState } from '../../domains/lending/rules.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import type { BadgeData, StatusStep } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

const badges: Record<LoanState, Omit<BadgeData, 'label'>> = {
  offered: { tone: 'accent', icon: 'clock' },
  requested: { tone: 'warn', icon: 'clock' },
  approved: { tone: 'good', icon: 'check' },
  ready: { tone: 'good', icon: 'check' },
  refused: { tone: 'alert', icon: 'close' },
  'handed-over': { tone: 'accent', icon: 'borrow' },
  returned: { tone: 'neutral', icon: 'check' },
  closed: { tone: 'neutral', icon: 'check' },
  lost: { tone: 'alert', icon: 'close' },
  'no-show': { tone: 'neutral', icon: 'close' },
  cancelled: { tone: 'neutral', icon: 'close' },
  lapsed: { tone: 'neutral', icon: 'close' },
}

export const badgeOf = ({ t }: CityContext, { state }: Pick<OwnLoan, 'state'>): BadgeData => ({
  label: t(`lending.states.${state}`),
  ...badges[state],
})

/** What its borrower does now, in a sentence. */
export const nextOf = ({ t, language, city }: CityContext, loan: OwnLoan): string | undefined => {
  const days = { firstDay: formatDay(loan.firstDay, language), lastDay: formatDay(loan.lastDay, language) }
  if (loan.state === 'offered' && loan.offeredUntil)
    return t('lending.loans.nextOffered', {
      until: formatInstant(loan.offeredUntil, language, city.timeZone),
    })
  if (loan.state === 'requested') return t('lending.loans.nextRequested')
  if (loan.state === 'approved') return t('lending.loans.nextApproved', days)
  if (loan.state === 'ready') return t('lending.loans.nextReady', days)
  if (loan.state !== 'handed-over') return undefined
  return t(loan.overdue ? 'lending.loans.nextOverdue' : 'lending.loans.nextHandedOver', days)
}

const stages = [
  ['asked', 'requested'],
  ['agreed', 'approved'],
  ['pickedUp', 'handed-over'],
  ['back', 'returned'],
] as const satisfies readonly (readonly [string, LoanState])[]

/** How far a loan has come, with the day of each step; where it stopped, that step is the last. */
export const stepsOf = (context: CityContext, loan: OwnLoan): StatusStep[] => {
  const { t, language, city } = context
  const whenOf = (state: LoanState): string | undefined => {
    const at = loan.happened.find((one) => one.state === state)?.at
    return at && formatInstant(at, language, city.timeZone)
  }
  const step = (label: string, state: StatusStep['state'], date: string | undefined): StatusStep => ({
    label,
    state,
    stateLabel: t(`lending.loans.stepState.${state}`),
    date,
  })
  const stopped = (['refused', 'cancelled', 'lapsed', 'no-show', 'lost'] as LoanState[]).includes(loan.state)
  const done = stages.filter(([, state]) => whenOf(state))
  const reached = done.map(([name, state]) => step(t(`lending.loans.steps.${name}`), 'done', whenOf(state)))
  if (stopped) return [...reached, step(t(`lending.states.${loan.state}`), 'stopped', whenOf(loan.state))]
  const left = stages.filter(([, state]) => !whenOf(state))
  return [
    ...reached,
    ...left.map(([name], index) =>
      step(t(`lending.loans.steps.${name}`), index === 0 ? 'current' : 'todo', undefined),
    ),
  ]
}
