import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { readCopy } from '../../../src/domains/lending/readCopy.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { readEquipmentList } from '../../../src/domains/lending/readEquipmentList.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { readLoanOf, readLoansOf } from '../../../src/domains/lending/readLoansOf.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, startOfDay } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import {
  always,
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  settingsOf,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

let city: City
let desk: Desk
let person: TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, {}, { timeZone: 'America/Toronto' })
  desk = await buildDesk(portal.payload, city)
  const [somebody] = await buildBorrowers(portal.payload, 1)
  if (!somebody) throw new Error('No borrower was built; expected one')
  person = somebody
  await portal.refreshHosts()
})

const model = async (copies: number, data: Partial<Equipment> = {}) => {
  const equipment = await buildEquipment(portal.payload, city, data)
  const units = []
  for (let index = 0; index < copies; index += 1)
    units.push(await buildUnit(portal.payload, city, equipment, desk))
  return { equipment, units }
}

const lend = (
  { equipment, units }: Awaited<ReturnType<typeof model>>,
  copy: number,
  firstDay: string,
  lastDay: string,
  state: Loan['state'] = 'approved',
): Promise<Loan> =>
  portal.payload.create({
    collection: 'loans',
    depth: 0,
    data: {
      city: city.id,
      unit: units[copy]?.id ?? '',
      equipment: equipment.id,
      desk: desk.id,
      person: person.id,
      firstDay,
      lastDay,
      startsAt: startOfDay(firstDay, city.timeZone).toISOString(),
      dueAt: startOfDay(addDays(lastDay, 1), city.timeZone).toISOString(),
      endsAt: startOfDay(addDays(lastDay, 1), city.timeZone).toISOString(),
      state,
    },
  })

const calendar = () => ({
  payload: portal.payload,
  city,
  desks: [{ slug: desk.slug, hours: always, special: [] }],
  closures: [],
  now: new Date(),
})

const freeOn = async (equipment: Equipment, from: string, until: string): Promise<number[]> => {
  const rows = await readAvailability({ ...calendar(), equipment: [equipment.id], from, until })
  return rows.map(({ free }) => free)
}

describe('the calendar of a thing', () => {
  test('counts each day of the city, the days on which clocks change included', async () => {
    const thing = await model(2)
    await lend(thing, 0, '2027-03-13', '2027-03-14')
    await lend(thing, 1, '2027-03-14', '2027-03-15')
    expect(await freeOn(thing.equipment, '2027-03-12', '2027-03-16')).toEqual([2, 1, 0, 1, 2])
    const rows = await readAvailability({
      ...calendar(),
      equipment: [thing.equipment.id],
      from: '2027-11-06',
      until: '2027-11-08',
    })
    expect(rows.map(({ day, total }) => [day, total])).toEqual([
      ['2027-11-06', 2],
      ['2027-11-07', 2],
      ['2027-11-08', 2],
    ])
  })

  test('does not count what was refused, cancelled or brought back, nor copies in repair', async () => {
    const thing = await model(3)
    for (const state of ['refused', 'cancelled', 'closed', 'lost', 'no-show'] as const)
      await lend(thing, 0, '2027-05-01', '2027-05-02', state)
    await buildUnit(portal.payload, city, thing.equipment, desk, { state: 'repair' })
    expect(await freeOn(thing.equipment, '2027-05-01', '2027-05-01')).toEqual([3])
  })

  test('keeps a copy that should be back and is not, until it is', async () => {
    const thing = await model(1)
    const loan = await lend(thing, 0, '2026-01-10', '2026-01-12', 'handed-over')
    expect(await freeOn(thing.equipment, '2027-05-01', '2027-05-01')).toEqual([0])
    await portal.payload.update({ collection: 'loans', id: loan.id, data: { state: 'returned' } })
    expect(await freeOn(thing.equipment, '2027-05-01', '2027-05-01')).toEqual([1])
  })
})

describe('the list of things', () => {
  test('is narrowed by kind, desk and days, and goes on from page to page', async () => {
    const elsewhere = await buildLendingCity(portal.payload)
    const own = await buildLendingCity(portal.payload)
    const [one, two] = [await buildDesk(portal.payload, own), await buildDesk(portal.payload, own)]
    const add = async (name: string, category: Equipment['category'], at: Desk) => {
      const equipment = await buildEquipment(portal.payload, own, { name, category })
      const unit = await buildUnit(portal.payload, own, equipment, at)
      return { equipment, unit }
    }
    const drill = await add('Perceuse', 'tool', one)
    await add('Écran', 'projection', one)
    await add('Zoom', 'sound', two)
    await buildEquipment(portal.payload, own, { name: 'Brouillon', _status: 'draft' })
    await buildEquipment(portal.payload, elsewhere, { name: 'Ailleurs' })
    await portal.payload.create({
      collection: 'loans',
      data: {
        city: own.id,
        unit: drill.unit.id,
        equipment: drill.equipment.id,
        desk: one.id,
        person: person.id,
        firstDay: '2027-05-03',
        lastDay: '2027-05-05',
        startsAt: '2027-05-02T22:00:00.000Z',
        dueAt: '2027-05-05T22:00:00.000Z',
        endsAt: '2027-05-05T22:00:00.000Z',
        state: 'requested',
      },
    })
    const reading = { payload: portal.payload, city: own, language: 'fr' as const }
    const lending = await readLending({ ...reading, settings: settingsOf(own) })
    const names = async (asked: Partial<Parameters<typeof readEquipmentList>[0]> = {}) =>
      (
        await readEquipmentList({ ...reading, lending, limit: 10, now: new Date('2027-05-01'), ...asked })
      ).map(({ name }) => name)
    expect(await names()).toEqual(['Écran', 'Perceuse', 'Zoom'])
    expect(await names({ category: 'sound' })).toEqual(['Zoom'])
    expect(await names({ desk: one.slug })).toEqual(['Écran', 'Perceuse'])
    expect(await names({ period: { from: '2027-05-05', until: '2027-05-09' } })).toEqual([
      'Écran',
      'Zoom',
      'Perceuse',
    ])
    expect(await names({ period: { from: '2027-05-06', until: '2027-05-09' } })).toEqual([
      'Écran',
      'Perceuse',
      'Zoom',
    ])
    expect(await names({ limit: 1 })).toHaveLength(2)
    expect(await names({ after: drill.equipment.slug })).toEqual(['Zoom'])
  })
})

