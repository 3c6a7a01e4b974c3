import { randomUUID } from 'node:crypto'
import { APIError, type Payload, type TypedUser } from 'payload'
import { happenedAt } from '../../../database/momentOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { addDays, type Day, instantOf, today } from '../../../kernel/time.ts'
import { actAtDesk, type DeskAct, type DeskAction } from '../../lending/desk/actAtDesk.ts'
import { handsOutOn, type OpenDesk, takesBackOn } from '../../lending/opening.ts'
import { type CityLending, readLending } from '../../lending/readLending.ts'
import { requestLoans } from '../../lending/requestLoans.ts'
import { lendingSettingsOf } from '../../lending/settingsOf.ts'
import { joinWaitingList } from '../../lending/waiting/joinWaitingList.ts'
import type { City } from '../City.ts'
import { demoPersonOf } from './demoPersonOf.ts'
import type { Pack } from './Pack.ts'
import { pictureOf } from './pictureOf.ts'
import type { Problem } from './problem.ts'
import type { DemoLoan } from './read/schemas.ts'
import { refusalText } from './refusalText.ts'

type Lending = { payload: Payload; pack: Pack; city: City; now?: Date }

/** Lends the demo accounts of a pack what it says they borrow, around the day it is done on: they ask, and the demo account at the
 *  desk approves, hands over and takes back, through the operations that everybody uses and at the times the pack means, so
 *  that every rule of the city binds. Whoever has borrowed before is let be. Answers what was refused. */
export const lendDemoLoans = async ({
  payload,
  pack,
  city,
  now = new Date(),
}: Lending): Promise<Problem[]> => {
  const staff = pack.people.find(({ roles }) => roles.includes('desk'))
  if (!staff) return []
  const desk = await demoPersonOf(payload, staff.email)
  const opening = await readOpening(payload, city, now)
  if (!opening) return []
  const problems: Problem[] = []
  const wanted: { lending: DemoLending; place: Problem }[] = []
  for (const demo of pack.people) {
    if (demo.borrows.length === 0) continue
    const person = await demoPersonOf(payload, demo.email)
    if (await hasBorrowed(payload, city, person)) continue
    await join(payload, { city, person, desk, groups: demo.belongsTo, now })
    for (const [index, loan] of demo.borrows.entries()) {
      const place = { ...demo.at('borrows', index), message: loan.thing }
      wanted.push({ lending: { payload, pack, city, person, desk, loan, opening, now }, place })
    }
  }
  // A place in line is for what others have, and whoever has something late may ask for nothing more: what stays out goes over
  // when all have asked.
  const inOrder = [...wanted].sort((a, b) => Number(isWaiting(a.lending)) - Number(isWaiting(b.lending)))
  const staysOut: (() => Promise<void>)[] = []
  for (const { lending, place } of inOrder) {
    const say = (refusal: Refusal): void => {
      problems.push({ ...place, message: `"${place.message}": ${refusalText(refusal)}` })
    }
    const asked = await told(() => ask(lending))
    if (!asked.ok) {
      say(asked)
      continue
    }
    const follow = async (): Promise<void> => {
      const served = await told(() => serve(lending, asked.value))
      if (!served.ok) say(served)
    }
    if (lending.loan.state === 'handed-over') staysOut.push(follow)
    else await follow()
  }
  for (const follow of staysOut) await follow()
  return problems
}

type DemoLending = {
  payload: Payload
  pack: Pack
  city: City
  person: TypedUser
  desk: TypedUser
  loan: DemoLoan
  opening: Opening
  now: Date
}

type Opening = Pick<CityLending, 'desks' | 'closures'>

/** With the closures of all the time that a pack may speak of. */
const readOpening = async (payload: Payload, city: City, now: Date): Promise<Opening | undefined> => {
  const settings = lendingSettingsOf(city)
  const past = instantOf(addDays(today(city.timeZone, now), -longestAgo), '12:00', city.timeZone)
  return settings && readLending({ payload, city, language: city.languages[0], settings, now: past })
}

const longestAgo = 365

const hasBorrowed = async (payload: Payload, city: City, person: TypedUser): Promise<boolean> => {
  const where = { and: [{ city: { equals: city.id } }, { person: { equals: person.id } }] }
  const counted = await Promise.all(
    (['loans', 'waits'] as const).map((collection) => payload.count({ collection, where })),
  )
  return counted.some(({ totalDocs }) => totalDocs > 0)
}

type Joining = { city: City; person: TypedUser; desk: TypedUser; groups: readonly string[]; now: Date }

const join = async (payload: Payload, { city, person, desk, groups, now }: Joining): Promise<void> => {
  const of = { city: { equals: city.id } }
  const { docs } = await payload.find({
    collection: 'groups',
    depth: 0,
    pagination: false,
    where: { and: [of, { slug: { in: [...groups] } }] },
  })
  for (const { id: group } of docs) {
    const { totalDocs } = await payload.count({
      collection: 'group-members',
      where: { and: [of, { group: { equals: group } }, { person: { equals: person.id } }] },
    })
    if (totalDocs > 0) continue
    const lastDay = addDays(today(city.timeZone, now), 365)
    const data = { city: city.id, group, person: person.id, lastDay, addedBy: desk.id }
    await payload.create({ collection: 'group-members', depth: 0, user: desk, data })
  }
}

const isWaiting = ({ loan }: DemoLending): boolean => loan.state === 'waiting'

/** A rule that a hook refuses by, as a refusal. */
const told = async <Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> => {
  try {
    return await act()
  } catch (error) {
    if (error instanceof APIError) return refuse(error.message, 422)
    throw error
  }
}

