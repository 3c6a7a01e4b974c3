import type pg from 'pg'
import { blockingStates, type LoanState, loanTransitions } from '../../../src/domains/lending/rules.ts'
import { shiftsOf, type WaitState, waitTransitions } from '../../../src/domains/lending/waiting/rules.ts'
import { addDays, type Day, instantOf, startOfDay } from '../../../src/kernel/time.ts'
import type { Answer, Step } from '../contender.ts'
import { day, type World, zone } from './world.ts'

/** What somebody did, and when they began and knew what came of it, in milliseconds. `answer` is missing where the process
 *  died first. */
export type Deed = { step: Step; began: number; ended: number; answer: Answer | undefined }

export type StoredLoan = {
  id: string
  state: LoanState
  person: string
  unit: string
  model: string
  desk: string
  bundle: string | null
  basket: string | null
  kit: string | null
  firstDay: Day
  lastDay: Day
  starts: number
  due: number
  ends: number
}
type StoredEvent = {
  id: string
  type: string
  subject: string
  actor: string | null
  at: number
  data: Record<string, unknown> & { from?: unknown; to?: unknown }
}
type StoredWait = {
  id: string
  person: string
  equipment: string
  desk: string | null
  state: WaitState
  firstDay: Day
  lastDay: Day
  flexible: number
}
export type Truth = {
  loans: StoredLoan[]
  units: { id: string; model: string; desk: string; state: string }[]
  repairs: { id: string; unit: string; starts: number; ends: number }[]
  waits: StoredWait[]
  /** by what they are about, in the order in which the portal shows them */
  events: Map<string, StoredEvent[]>
  /** keys */
  mails: Set<string>
  /** ids of people who may have nothing new */
  barred: Set<string>
}

/** All that is stored of a world, in one statement: a state that was there at one moment. */
export const readTruth = async (database: pg.Pool, { things, city, since }: World): Promise<Truth> => {
  const at = (column: string): string => `extract(epoch from ${column})::float8 * 1000`
  const list = (fields: string, rest: string): string =>
    `coalesce((select json_agg(json_build_object(${fields})) from ${rest}), '[]')`
  const { rows } = await database.query(
    `select ${list(
      `'id', id, 'state', state, 'person', person_id, 'unit', unit_id, 'model', equipment_id, 'desk', desk_id, 'bundle', bundle,
       'basket', basket, 'kit', kit_id, 'firstDay', first_day, 'lastDay', last_day, 'starts', ${at('starts_at')},
       'due', ${at('due_at')}, 'ends', ${at('ends_at')}`,
      'loans where equipment_id = any($1)',
    )} as loans,
    ${list(`'id', id, 'model', equipment_id, 'desk', desk_id, 'state', state`, 'units where equipment_id = any($1)')} as units,
    ${list(
      `'id', m.id, 'unit', unit_id, 'starts', ${at('starts_at')}, 'ends', ${at('ends_at')}`,
      'maintenance m join units u on u.id = m.unit_id where u.equipment_id = any($1) and starts_at is not null',
    )} as repairs,
    ${list(
      `'id', id, 'person', person_id, 'equipment', equipment_id, 'desk', desk_id, 'state', state, 'firstDay', first_day,
       'lastDay', last_day, 'flexible', flexible`,
      'waits where equipment_id = any($1)',
    )} as waits,
    ${list(
      `'id', id, 'type', type, 'subject', subject_id, 'actor', actor_id, 'at', ${at('at')}, 'data', data`,
      `(select * from events where city_id = $2 and at > to_timestamp($3::float8 / 1000) - interval '1 minute' order by at, id) e`,
    )} as events,
    (select coalesce(json_agg(key), '[]') from mails where city_id = $2) as mails,
    (select coalesce(json_agg(person_id), '[]') from (
      select person_id from suspensions where city_id = $2 and state = 'active'
      union select person_id from loans where city_id = $2 and state = 'handed-over' and due_at <= now()) b) as barred`,
    [things.map(({ id }) => id), city.id, since],
  )
  const { events, mails, barred, ...stored } = rows[0] as Omit<Truth, 'events' | 'mails' | 'barred'> & {
    events: StoredEvent[]
    mails: string[]
    barred: string[]
  }
  return {
    ...stored,
    events: Map.groupBy(events, ({ subject }) => subject),
    mails: new Set(mails),
    barred: new Set(barred),
  }
}

