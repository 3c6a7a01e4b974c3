import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeLoan } from '../../../src/domains/lending/changeLoan.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  always,
  borrowersInTurn,
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
let strict: City
let desk: Desk
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, maxDays: 10, approval: 'never' })
  strict = await buildLendingCity(payload, { leadDays: 0, maxDays: 10, approval: 'always' })
  desk = await buildDesk(payload, city)
  staff = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  somebody = await borrowersInTurn(payload, 40)
  await portal.refreshHosts()
})

const model = async (copies: number, home = city, at = desk): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, home)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, home, equipment, at)
  return equipment
}

const lend = async (equipment: Equipment, first: number, last: number, person: TypedUser, home = city) => {
  const result = await requestLoan({
    payload: portal.payload,
    person,
    city: home,
    language: 'fr',
    equipment: equipment.slug,
    firstDay: day(first),
    lastDay: day(last),
    purpose: '',
    key: randomUUID(),
  })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

const change = (loan: string, person: TypedUser, first: number, last: number, home = city) =>
  changeLoan({
    payload: portal.payload,
    person,
    city: home,
    language: 'fr',
    loan,
    firstDay: day(first),
    lastDay: day(last),
  })

const stored = (id: string): Promise<Loan> => portal.payload.findByID({ collection: 'loans', id, depth: 0 })
const asStaff = (id: string, data: Partial<Loan>): Promise<Loan> =>
  portal.payload.update({ collection: 'loans', id, data, depth: 0, user: staff, overrideAccess: false })
const told = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    `select type from events where subject_id = $1 and type like 'loan.%change%' order by at, id`,
    [id],
  )
  return rows.map(({ type }) => type)
}

describe('scenario 30: other days for a loan', () => {
  test('are had at once where nobody else has the copy, and moved to another copy where one is free', async () => {
    const equipment = await model(2)
    const [mine, other] = [somebody(), somebody()]
    const loan = await lend(equipment, 2, 4, mine)
    const before = await stored(loan)
    await lend(equipment, 5, 7, other)
    await portal.database.query('update loans set unit_id = $1 where person_id = $2', [before.unit, other.id])
    expect(await change(loan, mine, 2, 6)).toMatchObject({ ok: true, value: { asked: false } })
    const after = await stored(loan)
    expect(after).toMatchObject({ firstDay: day(2), lastDay: day(6), state: 'approved' })
    expect(after.unit).not.toBe(before.unit)
    expect(await told(loan)).toEqual(['loan.days-changed', 'loan.copy-changed'])
    const mails = await portal.database.query(
      `select notice from mails where person_id = $1 order by created_at`,
      [mine.id],
    )
    expect(mails.rows.map(({ notice }) => notice)).toEqual(['loanApproved', 'loanChanged'])
  })

  test('are refused past the next loan, and had up to its beginning', async () => {
    const equipment = await model(1)
    const [mine, other] = [somebody(), somebody()]
    const loan = await lend(equipment, 0, 2, mine)
    await lend(equipment, 5, 7, other)
    await asStaff(loan, { state: 'handed-over' })
    expect(await change(loan, mine, 0, 5)).toMatchObject({ reason: 'kept-no-longer', status: 409 })
    expect(await stored(loan)).toMatchObject({ lastDay: day(2) })
    expect(await change(loan, mine, 0, 4)).toMatchObject({ ok: true })
    expect(await stored(loan)).toMatchObject({ lastDay: day(4), state: 'handed-over' })
  })

  test('scenario 23: are free once the copy in the way is back', async () => {
    const equipment = await model(1)
    const [mine, other] = [somebody(), somebody()]
    const loan = await lend(equipment, 6, 7, mine)
    const before = await lend(equipment, 0, 4, other)
    expect(await change(loan, mine, 3, 7)).toMatchObject({ reason: 'unit-on-loan', status: 409 })
    await asStaff(before, { state: 'handed-over' })
    await asStaff(before, { state: 'returned' })
    expect(await change(loan, mine, 3, 7)).toMatchObject({ ok: true })
  })

  test('keep the rules: longest loan, loans in a row, open days; scenario 28: its own days are not in its way', async () => {
    const equipment = await model(2)
    const mine = somebody()
    const loan = await lend(equipment, 2, 8, mine)
    expect(await change(loan, mine, 4, 11)).toMatchObject({ ok: true })
    expect(await change(loan, mine, 4, 14)).toMatchObject({ reason: 'loan-too-long' })
    expect(await change(loan, mine, 4, 3)).toMatchObject({ reason: 'period-reversed' })
    await lend(equipment, 13, 14, mine)
    expect(await change(loan, mine, 4, 12)).toMatchObject({ reason: 'chain-too-long' })
    expect(await stored(loan)).toMatchObject({ firstDay: day(4), lastDay: day(11) })
  })

  test('are nobody else’s to ask for, and nothing to ask for once it is over or late', async () => {
    const equipment = await model(1)
    const mine = somebody()
    const loan = await lend(equipment, 0, 2, mine)
    expect(await change(loan, somebody(), 0, 3)).toMatchObject({ reason: 'loan-unknown', status: 404 })
    expect(await change(loan, mine, 0, 3, strict)).toMatchObject({ reason: 'loan-unknown' })
    expect(await change('x', mine, 0, 3)).toMatchObject({ reason: 'loan-unknown' })
    await asStaff(loan, { state: 'handed-over' })
    await portal.database.query(
      `update loans set starts_at = now() - interval '3 days', due_at = now() - interval '1 hour' where id = $1`,
      [loan],
    )
    expect(await change(loan, mine, 0, 5)).toMatchObject({ reason: 'loan-not-changeable' })
    await asStaff(loan, { state: 'returned' })
    expect(await change(loan, mine, 0, 5)).toMatchObject({ reason: 'loan-not-changeable' })
  })

  test('of a kit are those of all its copies, or of none', async () => {
    const [camera, tripod] = [await model(1), await model(1)]
    const kit = await buildEquipment(portal.payload, city, {
      parts: [
        { model: camera.id, count: 1 },
        { model: tripod.id, count: 1 },
      ],
    })
    const [mine, other] = [somebody(), somebody()]
    const loan = await lend(kit, 2, 3, mine)
    await lend(tripod, 6, 7, other)
    const days = async () => {
      const { rows } = await portal.database.query(
        'select distinct first_day, last_day from loans where person_id = $1',
        [mine.id],
      )
      return rows
    }
    expect(await change(loan, mine, 2, 6)).toMatchObject({ reason: 'unit-on-loan' })
    expect(await days()).toEqual([{ first_day: day(2), last_day: day(3) }])
    expect(await change(loan, mine, 3, 5)).toMatchObject({ ok: true })
    expect(await days()).toEqual([{ first_day: day(3), last_day: day(5) }])
  })

  test('of a kit of which one part is out, and the other comes later, leave each its first day', async () => {
    const [camera, tripod] = [await model(1), await model(1)]
    const kit = await buildEquipment(portal.payload, city, {
      parts: [
        { model: camera.id, count: 1 },
        { model: tripod.id, count: 1 },
      ],
    })
    const mine = somebody()
    const loan = await lend(kit, 1, 3, mine)
    const { rows } = await portal.database.query('select id from loans where person_id = $1 order by id', [
      mine.id,
    ])
    const [now, later] = rows.map(({ id }) => String(id)) as [string, string]
    await asStaff(later, { firstDay: day(2) })
    await asStaff(now, { state: 'handed-over' })
    expect(await change(loan, mine, 1, 1)).toMatchObject({ reason: 'period-reversed' })
    expect(await change(loan, mine, 1, 5)).toMatchObject({ ok: true })
    expect(await stored(now)).toMatchObject({ firstDay: day(1), lastDay: day(5) })
    expect(await stored(later)).toMatchObject({ firstDay: day(2), lastDay: day(5) })
  })
})

