import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role } from '../../src/domains/identity/roles.ts'
import type { Person, City as StoredCity } from '../../src/payload-types.ts'

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** A live city with all that a city must have. Its hosts are known after `portal.refreshHosts()`. */
export const buildCity = async (payload: Payload, data: Partial<StoredCity> = {}): Promise<StoredCity> => {
  const city = await payload.create({
    collection: 'cities',
    locale: 'fr',
    data: {
      slug: `ville-${next()}`,
      name: 'Ville',
      tagline: 'Une ville',
      state: 'live',
      languages: ['fr', 'br', 'en'],
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      country: 'FR',
      map: { lon: -4.486, lat: 48.39, zoom: 13 },
      theme: { accent: '#0b5c8a', accentDark: '#7cc4ee', ground: '#f6f4ee', ink: '#14212b' },
      contact: { email: 'ville@ville.example', address: '1 place de la Liberté' },
      licence: 'CC-BY-SA-4.0',
      licences: ['CC-BY-SA-4.0', 'CC0-1.0'],
      staffSecondFactor: 'optional',
      moderation: { text: 'after', photo: 'after', sound: 'after' },
      ...data,
    },
  })
  for (const kind of ['training', 'lending', 'trails']) {
    await payload.create({
      collection: 'programmes',
      locale: 'fr',
      data: { city: city.id, kind: kind as 'training', name: kind, enabled: true, settings: {} },
    })
  }
  return city
}

/** A verified person, with these roles in that city. */
export const buildPerson = async (
  payload: Payload,
  options: { city?: string; roles?: Role[]; data?: Partial<Person> & { password?: string } } = {},
): Promise<Person & { collection: 'people' }> => {
  const number = next()
  const person = await payload.create({
    collection: 'people',
    disableVerificationEmail: true,
    data: {
      email: `person-${number}-${randomUUID().slice(0, 6)}@ville.example`,
      password: `une phrase assez longue ${number}`,
      name: `Personne ${number}`,
      handle: `personne-${number}-${randomUUID().slice(0, 6)}`,
      language: 'fr',
      credit: { preference: 'name' },
      _verified: true,
      ...options.data,
    },
  })
  for (const role of options.roles ?? []) {
    await payload.create({
      collection: 'memberships',
      data: { city: options.city as string, person: person.id, role, startsAt: '2020-01-01T00:00:00.000Z' },
    })
  }
  return { ...person, collection: 'people' }
}
