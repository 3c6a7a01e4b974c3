import { blockingStates, type LoanState, loanTransitions } from '../../../src/domains/lending/rules.ts'
import { shiftsOf } from '../../../src/domains/lending/waiting/rules.ts'
import { admin } from '../../../src/i18n/messages/en/admin.ts'
import { lending } from '../../../src/i18n/messages/en/lending.ts'
import { addDays, type Day, daysBetween, instantOf, startOfDay } from '../../../src/kernel/time.ts'
import type { LendingAct } from '../lendingAct.ts'
import { type Deed, deskState, type Truth } from './truth.ts'
import { day, type World, zone } from './world.ts'

type Span = { starts: number; ends: number }
const meet = (one: Span, other: Span): boolean => one.starts < other.ends && other.starts < one.ends

/** A time for which a loan had a copy, and the moments between which that may have been seen: from before it was written to
 *  after it was over, because nobody sees when a transaction commits. */
type Hold = { loan: string; unit: string; state: LoanState; span: Span; seen: Span }
type Past = { holds: Hold[]; unsure: Set<string> }

/** Every refusal that nothing can have justified at the time, judged by what the events tell. In doubt it was justified. */
export const groundless = (truth: Truth, world: World, deeds: readonly Deed[]): string[] => {
  const past = pastOf(truth, deeds)
  return deeds.flatMap((deed) => {
    const { step, answer } = deed
    if (!answer?.result || answer.result.ok) return []
    const { reason } = answer.result
    const word = reasonOf(reason)
    // What staff read in the admin is no answer to a borrower.
    if (word !== reason && world.people.includes(step.person))
      return [`${step.way} of a borrower was refused in words for staff: ${reason}`]
    const judge = judges[word]
    if (judge?.({ truth, world, past, deeds, deed, window: { starts: deed.began, ends: deed.ended } }))
      return []
    return [`${JSON.stringify(step)} was refused without a ground: ${reason}`]
  })
}

/** Staff are refused in words. */
const reasonOf = (said: string): string => {
  const opening = (words: string): string => words.split('{{')[0] ?? words
  const words = { ...lending.staff, transition: String(admin.refusals['transitionRefused']) }
  return Object.entries(words).find(([, text]) => said.startsWith(opening(text)))?.[0] ?? said
}

/** When what was written by an event at that moment was surely to be seen: all that was then being done is answered. */
const surelyBy = (deeds: readonly Deed[], at: number): number =>
  Math.max(
    at,
    ...deeds.filter(({ began, ended }) => began <= at + 1 && at <= ended + 1).map(({ ended }) => ended),
  ) + 1

const pastOf = (truth: Truth, deeds: readonly Deed[]): Past => {
  const holds: Hold[] = []
  for (const { id } of truth.loans) {
    let now: (Days & { unit: string; state: LoanState; from: number; out: number }) | undefined
    const end = (at: number): void => {
      if (!now) return
      const starts = Math.min(startOfDay(now.firstDay, zone).getTime(), now.out)
      const due = instantOf(now.lastDay, '23:59', zone).getTime()
      const late = now.state === 'handed-over' && due < at
      const ends = late ? Number.POSITIVE_INFINITY : due + longestBuffer
      holds.push({
        loan: id,
        unit: now.unit,
        state: now.state,
        span: { starts, ends },
        seen: { starts: now.from, ends: at },
      })
    }
    for (const { type, at, data } of truth.events.get(id) ?? []) {
      const until = surelyBy(deeds, at)
      const word = type.slice(5)
      if (now) end(until)
      if (!now) {
        const { unit, firstDay, lastDay } = data as unknown as Days & { unit: string }
        now = {
          unit,
          firstDay,
          lastDay,
          state: word as LoanState,
          from: at - 1,
          out: Number.POSITIVE_INFINITY,
        }
      }
      now = { ...now, from: at - 1 }
      if (word === 'copy-changed') now.unit = data.to as string
      if (word === 'days-changed') Object.assign(now, data.to)
      if (word in loanTransitions) now.state = word as LoanState
      if (word === 'handed-over') now.out = at - 1
    }
    end(Number.POSITIVE_INFINITY)
  }
  const broken = truth.units.filter(({ id }) =>
    truth.events.get(id)?.some(({ type }) => type === 'unit.state-changed'),
  )
  return {
    holds,
    unsure: new Set(
      [...broken, ...truth.units.filter(({ state }) => state !== 'available')].map(({ id }) => id),
    ),
  }
}
const longestBuffer = 86_400_000

