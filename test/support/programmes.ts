import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../src/database/sqlOf.ts'
import type { City } from '../../src/domains/tenancy/City.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import type { Module, Session, Stop, Trail } from '../../src/payload-types.ts'
import { buildCity } from './build.ts'

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** A live city that runs a programme by these rules, as the operations know it. */
export const buildCityWith = async (
  payload: Payload,
  {
    kind,
    settings,
    city = {},
  }: {
    kind: 'training' | 'trails'
    settings: Record<string, unknown>
    city?: Parameters<typeof buildCity>[1]
  },
): Promise<City> => {
  const { id } = await buildCity(payload, city)
  await adapterOf(payload).drizzle.execute(sql`
    update programmes set settings = ${JSON.stringify(settings)} where city_id = ${id} and kind = ${kind}`)
  return cityAgain(payload, id)
}

/** The city as it is stored now. */
export const cityAgain = async (payload: Payload, id: string): Promise<City> => {
  const city = (await loadCities(payload)).find((one) => one.id === id)
  if (!city) throw new Error(`The city ${id} was not stored; expected it in the table of cities`)
  return city
}

export const buildModule = (payload: Payload, city: City, data: Partial<Module> = {}): Promise<Module> =>
  payload.create({
    collection: 'modules',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      slug: `module-${next()}`,
      title: 'Prise de son',
      summary: 'Capter un lieu',
      level: 'beginner',
      minutes: 90,
      licence: 'CC-BY-SA-4.0',
      _status: 'published',
      ...data,
    } as Module,
  })

/** A session in so many hours, of two hours. */
export const buildSession = (
  payload: Payload,
  city: City,
  module: { id: string },
  { hours = 48, ...data }: Partial<Session> & { hours?: number } = {},
): Promise<Session> => {
  const startsAt = Date.now() + hours * 3_600_000
  return payload.create({
    collection: 'sessions',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      module: module.id,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 7_200_000).toISOString(),
      place: 'Médiathèque',
      address: '1 place de la Liberté',
      seats: 8,
      state: 'scheduled',
      ...data,
    } as Session,
  })
}

export const buildTrail = (payload: Payload, city: City, data: Partial<Trail> = {}): Promise<Trail> =>
  payload.create({
    collection: 'trails',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      slug: `parcours-${next()}`,
      name: 'Le goulet',
      summary: 'Le long du goulet',
      difficulty: 'easy',
      minutes: 60,
      licence: 'CC-BY-SA-4.0',
      line: {
        type: 'LineString',
        coordinates: [
          [-4.5, 48.36, 5],
          [-4.51, 48.361, 30],
          [-4.52, 48.362, 10],
        ],
      },
      _status: 'published',
      ...data,
    } as Trail,
  })

export const buildStop = (
  payload: Payload,
  city: City,
  trail: { id: string },
  data: Partial<Stop> = {},
): Promise<Stop> => {
  const number = next()
  return payload.create({
    collection: 'stops',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      trail: trail.id,
      number,
      slug: `etape-${number}`,
      name: 'La cale',
      lon: -4.51,
      lat: 48.361,
      _status: 'published',
      ...data,
    } as Stop,
  })
}
