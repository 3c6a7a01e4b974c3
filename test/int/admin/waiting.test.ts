import { beforeAll, describe, expect, test } from 'vitest'
import { readWaiting } from '../../../src/admin/readWaiting.ts'
import { roles } from '../../../src/domains/identity/roles.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: string
let elsewhere: string
const inDays = (count: number): string => addDays(today('Europe/Paris'), count)

const seat = async (institute: string, title: string, holder: string, lastDay: string): Promise<void> => {
  await portal.payload.create({
    collection: 'seats',
    data: { city, institute, group: 'Habitant·e·s', title, holder, lastDay, order: 0 },
    locale: 'fr',
  })
}

beforeAll(async () => {
  ;({ id: city } = await buildCity(portal.payload))
  ;({ id: elsewhere } = await buildCity(portal.payload))
  const institute = await portal.payload.create({
    collection: 'institutes',
    data: { city, name: 'Institut', kind: 'commons', purpose: 'Tenir ensemble.', _status: 'published' },
    locale: 'fr',
  })
  await seat(institute.id, 'Finissant', 'Armelle', inDays(20))
  await seat(institute.id, 'Fini', 'Bleuenn', inDays(-3))
  await seat(institute.id, 'Vide', '', inDays(20))
  await seat(institute.id, 'Lointain', 'Corentin', inDays(200))
  for (const [name, days] of [
    ['Bientôt', 10],
    ['Plus tard', 90],
    ['Parti', -1],
  ] as const) {
    const person = await buildPerson(portal.payload, { city, roles: ['desk'], data: { name } })
    await portal.database.query('update memberships set ends_at = $2 where person_id = $1', [
      person.id,
      new Date(Date.now() + days * 86_400_000),
    ])
  }
})

const seen = async (role: 'manager' | 'desk', where: string): Promise<string[]> =>
  (await readWaiting(portal.payload, { person: null, held: [{ city: where, role }] }, 'fr')).map(
    ({ kind, thing, person }) => `${kind}: ${thing} ${person}`,
  )

describe('what waits for a manager', () => {
  test('is also which roles and terms end soon, or ended while somebody still sits there', async () => {
    expect(await seen('manager', city)).toEqual([
      'roleEnds: desk Bientôt',
      'termEnds: Fini Bleuenn',
      'termEnds: Finissant Armelle',
    ])
  })

  test.each(roles)('is asked for by somebody who is %s alone', async (role) => {
    await expect(
      readWaiting(portal.payload, { person: null, held: [{ city, role }] }, 'fr'),
    ).resolves.toBeInstanceOf(Array)
  })

  test('never comes from another city, nor to somebody with another role', async () => {
    expect(await seen('manager', elsewhere)).toEqual([])
    expect(await seen('desk', city)).toEqual([])
  })
})

describe('what waits for a desk', () => {
  test('is also which copies are to be inspected: never, long ago, or soon', async () => {
    const { payload } = portal
    const home = await buildLendingCity(payload)
    const desk = await buildDesk(payload, home)
    const yearly = await buildEquipment(payload, home, { inspectEveryMonths: 12 })
    const never = await buildEquipment(payload, home)
    await buildUnit(payload, home, never, desk)
    const copies = {
      NEVER: {},
      LATE: { lastInspectedOn: inDays(-400) },
      SOON: { lastInspectedOn: addDays(inDays(-365), 10), state: 'repair' },
      FRESH: { lastInspectedOn: inDays(-300) },
      GONE: { state: 'retired' },
    } as const
    for (const [inventoryNumber, data] of Object.entries(copies))
      await buildUnit(payload, home, yearly, desk, { inventoryNumber, ...data })
    expect(await seen('desk', home.id)).toEqual(
      ['NEVER', 'LATE', 'SOON'].map((number) => `inspections: Enregistreur · ${number} null`),
    )
  })
})
