import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/kernel/time.ts'
import { makeDatabase, type TestDatabase } from '../../support/database.ts'
import type { Came, Changing } from '../../support/zoneLoans.ts'

const run = promisify(execFile)
const zones = ['UTC', 'Asia/Tokyo', 'America/Toronto'] as const
const changes: Changing[] = [
  { timeZone: 'Europe/Paris', change: '2037-03-29' },
  { timeZone: 'Europe/Paris', change: '2037-10-25' },
  { timeZone: 'America/Toronto', change: '2037-03-08' },
  { timeZone: 'America/Toronto', change: '2037-11-01' },
]

/** By the clocks of the city, but for the instants, which are written in UTC. */
const came = (
  friday: Day,
  calendar: string[],
  periods: [starts: string, due: string, ends: string][],
): Came => {
  const [saturday, sunday, monday, tuesday] = [1, 2, 3, 4].map((count) => addDays(friday, count))
  const thursday = addDays(friday, -1)
  return {
    calendar,
    periods: periods.map((instants) => {
      const [startsAt = '', dueAt = '', endsAt = ''] = instants.map((instant) => `2037-${instant}:00.000Z`)
      return { startsAt, dueAt, endsAt }
    }),
    taken: [friday, saturday, sunday, monday, tuesday] as Day[],
    reminders: [
      `${thursday} 07:59: `,
      `${thursday} 08:01: loanTomorrow`,
      `${saturday} 20:59: loanTomorrow`,
      `${sunday} 07:59: loanTomorrow`,
      `${sunday} 08:01: loanTomorrow loanDueTomorrow`,
      `${monday} 07:59: loanTomorrow loanDueTomorrow`,
      `${monday} 08:01: loanTomorrow loanDueTomorrow loanDueToday`,
    ],
    told: 'de 10:00 à 18:30',
    quota: ['granted', 'granted', 'quota-days'],
  }
}

// A desk closes at 2:30 on the day on which that is skipped, or comes twice: it is 3:30, or the first of the two.
const expected: Came[] = [
  came(
    '2037-03-27',
    ['DTSTART:20370327T090000Z', 'DTEND:20370330T163000Z'],
    [
      ['03-27T09:00', '03-30T16:30', '03-31T16:30'],
      ['03-27T00:30', '03-29T01:30', '03-30T01:30'],
      ['03-29T00:30', '03-30T00:30', '03-31T00:30'],
    ],
  ),
  came(
    '2037-10-23',
    ['DTSTART:20371023T080000Z', 'DTEND:20371026T173000Z'],
    [
      ['10-23T08:00', '10-26T17:30', '10-27T17:30'],
      ['10-22T23:30', '10-25T00:30', '10-26T00:30'],
      ['10-24T23:30', '10-26T01:30', '10-27T01:30'],
    ],
  ),
  came(
    '2037-03-06',
    ['DTSTART:20370306T150000Z', 'DTEND:20370309T223000Z'],
    [
      ['03-06T15:00', '03-09T22:30', '03-10T22:30'],
      ['03-06T06:30', '03-08T07:30', '03-09T07:30'],
      ['03-08T06:30', '03-09T06:30', '03-10T06:30'],
    ],
  ),
  came(
    '2037-10-30',
    ['DTSTART:20371030T140000Z', 'DTEND:20371102T233000Z'],
    [
      ['10-30T14:00', '11-02T23:30', '11-03T23:30'],
      ['10-30T05:30', '11-01T07:30', '11-02T07:30'],
      ['11-01T05:30', '11-02T07:30', '11-03T07:30'],
    ],
  ),
]

const databases: TestDatabase[] = []
const found: Record<string, Came[]> = {}

beforeAll(async () => {
  await Promise.all(
    zones.map(async (TZ) => {
      const database = await makeDatabase()
      databases.push(database)
      const { stdout } = await run(process.execPath, ['test/support/zoneLoans.ts', JSON.stringify(changes)], {
        env: {
          ...process.env,
          TZ,
          DATABASE_URL: database.url,
          COMMUNAL_DATA: '.data/test',
          COMMUNAL_MEDIA: '.data/test/media',
          COMMUNAL_SECRET: 'a secret of the tests, of no use to anybody',
        },
      })
      found[TZ] = JSON.parse(/^came: (.*)$/m.exec(stdout)?.[1] ?? '[]') as Came[]
    }),
  )
}, 120_000)
afterAll(async () => {
  for (const database of databases) await database.drop()
})

describe.each(zones)('a server that keeps the time of %s', (zone) => {
  test.each(changes.map((change, index) => [change.timeZone, change.change, index] as const))(
    'lends in %s over %s',
    (_, __, index) => {
      expect(found[zone]?.[index]).toEqual(expected[index])
    },
  )
})
