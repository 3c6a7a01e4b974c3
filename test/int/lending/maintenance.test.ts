import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readHistory } from '../../../src/admin/readHistory.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, startOfDay, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan, Maintenance, Unit } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  always,
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'Europe/Paris'
const day = (count: number): string => addDays(today(zone), count)

let city: City
let desk: Desk
let model: Equipment
let copy: Unit
let staff: TypedUser
let foreign: TypedUser
let people: TypedUser[]

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, maxOpenLoans: 50, approval: 'never' })
  const elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city)
  staff = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  foreign = await buildPerson(payload, { city: elsewhere.id, roles: ['manager', 'desk'] })
  people = await buildBorrowers(payload, 40)
  await portal.refreshHosts()
})

beforeEach(async () => {
  model = await buildEquipment(portal.payload, city)
  copy = await buildUnit(portal.payload, city, model, desk)
})

const request = async (first: number, last: number, person = people[0]) =>
  requestLoan({
    payload: portal.payload,
    person: person as TypedUser,
    city,
    language: 'fr',
    equipment: model.slug,
    firstDay: day(first),
    lastDay: day(last),
    purpose: '',
    key: randomUUID(),
  })

const lend = async (first: number, last: number): Promise<Loan> => {
  const result = await request(first, last)
  if (!result.ok) throw new Error(result.reason)
  return loanOf(result.value.id)
}
const loanOf = (id: string): Promise<Loan> => portal.payload.findByID({ collection: 'loans', id, depth: 0 })

/** As REST and the admin do it. */
const plan = (data: Partial<Maintenance>, user: TypedUser = staff): Promise<Maintenance> =>
  portal.payload.create({
    collection: 'maintenance',
    depth: 0,
    user,
    overrideAccess: false,
    data: { city: city.id, unit: copy.id, kind: 'repair', firstDay: day(2), ...data },
  })
const repair = (first: number, last: number): Promise<Maintenance> =>
  plan({ firstDay: day(first), lastDay: day(last) })
const change = (id: string, data: Partial<Maintenance>): Promise<Maintenance> =>
  portal.payload.update({ collection: 'maintenance', id, depth: 0, user: staff, overrideAccess: false, data })
const send = (data: Partial<Unit>): Promise<Unit> =>
  portal.payload.update({
    collection: 'units',
    id: copy.id,
    depth: 0,
    user: staff,
    overrideAccess: false,
    data,
  })

const freeOn = async (from: number, until: number): Promise<number[]> => {
  const days = await readAvailability({
    payload: portal.payload,
    city,
    equipment: [model.id],
    desks: [{ slug: desk.slug, hours: always, special: [] }],
    closures: [],
    from: day(from),
    until: day(until),
    now: new Date(),
  })
  return days.map(({ free }) => free)
}
const told = async (subject: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [subject],
  )
  return rows.map(({ type }) => type)
}

