import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, type Day, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment } from '../../../src/payload-types.ts'
import { buildPerson } from '../build.ts'
import {
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../lending.ts'

/** A zone in which it is about noon now: reminders are written by day, and no test begins on one day and ends on another. */
const noonZone = (): string => {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
export const zone = noonZone()
export const day = (count: number): Day => addDays(today(zone), count)

/** A model, or a kit of models: so many copies of each part, and the buffer after each, in hours. */
export type Thing = { id: string; slug: string; parts: { model: string; count: number; buffer: number }[] }

export type World = {
  city: City
  /** two, open every day the whole day */
  desks: Desk[]
  /** three models of seven copies, and a kit of the first two */
  things: Thing[]
  /** ids of borrowers, and of staff of the desk */
  people: string[]
  staff: string[]
  /** when all that is there before was there, in milliseconds */
  since: number
}

export const buildProvingCity = async (payload: Payload): Promise<{ city: City; staff: string[] }> => {
  const settings = { leadDays: 0, maxDays: 60, maxAdvanceDays: 60, maxOpenLoans: 50, strikesToSuspend: 4 }
  const city = await buildLendingCity(payload, settings, { timeZone: zone })
  const one = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  const other = await buildPerson(payload, { city: city.id, roles: ['desk', 'manager'] })
  return { city, staff: [one.id, other.id] }
}

/** Things, copies and borrowers of their own in a city; some loans are already late, and some were never picked up. */
export const buildWorld = async (
  payload: Payload,
  { city, staff }: { city: City; staff: string[] },
): Promise<World> => {
  const desks = [await buildDesk(payload, city), await buildDesk(payload, city)]
  const models: Equipment[] = []
  for (const data of [
    { bufferHours: 24, approval: 'never' },
    { bufferHours: 0, approval: 'always' },
    { bufferHours: 12, approval: 'never' },
  ] as const)
    models.push(await buildEquipment(payload, city, data))
  const [first, second, third] = models as [Equipment, Equipment, Equipment]
  const [here, there] = desks as [Desk, Desk]
  for (const [model, desk] of [
    [first, here],
    [first, here],
    [first, there],
    [second, here],
    [second, here],
    [second, there],
    [third, here],
  ] as const)
    await buildUnit(payload, city, model, desk)
  const kit = await buildEquipment(payload, city, {
    approval: 'never',
    parts: [
      { model: first.id, count: 1 },
      { model: second.id, count: 1 },
    ],
  })
  const partOf = ({ id, bufferHours }: Equipment) => ({ model: id, count: 1, buffer: bufferHours ?? 0 })
  const things: Thing[] = models.map((model) => ({ id: model.id, slug: model.slug, parts: [partOf(model)] }))
  things.push({ id: kit.id, slug: kit.slug, parts: [partOf(first), partOf(second)] })
  const borrowers = await buildBorrowers(payload, 10)
  const people = borrowers.map(({ id }) => id)
  for (const [index, equipment] of [first, second].entries()) {
    const [person] = borrowers.slice(index)
    if (!person) throw new Error('No borrower; expected ten of them')
    const days = { firstDay: day(-3), lastDay: day(-1 + index) }
    const now = new Date(Date.now() - 4 * 86_400_000)
    const asked = { payload, person, city, language: 'en' as const, purpose: '', now, key: randomUUID() }
    const result = await requestLoan({ ...asked, equipment: equipment.slug, ...days })
    if (!result.ok) throw new Error(`The loan of the past was refused: ${result.reason}`)
  }
  return { city, desks, things, people, staff, since: Date.now() }
}