describe('where the desk approves', () => {
  test('a wish waits for its answer, fewer days do not, and the borrower reads the answer', async () => {
    const counter = await buildDesk(portal.payload, strict)
    const equipment = await model(1, strict, counter)
    const mine = somebody()
    const colleague = await buildPerson(portal.payload, { city: strict.id, roles: ['desk'] })
    const decide = (data: Partial<Loan>): Promise<Loan> =>
      portal.payload.update({
        collection: 'loans',
        id: loan,
        data,
        depth: 0,
        user: colleague,
        overrideAccess: false,
      })
    const loan = await lend(equipment, 2, 5, mine, strict)
    expect(await change(loan, mine, 2, 6, strict)).toMatchObject({ value: { asked: false } })
    await decide({ state: 'approved' })
    expect(await change(loan, mine, 3, 5, strict)).toMatchObject({ value: { asked: false } })
    expect(await change(loan, mine, 3, 8, strict)).toMatchObject({ value: { asked: true } })
    expect(await stored(loan)).toMatchObject({ lastDay: day(5), wishedLastDay: day(8) })
    await decide({ wishedFirstDay: null, wishedLastDay: null, reason: 'Révision prévue' })
    expect(await stored(loan)).toMatchObject({ lastDay: day(5) })
    await change(loan, mine, 3, 7, strict)
    expect(await decide({ lastDay: day(7) })).toMatchObject({ lastDay: day(7), wishedLastDay: null })
    expect(await told(loan)).toEqual([
      'loan.days-changed',
      'loan.days-changed',
      'loan.change-asked',
      'loan.change-refused',
      'loan.change-asked',
      'loan.days-changed',
    ])
    const { rows } = await portal.database.query(
      `select text from mails where person_id = $1 and notice = 'loanChangeRefused'`,
      [mine.id],
    )
    expect(rows[0].text).toContain('Révision prévue')
  })

  test('staff change days at their own doors by the hours of the desk, and never onto another loan', async () => {
    const hours = always.filter(({ weekday }) => weekday !== 'sun')
    const closed = await buildDesk(portal.payload, city, { hours })
    const equipment = await buildEquipment(portal.payload, city)
    await buildUnit(portal.payload, city, equipment, closed)
    const sunday = Array.from({ length: 7 }, (_, index) => index + 10).find(
      (count) => new Date(`${day(count)}T12:00:00Z`).getUTCDay() === 0,
    ) as number
    const loan = await lend(equipment, sunday - 3, sunday - 2, somebody())
    await lend(equipment, sunday + 1, sunday + 2, somebody())
    await expect(asStaff(loan, { lastDay: day(sunday) })).rejects.toMatchObject({ status: 400 })
    await expect(asStaff(loan, { lastDay: day(sunday + 1) })).rejects.toThrow()
    const moved = await asStaff(loan, { lastDay: day(sunday - 1) })
    expect(Date.parse(moved.dueAt)).toBeGreaterThan(Date.parse((await stored(loan)).startsAt))
    expect(await stored(loan)).toMatchObject({ lastDay: day(sunday - 1) })
    await asStaff(loan, { state: 'handed-over' })
    await expect(asStaff(loan, { firstDay: day(1) })).rejects.toMatchObject({ status: 400 })
  })
})
