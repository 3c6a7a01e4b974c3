import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { readReportable } from '../../../src/domains/lending/neighbours/readReportable.ts'
import { reportThing } from '../../../src/domains/lending/neighbours/reportThing.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true, maxThings: 60 } })
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
