import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { loanStates, loanTransitions } from '../../../src/domains/lending/rules.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit, requestLoan } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'Europe/Paris'
const day = (count: number): string => addDays(today(zone), count)

let city: City
let desk: Desk
let equipment: Equipment
let resident: TypedUser
let staff: TypedUser
let foreign: TypedUser

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, maxOpenLoans: 50 })
  const elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city)
  resident = await buildPerson(payload)
  staff = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  foreign = await buildPerson(payload, { city: elsewhere.id, roles: ['manager', 'desk'] })
  await portal.refreshHosts()
})

const lend = async (first = 1, last = 3): Promise<Loan> => {
  equipment = await buildEquipment(portal.payload, city)
  await buildUnit(portal.payload, city, equipment, desk)
  const result = await requestLoan({
    payload: portal.payload,
    person: resident,
    city,
    language: 'fr',
    equipment: equipment.slug,
    firstDay: day(first),
    lastDay: day(last),
    purpose: '',
    key: randomUUID(),
  })
  if (!result.ok) throw new Error(result.reason)
  return portal.payload.findByID({ collection: 'loans', id: result.value.id, depth: 0 })
}

/** As REST and the admin do it. */
const change = (user: TypedUser | null, id: string, data: Partial<Loan>): Promise<Loan> =>
  portal.payload.update({
    collection: 'loans',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    ...(user && { user }),
  })

const told = async (loan: string): Promise<{ events: string[]; mails: string[] }> => {
  const events = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [loan],
  )
  const mails = await portal.database.query('select notice from mails where key like $1 order by id', [
    `%${loan}`,
  ])
  return { events: events.rows.map(({ type }) => type), mails: mails.rows.map(({ notice }) => notice).sort() }
}

describe('who decides about a loan', () => {
  test.each([
    ['a visitor', () => null],
    ['its borrower', () => resident],
    ['staff of another city', () => foreign],
  ])('is not %s', async (_, who) => {
    const loan = await lend()
    await expect(change(who(), loan.id, { state: 'approved' })).rejects.toMatchObject({
      status: expect.toBeOneOf([403, 404]),
    })
    expect(await told(loan.id)).toEqual({ events: ['loan.requested'], mails: ['loanRequested'] })
  })

  test('is its own city: who and when are stored, the borrower is told', async () => {
    const loan = await lend()
    const approved = await change(staff, loan.id, { state: 'approved' })
    expect(approved).toMatchObject({ state: 'approved', decidedBy: staff.id, decidedAt: expect.any(String) })
    await change(staff, loan.id, { state: 'handed-over' })
    await change(staff, loan.id, { state: 'returned' })
    expect(await told(loan.id)).toEqual({
      events: ['loan.requested', 'loan.approved', 'loan.handed-over', 'loan.returned'],
      mails: ['loanApproved', 'loanRequested'],
    })
  })
})