type Days = { firstDay: Day; lastDay: Day }
type Judged = { truth: Truth; world: World; past: Past; deeds: readonly Deed[]; deed: Deed; window: Span }
type Judge = (judged: Judged) => boolean

const spanOf = ({ firstDay, lastDay }: Days): Span => ({
  starts: startOfDay(firstDay, zone).getTime(),
  ends: instantOf(lastDay, '23:59', zone).getTime() + longestBuffer,
})

const holding = ({ state }: Hold): boolean => (blockingStates as readonly LoanState[]).includes(state)

/** Whether nobody can have had a copy in those days, all the while. */
const surelyFree = (
  { truth, past, window }: Judged,
  unit: string,
  days: Days,
  own: readonly string[] = [],
): boolean => {
  const span = spanOf(days)
  const repaired = (truth.events.get(unit) ?? []).some(({ type }) => type.startsWith('unit.repair'))
  return (
    !past.unsure.has(unit) &&
    !repaired &&
    !past.holds.some(
      (hold) =>
        hold.unit === unit &&
        holding(hold) &&
        !own.includes(hold.loan) &&
        meet(hold.seen, window) &&
        meet(hold.span, span),
    )
  )
}

const freeCount = (
  judged: Judged,
  model: string,
  desk: string,
  days: Days,
  own: readonly string[] = [],
): number =>
  judged.truth.units.filter(
    (unit) => unit.model === model && unit.desk === desk && surelyFree(judged, unit.id, days, own),
  ).length

const statesOf = ({ past, window }: Judged, loan: string): LoanState[] =>
  past.holds.filter((hold) => hold.loan === loan && meet(hold.seen, window)).map(({ state }) => state)

const loansOf = (step: LendingAct): string[] =>
  'loans' in step ? [...step.loans] : 'loan' in step ? [step.loan] : []

const anyLoan =
  (so: (state: LoanState, judged: Judged) => boolean): Judge =>
  (judged) =>
    loansOf(judged.deed.step).some((loan) => statesOf(judged, loan).some((state) => so(state, judged)))

/** With the others of their kits, which go with them. */
const withKits = ({ truth, deed }: Judged): string[] => {
  const asked = truth.loans.filter(({ id }) => loansOf(deed.step).includes(id))
  return truth.loans
    .filter((loan) => asked.some(({ id, bundle }) => id === loan.id || (bundle && bundle === loan.bundle)))
    .map(({ id }) => id)
}

const toStateOf = (step: LendingAct): LoanState | undefined =>
  step.way === 'desk' ? deskState[step.act] : step.way === 'decide' ? step.data.state : undefined

/** Somebody else did something to it meanwhile. */
const meanwhile: Judge = ({ truth, deed, window }) =>
  gone({ truth, deed }) ||
  loansOf(deed.step).some((loan) =>
    (truth.events.get(loan) ?? []).some(({ at }) => window.starts - 2000 <= at && at <= window.ends),
  )

/** A repair that was given up. */
const gone = ({ truth, deed: { step } }: Pick<Judged, 'truth' | 'deed'>): boolean =>
  'repair' in step && !truth.repairs.some(({ id }) => id === step.repair)

const nothingFree: Judge = (judged) => {
  const { deed, world, truth } = judged
  const { step } = deed
  if (step.way === 'basket') {
    const wanted = step.lines.flatMap((line) =>
      (world.things.find(({ slug }) => slug === line.equipment)?.parts ?? []).map((part) => ({
        ...part,
        line,
      })),
    )
    const firstDay = step.lines.map((line) => line.firstDay).sort()[0] as Day
    const lastDay = step.lines
      .map((line) => line.lastDay)
      .sort()
      .at(-1) as Day
    return !world.desks.some(
      ({ id, slug }) =>
        step.lines.every(({ desk }) => !desk || desk === slug) &&
        wanted.every(
          ({ model }) =>
            freeCount(judged, model, id, { firstDay, lastDay }) >=
            wanted.filter((part) => part.model === model).length,
        ),
    )
  }
  if (step.way === 'change') {
    const loan = truth.loans.find(({ id }) => id === step.loan)
    return !loan || loan.bundle !== null || freeCount(judged, loan.model, loan.desk, step, [loan.id]) === 0
  }
  // Staff put a loan on one copy, for one time.
  if (step.way === 'decide' || step.way === 'desk') {
    const loans = truth.loans.filter(({ id }) => loansOf(step).includes(id))
    return !loans.every((loan) => {
      const held = judged.past.holds.filter((hold) => hold.loan === loan.id && meet(hold.seen, judged.window))
      const units = step.way === 'decide' && step.data.unit ? [step.data.unit] : held.map(({ unit }) => unit)
      const data = step.way === 'decide' ? step.data : {}
      const firstDay = [loan.firstDay, data.firstDay ?? loan.firstDay, day(0)].sort()[0] as Day
      const lastDay = [loan.lastDay, data.lastDay ?? loan.lastDay].sort().at(-1) as Day
      return (
        !('copy' in step) && units.every((unit) => surelyFree(judged, unit, { firstDay, lastDay }, [loan.id]))
      )
    })
  }
  return true
}

