import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { remind } from '../../../src/domains/lending/remind.ts'
import type { LoanState } from '../../../src/domains/lending/rules.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, instantOf } from '../../../src/kernel/time.ts'
import type { Desk, Equipment } from '../../../src/payload-types.ts'
import {
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

type Place = { city: City; desk: Desk; equipment: Equipment }
const places: Record<string, Place> = {}
let somebody: () => TypedUser

beforeAll(async () => {
  const { payload } = portal
  for (const timeZone of ['Europe/Paris', 'America/Toronto']) {
    const city = await buildLendingCity(payload, {}, { timeZone })
    const desk = await buildDesk(payload, city)
    places[timeZone] = { city, desk, equipment: await buildEquipment(payload, city) }
  }
  somebody = await borrowersInTurn(payload, 60)
  await portal.refreshHosts()
})

const placeIn = (timeZone: string): Place => {
  const place = places[timeZone]
  if (!place) throw new Error(`No city in ${timeZone}`)
  return place
}

type Lent = {
  zone?: string
  state?: LoanState
  firstDay: string
  lastDay: string
  person?: string
  unit?: string
  createdAt?: string
  out?: string
}

/** A loan as it stands in the database, whenever that was. */
const lent = async ({
  zone = 'Europe/Paris',
  state = 'handed-over',
  firstDay,
  lastDay,
  person = somebody().id,
  unit,
  createdAt = `${addDays(firstDay, -20)}T10:00:00Z`,
  out,
}: Lent): Promise<{ id: string; person: string; unit: string }> => {
  const { city, desk, equipment } = placeIn(zone)
  const copy = unit ?? (await buildUnit(portal.payload, city, equipment, desk)).id
  const id = randomUUID()
  const [startsAt, dueAt] = [instantOf(firstDay, '09:00', zone), instantOf(lastDay, '18:00', zone)]
  await portal.database.query(
    `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at, ends_at,
       state, created_at, handed_over_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13)`,
    [
      id,
      city.id,
      copy,
      equipment.id,
      desk.id,
      person,
      firstDay,
      lastDay,
      startsAt,
      dueAt,
      state,
      createdAt,
      state === 'handed-over' ? (out ?? startsAt) : null,
    ],
  )
  return { id, person, unit: copy }
}

const at = (day: string, time: string, zone = 'Europe/Paris'): Date => instantOf(day, time, zone)
const remindAt = (day: string, time: string, zone?: string): Promise<void> =>
  remind(portal.payload, at(day, time, zone))

const mailsOf = async (person: string): Promise<{ notice: string; text: string }[]> => {
  const { rows } = await portal.database.query(
    'select notice, text, calendar from mails where person_id = $1 order by created_at, key',
    [person],
  )
  return rows
}
const noticesOf = async (person: string): Promise<string[]> =>
  (await mailsOf(person)).map(({ notice }) => notice)

describe('scenario 20: reminders', () => {
  test.each([
    ['Europe/Paris', '2027-03-28'],
    ['Europe/Paris', '2027-10-31'],
    ['America/Toronto', '2027-03-14'],
    ['America/Toronto', '2027-11-07'],
  ])('in %s come the day before, at eight by its clocks, also on %s, when they change', async (zone, day) => {
    const pickUp = await lent({
      zone,
      state: 'approved',
      firstDay: addDays(day, 1),
      lastDay: addDays(day, 3),
    })
    const back = await lent({ zone, firstDay: addDays(day, -3), lastDay: addDays(day, 1) })
    await remindAt(day, '07:59', zone)
    expect(await noticesOf(pickUp.person)).toEqual([])
    await remindAt(day, '08:00', zone)
    expect(await noticesOf(pickUp.person)).toEqual(['loanTomorrow'])
    expect(await noticesOf(back.person)).toEqual(['loanDueTomorrow'])
    await remindAt(addDays(day, 1), '08:00', zone)
    expect(await noticesOf(back.person)).toEqual(['loanDueTomorrow', 'loanDueToday'])
    await portal.database.query('delete from loans where id = any($1)', [[pickUp.id, back.id]])
  })

  test('come once, however often one looks, and again for other days', async () => {
    const loan = await lent({ state: 'ready', firstDay: '2027-06-10', lastDay: '2027-06-12' })
    for (const time of ['08:00', '08:05', '20:30']) await remindAt('2027-06-09', time)
    expect(await noticesOf(loan.person)).toEqual(['loanTomorrow'])
    await portal.database.query(`update loans set first_day = '2027-06-11' where id = $1`, [loan.id])
    await remindAt('2027-06-10', '09:00')
    expect(await noticesOf(loan.person)).toEqual(['loanTomorrow', 'loanTomorrow'])
  })

  test('are not of yesterday where no worker ran, not at night, and not of what was asked for today', async () => {
    const missed = await lent({ state: 'approved', firstDay: '2027-07-10', lastDay: '2027-07-12' })
    await remindAt('2027-07-10', '09:00')
    expect(await noticesOf(missed.person)).toEqual([])
    const night = await lent({ state: 'approved', firstDay: '2027-07-15', lastDay: '2027-07-16' })
    await remindAt('2027-07-14', '21:00')
    expect(await noticesOf(night.person)).toEqual([])
    const justNow = await lent({
      state: 'approved',
      firstDay: '2027-07-21',
      lastDay: '2027-07-22',
      createdAt: '2027-07-20T06:00:00Z',
    })
    await remindAt('2027-07-20', '12:00')
    expect(await noticesOf(justNow.person)).toEqual([])
    const shortly = await lent({ firstDay: '2027-07-25', lastDay: '2027-07-26' })
    await remindAt('2027-07-25', '12:00')
    expect(await noticesOf(shortly.person)).toEqual([])
  })

  test('of what is late are one mail a day for all of it, then one a week, and none once it is back', async () => {
    const person = somebody().id
    const first = await lent({ person, firstDay: '2027-08-02', lastDay: '2027-08-10' })
    const second = await lent({ person, firstDay: '2027-08-02', lastDay: '2027-08-11' })
    for (let count = 0; count <= 30; count += 1) await remindAt(addDays('2027-08-12', count), '08:10')
    const late = (await mailsOf(person)).filter(({ notice }) => notice === 'loansOverdue')
    // 2 to 14 days late, then 21, 28.
    expect(late).toHaveLength(13 + 2)
    expect(late[0]?.text.match(/Enregistreur/g)).toHaveLength(2)
    await portal.database.query(`update loans set state = 'returned' where id = any($1)`, [
      [first.id, second.id],
    ])
    await remindAt('2027-09-14', '09:00')
    expect((await noticesOf(person)).filter((notice) => notice === 'loansOverdue')).toHaveLength(15)
  })

  test('carry the loan for the calendar, always under one identifier', async () => {
    const loan = await lent({ state: 'approved', firstDay: '2027-09-21', lastDay: '2027-09-23' })
    await remindAt('2027-09-20', '09:00')
    await portal.payload.update({ collection: 'loans', id: loan.id, data: { lastDay: '2027-09-24' } })
    await portal.payload.update({ collection: 'loans', id: loan.id, data: { state: 'cancelled' } })
    const { rows } = await portal.database.query<{ method: string; text: string }>(
      `select calendar->>'method' as method, calendar->>'text' as text from mails where person_id = $1 order by created_at, key`,
      [loan.person],
    )
    const read = rows.map(({ method, text }) => [
      method,
      text.includes(`UID:loan-${loan.id}@`),
      Number(/SEQUENCE:(\d+)/.exec(text)?.[1]),
      /STATUS:(\w+)/.exec(text)?.[1],
    ])
    expect(read.map(([method, , , status]) => [method, status])).toEqual([
      ['request', 'CONFIRMED'],
      ['request', 'CONFIRMED'],
      ['cancel', 'CANCELLED'],
    ])
    expect(read.every(([, same]) => same)).toBe(true)
    const sequences = read.map(([, , sequence]) => sequence as number)
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
    expect(sequences.at(-1)).toBeGreaterThan(sequences[0] as number)
  })
})

describe('when a copy is late and promised to somebody', () => {
  const late = { firstDay: '2027-10-01', lastDay: '2027-10-05' }
  const next = { state: 'approved' as const, firstDay: '2027-10-07', lastDay: '2027-10-08' }

  test('they get another one, if one is free, and hear nothing', async () => {
    const { unit } = await lent(late)
    const { city, desk, equipment } = placeIn('Europe/Paris')
    await buildUnit(portal.payload, city, equipment, desk)
    const loan = await lent({ ...next, unit })
    await remindAt('2027-10-06', '08:30')
    const { unit: now } = await portal.payload.findByID({ collection: 'loans', id: loan.id, depth: 0 })
    expect(now).not.toBe(unit)
    expect(await noticesOf(loan.person)).toEqual(['loanTomorrow'])
  })

  test('else they are told in time, once, with what is free instead', async () => {
    const lonely = await buildEquipment(portal.payload, placeIn('Europe/Paris').city)
    const { city, desk } = placeIn('Europe/Paris')
    const { id: unit } = await buildUnit(portal.payload, city, lonely, desk)
    await lent({ ...late, unit })
    const loan = await lent({ ...next, unit })
    await portal.database.query('update loans set equipment_id = $1 where unit_id = $2', [lonely.id, unit])
    await remindAt('2027-10-05', '17:00')
    expect(await noticesOf(loan.person)).toEqual([])
    for (const time of ['08:30', '09:30']) await remindAt('2027-10-06', time)
    expect((await noticesOf(loan.person)).sort()).toEqual(['loanAtRisk', 'loanTomorrow'])
  })
})

describe('several who look at once', () => {
  test('write each mail once', async () => {
    const loans = await Promise.all(
      Array.from({ length: 8 }, () =>
        lent({ state: 'approved', firstDay: '2027-12-10', lastDay: '2027-12-12' }),
      ),
    )
    await Promise.all(Array.from({ length: 4 }, () => remindAt('2027-12-09', '09:00')))
    for (const { person } of loans) expect(await noticesOf(person)).toEqual(['loanTomorrow'])
  })

  test('control: without the key that exists once nothing is written at all', async () => {
    const loans = await Promise.all(
      Array.from({ length: 8 }, () =>
        lent({ state: 'approved', firstDay: '2028-01-10', lastDay: '2028-01-12' }),
      ),
    )
    const { rows } = await portal.database.query<{ name: string }>(
      `select indexname as name from pg_indexes where tablename = 'mails' and indexdef like '%UNIQUE%(key)%'`,
    )
    expect(rows).toHaveLength(1)
    const ledger = await portal.database.query(`select pg_get_indexdef($1::regclass) as definition`, [
      rows[0]?.name,
    ])
    await portal.database.query(`drop index ${rows[0]?.name}`)
    await expect(remindAt('2028-01-09', '09:00')).rejects.toThrow()
    expect(await noticesOf(loans[0]?.person ?? '')).toEqual([])
    await portal.database.query(ledger.rows[0].definition)
  })
})
