import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { actsFor, searchedFor } from '../../../src/admin/desk/deskRow.ts'
import { actAtDesk, type DeskAction, deskActs } from '../../../src/domains/lending/desk/actAtDesk.ts'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { loanStates, loanTransitions } from '../../../src/domains/lending/rules.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk
let staff: TypedUser
let foreign: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, approval: 'never', maxOpenLoans: 20 })
  const elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city)
  staff = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  foreign = await buildPerson(payload, { city: elsewhere.id, roles: ['desk', 'manager'] })
  somebody = await borrowersInTurn(payload, 60)
  await portal.refreshHosts()
})

const model = async (copies: number): Promise<{ equipment: Equipment; numbers: string[] }> => {
  const equipment = await buildEquipment(portal.payload, city)
  const numbers: string[] = []
  for (let index = 0; index < copies; index += 1)
    numbers.push((await buildUnit(portal.payload, city, equipment, desk)).inventoryNumber)
  return { equipment, numbers }
}

const lend = async (equipment: Equipment, person = somebody(), first = 0, last = 2): Promise<string> => {
  const result = await requestLoan({
    payload: portal.payload,
    person,
    city,
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

const act = (loans: string[], doing: DeskAction['act'], more: Partial<DeskAction> = {}) =>
  actAtDesk({
    payload: portal.payload,
    person: staff,
    language: 'fr',
    city: city.id,
    act: doing,
    loans,
    ...more,
  })

const stored = (id: string): Promise<Loan> => portal.payload.findByID({ collection: 'loans', id, depth: 1 })
const copyOf = async (
  id: string,
): Promise<{ inventoryNumber: string; state: string; note?: string | null }> =>
  (await stored(id)).unit as never
const eventsOf = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [id],
  )
  return rows.map(({ type }) => type)
}

describe('the desk of a day', () => {
  test('shows who comes, what is due, what is late and what is to look over, in one statement', async () => {
    const { equipment } = await model(6)
    const [comes, late, back, later] = [
      await lend(equipment),
      await lend(equipment),
      await lend(equipment),
      await lend(equipment, somebody(), 5, 6),
    ] as [string, string, string, string]
    await act([late, back], 'handOver')
    await act([back], 'takeBack')
    await portal.database.query(
      `update loans set last_day = $2, starts_at = now() - interval '9 days', due_at = now() - interval '1 day' where id = $1`,
      [late, day(-1)],
    )
    const asked = { payload: portal.payload, city, language: 'fr' as const }
    const rows = await readDeskDay({ ...asked, desk: desk.slug })
    const kindOf = (id: string) => rows.find((row) => row.id === id)?.kind
    expect([comes, late, back, later].map(kindOf)).toEqual(['handOver', 'takeBack', 'lookOver', undefined])
    expect(rows[0]).toMatchObject({ id: late, late: true })
    expect(await readDeskDay({ ...asked, desk: 'elsewhere' })).toEqual([])
    const { inventoryNumber } = await copyOf(later)
    const found = await readDeskDay({ ...asked, search: inventoryNumber.toLowerCase() })
    expect(found.map(({ id, kind }) => [id, kind])).toContainEqual([later, 'other'])
    expect(found.every(({ copy }) => copy === inventoryNumber)).toBe(true)
    expect(await readDeskDay({ ...asked, search: '%' })).toEqual([])
  })

  test('takes the address on a label as its number, and offers what the table of transitions allows', () => {
    expect(searchedFor(' https://brest.example/brest/fr/copies/BR-ENR%20001 ')).toBe('BR-ENR 001')
    expect(searchedFor('Le Saout')).toBe('Le Saout')
    for (const state of loanStates)
      for (const one of actsFor({ state })) expect(loanTransitions[state]).toContain(deskActs[one])
  })
})

describe('scenario 18 and 19: handing over and taking back', () => {
  test('with another copy, by its number; several at once; and in part', async () => {
    const { equipment, numbers } = await model(3)
    const person = somebody()
    const [first, second] = [await lend(equipment, person), await lend(equipment, person)]
    const spare = numbers[2] as string
    expect(
      await act([first], 'handOver', { copy: ` ${spare.toLowerCase()} `, note: 'Avec la housse' }),
    ).toEqual({
      ok: true,
      value: { done: 1 },
    })
    expect(await copyOf(first)).toMatchObject({ inventoryNumber: spare })
    expect(await stored(first)).toMatchObject({ state: 'handed-over', deskNote: 'Avec la housse' })
    expect(await act([second], 'handOver', { copy: 'nothing' })).toMatchObject({ reason: 'copy-unknown' })
    await expect(act([second], 'handOver', { copy: spare })).rejects.toThrow()
    expect(await act([first, second], 'handOver')).toMatchObject({ value: { done: 1 } })
    expect(await act([first], 'takeBack')).toMatchObject({ ok: true })
    expect((await stored(first)).state).toBe('returned')
    expect((await stored(second)).state).toBe('handed-over')
    expect(await act([first], 'lookOver')).toMatchObject({ ok: true })
    expect(await eventsOf(first)).toEqual([
      'loan.requested',
      'loan.approved',
      'loan.copy-changed',
      'loan.handed-over',
      'loan.returned',
      'loan.closed',
    ])
  })

  test('scenario 24: twice, or at two desks at once, is done once', async () => {
    const { equipment } = await model(1)
    const loan = await lend(equipment)
    const answers = await Promise.all([
      act([loan], 'handOver'),
      act([loan], 'handOver'),
      act([loan], 'handOver'),
    ])
    expect(answers.map((answer) => (answer.ok ? answer.value.done : answer.reason)).sort()).toEqual([0, 0, 1])
    expect((await eventsOf(loan)).filter((type) => type === 'loan.handed-over')).toHaveLength(1)
  })

  test('is for staff of that city alone, and of all loans or of none', async () => {
    const { equipment } = await model(2)
    const [one, two] = [await lend(equipment), await lend(equipment)]
    await expect(act([one], 'handOver', { person: foreign })).rejects.toMatchObject({ status: 403 })
    await expect(act([one], 'handOver', { person: somebody() })).rejects.toMatchObject({ status: 403 })
    expect(await act([one, randomUUID()], 'handOver')).toMatchObject({ reason: 'loan-unknown', status: 404 })
    await act([two], 'handOver')
    await expect(act([one, two], 'lookOver')).rejects.toMatchObject({ status: 400 })
    expect((await stored(one)).state).toBe('approved')
  })

  test('takes back also from whoever has closed the account', async () => {
    const { equipment } = await model(1)
    const person = somebody()
    const loan = await lend(equipment, person)
    await act([loan], 'handOver')
    await portal.database.query('update people set closed_at = now() where id = $1', [person.id])
    expect(await act([loan], 'takeBack')).toMatchObject({ ok: true })
  })
})

describe('what comes back damaged', () => {
  test('goes to repair, and whoever was to have it gets another; where none is free, the desk is told', async () => {
    const { equipment, numbers } = await model(3)
    const out = await lend(equipment)
    await act([out], 'handOver')
    const { inventoryNumber } = await copyOf(out)
    const { rows } = await portal.database.query('select id from units where inventory_number = $1', [
      inventoryNumber,
    ])
    const promised: string[] = []
    for (const first of [4, 7]) {
      const loan = await lend(equipment, somebody(), first, first + 1)
      await portal.database.query('update loans set unit_id = $1 where id = $2', [rows[0].id, loan])
      promised.push(loan)
    }
    // The two other copies are taken when the second of them is due.
    for (const number of numbers.filter((one) => one !== inventoryNumber)) {
      const loan = await lend(equipment, somebody(), 7, 8)
      await portal.database.query(
        'update loans set unit_id = (select id from units where inventory_number = $1) where id = $2',
        [number, loan],
      )
    }
    expect(await act([out], 'takeBack', { condition: 'damaged', note: 'Écran fendu' })).toMatchObject({
      ok: true,
    })
    expect(await copyOf(out)).toMatchObject({ state: 'repair', note: 'Écran fendu' })
    const [moved, left] = promised as [string, string]
    expect((await copyOf(moved)).inventoryNumber).not.toBe(inventoryNumber)
    expect((await copyOf(left)).inventoryNumber).toBe(inventoryNumber)
    expect(await eventsOf(moved)).toContain('loan.copy-changed')
    const shown = await readDeskDay({
      payload: portal.payload,
      city,
      language: 'fr',
      search: inventoryNumber,
    })
    expect(shown.find(({ id }) => id === left)).toMatchObject({ lendable: false })
  })

  test('a copy on the shelf that is promised goes to repair only if its loans have another', async () => {
    const { equipment, numbers } = await model(2)
    const loan = await lend(equipment, somebody(), 3, 4)
    const { inventoryNumber } = await copyOf(loan)
    const repair = async (number: string) => {
      const { docs } = await portal.payload.find({
        collection: 'units',
        where: { inventoryNumber: { equals: number } },
      })
      const id = docs[0]?.id ?? ''
      const data = { state: 'repair' as const }
      return portal.payload.update({ collection: 'units', id, data, user: staff, overrideAccess: false })
    }
    await repair(inventoryNumber)
    const spare = numbers.find((number) => number !== inventoryNumber) as string
    expect((await copyOf(loan)).inventoryNumber).toBe(spare)
    await expect(repair(spare)).rejects.toMatchObject({ status: 400 })
    expect((await copyOf(loan)).state).toBe('available')
  })
})

describe('what else becomes of a loan', () => {
  test('lost, with a reason; found again, its copy can be lent', async () => {
    const { equipment } = await model(1)
    const loan = await lend(equipment)
    await act([loan], 'handOver')
    await expect(act([loan], 'lost')).rejects.toMatchObject({ status: 400 })
    await act([loan], 'lost', { reason: 'Oublié dans le tram' })
    expect(await copyOf(loan)).toMatchObject({ state: 'lost' })
    await act([loan], 'takeBack')
    expect(await copyOf(loan)).toMatchObject({ state: 'available' })
    expect(await stored(loan)).toMatchObject({ state: 'returned', returnCondition: 'as-lent' })
  })

  test('not picked up: not before the day is over, and then the copy is free', async () => {
    const { equipment } = await model(1)
    const loan = await lend(equipment)
    await expect(act([loan], 'noShow')).rejects.toMatchObject({ status: 400 })
    await portal.database.query('update loans set first_day = $2 where id = $1', [loan, day(-1)])
    expect(await act([loan], 'noShow')).toMatchObject({ ok: true })
    expect(await lend(equipment)).toBeTruthy()
  })

  test('cancelled by the desk, only with a word to the borrower', async () => {
    const { equipment } = await model(1)
    const person = somebody()
    const loan = await lend(equipment, person)
    await expect(act([loan], 'cancel')).rejects.toMatchObject({ status: 400 })
    await act([loan], 'cancel', { reason: 'Le comptoir ferme ce jour-là' })
    const { rows } = await portal.database.query(
      `select text from mails where person_id = $1 and notice = 'loanCancelled'`,
      [person.id],
    )
    expect(rows[0].text).toContain('Le comptoir ferme ce jour-là')
  })
})
