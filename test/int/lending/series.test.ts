import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { seriesOf } from '../../../src/domains/lending/seriesOf.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
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
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'never', maxOpenLoans: 4 })
  somebody = await borrowersInTurn(portal.payload, 6)
  await portal.refreshHosts()
})

const day = (count: number): string => addDays(today('Europe/Paris'), count)

const ask = (equipment: string, count: number, partly: boolean, person = somebody()) =>
  requestLoans({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    lines: seriesOf({ firstDay: day(1), lastDay: day(2) }, 'week', count).map((days) => ({
      equipment,
      ...days,
    })),
    purpose: '',
    partly,
    key: randomUUID(),
  })

const storedOf = async (equipment: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    `select first_day as day from loans l join equipment e on e.id = l.equipment_id where e.slug = $1 order by first_day`,
    [equipment],
  )
  return rows.map((row) => row.day)
}

test('scenario 27: a series is all of it, or what of it is possible, and told in one mail', async () => {
  const desk = await buildDesk(portal.payload, city)
  const { slug, ...thing } = await buildEquipment(portal.payload, city)
  await buildUnit(portal.payload, city, { slug, ...thing }, desk)
  expect(await ask(slug, 1, false)).toMatchObject({ ok: true })
  expect(await ask(slug, 3, false)).toMatchObject({ reason: 'unit-on-loan', lines: [{ line: 0 }] })
  expect(await storedOf(slug)).toEqual([day(1)])
  const person = somebody()
  expect(await ask(slug, 3, true, person)).toMatchObject({ ok: true })
  expect(await storedOf(slug)).toEqual([day(1), day(8), day(15)])
  const mails = async (id: string): Promise<string[]> => {
    const { rows } = await portal.database.query('select notice from mails where person_id = $1', [id])
    return rows.map(({ notice }) => notice)
  }
  expect(await mails(person.id)).toEqual(['loansRequested'])
  // Of four only the last is left, and of those only as many as one may have.
  const last = somebody()
  expect(await ask(slug, 4, true, last)).toMatchObject({ ok: true, value: [{ firstDay: day(22) }] })
  expect(await mails(last.id)).toEqual(['loanApproved'])
  expect(await ask(slug, 4, true)).toMatchObject({ reason: 'unit-on-loan' })
  const greedy = await ask(slug, 12, true)
  expect(greedy.ok && greedy.value).toHaveLength(4)
})