const blocks = ({ state }: { state: LoanState }): boolean =>
  (blockingStates as readonly LoanState[]).includes(state)

type Span = { starts: number; ends: number }
const meet = (one: Span, other: Span): boolean => one.starts < other.ends && other.starts < one.ends

/** What must be so at every moment: each copy with one borrower, out of repair, with its buffer; each kit whole. */
export const faultsOfNow = (truth: Truth, world: World): string[] => {
  const faults: string[] = []
  const kept = truth.loans.filter(blocks)
  for (const one of kept) {
    for (const other of kept)
      if (one.id < other.id && one.unit === other.unit && meet(one, other))
        faults.push(`two loans on one copy: ${one.id} (${one.state}) and ${other.id} (${other.state})`)
    if (one.state === 'returned') continue
    for (const repair of truth.repairs)
      if (repair.unit === one.unit && meet(one, repair))
        faults.push(`loan ${one.id} lies in repair ${repair.id}`)
    const buffer =
      world.things.flatMap(({ parts }) => parts).find(({ model }) => model === one.model)?.buffer ?? 0
    if (one.ends - one.due !== buffer * 3_600_000)
      faults.push(
        `loan ${one.id} keeps its copy for ${(one.ends - one.due) / 3_600_000} hours after it, not ${buffer}`,
      )
    if (one.due !== instantOf(one.lastDay, '23:59', zone).getTime())
      faults.push(
        `loan ${one.id} is due at ${new Date(one.due).toISOString()}, not at the end of ${one.lastDay}`,
      )
    const begin = startOfDay(one.firstDay, zone).getTime()
    if (one.starts > begin && one.firstDay !== day(0))
      faults.push(`loan ${one.id} begins after its first day`)
    if (one.starts < begin && one.state !== 'handed-over')
      faults.push(`loan ${one.id} begins before its first day`)
  }
  const bundles = Map.groupBy(
    truth.loans.filter(({ bundle }) => bundle),
    ({ bundle }) => bundle,
  )
  for (const [bundle, loans] of bundles) {
    const kit = world.things.find(({ id }) => id === loans[0]?.kit)
    const models = loans.map(({ model }) => model).sort()
    const parts = kit?.parts.flatMap(({ model, count }) => Array<string>(count).fill(model)).sort()
    if (JSON.stringify(models) !== JSON.stringify(parts)) faults.push(`kit ${bundle} is not whole`)
    const same = (of: (loan: StoredLoan) => unknown): boolean => new Set(loans.map(of)).size === 1
    if (!same(({ desk }) => desk) || !same(({ person }) => person)) faults.push(`kit ${bundle} is apart`)
    if (!same(({ state }) => state === 'offered')) faults.push(`kit ${bundle} is offered in part`)
  }
  for (const { id, person, equipment, state } of truth.waits)
    if (state === 'offered') {
      const offered = truth.loans.filter(
        (loan) =>
          loan.state === 'offered' && loan.person === person && (loan.kit ?? loan.model) === equipment,
      )
      if (offered.length === 0) faults.push(`place in line ${id} is offered nothing`)
    }
  return faults
}

/** What must be so of all that happened: what was acknowledged is stored, what is stored was asked for, each thing tells its
 *  history in order, and no mail tells of what did not happen. */
export const faultsOfHistory = (truth: Truth, world: World, deeds: readonly Deed[]): string[] => [
  ...deeds.flatMap(({ step, answer }) =>
    answer?.failed ? [`${step.way} neither granted nor refused: ${answer.failed}`] : [],
  ),
  ...deeds.flatMap((deed) => lostDeed(truth, deed)),
  ...truth.loans.flatMap((loan) => [
    ...faultsOfStory(truth, loan.id, 'loan', loan.state, loanTransitions),
    ...unaskedFor(truth, world, loan.id, deeds),
    ...untold(truth, loan),
  ]),
  ...truth.waits.flatMap((wait) => [
    ...faultsOfStory(truth, wait.id, 'wait', wait.state, waitTransitions),
    ...unaskedFor(truth, world, wait.id, deeds),
  ]),
  ...[...truth.mails].flatMap((key) => untrue(truth, key)),
]