describe('a person’s loans', () => {
  test('are their own, what is open first, with what happened to each', async () => {
    const [mine, other] = await buildBorrowers(portal.payload, 2)
    const thing = await model(1)
    const reading = { payload: portal.payload, city, language: 'fr' as const }
    const [old, now] = [
      await lend(thing, 0, '2027-06-10', '2027-06-11'),
      await lend(thing, 0, '2027-06-01', '2027-06-02'),
    ]
    await portal.payload.update({ collection: 'loans', id: old.id, data: { state: 'cancelled' } })
    await portal.database.query('update loans set person_id = $1 where id = any($2)', [
      mine?.id,
      [old.id, now.id],
    ])
    const loans = await readLoansOf({ ...reading, person: mine?.id ?? '' })
    expect(loans.map(({ id }) => id)).toEqual([now.id, old.id])
    expect(loans[1]?.happened.map(({ state }) => state)).toEqual(['requested', 'approved', 'cancelled'])
    expect(await readLoansOf({ ...reading, person: other?.id ?? '' })).toEqual([])
    expect(await readLoanOf({ ...reading, person: other?.id ?? '', id: now.id })).toBeUndefined()
    expect(await readLoanOf({ ...reading, person: mine?.id ?? '', id: randomUUID() })).toBeUndefined()
    expect(await readLoanOf({ ...reading, person: mine?.id ?? '', id: 'x' })).toBeUndefined()
  })
})

describe('a public page', () => {
  test('costs at most three statements, whatever the number of things', async () => {
    const { pool } = adapterOf(portal.payload)
    const query = pool.query.bind(pool)
    let statements = 0
    Object.assign(pool, {
      query: (...args: Parameters<typeof query>) => {
        statements += 1
        return query(...args)
      },
    })
    const reading = { payload: portal.payload, city, language: 'fr' as const }
    const { equipment } = await model(2)
    statements = 0
    const lending = await readLending({ ...reading, settings: settingsOf(city) })
    await readEquipmentList({ ...reading, lending, limit: 48 })
    expect(statements).toBe(2)
    statements = 0
    await readEquipment({ ...reading, slug: equipment.slug })
    await readAvailability({
      ...calendar(),
      equipment: [equipment.id],
      from: '2027-05-01',
      until: '2027-06-30',
    })
    expect(statements).toBe(2)
    Object.assign(pool, { query })
  })
})

describe('a copy whose label is scanned', () => {
  const scan = (number: string, reader: string | null = null, where = city) =>
    readCopy({ payload: portal.payload, city: where, language: 'fr', number, person: reader })

  test('says what it is and where it belongs, and to its borrower alone until when they have it', async () => {
    const commons = await portal.payload.create({
      collection: 'commons',
      locale: 'fr',
      data: {
        city: city.id,
        slug: 'archive',
        name: 'Archive',
        summary: 'x',
        type: 'culture',
        licence: 'CC-BY-SA-4.0',
        _status: 'published',
      },
    })
    const made = await model(1, { explainedBy: commons.id, manualUrl: 'https://manual.example/h5' })
    const number = made.units[0]?.inventoryNumber ?? ''
    const loan = await lend(made, 0, '2027-05-01', '2027-05-04', 'handed-over')
    await lend(made, 0, '2027-06-01', '2027-06-04', 'approved')
    expect(await scan(number)).toMatchObject({
      number,
      desk: { slug: desk.slug },
      equipment: { slug: made.equipment.slug, name: 'Enregistreur' },
      explainedBy: { slug: 'archive', name: 'Archive' },
      manualUrl: 'https://manual.example/h5',
      mine: null,
    })
    expect((await scan(number, person.id))?.mine).toEqual({
      id: loan.id,
      state: 'handed-over',
      overdue: false,
      firstDay: '2027-05-01',
      lastDay: '2027-05-04',
    })
    const [other] = await buildBorrowers(portal.payload, 1)
    const told = JSON.stringify(await scan(number, other?.id))
    expect(told).not.toContain('2027-05')
    expect(told).not.toContain(person.id)
  })

  test('is none of a draft, of another city, or of no number', async () => {
    const hidden = await model(1, { _status: 'draft' })
    expect(await scan(hidden.units[0]?.inventoryNumber ?? '')).toBeUndefined()
    const shown = await model(1)
    const abroad = await buildLendingCity(portal.payload)
    expect(await scan(shown.units[0]?.inventoryNumber ?? '', null, abroad)).toBeUndefined()
    expect(await scan('no such number')).toBeUndefined()
  })
})
