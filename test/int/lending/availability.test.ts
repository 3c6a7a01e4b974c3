import type { TypedUser } from 'payload'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { whyNothing } from '../../../src/domains/lending/possibleDays.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { readEquipmentList } from '../../../src/domains/lending/readEquipmentList.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { readWhyNot } from '../../../src/domains/lending/readWhyNot.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, instantOf } from '../../../src/kernel/time.ts'
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

/** A Wednesday, noon in Paris; long after today, so that nothing is late by the clock of the database. */
const now = new Date('2041-05-01T10:00:00Z')
const zone = 'Europe/Paris'

let person: TypedUser

beforeAll(async () => {
  const [somebody] = await buildBorrowers(portal.payload, 1)
  if (!somebody) throw new Error('No borrower was built; expected one')
  person = somebody
})

const build = async (settings: Record<string, unknown> = {}, hours: Desk['hours'] = always) => {
  const city = await buildLendingCity(portal.payload, { leadDays: 0, ...settings }, { timeZone: zone })
  const desk = await buildDesk(portal.payload, city, { hours })
  return { city, desk }
}

const add = async (city: City, desk: Desk, copies: number, data: Partial<Equipment> = {}) => {
  const equipment = await buildEquipment(portal.payload, city, data)
  const units = []
  for (let index = 0; index < copies; index += 1)
    units.push(await buildUnit(portal.payload, city, equipment, desk))
  return { city, desk, equipment, units }
}

type Thing = Awaited<ReturnType<typeof add>>

/** From `out` on the first day until `back` on the last, by the clocks of the city. */
const lend = (
  { city, desk, equipment, units }: Thing,
  copy: number,
  [firstDay, lastDay]: [string, string],
  { out = '00:00', back = '23:59', ...data }: Partial<Loan> & { out?: string; back?: string } = {},
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
      startsAt: instantOf(firstDay, out, zone).toISOString(),
      dueAt: instantOf(lastDay, back, zone).toISOString(),
      endsAt: instantOf(lastDay, back, zone).toISOString(),
      state: 'approved',
      ...data,
    },
  })

const freeOn = async (things: Thing[], from: string, until: string): Promise<number[][]> => {
  const [first] = things
  if (!first) return []
  const { city } = first
  const lending = await readLending({
    payload: portal.payload,
    city,
    language: 'fr',
    settings: settingsOf(city),
    now,
  })
  const equipment = things.map((thing) => thing.equipment.id)
  const rows = await readAvailability({
    payload: portal.payload,
    city,
    ...lending,
    equipment,
    from,
    until,
    now,
  })
  return equipment.map((id) => rows.filter((row) => row.equipment === id).map(({ free }) => free))
}

type Days = [firstDay: string, lastDay: string]

/** What the search says of each thing, by its name: how many are free, or why none and when some are. */
const search = async (
  city: City,
  [from, until]: Days,
  asked: Partial<Parameters<typeof readEquipmentList>[0]> = {},
) => {
  const reading = { payload: portal.payload, city, language: 'fr' as const, now, ...asked }
  const settings = settingsOf(city)
  const lending = await readLending({ ...reading, settings })
  const list = await readEquipmentList({ ...reading, lending, period: { from, until }, limit: 50 })
  const missed = list.filter(({ free }) => free === 0)
  const why = await readWhyNot({
    ...reading,
    settings,
    lending,
    things: missed,
    desk: asked.desk,
    firstDay: from,
    lastDay: until,
  })
  return list.map(({ id, name, free }) => {
    const no = why.get(id)
    return no
      ? [name, no.refusal.reason, ...no.nearest.map(({ firstDay, lastDay }) => `${firstDay}/${lastDay}`)]
      : [name, free]
  })
}