const happened = (truth: Truth, subject: string, type: string): StoredEvent[] =>
  (truth.events.get(subject) ?? []).filter((event) => event.type === type)

/** What the answer said is there. */
const lostDeed = (truth: Truth, { step, ended, answer }: Deed): string[] => {
  if (!answer?.result?.ok) return []
  const types: string[] | undefined = {
    basket: ['loan.requested'],
    cancel: ['loan.cancelled'],
    take: ['loan.requested', 'loan.approved'],
    join: ['wait.joined'],
    leave: ['wait.left'],
    desk: step.way === 'desk' ? [`loan.${deskState[step.act]}`] : [],
    decide: step.way === 'decide' && step.data.state ? [`loan.${step.data.state}`] : undefined,
  }[step.way as string]
  if (!types) return []
  return answer.result.value.ids
    .filter((id) => !types.some((type) => happened(truth, id, type).some(({ at }) => at <= ended)))
    .map((id) => `${step.way} of ${id} was acknowledged and is not stored`)
}

export const deskState = {
  ready: 'ready',
  handOver: 'handed-over',
  takeBack: 'returned',
  lookOver: 'closed',
  lost: 'lost',
  noShow: 'no-show',
  cancel: 'cancelled',
} as const

/** The states that a thing tells of follow each other by the table, and lead to the one it is in. */
const faultsOfStory = <State extends string>(
  truth: Truth,
  id: string,
  noun: 'loan' | 'wait',
  state: State,
  table: Record<State, readonly State[]>,
): string[] => {
  const events = truth.events.get(id) ?? []
  const faults: string[] = []
  let now: State | undefined
  for (const { type, actor, data } of events) {
    const said = type.slice(noun.length + 1)
    const to = (said === 'joined' ? 'waiting' : said) as State
    if (!(to in table)) continue
    // What needs no approval is requested and approved at once.
    const begins = now === undefined && ['requested', 'offered', 'waiting'].includes(to)
    if (!begins && !(now !== undefined && table[now].includes(to)))
      faults.push(`${noun} ${id} tells of ${now} → ${to}: ${events.map((one) => one.type).join(' ')}`)
    if (!actor && !['offered', 'lapsed'].includes(to)) faults.push(`${noun} ${id}: nobody made it ${to}`)
    if ((to === 'refused' || to === 'lost') && !data['reason'])
      faults.push(`${noun} ${id} is ${to} without a reason`)
    now = to
  }
  if (now !== state)
    faults.push(`${noun} ${id} is ${state} and tells of ${now}: ${events.map((one) => one.type).join(' ')}`)
  return faults
}

/** Each event lies within a deed of its actor that was not refused. */
const unaskedFor = (truth: Truth, world: World, id: string, deeds: readonly Deed[]): string[] =>
  (truth.events.get(id) ?? [])
    .filter(({ at }) => at > world.since + 1)
    .filter(
      ({ actor, at }) =>
        !deeds.some(
          ({ step, began, ended, answer }) =>
            (actor === null ? ['lapse', 'sweep', 'remind'].includes(step.way) : step.person === actor) &&
            began <= at + 1 &&
            at <= ended + 1 &&
            (answer === undefined || answer.result?.ok === true),
        ),
    )
    .map(
      ({ type, actor, at }) =>
        `${type} of ${id} by ${actor} at ${new Date(at).toISOString()}: nobody did it, or it was refused`,
    )