describe('a planned repair', () => {
  test('scenario 13: of four days keeps its copy on just these; a broken copy lowers the count', async () => {
    const second = await buildUnit(portal.payload, city, model, desk)
    await repair(2, 5)
    expect(await freeOn(1, 6)).toEqual([2, 1, 1, 1, 1, 2])
    await portal.payload.update({ collection: 'units', id: second.id, data: { state: 'repair' } })
    expect(await freeOn(1, 6)).toEqual([1, 0, 0, 0, 0, 1])
    expect(await request(4, 6)).toMatchObject({ ok: false, reason: 'unit-on-loan' })
    expect(await request(6, 7)).toMatchObject({ ok: true })
  })

  test('is extended only as far as nobody was promised the copy', async () => {
    const { id } = await repair(2, 5)
    await lend(8, 9)
    expect(await change(id, { lastDay: day(7) })).toMatchObject({ lastDay: day(7) })
    await expect(change(id, { lastDay: day(8) })).rejects.toMatchObject({ status: 400 })
    expect(await told(copy.id)).toEqual(['unit.added', 'unit.repair-planned', 'unit.repair-changed'])
  })

  test('moves the loans promised for its days to another copy, and only those', async () => {
    const [before, within] = [await lend(1, 1), await lend(3, 4)]
    const spare = await buildUnit(portal.payload, city, model, desk)
    await repair(3, 5)
    expect(await loanOf(before.id)).toMatchObject({ unit: copy.id })
    expect(await loanOf(within.id)).toMatchObject({ unit: spare.id, state: 'approved' })
    expect(await told(within.id)).toContain('loan.copy-changed')
  })

  test('is refused with the days of the loans that no other copy can take, and changes nothing', async () => {
    const [taken, stuck] = [await lend(3, 4), await lend(5, 6)]
    const spare = await buildUnit(portal.payload, city, model, desk)
    await portal.payload.create({
      collection: 'loans',
      data: { ...stuck, id: randomUUID(), unit: spare.id, person: (people[1] as TypedUser).id },
    })
    const refused: { data: { errors: { message: string; path: string }[] } } = await repair(3, 6).then(
      () => Promise.reject(new Error('It was planned')),
      (error) => error,
    )
    const [error] = refused.data.errors
    expect(error?.path).toBe('firstDay')
    expect(error?.message).toContain(String(Number(day(5).slice(8))))
    expect(await loanOf(taken.id)).toMatchObject({ unit: copy.id })
    expect(
      (await portal.payload.count({ collection: 'maintenance', where: { unit: { equals: copy.id } } }))
        .totalDocs,
    ).toBe(0)
  })

  test('is not made of what is out, but of what just came back', async () => {
    const { id } = await lend(0, 3)
    await portal.payload.update({ collection: 'loans', id, data: { state: 'handed-over' } })
    await expect(repair(0, 5)).rejects.toMatchObject({ status: 400 })
    await portal.payload.update({ collection: 'loans', id, data: { state: 'returned' } })
    await expect(repair(0, 5)).resolves.toMatchObject({ startsAt: expect.any(String) })
  })

  test('ends at once when it is said to be over, and is given up only before it begins', async () => {
    const { id } = await repair(0, 5)
    expect((await request(0, 1)).ok).toBe(false)
    const remove = () =>
      portal.payload.delete({ collection: 'maintenance', id, user: staff, overrideAccess: false })
    await expect(remove()).rejects.toMatchObject({ status: 400 })
    await change(id, { lastDay: day(0) })
    expect((await request(0, 1)).ok).toBe(true)
    const later = await repair(10, 12)
    await portal.payload.delete({
      collection: 'maintenance',
      id: later.id,
      user: staff,
      overrideAccess: false,
    })
    expect(await told(copy.id)).toContain('unit.repair-cancelled')
    expect((await request(10, 12)).ok).toBe(true)
  })

  test('of days that are past is a line of the history and keeps nobody from anything', async () => {
    expect(await repair(-5, -3)).toMatchObject({ startsAt: null, endsAt: null, recordedBy: staff.id })
    await expect(repair(3, 2)).rejects.toMatchObject({ status: 400 })
  })

  test('is not the business of another city, nor of another city’s copy', async () => {
    await expect(plan({}, foreign)).rejects.toMatchObject({ status: 403 })
    const abroad = await buildLendingCity(portal.payload)
    const theirs = await buildUnit(
      portal.payload,
      abroad,
      await buildEquipment(portal.payload, abroad),
      await buildDesk(portal.payload, abroad),
    )
    await expect(plan({ unit: theirs.id })).rejects.toMatchObject({ status: 400 })
  })
})

describe('an inspection', () => {
  test('is written down once it is made, keeps nobody from the copy, and moves its day on', async () => {
    await expect(plan({ kind: 'inspection', firstDay: day(1) })).rejects.toMatchObject({ status: 400 })
    await lend(0, 2)
    await plan({ kind: 'inspection', firstDay: day(0) })
    await plan({ kind: 'inspection', firstDay: day(-40) })
    expect(await portal.payload.findByID({ collection: 'units', id: copy.id })).toMatchObject({
      lastInspectedOn: day(0),
    })
    expect(await told(copy.id)).toEqual(['unit.added', 'unit.inspected', 'unit.inspected'])
  })
})

describe('a copy that leaves', () => {
  test.each(['repair', 'retired'] as const)(
    '(%s) leaves its promised loans to another one',
    async (state) => {
      const loan = await lend(2, 3)
      const ready = await lend(5, 6)
      await portal.payload.update({ collection: 'loans', id: ready.id, data: { state: 'ready' } })
      const spare = await buildUnit(portal.payload, city, model, desk)
      await send({ state })
      expect(await loanOf(loan.id)).toMatchObject({ unit: spare.id })
      expect(await loanOf(ready.id)).toMatchObject({ unit: spare.id, state: 'ready' })
      expect(await told(copy.id)).toEqual(['unit.added', 'unit.state-changed'])
    },
  )

  test('stays where another desk is the only one with a free copy', async () => {
    const loan = await lend(2, 3)
    await buildUnit(portal.payload, city, model, await buildDesk(portal.payload, city))
    await expect(send({ state: 'repair' })).rejects.toMatchObject({ status: 400 })
    expect(await loanOf(loan.id)).toMatchObject({ unit: copy.id })
  })
})

