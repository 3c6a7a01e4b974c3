import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk } from '../../../src/payload-types.ts'
import { askUntilAnswered } from '../../support/askUntilAnswered.ts'
import type { Answer, Contention } from '../../support/contender.ts'
import { type Contenders, granted, startContenders } from '../../support/contenders.ts'
import {
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'Europe/Paris'

let city: City
let desk: Desk
let contenders: Contenders
let people: string[]

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { maxAdvanceDays: 400, maxOpenLoans: 50, leadDays: 1 })
  desk = await buildDesk(portal.payload, city)
  people = (await buildBorrowers(portal.payload, 200)).map(({ id }) => id)
  await portal.refreshHosts()
  // Without our lock two writers of one copy end in a deadlock, which PostgreSQL looks for only after a second.
  await portal.database.query(`alter system set deadlock_timeout = '20ms'`)
  await portal.database.query('select pg_reload_conf()')
  contenders = await startContenders(portal.database.url, 3)
}, 120_000)

afterAll(async () => {
  contenders.stop()
  await portal.database.query('alter system reset deadlock_timeout')
  await portal.database.query('select pg_reload_conf()')
})

/** Requests of as many people for one copy, in periods of one to seven days within six weeks. */
const requestsFor = async (number: number, way: Contention['way']): Promise<Contention[]> => {
  const equipment = await buildEquipment(portal.payload, city)
  const unit = await buildUnit(portal.payload, city, equipment, desk)
  return Array.from({ length: number }, (_, index) => {
    const firstDay = addDays(today(zone), 2 + ((index * 17) % 40))
    return {
      number: index,
      way,
      person: people[index % people.length] as string,
      city: city.id,
      equipment: { id: equipment.id, slug: equipment.slug },
      unit: unit.id,
      desk: desk.id,
      firstDay,
      lastDay: addDays(firstDay, (index * 5) % 7),
      key: randomUUID(),
    }
  })
}

type Stored = { id: string; firstDay: string; lastDay: string }
const storedOf = async (requests: Contention[]): Promise<Stored[]> => {
  const { rows } = await portal.database.query<Stored>(
    `select id, first_day as "firstDay", last_day as "lastDay" from loans where unit_id = $1 order by first_day`,
    [requests[0]?.unit],
  )
  return rows
}

const overlap = (one: Omit<Stored, 'id'>, other: Omit<Stored, 'id'>): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay

const overlapsIn = (stored: Stored[]): [Stored, Stored][] =>
  stored.flatMap((one, index) =>
    stored
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other): [Stored, Stored] => [one, other]),
  )

const ids = (stored: Stored[]): string[] => stored.map(({ id }) => id).sort()

describe('two hundred people who want one copy at once, from three processes', () => {
  test('get it one after the other, and whoever does not is told what is free', async () => {
    const requests = await requestsFor(200, 'ask')
    const answers = await askUntilAnswered(contenders, requests)
    expect(answers).toHaveLength(200)
    const stored = await storedOf(requests)
    expect(overlapsIn(stored)).toEqual([])
    expect(ids(stored)).toEqual(granted(answers))
    expect(stored.length).toBeGreaterThan(5)
    for (const { number, result } of answers) {
      if (!result || result.ok) continue
      expect(result).toMatchObject({ reason: 'unit-on-loan', status: 409 })
      expect(result.alternatives?.length).toBeGreaterThan(0)
      const wanted = requests[number] as Contention
      expect(stored.some((loan) => overlap(loan, wanted))).toBe(true)
    }
  })

  test('lose nothing that was acknowledged when the connections are cut', async () => {
    const requests = await requestsFor(200, 'ask')
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'communal%'`
    let cuts = 0
    const answers = await contenders.ask(requests, {
      onAnswer: (_, count) => {
        if (count % 25 !== 0 || cuts >= 3) return
        cuts += 1
        void portal.database.query(cut)
      },
    })
    expect(answers.some(({ failed }) => failed)).toBe(true)
    await afterwards(requests, answers)
  })

  test('lose nothing that was acknowledged when a process dies', async () => {
    const requests = await requestsFor(200, 'ask')
    const answers = await contenders.ask(requests, {
      onAnswer: (_, count) => {
        if (count === 40) contenders.killOne()
      },
    })
    expect(answers.length).toBeLessThan(200)
    await afterwards(requests, answers)
  })

  /** Whoever got no answer sends the same form again, as a person does; then everybody knows. */
  const afterwards = async (requests: Contention[], answers: Answer[]): Promise<void> => {
    const before = await storedOf(requests)
    expect(ids(before)).toEqual(expect.arrayContaining(granted(answers)))
    expect(overlapsIn(before)).toEqual([])
    const known = new Set(answers.filter(({ failed }) => !failed).map(({ number }) => number))
    const again = await contenders.ask(requests.filter(({ number }) => !known.has(number)))
    expect(again.filter(({ failed }) => failed)).toEqual([])
    const stored = await storedOf(requests)
    expect(overlapsIn(stored)).toEqual([])
    expect(ids(stored)).toEqual([...granted(answers), ...granted(again)].sort())
  }
})

describe('people who neither look nor wait', () => {
  test('are kept apart by the constraint alone', async () => {
    const requests = await requestsFor(60, 'write')
    const answers = await contenders.ask(requests)
    const stored = await storedOf(requests)
    expect(overlapsIn(stored)).toEqual([])
    expect(ids(stored)).toEqual(granted(answers))
    expect(answers.some(({ result }) => result && !result.ok && result.reason === 'unit-on-loan')).toBe(true)
  })

  test('control: without the constraint they all get the same copy', async () => {
    await portal.database.query('alter table loans drop constraint loans_unit_is_free')
    const requests = await requestsFor(60, 'write')
    await contenders.ask(requests)
    expect(overlapsIn(await storedOf(requests)).length).toBeGreaterThan(0)
  })
})
