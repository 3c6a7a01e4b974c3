import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { adapterOf } from '../../src/database/sqlOf.ts'
import type { LendingSettings } from '../../src/domains/lending/kind.ts'
import type { LoanLine } from '../../src/domains/lending/lendLine.ts'
import type { Hours } from '../../src/domains/lending/opening.ts'
import {
  type LoansRefusal,
  type LoansRequest,
  type RequestedLoan,
  requestLoans,
} from '../../src/domains/lending/requestLoans.ts'
import { lendingSettingsOf } from '../../src/domains/lending/settingsOf.ts'
import type { City } from '../../src/domains/tenancy/City.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { weekdays } from '../../src/kernel/time.ts'
import type { Desk, Equipment, Unit } from '../../src/payload-types.ts'
import { buildCity } from './build.ts'

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** A live city that lends by these rules, as the operations know it. */
export const buildLendingCity = async (
  payload: Payload,
  settings: Record<string, unknown> = {},
  data: Parameters<typeof buildCity>[1] = {},
): Promise<City> => {
  const { id } = await buildCity(payload, data)
  await adapterOf(payload).drizzle.execute(sql`
    update programmes set settings = ${JSON.stringify(settings)} where city_id = ${id} and kind = 'lending'`)
  const city = (await loadCities(payload)).find((one) => one.id === id)
  if (!city) throw new Error(`The city ${id} was not stored; expected it in the table of cities`)
  return city
}

/** The rules by which a city lends. */
export const settingsOf = (city: City): LendingSettings => {
  const settings = lendingSettingsOf(city)
  if (!settings) throw new Error(`The city ${city.slug} does not lend; expected it to`)
  return settings
}

/** Every day, the whole day. */
export const always: Hours[] = weekdays.map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '23:59',
  use: 'both',
}))

export const buildDesk = (payload: Payload, city: City, data: Partial<Desk> = {}): Promise<Desk> =>
  payload.create({
    collection: 'desks',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      slug: `comptoir-${next()}`,
      name: 'Comptoir',
      address: '1 place de la Liberté',
      lon: -4.486,
      lat: 48.39,
      hours: always,
      ...data,
    },
  })

export const buildEquipment = (
  payload: Payload,
  city: City,
  data: Partial<Equipment> = {},
): Promise<Equipment> =>
  payload.create({
    collection: 'equipment',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      slug: `enregistreur-${next()}`,
      name: 'Enregistreur',
      summary: 'Un enregistreur',
      category: 'sound',
      _status: 'published',
      ...data,
    } as Equipment,
  })

export const buildUnit = (
  payload: Payload,
  city: City,
  equipment: Equipment,
  desk: Desk,
  data: Partial<Unit> = {},
): Promise<Unit> =>
  payload.create({
    collection: 'units',
    depth: 0,
    data: {
      city: city.id,
      inventoryNumber: `N-${next()}`,
      equipment: equipment.id,
      desk: desk.id,
      condition: 'good',
      state: 'available',
      ...data,
    },
  })

type Asked = Omit<LoansRequest, 'lines'> & LoanLine

/** A request for one thing: its first loan, or the refusal. */
export const requestLoan = async ({
  equipment,
  desk,
  firstDay,
  lastDay,
  ...request
}: Asked): Promise<Result<RequestedLoan, LoansRefusal>> => {
  const result = await requestLoans({ ...request, lines: [{ equipment, desk, firstDay, lastDay }] })
  if (!result.ok) return result
  const [loan] = result.value
  if (!loan) throw new Error('Nothing was lent and nothing refused; expected one of the two')
  return ok(loan)
}

/** Many people at once, who never log in: without the cost of a password each. */
export const buildBorrowers = async (payload: Payload, number: number): Promise<TypedUser[]> => {
  const ids = Array.from({ length: number }, () => randomUUID())
  await adapterOf(payload).drizzle.execute(sql`
    insert into people (id, email, name, handle, language, credit_preference)
    select id::uuid, 'borrower-' || id || '@ville.example', 'Emprunteuse', 'b-' || left(id, 30), 'fr', 'name'
    from unnest(string_to_array(${ids.join()}, ',')) id`)
  return ids.map((id) => ({ id, collection: 'people' }) as TypedUser)
}

/** So many people, of whom each call gives the next: whoever borrowed before meets the limits of one person. */
export const borrowersInTurn = async (payload: Payload, number: number): Promise<() => TypedUser> => {
  const people = await buildBorrowers(payload, number)
  return () => {
    const person = people.pop()
    if (!person) throw new Error(`Nobody is left; expected more than ${number} of borrowersInTurn`)
    return person
  }
}
