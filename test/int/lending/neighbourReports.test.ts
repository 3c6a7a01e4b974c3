import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWaiting } from '../../../src/admin/readWaiting.ts'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { confirmHandover } from '../../../src/domains/lending/neighbours/confirmHandover.ts'
import { readReportable } from '../../../src/domains/lending/neighbours/readReportable.ts'
import { reportThing } from '../../../src/domains/lending/neighbours/reportThing.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City
let elsewhere: City

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true, maxThings: 60 } })
  elsewhere = await buildLendingCity(portal.payload, {})
  await portal.refreshHosts()
})

const person = (roles: Parameters<typeof buildPerson>[1] = {}): Promise<TypedUser> =>
  buildPerson(portal.payload, roles)
const by = (one: TypedUser) => ({ payload: portal.payload, city, person: one })
const report = (one: TypedUser, thing: string, borrowing?: string) =>
  reportThing({
    ...by(one),
    thing,
    borrowing,
    kind: 'other',
    text: 'Quelque chose ne va pas.',
    key: randomUUID(),
  })

const find = async (
  collection: 'reports' | 'borrowings' | 'handovers',
  one: TypedUser,
): Promise<string[]> => {
  const asked = { collection, depth: 0, limit: 0, overrideAccess: false, user: one }
  return (await portal.payload.find(asked)).docs.map(({ id }) => id)
}
const staff = (role: 'manager' | 'moderator' = 'moderator') => person({ city: city.id, roles: [role] })
const waitingFor = async (one: TypedUser): Promise<string[]> => {
  const held = [{ city: city.id, role: 'moderator' as const }]
  const waiting = await readWaiting(portal.payload, { person: one.id, held }, 'fr')
  return waiting.filter(({ kind }) => kind === 'reports').map(({ id }) => id)
}

describe('a report', () => {
  test('is not read by whoever it is about, though they moderate: neither who wrote it nor that there is one', async () => {
    const [moderator, manager, other] = [await staff(), await staff('manager'), await staff()]
    const [neighbour, lender] = [await person(), await person()]
    const { id: lent } = given(await report(neighbour, await buildThing(by(moderator))))
    const theirs = await buildThing(by(lender))
    const { id: borrowing } = given(await borrow({ ...by(moderator), thing: theirs }))
    const { id: borrowed } = given(await report(lender, theirs, borrowing))
    const { id: written } = given(await report(moderator, await buildThing(by(lender))))
    for (const id of [lent, borrowed]) {
      const asked = { collection: 'reports', id, depth: 2, overrideAccess: false } as const
      await expect(portal.payload.findByID({ ...asked, user: moderator })).rejects.toThrow()
      const answering = portal.payload.update({
        ...asked,
        data: { state: 'dismissed', reason: 'Tout va bien.' },
        user: moderator,
      })
      await expect(answering).rejects.toThrow()
      expect(await portal.payload.findByID({ ...asked, user: other })).toMatchObject({ id })
      expect(await find('reports', manager)).toContain(id)
    }
    expect(await find('reports', moderator)).toEqual([written])
    const asked = { collection: 'reports', overrideAccess: false, user: moderator } as const
    const which = { person: { equals: neighbour.id } }
    expect((await portal.payload.count({ ...asked, where: which })).totalDocs).toBe(0)
    const own = { or: [{ id: { equals: lent } }, { 'thing.person': { equals: moderator.id } }] }
    expect((await portal.payload.find({ ...asked, where: own })).docs).toEqual([])
    expect(await waitingFor(moderator)).toEqual([written])
    expect(await waitingFor(other)).toEqual([lent, borrowed, written])
  })
})

describe('what neighbours have with each other', () => {
  test('is read by staff where it was reported, whatever became of the report, and else by the two alone', async () => {
    const [manager, moderator, operator] = [await staff('manager'), await staff(), await person()]
    await portal.database.query('update people set operator_since = now() where id = $1', [operator.id])
    const [lender, borrower] = [await person(), await person()]
    const thing = await buildThing(by(lender))
    const agreed = async (days: readonly [number, number]) => {
      const { id } = given(await borrow({ ...by(borrower), thing, days }))
      given(
        await answerBorrowing({ ...by(lender), borrowing: id, accepts: true, answer: '', place: placeOf }),
      )
      given(
        await confirmHandover({
          ...by(lender),
          borrowing: id,
          moment: 'handed-over',
          condition: 'as-said',
          note: '',
        }),
      )
      return id
    }
    const [first, second] = [await agreed([1, 2]), await agreed([3, 4])]
    const readers = [manager, moderator, { ...operator, operatorSince: new Date().toISOString() }]
    const both = ['borrowings', 'handovers'] as const
    const read = async (one: TypedUser, collection: (typeof both)[number]): Promise<string[]> => {
      const found = await find(collection, one)
      if (collection === 'borrowings') return found.filter((id) => id === first || id === second)
      const { rows } = await portal.database.query<{ id: string }>(
        'select distinct borrowing_id as id from handovers where id = any($1)',
        [found],
      )
      return rows.map(({ id }) => id).filter((id) => id === first || id === second)
    }
    for (const collection of both) {
      for (const one of readers) expect(await read(one, collection)).toEqual([])
      for (const one of [lender, borrower]) expect(await read(one, collection)).toHaveLength(2)
    }
    const { id: about } = given(await report(lender, thing, first))
    for (const collection of both)
      for (const one of readers) expect(await read(one, collection)).toEqual([first])
    await portal.payload.update({
      collection: 'reports',
      id: about,
      data: { state: 'dismissed', reason: 'Entendu.' },
      overrideAccess: false,
      user: moderator,
    })
    for (const collection of both)
      for (const one of readers) expect(await read(one, collection)).toEqual([first])
    given(await report(borrower, thing))
    for (const collection of both) {
      for (const one of readers) expect((await read(one, collection)).sort()).toEqual([first, second].sort())
      const abroad = await person({ city: elsewhere.id, roles: ['manager', 'moderator'] })
      expect(await read(abroad, collection)).toEqual([])
    }
  })
})

describe('the form of a report', () => {
  test('is shown to whoever may report, and to nobody else', async () => {
    const [owner, borrower, stranger] = [await person(), await person(), await person()]
    const thing = await buildThing(by(owner))
    const { id: borrowing } = given(await borrow({ ...by(borrower), thing }))
    const ways: [TypedUser, string | undefined, boolean][] = [
      [stranger, undefined, true],
      [owner, undefined, false],
      [owner, borrowing, true],
      [borrower, borrowing, true],
      [stranger, borrowing, false],
    ]
    for (const [one, about, may] of ways) {
      const asked = { payload: portal.payload, city: city.id, thing, borrowing: about, person: one.id }
      expect(Boolean(await readReportable(asked))).toBe(may)
      expect((await report(one, thing, about)).ok).toBe(may)
    }
    const asked = { payload: portal.payload, city: city.id, thing, person: null }
    expect(await readReportable(asked)).toMatchObject({ name: 'Perceuse à percussion' })
    expect(await readReportable({ ...asked, borrowing: 'x' })).toBeUndefined()
  })
})