/** Borrowers are told what became of their loan; of a kit once. */
const untold = (truth: Truth, { id, basket, bundle }: StoredLoan): string[] => {
  const events = truth.events.get(id) ?? []
  return Object.entries(toldBy).flatMap(([type, notice]) => {
    const index = events.findIndex((event) => event.type === type)
    const before = events.slice(0, index).findLast((event) => event.type.slice(5) in loanTransitions)
    const alone = (type === 'loan.approved' && (basket ?? bundle)) || before?.type === 'loan.offered'
    const told = [id, bundle].some((one) => truth.mails.has(`${notice}:${one}`))
    if (index < 0 || alone || told) return []
    return [`${type} of ${id} was told to nobody`]
  })
}

const toldBy = {
  'loan.approved': 'loanApproved',
  'loan.ready': 'loanReady',
  'loan.refused': 'loanRefused',
  'loan.cancelled': 'loanCancelled',
  'loan.lost': 'loanLost',
  'loan.no-show': 'loanNoShow',
} as const

const tells: Record<string, string> = {
  loanRequested: 'loan.requested',
  loansRequested: 'loan.requested',
  waitOffered: 'loan.offered',
  offerLapsed: 'loan.lapsed',
  loanChanged: 'loan.days-changed',
  loanDueTomorrow: 'loan.handed-over',
  loanDueToday: 'loan.handed-over',
  loanTomorrow: 'loan.approved',
  waitInVain: 'wait.lapsed',
  ...Object.fromEntries(Object.entries(toldBy).map(([type, notice]) => [notice, type])),
}

/** A mail tells of what happened, to a loan, to a kit or to a place in line. */
const untrue = (truth: Truth, key: string): string[] => {
  const [notice = '', id = ''] = key.split(':')
  const type = tells[notice]
  const about = [
    ...truth.loans.filter((loan) => [loan.id, loan.bundle].includes(id)),
    ...truth.waits.filter((wait) => wait.id === id),
  ]
  // Mails of other worlds in the city are none of this one's.
  if (!type || about.length === 0) return []
  const events = about.flatMap((one) => truth.events.get(one.id) ?? [])
  const so = events.some(
    (event) => event.type === type || (notice === 'loansRequested' && event.type === 'loan.offered'),
  )
  return so ? [] : [`the mail ${key} tells of what did not happen`]
}

/** When all is quiet: whether a thing can be had at a desk, by what is stored alone. */
export const isFreeNow = (
  truth: Truth,
  world: World,
  { thing, desk, firstDay, lastDay }: { thing: string; desk: string; firstDay: Day; lastDay: Day },
): boolean => {
  const parts = world.things.find(({ id }) => id === thing)?.parts ?? []
  const now = Date.now()
  return parts.every(({ model, count, buffer }) => {
    const span = {
      starts: Math.max(startOfDay(firstDay, zone).getTime(), now),
      ends: instantOf(lastDay, '23:59', zone).getTime() + buffer * 3_600_000,
    }
    const free = truth.units.filter(
      (unit) =>
        unit.model === model &&
        unit.desk === desk &&
        unit.state === 'available' &&
        !truth.repairs.some((repair) => repair.unit === unit.id && meet(repair, span)) &&
        !truth.loans.some(
          (loan) =>
            loan.unit === unit.id &&
            blocks(loan) &&
            meet(
              {
                ...loan,
                ends: loan.state === 'handed-over' && loan.due <= now ? Number.POSITIVE_INFINITY : loan.ends,
              },
              span,
            ),
        ),
    )
    return free.length >= count
  })
}

/** When all is quiet: nobody who may have it waits for what is there. */
export const waitingInVain = (truth: Truth, world: World): string[] =>
  truth.waits.flatMap((wait) => {
    if (wait.state !== 'waiting' || truth.barred.has(wait.person)) return []
    const there = shiftsOf(wait)
      .filter(({ firstDay }) => firstDay >= day(1) && firstDay <= addDays(day(0), 60))
      .find((days) =>
        world.desks.some(
          ({ id }) =>
            (wait.desk === null || wait.desk === id) &&
            isFreeNow(truth, world, { thing: wait.equipment, desk: id, ...days }),
        ),
      )
    return there
      ? [
          `${wait.person} waits for ${wait.equipment}, which is free from ${there.firstDay} to ${there.lastDay}`,
        ]
      : []
  })
