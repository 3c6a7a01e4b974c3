import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { changeLoan } from '../../../src/domains/lending/changeLoan.ts'
import { whyNothing, windowsOver } from '../../../src/domains/lending/possibleDays.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import type { Contention } from '../../support/contender.ts'
import { type Contenders, startContenders } from '../../support/contenders.ts'
import {
  always,
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
  settingsOf,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'never', maxOpenLoans: 50 })
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk', 'manager'] })
  somebody = await borrowersInTurn(portal.payload, 120)
  await portal.refreshHosts()
})

type Place = { desk: Desk; equipment: Equipment }
/** A desk whose only opening of a day has so many visits, with copies of one model. */
const place = async (visits: number, copies = 6): Promise<Place> => {
  const desk = await buildDesk(portal.payload, city, { hours: always.map((one) => ({ ...one, visits })) })
  const equipment = await buildEquipment(portal.payload, city)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return { desk, equipment }
}

const ask = ({ equipment }: Place, from: number, until: number, person = somebody()) =>
  requestLoan({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    equipment: equipment.slug,
    firstDay: day(from),
    lastDay: day(until),
    purpose: '',
    key: randomUUID(),
  })

const granted = async (...asked: Parameters<typeof ask>): Promise<string> => {
  const result = await ask(...asked)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

describe('a desk that receives one person a day', () => {
  test('is full for the next, who is told the day and the next one with room; a person comes once', async () => {
    const here = await place(1)
    const person = somebody()
    await granted(here, 3, 5, person)
    expect(await ask(here, 3, 8)).toMatchObject({
      reason: 'desk-full-first-day',
      status: 422,
      details: { day: day(3), next: day(4) },
    })
    expect(await ask(here, 1, 5)).toMatchObject({
      reason: 'desk-full-last-day',
      details: { day: day(5), next: day(6) },
    })
    expect(await ask(here, 5, 7)).toMatchObject({ reason: 'desk-full-first-day' })
    expect(await ask(here, 9, 9)).toMatchObject({ reason: 'desk-full-last-day', details: { next: day(10) } })
    expect(await ask(here, 5, 7, person)).toMatchObject({ ok: true })
    expect(await ask(here, 4, 6)).toMatchObject({ ok: true })
  })

  test('takes a basket and a kit as one visit, and refuses the line that would be another', async () => {
    const here = await place(1)
    const parts = [{ model: here.equipment.id, count: 2 }]
    const kit = await buildEquipment(portal.payload, city, { parts })
    const [firstDay, lastDay, later] = [day(3), day(5), day(6)]
    await granted(here, 6, 8)
    const basket = async (second: { firstDay: string; lastDay: string }) =>
      requestLoans({
        payload: portal.payload,
        person: somebody(),
        city,
        language: 'fr',
        lines: [
          { equipment: kit.slug, firstDay, lastDay },
          { equipment: here.equipment.slug, ...second },
        ],
        purpose: '',
        key: randomUUID(),
      })
    expect(await basket({ firstDay, lastDay: later })).toMatchObject({
      reason: 'desk-full-last-day',
      lines: [{ line: 1 }],
    })
    const both = await basket({ firstDay, lastDay })
    expect(both.ok && both.value).toHaveLength(3)
  })

  test('the search, the page and the calendar know it from the same counts', async () => {
    const here = await place(1)
    await granted(here, 3, 5)
    const reading = { payload: portal.payload, city, language: 'fr' as const }
    const lending = await readLending({ ...reading, settings: settingsOf(city) })
    const asked = { city, desk: here.desk.slug, now: new Date() }
    const windows = (firstDay: string, lastDay: string) =>
      windowsOver(lending, { ...asked, firstDay, lastDay }).length
    expect([windows(day(3), day(4)), windows(day(4), day(5))]).toEqual([0, 0])
    expect(windows(day(4), day(6))).toBeGreaterThan(0)
    expect(whyNothing(lending, { ...asked, firstDay: day(3), lastDay: day(4) })).toMatchObject({
      refusal: { reason: 'desk-full-first-day' },
      nearest: [{ firstDay: day(1) }, { firstDay: day(6) }],
    })
    const thing = await readEquipment({ ...reading, slug: here.equipment.slug })
    expect(thing?.desks[0]?.visits).toEqual([
      { day: day(3), pickUps: 1, returns: 0, both: 0, own: null },
      { day: day(5), pickUps: 0, returns: 1, both: 0, own: null },
    ])
  })

  test('holds for other days, by the borrower and by staff; keeping a day is always possible', async () => {
    const here = await place(1)
    const person = somebody()
    const loan = await granted(here, 3, 5, person)
    await granted(here, 8, 10)
    const change = (firstDay: string, lastDay: string) =>
      changeLoan({ payload: portal.payload, person, city, language: 'fr', loan, firstDay, lastDay })
    expect(await change(day(3), day(8))).toMatchObject({ reason: 'desk-full-last-day' })
    const write = (data: { firstDay?: string; lastDay?: string }) =>
      portal.payload.update({
        collection: 'loans',
        id: loan,
        data,
        user: staff,
        overrideAccess: false,
        depth: 0,
      })
    await expect(write({ lastDay: day(10) })).rejects.toMatchObject({ status: 400 })
    await expect(write({ firstDay: day(5) })).rejects.toMatchObject({ status: 400 })
    // Somebody else stands there too since the desk was told otherwise: what is kept takes no other visit.
    await portal.database.query(`update loans set first_day = $1 where desk_id = $2 and id <> $3`, [
      day(3),
      here.desk.id,
      loan,
    ])
    expect(await change(day(3), day(6))).toMatchObject({ ok: true })
    expect(await write({ lastDay: day(7) })).toMatchObject({ lastDay: day(7) })
  })

  test('offers nothing on a day that is full, and counts what it offers', async () => {
    const here = await place(1, 1)
    const taken = await granted(here, 3, 5)
    const wait = await joinWaitingList({
      payload: portal.payload,
      person: somebody(),
      city,
      language: 'fr',
      line: { equipment: here.equipment.slug, firstDay: day(2), lastDay: day(4) },
      flexible: 0,
      purpose: '',
      ofAge: false,
      key: randomUUID(),
    })
    expect(wait).toMatchObject({ ok: true })
    const other = await buildEquipment(portal.payload, city)
    await buildUnit(portal.payload, city, other, here.desk)
    const full = await granted({ ...here, equipment: other }, 2, 6)
    const end = (id: string) =>
      portal.payload.update({
        collection: 'loans',
        id,
        data: { state: 'cancelled', reason: 'Comptoir fermé' },
        user: staff,
        overrideAccess: false,
      })
    const offers = async (): Promise<number> => {
      const { rowCount } = await portal.database.query(
        `select from loans where equipment_id = $1 and state = 'offered'`,
        [here.equipment.id],
      )
      return rowCount ?? 0
    }
    await end(taken)
    expect(await offers()).toBe(0)
    await end(full)
    expect(await offers()).toBe(1)
    expect(await ask({ ...here, equipment: other }, 2, 7)).toMatchObject({ reason: 'desk-full-first-day' })
  })
})

describe('a visit that becomes free', () => {
  type Full = { here: Place; visitor: TypedUser; visit: string; waiter: TypedUser; wanted: Equipment }

  /** A desk whose one visit of a day is taken, and somebody who waits for another thing of which a copy lies there: it is the
   *  desk that has no room for them. */
  const full = async (): Promise<Full> => {
    const here = await place(1)
    const wanted = await buildEquipment(portal.payload, city)
    await buildUnit(portal.payload, city, wanted, here.desk)
    const [visitor, waiter] = [somebody(), somebody()]
    const owner = somebody()
    const first = await granted({ ...here, equipment: wanted }, 3, 5, owner)
    const line = { equipment: wanted.slug, firstDay: day(3), lastDay: day(5) }
    const asked = { payload: portal.payload, city, language: 'fr' as const, purpose: '', ofAge: false }
    // The owner comes then anyway, so that a second thing of theirs is no further visit.
    const visit = await granted(here, 3, 5, owner)
    const opened = always.map((one) => ({ ...one, visits: 2 }))
    await hoursOf(here, opened)
    const joined = await joinWaitingList({ ...asked, person: waiter, line, flexible: 0, key: randomUUID() })
    if (!joined.ok) throw new Error(joined.reason)
    await granted(here, 3, 5, visitor)
    await cancel(owner, first)
    return { here, visitor: owner, visit, waiter, wanted }
  }

  const hoursOf = ({ desk }: Place, hours: NonNullable<Desk['hours']>) =>
    portal.payload.update({ collection: 'desks', id: desk.id, data: { hours }, locale: 'fr', depth: 0 })
  const cancel = async (person: TypedUser, loan: string): Promise<void> => {
    const result = await cancelLoan({ payload: portal.payload, person, city, loan })
    if (!result.ok) throw new Error(result.reason)
  }
  const offered = async ({ waiter, wanted }: Full): Promise<number> => {
    const { rowCount } = await portal.database.query(
      `select from loans where person_id = $1 and equipment_id = $2 and state = 'offered' and first_day = $3`,
      [waiter.id, wanted.id, day(3)],
    )
    return rowCount ?? 0
  }

  test('as a loan of another thing is cancelled is offered, and none while the desk is full', async () => {
    const held = await full()
    expect(await offered(held)).toBe(0)
    await cancel(held.visitor, held.visit)
    expect(await offered(held)).toBe(1)
  })

  test('control: where the desk is taken for one that receives everybody, a loan of another thing offers nothing', async () => {
    const held = await full()
    const { rows } = await portal.database.query(
      `select pg_get_functiondef('receives_only_so_many'::regproc) as stored`,
    )
    await portal.database.query(
      'create or replace function receives_only_so_many(desk uuid) returns boolean language sql stable as $$ select false $$',
    )
    await cancel(held.visitor, held.visit)
    await portal.database.query(rows[0].stored)
    expect(await offered(held)).toBe(0)
  })

  test('as a loan moves to other days is offered', async () => {
    const held = await full()
    const changed = await changeLoan({
      payload: portal.payload,
      person: held.visitor,
      city,
      language: 'fr',
      loan: held.visit,
      firstDay: day(4),
      lastDay: day(6),
    })
    expect(changed).toMatchObject({ ok: true })
    expect(await offered(held)).toBe(1)
  })

  test('as the desk raises its visits is offered, and not as it closes earlier', async () => {
    const held = await full()
    await hoursOf(
      held.here,
      always.map((one) => ({ ...one, closes: '23:00', visits: 2 })),
    )
    expect(await offered(held)).toBe(0)
    await hoursOf(
      held.here,
      always.map((one) => ({ ...one, closes: '23:00', visits: 3 })),
    )
    expect(await offered(held)).toBe(1)
  })

  test('as the desk opens once more is offered', async () => {
    const held = await full()
    const opening = { opens: '00:00', closes: '23:59', use: 'both' as const, visits: 3 }
    const specialHours = [day(3), day(5)].map((one) => ({ day: one, ...opening }))
    const { id } = held.here.desk
    await portal.payload.update({ collection: 'desks', id, data: { specialHours }, locale: 'fr', depth: 0 })
    expect(await offered(held)).toBe(1)
  })
})

describe('many people who want the last visits at once, from two processes', () => {
  let contenders: Contenders
  beforeAll(async () => {
    contenders = await startContenders(portal.database.url, 2)
  }, 60_000)
  afterAll(() => contenders.stop())

  const rush = async (visits: number): Promise<{ granted: number; reasons: Set<string | undefined> }> => {
    const here = await place(visits, 24)
    const requests: Contention[] = Array.from({ length: 24 }, (_, number) => ({
      number,
      way: 'ask',
      person: somebody().id,
      city: city.id,
      equipment: here.equipment,
      unit: '',
      desk: here.desk.id,
      firstDay: day(3),
      lastDay: day(5),
      key: randomUUID(),
    }))
    const answers = await contenders.ask(requests)
    expect(answers.filter(({ failed }) => failed)).toEqual([])
    const refused = answers.flatMap(({ result }) => (result && !result.ok ? [result.reason] : []))
    return { granted: answers.length - refused.length, reasons: new Set(refused) }
  }

  test('get exactly those, and the others are told that the desk is full', async () => {
    expect(await rush(5)).toEqual({ granted: 5, reasons: new Set(['desk-full-first-day']) })
  })

  test('control: without the lock more are promised than there are', async () => {
    await portal.database.query(
      'create or replace function lock_visits(city uuid) returns void language plpgsql as $$ begin end $$',
    )
    expect((await rush(5)).granted).toBeGreaterThan(5)
  })
})