const wrongDays: Judge = ({ deed: { step } }) => {
  const lines: Days[] =
    'lines' in step ? step.lines : 'line' in step ? [step.line] : 'firstDay' in step ? [step] : []
  return lines.some(
    ({ firstDay, lastDay }) =>
      lastDay < firstDay || firstDay < day(0) || daysBetween(firstDay, lastDay) >= 60,
  )
}

const judges: Record<string, Judge> = {
  'unit-on-loan': nothingFree,
  // A kit is kept whole, or not.
  'kept-no-longer': (judged) => {
    const { step } = judged.deed
    const parts = judged.truth.loans.filter(({ id }) => withKits(judged).includes(id))
    const own = parts.map(({ id }) => id)
    return (
      step.way !== 'change' ||
      !parts.every((part) => surelyFree(judged, part.unit, { ...part, lastDay: step.lastDay }, own))
    )
  },
  'copy-is-free': ({ deed: { step }, past, truth, world, window }) => {
    if (step.way !== 'join') return false
    const parts = world.things.find(({ slug }) => slug === step.line.equipment)?.parts ?? []
    const surelyTaken = (unit: string, days: Days): boolean =>
      past.holds.some((hold) => {
        const span = {
          starts: startOfDay(days.firstDay, zone).getTime(),
          ends: instantOf(days.lastDay, '23:59', zone).getTime(),
        }
        const kept = { ...hold.span, ends: hold.span.ends - longestBuffer }
        return (
          hold.unit === unit &&
          holding(hold) &&
          // What is back early is free again, but for its buffer.
          hold.state !== 'returned' &&
          hold.seen.starts + 2000 < window.starts &&
          window.ends < hold.seen.ends - 2000 &&
          meet(kept, span)
        )
      })
    return shiftsOf({ ...step.line, flexible: step.flexible }).some((days) =>
      world.desks.some((desk) =>
        parts.every(({ model }) =>
          truth.units.some(
            (unit) => unit.model === model && unit.desk === desk.id && !surelyTaken(unit.id, days),
          ),
        ),
      ),
    )
  },
  'already-waiting': ({ truth, deed: { step }, world }) =>
    truth.waits.some(
      ({ person, equipment }) =>
        step.way === 'join' &&
        world.things.some(({ id, slug }) => id === equipment && slug === step.line.equipment) &&
        person === (step as { person?: string }).person,
    ),
  'loan-unknown': ({ truth, deed: { step } }) =>
    loansOf(step).some((id) => truth.loans.find((loan) => loan.id === id)?.person !== step.person),
  'wait-unknown': ({ truth, deed: { step } }) =>
    step.way === 'leave' && truth.waits.find(({ id }) => id === step.wait)?.person !== step.person,
  'wait-not-leavable': ({ truth, deed: { step }, window }) =>
    step.way === 'leave' &&
    (truth.events.get(step.wait) ?? []).some(({ type, at }) => type !== 'wait.joined' && at <= window.ends),
  'loan-not-cancellable': anyLoan((state) => !loanTransitions[state].includes('cancelled')),
  // What is out may be late.
  'loan-not-changeable': (judged) =>
    withKits(judged).some(
      (loan) =>
        statesOf(judged, loan).some(
          (state) => !['requested', 'approved', 'ready', 'handed-over'].includes(state),
        ) ||
        judged.past.holds.some(
          (hold) =>
            hold.loan === loan && hold.state === 'handed-over' && hold.span.ends === Number.POSITIVE_INFINITY,
        ),
    ),
  'no-copy-at-desk': ({ truth, past, world, deed: { step } }) => {
    const lines = step.way === 'basket' ? step.lines : step.way === 'join' ? [step.line] : []
    const lendable = (model: string, desk: string): boolean =>
      truth.units.some((unit) => unit.model === model && unit.desk === desk && !past.unsure.has(unit.id))
    return (
      step.way === 'change' ||
      lines.some((line) => {
        const parts = world.things.find(({ slug }) => slug === line.equipment)?.parts ?? []
        const desks = world.desks.filter(({ slug }) => !line.desk || slug === line.desk)
        return !desks.some(({ id }) => parts.every(({ model }) => lendable(model, id)))
      })
    )
  },
  'offer-lapsed': ({ truth, deed: { step } }) =>
    loansOf(step).some((loan) => {
      const events = truth.events.get(loan) ?? []
      return events[0]?.type !== 'loan.offered' || events.length > 1
    }),
  suspended: ({ truth, deed: { step } }) => truth.barred.has(step.person),
  'overdue-first': ({ truth, past, deed: { step }, window }) => {
    const theirs = truth.loans.filter(({ person }) => person === step.person).map(({ id }) => id)
    return past.holds.some(
      ({ loan, state, span, seen }) =>
        theirs.includes(loan) &&
        state === 'handed-over' &&
        span.ends === Number.POSITIVE_INFINITY &&
        meet(seen, window),
    )
  },
  'too-soon': wrongDays,
  // Of what is out the first day stays.
  'period-reversed': (judged) => wrongDays(judged) || judged.deed.step.way === 'change',
  'days-reversed': (judged) => {
    const { step } = judged.deed
    if (step.way !== 'decide') return wrongDays(judged)
    const loan = judged.truth.loans.find(({ id }) => id === step.loan)
    return !loan || (step.data.lastDay ?? loan.lastDay) < addDays(loan.firstDay, 60)
  },
  'changed-meanwhile': meanwhile,
  transition: anyLoan((state, { deed: { step } }) => {
    const to = toStateOf(step)
    return to !== undefined && !loanTransitions[state].includes(to)
  }),
  'days-fixed-now': anyLoan((state) => !['requested', 'approved', 'ready'].includes(state)),
  'copy-fixed-now': anyLoan((state) => !['offered', 'requested', 'approved', 'ready'].includes(state)),
  'offer-is-theirs': anyLoan((state) => state === 'offered'),
  'copy-of-other-model': () => false,
  'copy-of-other-desk': ({ truth, deed: { step } }) => {
    const [loan] = truth.loans.filter(({ id }) => loansOf(step).includes(id))
    const unit = truth.units.find(({ id }) => step.way === 'decide' && id === step.data.unit)
    return step.way === 'desk' || unit?.desk !== loan?.desk
  },
  'copy-not-available': ({ past, deed: { step }, truth }) => {
    const units = truth.loans.filter(({ id }) => loansOf(step).includes(id)).map(({ unit }) => unit)
    const asked = step.way === 'decide' && step.data.unit ? [step.data.unit] : units
    return step.way === 'desk' || asked.some((unit) => past.unsure.has(unit))
  },
  'may-still-come': ({ truth, deed: { step } }) =>
    truth.loans.some(({ id, firstDay }) => loansOf(step).includes(id) && firstDay >= day(0)),
  'copy-is-promised': (judged) => {
    const { step } = judged.deed
    return (
      step.way === 'mend' ||
      !['repair', 'endRepair'].includes(step.way) ||
      judged.past.holds.some(
        (hold) =>
          (step.way !== 'repair' || hold.unit === step.unit) &&
          holding(hold) &&
          meet(hold.seen, judged.window),
      )
    )
  },
  'copy-is-out': ({ past, deed: { step }, window }) =>
    past.holds.some(
      (hold) =>
        (step.way !== 'repair' || hold.unit === step.unit) &&
        hold.state === 'handed-over' &&
        meet(hold.seen, window),
    ),
  // Two that stood crosswise: one of them has to try again.
  crossed: ({ deeds, deed, window }) =>
    deeds.some((one) => one !== deed && one.began < window.ends && window.starts < one.ended),
  'not-there': gone,
  'has-begun': ({ deed: { step } }) => step.way === 'giveUpRepair',
}