describe('a month of several things', () => {
  test('scenario 12: of 7 copies with three loans that overlap, the count of each day is exact', async () => {
    const { city, desk } = await build()
    const thing = await add(city, desk, 7)
    await lend(thing, 0, ['2041-05-03', '2041-05-06'])
    await lend(thing, 1, ['2041-05-05', '2041-05-08'])
    await lend(thing, 2, ['2041-05-06', '2041-05-06'])
    const other = await add(city, desk, 1)
    expect(await freeOn([thing, other], '2041-05-02', '2041-05-09')).toEqual([
      [7, 6, 6, 5, 4, 6, 6, 7],
      [1, 1, 1, 1, 1, 1, 1, 1],
    ])
  })

  test('scenario 21: loans that touch do not overlap, and of several on one day the peak counts, not their sum', async () => {
    const { city, desk } = await build({}, [
      { weekday: 'tue', opens: '09:00', closes: '12:00', use: 'return' },
      { weekday: 'tue', opens: '13:00', closes: '18:00', use: 'pick-up' },
      { weekday: 'wed', opens: '09:00', closes: '18:00', use: 'both' },
    ])
    const thing = await add(city, desk, 2)
    await lend(thing, 0, ['2041-05-06', '2041-05-07'], { out: '09:00', back: '12:00' })
    expect(await freeOn([thing], '2041-05-07', '2041-05-08')).toEqual([[2, 2]])
    await lend(thing, 0, ['2041-05-07', '2041-05-08'], { out: '13:00', back: '18:00' })
    expect(await freeOn([thing], '2041-05-07', '2041-05-08')).toEqual([[1, 1]])
    await lend(thing, 1, ['2041-05-07', '2041-05-07'], { out: '13:00', back: '14:00' })
    await lend(thing, 1, ['2041-05-07', '2041-05-07'], { out: '14:00', back: '18:00' })
    expect(await freeOn([thing], '2041-05-07', '2041-05-08')).toEqual([[0, 1]])
  })

  test('scenario 29: of 2 copies, two loans in a row and one over both leave none on either of their days', async () => {
    const { city, desk } = await build()
    const thing = await add(city, desk, 2)
    await lend(thing, 0, ['2041-05-03', '2041-05-04'])
    await lend(thing, 0, ['2041-05-05', '2041-05-06'])
    await lend(thing, 1, ['2041-05-03', '2041-05-06'])
    expect(await freeOn([thing], '2041-05-02', '2041-05-07')).toEqual([[2, 0, 0, 0, 0, 2]])
  })

  test('scenario 22: what should be back and is not is taken on every day to come', async () => {
    const { city, desk } = await build()
    const thing = await add(city, desk, 2)
    const late = await lend(thing, 0, ['2026-01-10', '2026-01-12'], { state: 'handed-over' })
    expect(await freeOn([thing], '2041-05-02', '2041-05-03')).toEqual([[1, 1]])
    expect(await search(city, ['2041-05-02', '2041-05-03'])).toEqual([['Enregistreur', 1]])
    await portal.payload.update({ collection: 'loans', id: late.id, data: { state: 'returned' } })
    expect(await freeOn([thing], '2041-05-02', '2041-05-03')).toEqual([[2, 2]])
    expect(await search(city, ['2041-05-02', '2041-05-03'])).toEqual([['Enregistreur', 2]])
  })

  describe.each(['UTC', 'Asia/Tokyo', 'America/Toronto'])('on a server in %s', (server) => {
    const before = process.env['TZ']
    afterEach(() => {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    })

    test('scenario 25: no day moves, a closed one included', async () => {
      process.env['TZ'] = server
      const { city, desk } = await build()
      const thing = await add(city, desk, 1)
      await portal.payload.create({
        collection: 'closures',
        locale: 'fr',
        data: { city: city.id, name: 'Fête', firstDay: '2041-05-04', lastDay: '2041-05-04' } as never,
      })
      await lend(thing, 0, ['2041-05-06', '2041-05-06'])
      expect(await freeOn([thing], '2041-05-05', '2041-05-07')).toEqual([[1, 0, 1]])
      expect(await search(city, ['2041-05-03', '2041-05-05'])).toEqual([['Enregistreur', 1]])
      expect(await search(city, ['2041-05-04', '2041-05-05'])).toEqual([
        ['Enregistreur', 'desk-closed-first-day', '2041-05-02/2041-05-03', '2041-05-07/2041-05-08'],
      ])
    })
  })
})