/** Asks, and has it answered at the desk: answers the loans by their ids, none of what waits in line. */
const ask = async (lending: DemoLending): Promise<Result<string[]>> => {
  const { payload, city, person, loan, now } = lending
  const days = daysOf(lending)
  if (!days) return refuse('desk-closed', 422)
  const { firstDay, lastDay } = days
  const { purpose, organisation } = loan
  const line = { equipment: loan.thing, desk: loan.desk, firstDay, lastDay }
  const asking = { payload, person, city, language: city.languages[0], purpose, organisation, ofAge: true }
  const key = randomUUID()
  if (isWaiting(lending)) {
    const joined = await joinWaitingList({ ...asking, line, flexible: 1, key, now })
    return joined.ok ? ok([]) : joined
  }
  const asked = timeOf(lending, addDays(firstDay, -askedBefore), '12:00')
  const requested = await requestLoans({ ...asking, lines: [line], key, now: asked, happened: asked })
  if (!requested.ok) return requested
  const loans = requested.value.map(({ id }) => id)
  if (loan.state !== 'requested' && requested.value.some(({ state }) => state === 'requested'))
    await answer(lending, loans, timeOf(lending, addDays(firstDay, 1 - askedBefore), '10:00'))
  return ok(loans)
}

/** What the desk does of it until it is as the pack says. */
const serve = async (lending: DemoLending, loans: readonly string[]): Promise<Result<undefined>> => {
  const { loan, now } = lending
  const days = daysOf(lending)
  if (!days) return refuse('desk-closed', 422)
  const { firstDay, lastDay } = days
  const late = addDays(lastDay, loan.lateBy ?? 0)
  const times: Record<(typeof acts)[number], Date> = {
    ready: timeOf(lending, addDays(firstDay, -1), '16:00'),
    handOver: timeOf(lending, firstDay, days.out),
    noShow: now,
    takeBack: timeOf(lending, late, days.back),
    lookOver: timeOf(lending, late, days.back),
  }
  for (const act of acts.filter((one) => course[loan.state].includes(one))) {
    const done = await actAtDesk({ ...actionOf(lending, act), act, loans, now: times[act] })
    if (!done.ok) return done
  }
  return ok(undefined)
}

/** A moment of the city's clocks, but not later than now. */
const timeOf = ({ city, now }: DemoLending, day: Day, time: string): Date =>
  new Date(Math.min(instantOf(day, time, city.timeZone).getTime(), now.getTime()))

/** Whoever asks in a demonstration does so that many days ahead. */
const askedBefore = 6

type Days = { firstDay: Day; lastDay: Day; out: string; back: string }

/** The days that a pack means, moved to those on which the desk receives people: what is past earlier, what is to come later. */
const daysOf = ({ city, loan, opening, now }: DemoLending): Days | undefined => {
  const desk = opening.desks.find(({ slug }) => slug === loan.desk)
  if (!desk) return undefined
  const open = openDesk(desk)
  const find = (
    offset: number,
    spanOn: typeof handsOutOn,
  ): { day: Day; opens: string; closes: string } | undefined => {
    for (let moved = 0; moved < longestClosed; moved += 1) {
      const day = addDays(today(city.timeZone, now), offset > 0 ? offset + moved : offset - moved)
      const span = spanOn(open, opening.closures, day)
      if (span) return { day, opens: span.opens, closes: span.closes }
    }
    return undefined
  }
  const [out, back] = [find(loan.from, handsOutOn), find(loan.until, takesBackOn)]
  return out && back && { firstDay: out.day, lastDay: back.day, out: out.opens, back: back.closes }
}

const longestClosed = 40

/** Who came on days that are past is not asked. */
const openDesk = ({ slug, hours, special }: OpenDesk): OpenDesk => ({ slug, hours, special })

const answer = async (
  { payload, desk, loan }: DemoLending,
  loans: readonly string[],
  at: Date,
): Promise<void> => {
  const context = { [happenedAt]: at }
  const refused = loan.state === 'refused'
  const data = refused
    ? { state: 'refused' as const, reason: loan.reason ?? '' }
    : { state: 'approved' as const }
  for (const id of loans)
    await payload.update({
      collection: 'loans',
      id,
      data,
      depth: 0,
      overrideAccess: false,
      user: desk,
      context,
    })
}

const acts = ['ready', 'handOver', 'noShow', 'takeBack', 'lookOver'] as const satisfies DeskAct[]

/** What the desk does until a loan is in a state. */
const course: Record<DemoLoan['state'], readonly (typeof acts)[number][]> = {
  waiting: [],
  requested: [],
  refused: [],
  approved: [],
  ready: ['ready'],
  'no-show': ['noShow'],
  'handed-over': ['ready', 'handOver'],
  returned: ['handOver', 'takeBack'],
  closed: ['handOver', 'takeBack', 'lookOver'],
}

const actionOf = (
  { payload, pack, city, desk, loan }: DemoLending,
  act: DeskAct,
): Omit<DeskAction, 'act' | 'loans'> => {
  const by = { payload, person: desk, language: city.languages[0], city: city.id }
  const photo = pictureOf(pack, loan.photo)
  const noted = { signature: { kind: 'on-paper' as const }, photos: photo ? [photo] : [] }
  if (act === 'handOver') return { ...by, ...noted, seen: loan.out, depositMethod: 'cash' }
  if (act === 'takeBack') return { ...by, ...noted, seen: loan.back, note: loan.back, depositBack: true }
  return by
}
