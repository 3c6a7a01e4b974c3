import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { TypedUser } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, daysBetween, today } from '../../../src/kernel/time.ts'
import type { Desk } from '../../../src/payload-types.ts'
import {
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'America/Toronto'
const maxDays = 6

let city: City
let desk: Desk
let people: TypedUser[]

beforeAll(async () => {
  city = await buildLendingCity(
    portal.payload,
    { maxDays, leadDays: 0, maxAdvanceDays: 60, maxOpenLoans: 50 },
    { timeZone: zone, languages: ['en', 'fr'] },
  )
  // Open on Tuesday to Saturday until midnight, so that the hour of the test does not matter.
  const hours = (['tue', 'wed', 'thu', 'fri', 'sat'] as const).map((weekday) => ({
    weekday,
    opens: '00:00',
    closes: '23:59',
    use: 'both' as const,
  }))
  desk = await buildDesk(portal.payload, city, { hours })
  people = await buildBorrowers(portal.payload, 30)
  await portal.refreshHosts()
})

const wishes = fc.array(
  fc.record({ start: fc.integer({ min: -1, max: 64 }), length: fc.integer({ min: 0, max: 8 }) }),
  { minLength: 2, maxLength: 30 },
)

test('whatever is asked at once: no copy twice, all kept is known, and each refusal has a ground', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, fc.integer({ min: 1, max: 3 }), async (asked, copies) => {
      const equipment = await buildEquipment(portal.payload, city)
      for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
      const now = today(zone)
      const requests = asked.map(({ start, length }, index) => {
        const firstDay = addDays(now, start)
        return { person: people[index] as TypedUser, firstDay, lastDay: addDays(firstDay, length) }
      })
      const answers = await Promise.all(
        requests.map((request) =>
          requestLoan({
            ...request,
            payload: portal.payload,
            city,
            language: 'en',
            equipment: equipment.slug,
            purpose: '',
            key: randomUUID(),
          }),
        ),
      )
      const { rows } = await portal.database.query<Kept>(
        `select id, unit_id as unit, first_day as "firstDay", last_day as "lastDay" from loans where equipment_id = $1`,
        [equipment.id],
      )
      for (const one of rows)
        for (const other of rows)
          if (one.id < other.id && one.unit === other.unit) expect(overlap(one, other)).toBe(false)
      expect(rows.map(({ id }) => id).sort()).toEqual(
        answers.flatMap((answer) => (answer.ok ? [answer.value.id] : [])).sort(),
      )
      for (const [index, answer] of answers.entries()) {
        const request = requests[index] as (typeof requests)[number]
        if (answer.ok) expect(rulesAgainst(request, now)).toBe(false)
        else if (answer.reason === 'unit-on-loan') {
          const units = new Set(rows.filter((row) => overlap(row, request)).map(({ unit }) => unit))
          expect(units.size).toBe(copies)
        } else expect(rulesAgainst(request, now)).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})

type Period = { firstDay: string; lastDay: string }
type Kept = Period & { id: string; unit: string }

const overlap = (one: Period, other: Period): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay

/** The rules of this city, said a second time and plainly. */
const rulesAgainst = ({ firstDay, lastDay }: Period, now: string): boolean => {
  const closed = (day: string): boolean => [0, 1].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
  return (
    firstDay < now ||
    daysBetween(now, firstDay) > 60 ||
    daysBetween(firstDay, lastDay) + 1 > maxDays ||
    closed(firstDay) ||
    closed(lastDay)
  )
}