describe('what can be had over days', () => {
  const week: Desk['hours'] = [
    { weekday: 'mon', opens: '09:00', closes: '18:00', use: 'both' },
    { weekday: 'wed', opens: '09:00', closes: '18:00', use: 'pick-up' },
    { weekday: 'fri', opens: '09:00', closes: '12:00', use: 'both' },
  ]

  test('is what could be asked for: the desk hands out and takes back, it is neither too soon nor too long', async () => {
    const { city, desk } = await build({ maxDays: 14 }, week)
    await add(city, desk, 1, { name: 'A', maxDays: 3 })
    await add(city, desk, 1, { name: 'B', leadDays: 2 })
    await add(city, desk, 1, { name: 'C' })
    // Friday to Monday: four days.
    expect(await search(city, ['2041-05-03', '2041-05-06'])).toEqual([
      ['C', 1],
      ['A', 'loan-too-long', '2041-05-01/2041-05-03', '2041-05-08/2041-05-10'],
      ['B', 'too-soon', '2041-05-10/2041-05-13'],
    ])
    expect((await search(city, ['2041-05-06', '2041-05-08'])).map(([, reason]) => reason)).toEqual(
      Array(3).fill('desk-takes-back-nothing'),
    )
  })

  test('scenario 11: a holiday and the lead time take days away, and the nearest are offered', async () => {
    const { city, desk } = await build({ leadDays: 1, maxDays: 3 }, week)
    await add(city, desk, 1)
    await portal.payload.create({
      collection: 'closures',
      locale: 'fr',
      data: { city: city.id, name: 'Pont', firstDay: '2041-05-03', lastDay: '2041-05-03' } as never,
    })
    const lending = await readLending({
      payload: portal.payload,
      city,
      language: 'fr',
      settings: settingsOf(city),
      now,
    })
    const asked = { city, desk: undefined, firstDay: '2041-05-03', lastDay: '2041-05-03', now }
    expect(whyNothing(lending, asked)).toMatchObject({
      refusal: { reason: 'too-soon', details: { earliest: '2041-05-06' } },
      nearest: [{ firstDay: '2041-05-06', lastDay: '2041-05-06' }],
    })
    expect(whyNothing(lending, { ...asked, firstDay: '2041-05-07', lastDay: '2041-05-07' })).toMatchObject({
      refusal: { reason: 'desk-closed-first-day', details: { next: '2041-05-08' } },
      nearest: [
        { firstDay: '2041-05-06', lastDay: '2041-05-06' },
        { firstDay: '2041-05-10', lastDay: '2041-05-10' },
      ],
    })
    expect(whyNothing(lending, { ...asked, firstDay: '2041-05-08', lastDay: '2041-05-10' })).toBeUndefined()
    expect(await search(city, ['2041-05-08', '2041-05-10'])).toEqual([['Enregistreur', 1]])
  })

  test('keeps the buffer of each model after a return', async () => {
    const { city, desk } = await build()
    const plain = await add(city, desk, 1, { name: 'A' })
    const cleaned = await add(city, desk, 1, { name: 'B', bufferHours: 24 })
    for (const thing of [plain, cleaned]) await lend(thing, 0, ['2041-05-06', '2041-05-07'])
    expect(await search(city, ['2041-05-04', '2041-05-05'])).toEqual([
      ['A', 1],
      ['B', 'unit-on-loan', '2041-05-03/2041-05-04', '2041-05-08/2041-05-09'],
    ])
  })

  test('goes by the hours of the desk: back in the morning, out again in the afternoon', async () => {
    const { city, desk } = await build({}, [
      { weekday: 'tue', opens: '09:00', closes: '12:00', use: 'return' },
      { weekday: 'tue', opens: '13:00', closes: '18:00', use: 'pick-up' },
      { weekday: 'wed', opens: '09:00', closes: '18:00', use: 'both' },
    ])
    const thing = await add(city, desk, 1)
    await lend(thing, 0, ['2041-05-02', '2041-05-07'], { out: '09:00', back: '12:00' })
    expect(await search(city, ['2041-05-07', '2041-05-08'])).toEqual([['Enregistreur', 1]])
  })

  test('needs a whole kit at one desk, each part by its own rules', async () => {
    const { city, desk } = await build()
    const far = await buildDesk(portal.payload, city)
    const camera = await add(city, desk, 2, { name: 'A' })
    const lamp = await add(city, desk, 1, { name: 'B', bufferHours: 24 })
    await buildUnit(portal.payload, city, lamp.equipment, far)
    await buildEquipment(portal.payload, city, {
      name: 'C',
      parts: [
        { model: camera.equipment.id, count: 2 },
        { model: lamp.equipment.id, count: 1 },
      ],
    })
    const days: Days = ['2041-05-04', '2041-05-05']
    expect(await search(city, days)).toEqual([
      ['A', 2],
      ['B', 2],
      ['C', 1],
    ])
    const loan = await lend(lamp, 0, ['2041-05-06', '2041-05-06'])
    expect(await search(city, days)).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', 'unit-on-loan', '2041-05-03/2041-05-04', '2041-05-07/2041-05-08'],
    ])
    await portal.payload.update({ collection: 'loans', id: loan.id, data: { state: 'cancelled' } })
    await lend(camera, 1, ['2041-05-05', '2041-05-05'])
    expect((await search(city, days)).map(([name]) => name)).toEqual(['A', 'B', 'C'])
    expect((await search(city, days)).at(-1)?.[1]).toBe('unit-on-loan')
  })

  test('comes nearest first, and goes on from page to page in that order', async () => {
    const { city, desk } = await build()
    const far = await buildDesk(portal.payload, city)
    await add(city, far, 1, { name: 'A' })
    const taken = await add(city, desk, 1, { name: 'B' })
    await add(city, desk, 1, { name: 'C' })
    const both = await add(city, desk, 1, { name: 'D' })
    await buildUnit(portal.payload, city, both.equipment, far)
    for (const thing of [taken, both]) await lend(thing, 0, ['2041-05-04', '2041-05-05'])
    const distances = new Map([
      [desk.slug, 300],
      [far.slug, 2000],
    ])
    const days: Days = ['2041-05-04', '2041-05-05']
    const names = async (asked: Partial<Parameters<typeof readEquipmentList>[0]>) =>
      (await search(city, days, asked)).map(([name]) => name)
    expect(await names({ distances })).toEqual(['C', 'A', 'D', 'B'])
    expect(await names({ distances, after: both.equipment.slug })).toEqual(['B'])
    expect(await names({ desk: far.slug })).toEqual(['A', 'D'])
    expect(await names({})).toEqual(['A', 'C', 'D', 'B'])
  })

  test('costs three statements, whatever the number of things', async () => {
    const { city, desk } = await build()
    for (let index = 0; index < 4; index += 1) {
      const thing = await add(city, desk, 1, { maxDays: 3 + index })
      if (index % 2) await lend(thing, 0, ['2041-05-04', '2041-05-04'])
    }
    const { pool } = adapterOf(portal.payload)
    const query = pool.query.bind(pool)
    let statements = 0
    Object.assign(pool, {
      query: (...args: Parameters<typeof query>) => {
        statements += 1
        return query(...args)
      },
    })
    expect(await search(city, ['2041-05-04', addDays('2041-05-04', 1)])).toHaveLength(4)
    Object.assign(pool, { query })
    expect(statements).toBe(3)
  })
})