describe('the history of a copy', () => {
  const historyOf = async (unit: string): Promise<string[]> => {
    const history = await readHistory(portal.payload, { unit, city, language: 'fr' })
    return history.map(({ type, from, to }) => [type, ...(from ? [from, to] : [])].join(' ')).reverse()
  }

  test('holds its loans for as long as they had it, its repairs, and where it lived', async () => {
    const loan = await lend(2, 3)
    const spare = await buildUnit(portal.payload, city, model, desk)
    const swap = `loan.copy-changed ${copy.inventoryNumber} ${spare.inventoryNumber}`
    await repair(2, 4)
    await portal.payload.update({ collection: 'loans', id: loan.id, data: { state: 'handed-over' } })
    const far = await buildDesk(portal.payload, city, { name: 'Loin' })
    await send({ desk: far.id, condition: 'worn' })
    expect(await historyOf(copy.id)).toEqual([
      'unit.added',
      'loan.requested',
      'loan.approved',
      swap,
      'unit.repair-planned',
      'unit.moved Comptoir Loin',
      'unit.condition-changed good worn',
    ])
    expect(await historyOf(spare.id)).toEqual(['unit.added', swap, 'loan.handed-over'])
  })
})

describe('a repair and a loan of one copy at one time', () => {
  const period = [startOfDay(day(2), zone).toISOString(), startOfDay(day(4), zone).toISOString()]
  const statements = {
    loan: () => [
      `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at, ends_at, state)
       values (uuidv7(), $1, $2, $5, $6, $7, 'x', 'x', $3, $4, $4, 'requested')`,
      [city.id, copy.id, ...period, model.id, desk.id, (people[2] as TypedUser).id],
    ],
    repair: () => [
      `insert into maintenance (id, city_id, unit_id, kind, first_day, starts_at, ends_at)
       values (uuidv7(), $1, $2, 'repair', 'x', $3, $4)`,
      [city.id, copy.id, ...period],
    ],
  }

  /** Both are written before either is committed; whether both stand then. */
  const both = async (first: 'loan' | 'repair', second: 'loan' | 'repair'): Promise<boolean> => {
    const clients = [1, 2].map(() => new pg.Client({ connectionString: portal.database.url }))
    const [one, other] = clients as [pg.Client, pg.Client]
    for (const client of clients) await client.connect()
    const write = (client: pg.Client, what: 'loan' | 'repair') =>
      client.query(...(statements[what]() as [string, unknown[]]))
    try {
      await one.query('begin')
      await other.query('begin')
      await write(one, first)
      const answered = write(other, second).then(
        () => true,
        (error: { code?: string }) => {
          expect(error.code).toBe('23P01')
          return false
        },
      )
      await new Promise((done) => setTimeout(done, 100))
      await one.query('commit')
      const stood = await answered
      await other.query(stood ? 'commit' : 'rollback')
      return stood
    } finally {
      for (const client of clients) await client.end()
    }
  }

  test.each([
    ['loan', 'repair'],
    ['repair', 'loan'],
  ] as const)('do not both stand, whichever is written first: %s, %s', async (first, second) => {
    expect(await both(first, second)).toBe(false)
  })

  test.each([
    ['loan', 'repair', 'maintenance', 'maintenance_stays_outside_loans'],
    ['repair', 'loan', 'loans', 'loans_begin_outside_maintenance'],
  ] as const)('control: both stand without the guard (%s, %s)', async (first, second, table, trigger) => {
    await portal.database.query(`alter table ${table} disable trigger ${trigger}`)
    try {
      expect(await both(first, second)).toBe(true)
    } finally {
      await portal.database.query(`alter table ${table} enable trigger ${trigger}`)
    }
  })

  test('a loan is not stretched into a repair', async () => {
    const { id } = await lend(1, 1)
    await repair(2, 3)
    const stretch = (until: number) =>
      portal.database.query('update loans set ends_at = $2 where id = $1', [
        id,
        startOfDay(day(until), zone).toISOString(),
      ])
    await expect(stretch(3)).rejects.toMatchObject({ constraint: 'loans_unit_not_in_maintenance' })
    await expect(stretch(2)).resolves.toBeTruthy()
  })

  test('asked for at the same moment, one of them is refused and nobody waits for ever', async () => {
    const rounds = Array.from({ length: 12 }, (_, index) => 10 + index * 2)
    const outcomes = await Promise.all(
      rounds.flatMap((first, index) => [
        request(first, first + 1, people[index + 3]).then(({ ok }) => ok),
        repair(first, first + 1).then(
          () => true,
          () => false,
        ),
      ]),
    )
    for (const [index] of rounds.entries())
      expect([outcomes[2 * index], outcomes[2 * index + 1]].filter(Boolean)).toHaveLength(1)
  })
})
