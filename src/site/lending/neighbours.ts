import { overlaps, type Span } from '../../domains/lending/neighbours/decideBorrowing.ts'
import type { ThingForm } from '../../domains/lending/neighbours/decideOffer.ts'
import type { OwnBorrowing } from '../../domains/lending/neighbours/readBorrowingsOf.ts'
import type { ListedThing } from '../../domains/lending/neighbours/readThings.ts'
import type { OwnThing } from '../../domains/lending/neighbours/readThingsOf.ts'
import {
  type BorrowingState,
  blockingStates,
  type HandoverMoment,
  type ThingState,
} from '../../domains/lending/neighbours/rules.ts'
import { refusalWords } from '../../domains/lending/refusalWords.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import {
  type AvailabilityCalendarProps,
  type BadgeData,
  type CardProps,
  fieldId,
  type StatusStep,
} from '../../ui/index.ts'
import type { CityContext } from '../context.ts'
import { maybePicture } from '../picture.ts'
import { sentText } from '../sentText.ts'
import { calendarFrame, type Framed } from './calendar.ts'

/** A thing of a neighbour in a list. */
export const thingCard = (context: CityContext, thing: ListedThing): CardProps => {
  const { t, href, language } = context
  return {
    title: thing.name,
    href: href(`equipment/neighbours/${thing.id}`),
    text: t(`lending.categories.${thing.category}`),
    icon: 'borrow',
    picture: maybePicture(thing.picture),
    facts: [
      { term: t('lending.neighbours.owner'), value: ownerWords(context, thing), icon: 'person' },
      ...(thing.part
        ? [{ term: t('lending.neighbours.part'), value: thing.part, icon: 'place' as const }]
        : []),
    ],
    ...(thing.language !== language && { lang: thing.language }),
  }
}

/** Who lends it, as they wish to be called. */
export const ownerWords = ({ t }: CityContext, { owner }: Pick<ListedThing, 'owner'>): string =>
  owner ?? t('lending.neighbours.aNeighbour')

/** The other of the two, as the reader knows them. */
export const otherWords = ({ t }: CityContext, { other }: Pick<OwnBorrowing, 'other'>): string =>
  other.name ?? t('lending.neighbours.theOwner')

type Asked = Framed & {
  taken: readonly Span[]
  earliest: Day
  latest: Day
  hrefOf: (day: Day) => string
}

/** A month of a neighbour's thing: which days are nobody's. */
export const thingCalendarOf = (context: CityContext, asked: Asked): AvailabilityCalendarProps => {
  const { t, language } = context
  const { taken, earliest, latest, hrefOf } = asked
  const frame = calendarFrame(context, asked, (iso) => {
    const day = formatDay(iso, language)
    if (iso < earliest || iso > latest)
      return { state: 'past', label: t('lending.neighbours.calendar.notThen', { day }) }
    if (taken.some((span) => overlaps(span, { firstDay: iso, lastDay: iso })))
      return {
        state: 'none',
        label: t('lending.neighbours.calendar.taken', { day }),
        short: t('lending.neighbours.calendar.shortTaken'),
      }
    return {
      state: 'free',
      label: t('lending.neighbours.calendar.free', { day }),
      short: t('lending.neighbours.calendar.shortFree'),
      href: hrefOf(iso),
    }
  })
  return {
    ...frame,
    legend: { free: t('lending.calendar.free'), none: t('lending.neighbours.calendar.shortTaken') },
  }
}

const thingBadges: Record<ThingState, Omit<BadgeData, 'label'>> = {
  waiting: { tone: 'warn', icon: 'clock' },
  offered: { tone: 'good', icon: 'check' },
  paused: { tone: 'neutral', icon: 'clock' },
  hidden: { tone: 'alert', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'close' },
}

export const thingBadge = ({ t }: CityContext, state: ThingState): BadgeData => ({
  label: t(`lending.neighbours.thingStates.${state}`),
  ...thingBadges[state],
})

const badges: Record<BorrowingState, Omit<BadgeData, 'label'>> = {
  requested: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'good', icon: 'check' },
  declined: { tone: 'alert', icon: 'close' },
  cancelled: { tone: 'neutral', icon: 'close' },
  lapsed: { tone: 'neutral', icon: 'close' },
  'not-taken': { tone: 'neutral', icon: 'close' },
  'handed-over': { tone: 'accent', icon: 'borrow' },
  returned: { tone: 'neutral', icon: 'check' },
  closed: { tone: 'neutral', icon: 'check' },
}

export const borrowingBadge = (
  { t }: CityContext,
  { state, late }: Pick<OwnBorrowing, 'state' | 'late'>,
): BadgeData =>
  late
    ? { label: t('lending.neighbours.late'), tone: 'alert', icon: 'clock' }
    : { label: t(`lending.neighbours.states.${state}`), ...badges[state] }

/** What the reader does next, in a sentence; undefined where nothing is left to do. */
export const borrowingNext = (context: CityContext, borrowing: OwnBorrowing): string | undefined => {
  const { t, language } = context
  const { state, side, delayed, firstDay, lastDay, handovers } = borrowing
  const proposed = borrowing.proposed ?? { firstDay, lastDay }
  const words = {
    other: otherWords(context, borrowing),
    firstDay: formatDay(firstDay, language),
    lastDay: formatDay(lastDay, language),
    proposedFirstDay: formatDay(proposed.firstDay, language),
    proposedLastDay: formatDay(proposed.lastDay, language),
  }
  const open: readonly BorrowingState[] = ['requested', 'accepted', 'handed-over', 'returned']
  if (!open.includes(state)) return undefined
  if (borrowing.proposed) return t(`lending.neighbours.next.proposed.${side}`, words)
  if (delayed) return t('lending.neighbours.next.delayed', words)
  const unconfirmed =
    state === 'handed-over' && !handovers.some((one) => one.side === side && one.moment === 'handed-over')
  if (unconfirmed) return t('lending.neighbours.next.confirm', words)
  const waits =
    state === 'handed-over' && handovers.some((one) => one.side === 'borrower' && one.moment === 'returned')
  if (waits) return t(`lending.neighbours.next.saidReturned.${side}`, words)
  return t(`lending.neighbours.next.${state as 'requested'}.${side}`, words)
}

