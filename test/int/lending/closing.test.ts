import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, startOfDay, today } from '../../../src/kernel/time.ts'
import type { Desk } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit, requestLoan } from '../../support/lending.ts'
import { given } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  desk = await buildDesk(portal.payload, city)
  await portal.refreshHosts()
})

/** What somebody does while an account is being closed: the one who closes it has the person locked, then does `meanwhile`. */
const whileClosing = async <T>(
  person: TypedUser,
  act: () => Promise<T>,
  meanwhile = (): Promise<unknown> => Promise.resolve(),
): Promise<T> => {
  const { database } = portal
  await database.query('begin')
  await database.query('select id from people where id = $1 for update', [person.id])
  const acting = act()
  acting.catch(() => undefined)
  try {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await meanwhile()
    await database.query('update people set closed_at = now() where id = $1', [person.id])
    await database.query('commit')
  } catch (error) {
    await database.query('rollback')
    throw error
  }
  return acting
}

const loansOf = async (person: TypedUser): Promise<number> =>
  (await portal.payload.count({ collection: 'loans', where: { person: { equals: person.id } } })).totalDocs

const model = async () => {
  const equipment = await buildEquipment(portal.payload, city)
  return { equipment, unit: await buildUnit(portal.payload, city, equipment, desk) }
}

describe('an account that is being closed', () => {
  test('borrows nothing of the city: who asks waits for it, and is refused', async () => {
    const [person, { equipment }] = [await buildPerson(portal.payload), await model()]
    const asking = () =>
      requestLoan({
        payload: portal.payload,
        person,
        city,
        language: 'fr',
        equipment: equipment.slug,
        firstDay: day(3),
        lastDay: day(4),
        purpose: '',
        key: randomUUID(),
      })
    expect(await whileClosing(person, asking)).toMatchObject({ reason: 'not-verified', status: 403 })
    expect(await loansOf(person)).toBe(0)
  })

  test('would borrow, if nobody looked: the row of a loan waits for the person, and is written all the same', async () => {
    const [person, { equipment, unit }] = [await buildPerson(portal.payload), await model()]
    const writing = () =>
      portal.payload.create({
        collection: 'loans',
        depth: 0,
        data: {
          city: city.id,
          unit: unit.id,
          equipment: equipment.id,
          desk: desk.id,
          person: person.id,
          firstDay: day(3),
          lastDay: day(4),
          startsAt: startOfDay(day(3), city.timeZone).toISOString(),
          dueAt: startOfDay(day(5), city.timeZone).toISOString(),
          endsAt: startOfDay(day(5), city.timeZone).toISOString(),
          state: 'requested',
        },
      })
    await whileClosing(person, writing)
    expect(await loansOf(person)).toBe(1)
  })

  test('waits for nothing of the city', async () => {
    const [person, other] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    const { equipment } = await model()
    const asked = {
      payload: portal.payload,
      city,
      language: 'fr' as const,
      purpose: '',
      key: randomUUID(),
    }
    const line = { equipment: equipment.slug, firstDay: day(3), lastDay: day(4) }
    given(await requestLoan({ ...asked, ...line, person: other }))
    const joining = () =>
      joinWaitingList({ ...asked, person, key: randomUUID(), line, flexible: 0, ofAge: true })
    expect(await whileClosing(person, joining)).toMatchObject({ reason: 'not-verified', status: 403 })
  })
})
