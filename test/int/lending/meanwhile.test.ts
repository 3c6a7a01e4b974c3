import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { TypedUser } from 'payload'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { refusalAtDoor } from '../../../src/database/refusalResponse.ts'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { changeLoan } from '../../../src/domains/lending/changeLoan.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, instantOf, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Unit } from '../../../src/payload-types.ts'
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
const zone = 'Europe/Paris'
const day = (count: number): string => addDays(today(zone), count)

let city: City
let desk: Desk
let person: TypedUser
let other: TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, maxOpenLoans: 50, approval: 'never' })
  desk = await buildDesk(portal.payload, city)
  ;[person, other] = (await buildBorrowers(portal.payload, 2)) as [TypedUser, TypedUser]
  await portal.refreshHosts()
})

const model = async (copies: number): Promise<{ equipment: Equipment; units: Unit[] }> => {
  const equipment = await buildEquipment(portal.payload, city)
  const units: Unit[] = []
  for (let index = 0; index < copies; index += 1)
    units.push(await buildUnit(portal.payload, city, equipment, desk))
  return { equipment, units }
}

const lend = async (equipment: Equipment, first: number, last: number): Promise<string> => {
  const asked = {
    payload: portal.payload,
    city,
    person,
    language: 'fr' as const,
    purpose: '',
    key: randomUUID(),
  }
  const days = { firstDay: day(first), lastDay: day(last) }
  const result = await requestLoan({ ...asked, equipment: equipment.slug, ...days })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

/** Somebody else's transaction: it has done `before`, does `after` while `act` waits for it, and ends. */
const during = async <T>(
  before: (client: pg.Client) => Promise<unknown>,
  act: () => Promise<T>,
  after: (client: pg.Client) => Promise<unknown> = async () => undefined,
): Promise<T> => {
  const client = new pg.Client({
    connectionString: portal.database.url,
    options: '-c search_path=public,extensions',
  })
  await client.connect()
  try {
    await client.query('begin')
    await before(client)
    const acting = act()
    acting.catch(() => undefined)
    await pause(300)
    await after(client)
    await client.query('commit')
    return await acting
  } finally {
    await client.end()
  }
}

describe('what somebody else does at the same moment', () => {
  test('is seen by a borrower who cancels: what is just handed over is refused in their words', async () => {
    const { equipment } = await model(1)
    const loan = await lend(equipment, 0, 2)
    const result = await during(
      (client) =>
        client.query(`update loans set state = 'handed-over', handed_over_at = now() where id = $1`, [loan]),
      () => cancelLoan({ payload: portal.payload, person, city, loan }),
    )
    expect(result).toMatchObject({ ok: false, reason: 'loan-not-cancellable' })
  })

  test('is seen by a borrower who wants other days: they get the copy that is left', async () => {
    const { equipment, units } = await model(2)
    const loan = await lend(equipment, 1, 2)
    const { unit: own } = await portal.payload.findByID({ collection: 'loans', id: loan, depth: 0 })
    const days = { firstDay: day(5), lastDay: day(6) }
    const result = await during(
      async (client) => {
        await client.query('select from units where equipment_id = $1 for no key update', [equipment.id])
        await client.query(
          `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at,
             due_at, ends_at, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 'approved')`,
          [
            randomUUID(),
            city.id,
            own,
            equipment.id,
            desk.id,
            other.id,
            days.firstDay,
            days.lastDay,
            instantOf(days.firstDay, '00:00', zone),
            instantOf(days.lastDay, '23:59', zone),
          ],
        )
      },
      () => changeLoan({ payload: portal.payload, person, city, language: 'fr', loan, ...days }),
    )
    expect(result).toMatchObject({ ok: true, value: { asked: false } })
    const changed = await portal.payload.findByID({ collection: 'loans', id: loan, depth: 0 })
    expect(changed.firstDay).toBe(days.firstDay)
    expect(changed.unit).toBe(units.find(({ id }) => id !== own)?.id)
  })

  test('never stands crosswise: a copy goes to repair while its loan is changed', async () => {
    const { equipment } = await model(2)
    const loan = await lend(equipment, 1, 2)
    const { unit } = await portal.payload.findByID({ collection: 'loans', id: loan, depth: 0 })
    const repaired = await during(
      (client) => client.query('select from loans where id = $1 for update', [loan]),
      () =>
        portal.payload.update({
          collection: 'units',
          id: String(unit),
          data: { state: 'repair' },
          depth: 0,
        }),
      // The change needs the copies next. Whoever held them by now would wait for the loan, and neither went on.
      (client) => client.query('select from units where equipment_id = $1 for no key update', [equipment.id]),
    )
    expect(repaired.state).toBe('repair')
    const moved = await portal.payload.findByID({ collection: 'loans', id: loan, depth: 0 })
    expect(moved.unit).not.toBe(unit)
  })

  test('is seen by staff who say when a repair ends: it was given up', async () => {
    const { units } = await model(1)
    const days = { firstDay: day(3), lastDay: day(4) }
    const repair = await portal.payload.create({
      collection: 'maintenance',
      data: { city: city.id, unit: String(units[0]?.id), kind: 'repair', ...days },
      depth: 0,
    })
    const ended = during(
      (client) => client.query('delete from maintenance where id = $1', [repair.id]),
      () =>
        portal.payload.update({
          collection: 'maintenance',
          id: repair.id,
          data: { lastDay: day(6) },
          depth: 0,
        }),
    )
    await expect(ended).rejects.toMatchObject({ status: 400 })
  })

  test('that stands crosswise all the same is a conflict for staff to try again, not a fault', async () => {
    const { equipment } = await model(1)
    const loan = await lend(equipment, 1, 2)
    const cancelled = during(
      (client) => client.query('select from units where equipment_id = $1 for no key update', [equipment.id]),
      () =>
        portal.payload.update({
          collection: 'loans',
          id: loan,
          data: { state: 'cancelled', reason: 'No' },
          depth: 0,
        }),
      (client) => client.query('select from loans where id = $1 for update', [loan]),
    )
    const error = await cancelled.catch((thrown: unknown) => thrown)
    expect(refusalAtDoor(error)).toMatchObject({ reason: 'crossed', status: 409 })
  })
})