const stages = ['requested', 'accepted', 'handed-over', 'returned'] as const satisfies BorrowingState[]

/** What the two wrote to each other until it was agreed or not, each under who it was; when is told by the steps. */
export const borrowingWords = (
  { t }: CityContext,
  { side, message, answer, cancellation, cancelledBy }: OwnBorrowing,
  other: string,
): { title: string; text: string }[] => {
  const said = [
    { text: message, by: 'borrower', as: 'wrote' },
    { text: answer, by: 'owner', as: 'answered' },
    { text: cancellation, by: cancelledBy, as: 'cancelled' },
  ] as const
  return said.flatMap(({ text, by, as }) => {
    if (!text) return []
    const who = by === side ? t('lending.neighbours.you') : other
    return [{ title: t(`lending.neighbours.words.${as}`, { who }), text }]
  })
}

/** How far it has come, with the day of each step; where it stopped, that step is the last. */
export const borrowingSteps = (
  { t, language, city }: CityContext,
  { happened, state }: OwnBorrowing,
): StatusStep[] => {
  const whenOf = (one: BorrowingState): string | undefined => {
    const at = happened.find((event) => event.state === one)?.at
    return at && formatInstant(at, language, city.timeZone)
  }
  const step = (
    one: BorrowingState,
    stands: StatusStep['state'],
    date: string | undefined = undefined,
  ): StatusStep => ({
    label: t(`lending.neighbours.steps.${one}`),
    state: stands,
    stateLabel: t(`lending.loans.stepState.${stands}`),
    date,
  })
  const reached = stages.filter((one) => whenOf(one)).map((one) => step(one, 'done', whenOf(one)))
  if (state === 'declined' || state === 'cancelled' || state === 'lapsed' || state === 'not-taken')
    return [...reached, step(state, 'stopped', whenOf(state))]
  // What needs no answer was never asked for, only agreed.
  const left = stages.filter((one) => !whenOf(one) && !(one === 'requested' && whenOf('accepted')))
  return [...reached, ...left.map((one, index) => step(one, index === 0 ? 'current' : 'todo'))]
}

/** What a form said of a thing. */
export const thingFormOf = (sent: FormData): ThingForm => {
  const text = sentText(sent)
  return {
    name: text('name'),
    description: text('description'),
    language: text('language'),
    category: text('category'),
    part: text('part'),
    terms: text('terms'),
    maxDays: text('maxDays'),
    leadDays: text('leadDays'),
    approval: text('approval'),
    places: text('places'),
    alt: text('alt'),
    rights: sent.has('rights'),
  }
}

/** As it is before anything was said. */
export const emptyThingForm = (language: Language): ThingForm => ({
  name: '',
  description: '',
  language,
  category: '',
  part: '',
  terms: '',
  maxDays: '7',
  leadDays: '0',
  approval: 'always',
  places: '',
  alt: '',
  rights: false,
})

/** What is wrong with what was said of a thing: a line for each field, and the words beside it. */
export const thingErrors = (
  context: CityContext,
  refusal: Refusal | undefined,
): { errors: { text: string; href?: string }[]; errorOf: (name: string) => string | undefined } => {
  const worded = (reason: string): string =>
    refusalWords(context, { reason, status: 422, ...(refusal?.details && { details: refusal.details }) })
  const fields = Object.entries(refusal?.fields ?? {})
  const all = refusal ? [{ text: refusalWords(context, refusal) }] : []
  return {
    errors:
      fields.length > 0
        ? fields.map(([name, reason]) => ({ text: worded(reason), href: `#${fieldId(name)}` }))
        : all,
    errorOf: (name) => {
      const reason = refusal?.fields?.[name]
      return reason && worded(reason)
    },
  }
}

/** What an owner said of it last. */
export const thingFormFrom = (thing: OwnThing): ThingForm => ({
  name: thing.name,
  description: thing.description,
  language: thing.language,
  category: thing.category,
  part: thing.part ?? '',
  terms: thing.terms ?? '',
  maxDays: String(thing.maxDays),
  leadDays: String(thing.leadDays),
  approval: thing.approval,
  places: thing.places.join('\n'),
  alt: '',
  rights: false,
})

/** Whether nothing is left to be done by either. */
export const isOver = ({ state }: Pick<OwnBorrowing, 'state'>): boolean =>
  !(blockingStates as readonly BorrowingState[]).includes(state)

/** What the reader has not confirmed yet and could now; undefined where there is nothing. */
export const confirmable = ({ state, side, handovers }: OwnBorrowing): HandoverMoment | undefined => {
  const said = (moment: HandoverMoment): boolean =>
    handovers.some((one) => one.side === side && one.moment === moment)
  if (state === 'accepted' || state === 'handed-over')
    return said('handed-over')
      ? state === 'handed-over' && !said('returned')
        ? 'returned'
        : undefined
      : 'handed-over'
  return state === 'returned' && !said('returned') ? 'returned' : undefined
}
