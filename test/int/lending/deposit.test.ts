import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { actAtDesk, type DeskAction } from '../../../src/domains/lending/desk/actAtDesk.ts'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { readLoanOf } from '../../../src/domains/lending/readLoansOf.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
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
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City
let desk: Desk
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'never', maxOpenLoans: 20 })
  desk = await buildDesk(portal.payload, city)
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
  somebody = await borrowersInTurn(portal.payload, 10)
  await portal.refreshHosts()
})

const model = async (data: Partial<Equipment>, copies = 1): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city, data)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return equipment
}

const lend = async (...things: Equipment[]): Promise<{ person: TypedUser; loans: string[] }> => {
  const person = somebody()
  const [firstDay, lastDay] = [today('Europe/Paris'), addDays(today('Europe/Paris'), 2)]
  const lines = things.map(({ slug }) => ({ equipment: slug, firstDay, lastDay }))
  const asked = { payload: portal.payload, person, city, language: 'fr' as const, lines, purpose: '' }
  const result = await requestLoans({ ...asked, key: randomUUID() })
  if (!result.ok) throw new Error(result.reason)
  return { person, loans: result.value.map(({ id }) => id) }
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

const write = (id: string, data: Partial<Loan>) =>
  portal.payload.update({ collection: 'loans', id, data, user: staff, overrideAccess: false, depth: 0 })

const mailsTo = async (person: TypedUser): Promise<string> => {
  const { rows } = await portal.database.query(
    'select text from mails where person_id = $1 order by created_at',
    [person.id],
  )
  return rows.map(({ text }) => text).join('\n')
}

const euros = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a deposit is told before, taken as the thing leaves, and given back before the loan is closed', async () => {
  const thing = await model({ deposit: 5000 })
  const { person, loans } = await lend(thing)
  const [id] = loans as [string]
  expect(
    await readEquipment({ payload: portal.payload, city, language: 'fr', slug: thing.slug }),
  ).toMatchObject({
    deposit: 5000,
  })
  expect(euros(await mailsTo(person))).toContain('Caution à apporter : 50 €')
  const shown = await readDeskDay({ payload: portal.payload, city, language: 'fr' })
  expect(shown.find((one) => one.id === id)?.deposit).toMatchObject({ deposit: 5000, depositTaken: null })
  await expect(act([id], 'handOver')).rejects.toMatchObject({ status: 400 })
  await expect(write(id, { state: 'handed-over' })).rejects.toMatchObject({ status: 400 })
  expect(await act([id], 'handOver', { depositMethod: 'cash', depositAmount: '12,345' })).toMatchObject({
    reason: 'amount-malformed',
  })
  expect(await act([id], 'handOver', { depositMethod: 'cash' })).toMatchObject({ ok: true })
  await act([id], 'takeBack')
  await expect(act([id], 'lookOver')).rejects.toMatchObject({ status: 400 })
  await expect(act([id], 'lookOver', { depositBack: true, depositAmount: '20' })).rejects.toMatchObject({
    status: 400,
  })
  const reason = 'Bonnette perdue'
  await act([id], 'lookOver', { depositBack: true, depositAmount: '20', reason })
  const mine = await readLoanOf({ payload: portal.payload, city, language: 'fr', person: person.id, id })
  expect(mine).toMatchObject({
    state: 'closed',
    reason,
    deposit: { depositTaken: 5000, depositReturned: 2000 },
  })
  const { rows } = await portal.database.query(
    `select type, actor_id as actor, data from events where subject_id = $1 and type like 'loan.deposit-%' order by at, id`,
    [id],
  )
  expect(rows).toEqual([
    { type: 'loan.deposit-taken', actor: staff.id, data: { amount: 5000, method: 'cash' } },
    { type: 'loan.deposit-returned', actor: staff.id, data: { amount: 2000 } },
  ])
})

test('the database closes nothing that is still held, whoever writes', async () => {
  const { loans } = await lend(await model({ deposit: 100 }))
  await act(loans, 'handOver', { depositMethod: 'other' })
  await act(loans, 'takeBack')
  const close = () => portal.database.query(`update loans set state = 'closed' where id = $1`, loans)
  await expect(close()).rejects.toMatchObject({ constraint: 'loans_closed_without_deposit' })
  await portal.database.query('alter table loans drop constraint loans_closed_without_deposit')
  expect((await close()).rowCount).toBe(1)
})

test('a kit asks for the deposits of its parts, each with its copy; the mail says the sum once', async () => {
  const [one, two] = [await model({ deposit: 3000 }), await model({ deposit: 1000 }, 2)]
  const parts = [
    { model: one.id, count: 1 },
    { model: two.id, count: 2 },
  ]
  await expect(buildEquipment(portal.payload, city, { parts, deposit: 1 })).rejects.toMatchObject({
    status: 400,
  })
  const kit = await buildEquipment(portal.payload, city, { parts })
  const seen = await readEquipment({ payload: portal.payload, city, language: 'fr', slug: kit.slug })
  expect(seen).toMatchObject({ deposit: 5000 })
  const { person, loans } = await lend(kit)
  expect(euros(await mailsTo(person))).toContain('Caution à apporter : 50 €')
  expect(await act(loans, 'handOver', { depositMethod: 'cheque', depositAmount: '50' })).toMatchObject({
    reason: 'amount-malformed',
  })
  await act(loans, 'handOver', { depositMethod: 'cheque' })
  const taken = async (): Promise<number[]> => {
    const { docs } = await portal.payload.find({
      collection: 'loans',
      where: { id: { in: loans } },
      depth: 0,
    })
    return docs.map(({ depositTaken }) => depositTaken ?? -1).sort()
  }
  expect(await taken()).toEqual([1000, 1000, 3000])
  await act(loans, 'takeBack', { depositBack: true })
  expect(await act(loans, 'lookOver')).toMatchObject({ ok: true, value: { done: 3 } })
})

test('what a model asks for later is not asked of whoever was told less; the desk may do without', async () => {
  const thing = await model({ deposit: 1000 })
  const { loans } = await lend(thing)
  await portal.payload.update({ collection: 'equipment', id: thing.id, data: { deposit: 9000 } })
  const [id] = loans as [string]
  await expect(
    write(id, { state: 'handed-over', depositMethod: 'cash', depositTaken: 9000 }),
  ).rejects.toMatchObject({ status: 400 })
  expect(await write(id, { state: 'handed-over', depositMethod: 'waived' })).toMatchObject({
    depositTaken: 0,
  })
  await act(loans, 'takeBack')
  expect(await act(loans, 'lookOver')).toMatchObject({ ok: true })
})
