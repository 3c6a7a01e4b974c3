import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { askUntilAnswered } from '../../support/askUntilAnswered.ts'
import { buildPerson } from '../../support/build.ts'
import type { Step } from '../../support/contender.ts'
import { type Contenders, granted, startContenders } from '../../support/contenders.ts'
import { buildBorrowers, buildLendingCity } from '../../support/lending.ts'
import { buildThing } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()

let city: City
let contenders: Contenders
let people: string[]

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  people = (await buildBorrowers(portal.payload, 60)).map(({ id }) => id)
  await portal.refreshHosts()
  await portal.database.query(`alter system set deadlock_timeout = '20ms'`)
  await portal.database.query('select pg_reload_conf()')
  contenders = await startContenders(portal.database.url, 3)
}, 120_000)

afterAll(async () => {
  contenders.stop()
  await portal.database.query('alter system reset deadlock_timeout')
  await portal.database.query('select pg_reload_conf()')
})

/** Requests of sixty people for one thing, for one to five days within a month. */
const requestsFor = async (way: 'borrow' | 'borrowUnseen'): Promise<Step[]> => {
  const owner = await buildPerson(portal.payload)
  const thing = await buildThing({ payload: portal.payload, city, person: owner })
  return people.map((person, number) => {
    const firstDay = addDays(today(city.timeZone), 1 + ((number * 17) % 28))
    const lastDay = addDays(firstDay, (number * 3) % 5)
    return {
      number,
      person,
      city: city.id,
      way,
      thing,
      owner: owner.id,
      firstDay,
      lastDay,
      key: randomUUID(),
    }
  })
}

type Stored = { id: string; firstDay: string; lastDay: string }
const storedOf = async ([first]: Step[]): Promise<Stored[]> => {
  const { rows } = await portal.database.query<Stored>(
    `select id, first_day as "firstDay", last_day as "lastDay" from borrowings where thing_id = $1 order by first_day`,
    [first && 'thing' in first ? first.thing : null],
  )
  return rows
}

const clashesIn = (stored: Stored[]): number =>
  stored.filter((one, index) =>
    stored.slice(index + 1).some((other) => one.firstDay <= other.lastDay && other.firstDay <= one.lastDay),
  ).length

describe('sixty people who want a neighbour’s thing at once, from three processes', () => {
  test('get it one after the other, and whoever does not is told so', async () => {
    const requests = await requestsFor('borrow')
    const answers = await askUntilAnswered(contenders, requests)
    const stored = await storedOf(requests)
    expect(clashesIn(stored)).toBe(0)
    expect(stored.map(({ id }) => id).sort()).toEqual(granted(answers))
    expect(stored.length).toBeGreaterThan(4)
    for (const { result } of answers)
      if (result && !result.ok) expect(result).toMatchObject({ reason: 'thing-taken', status: 409 })
  })

  test('are kept apart by the database alone', async () => {
    const requests = await requestsFor('borrowUnseen')
    const answers = await contenders.ask(requests)
    const stored = await storedOf(requests)
    expect(clashesIn(stored)).toBe(0)
    expect(stored.map(({ id }) => id).sort()).toEqual(granted(answers))
    // Writers that wait for each other in the constraint itself may cross; one of them is told to ask again.
    for (const { result } of answers)
      if (result && !result.ok) expect(['thing-taken', 'crossed']).toContain(result.reason)
  })

  test('would get it together without the constraint', async () => {
    await portal.database.query('alter table borrowings drop constraint borrowings_days_are_free')
    const requests = await requestsFor('borrowUnseen')
    await contenders.ask(requests)
    expect(clashesIn(await storedOf(requests))).toBeGreaterThan(0)
  })
})