describe('the table of transitions', () => {
  test.each(
    loanStates.flatMap((from) =>
      loanStates
        .filter((to) => to !== from && !loanTransitions[from].includes(to))
        .map((to): [string, string] => [from, to]),
    ),
  )('refuses %s → %s', async (from, to) => {
    const loan = await lend()
    await portal.database.query('update loans set state = $2, offered_until = starts_at where id = $1', [
      loan.id,
      from,
    ])
    await expect(
      change(staff, loan.id, { state: to as Loan['state'], reason: 'Parce que' }),
    ).rejects.toMatchObject({ status: 400 })
    expect((await told(loan.id)).events).toEqual(['loan.requested'])
  })

  test('lets of two desks that decide at once only one decide', async () => {
    const loan = await lend()
    const results = await Promise.allSettled([
      change(staff, loan.id, { state: 'approved' }),
      change(staff, loan.id, { state: 'refused', reason: 'En panne' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { events, mails } = await told(loan.id)
    expect([events.length, mails.length]).toEqual([2, 2])
  })
})

describe('a refusal', () => {
  test('needs a reason, which the borrower reads in the mail', async () => {
    const loan = await lend()
    await expect(change(staff, loan.id, { state: 'refused' })).rejects.toMatchObject({ status: 400 })
    await change(staff, loan.id, { state: 'refused', reason: 'Le micro est en panne.' })
    const { rows } = await portal.database.query('select text from mails where key = $1', [
      `loanRefused:${loan.id}`,
    ])
    expect(rows[0].text).toContain('Le micro est en panne.')
  })
})

describe('an early return', () => {
  test('frees the copy for others at once', async () => {
    const loan = await lend(0, 9)
    await change(staff, loan.id, { state: 'approved' })
    await change(staff, loan.id, { state: 'handed-over' })
    const returned = await change(staff, loan.id, { state: 'returned' })
    expect(Math.abs(Date.parse(returned.endsAt) - Date.now())).toBeLessThan(10_000)
    expect(returned.returnedAt).toBe(returned.endsAt)
  })

  test('never makes the period longer', async () => {
    const loan = await lend(0, 0)
    await change(staff, loan.id, { state: 'approved' })
    await change(staff, loan.id, { state: 'handed-over' })
    await portal.database.query(
      `update loans set starts_at = now() - interval '9 days', ends_at = now() - interval '2 days' where id = $1`,
      [loan.id],
    )
    const { endsAt } = await portal.payload.findByID({ collection: 'loans', id: loan.id })
    expect((await change(staff, loan.id, { state: 'returned' })).endsAt).toBe(endsAt)
  })
})

describe('handing over before the first day', () => {
  test('takes the copy out of the calendar from now on', async () => {
    const loan = await lend(4, 6)
    await change(staff, loan.id, { state: 'approved' })
    const out = await change(staff, loan.id, { state: 'handed-over' })
    expect(Math.abs(Date.parse(out.startsAt) - Date.now())).toBeLessThan(10_000)
  })
})

describe('the copy of a loan', () => {
  test('is swapped for one of the same model and desk that is free', async () => {
    const loan = await lend()
    const own = equipment
    const spare = await buildUnit(portal.payload, city, own, desk)
    expect(await change(staff, loan.id, { unit: spare.id })).toMatchObject({ unit: spare.id })
    expect((await told(loan.id)).events).toEqual(['loan.requested', 'loan.copy-changed'])
  })

  test('is not swapped for another model, another desk or one in repair', async () => {
    const loan = await lend()
    const own = equipment
    const other = await buildUnit(portal.payload, city, await buildEquipment(portal.payload, city), desk)
    const far = await buildUnit(portal.payload, city, own, await buildDesk(portal.payload, city))
    const broken = await buildUnit(portal.payload, city, own, desk, { state: 'repair' })
    for (const unit of [other, far, broken]) {
      await expect(change(staff, loan.id, { unit: unit.id })).rejects.toMatchObject({ status: 400 })
    }
  })

  test('is not swapped for one that somebody has on these days', async () => {
    const loan = await lend()
    const own = equipment
    const spare = await buildUnit(portal.payload, city, own, desk)
    const theirs = await portal.payload.create({
      collection: 'loans',
      data: { ...loan, id: randomUUID(), unit: spare.id },
      depth: 0,
    })
    await expect(change(staff, loan.id, { unit: theirs.unit as string })).rejects.toThrow()
    expect(await portal.payload.findByID({ collection: 'loans', id: loan.id, depth: 0 })).toMatchObject({
      unit: loan.unit,
    })
  })

  test('does not go to repair or to another desk while it is promised', async () => {
    const loan = await lend()
    const send = (data: Record<string, string>) =>
      portal.payload.update({
        collection: 'units',
        id: loan.unit as string,
        data,
        user: staff,
        overrideAccess: false,
      })
    await expect(send({ state: 'repair' })).rejects.toMatchObject({ status: 400 })
    await expect(send({ desk: (await buildDesk(portal.payload, city)).id })).rejects.toMatchObject({
      status: 400,
    })
    await change(staff, loan.id, { state: 'cancelled', reason: 'Le comptoir est fermé' })
    await expect(send({ state: 'repair' })).resolves.toMatchObject({ state: 'repair' })
  })
})

describe('a borrower who no longer needs it', () => {
  test('cancels, once, and frees the copy', async () => {
    const loan = await lend()
    const cancel = (person: TypedUser) => cancelLoan({ payload: portal.payload, person, city, loan: loan.id })
    expect(await cancel(foreign)).toMatchObject({ status: 404 })
    expect(await cancel(resident)).toEqual({ ok: true, value: { id: loan.id } })
    expect(await cancel(resident)).toEqual({ ok: true, value: { id: loan.id } })
    expect(await told(loan.id)).toEqual({
      events: ['loan.requested', 'loan.cancelled'],
      mails: ['loanCancelled', 'loanRequested'],
    })
  })

  test('brings back what they have instead of cancelling it', async () => {
    const loan = await lend()
    await change(staff, loan.id, { state: 'approved' })
    await change(staff, loan.id, { state: 'handed-over' })
    const result = await cancelLoan({ payload: portal.payload, person: resident, city, loan: loan.id })
    expect(result).toMatchObject({ reason: 'loan-not-cancellable', status: 422 })
    const unknown = await cancelLoan({ payload: portal.payload, person: resident, city, loan: 'x' })
    expect(unknown).toMatchObject({ status: 404 })
  })
})
