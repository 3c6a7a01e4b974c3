import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { readPack } from '../../../src/domains/tenancy/packs/readPack.ts'
import { createCity } from '../../../src/domains/tenancy/setup/createCity.ts'
import { openCity } from '../../../src/domains/tenancy/setup/openCity.ts'
import { blockers } from '../../../src/domains/tenancy/setup/readiness.ts'
import { readReadiness } from '../../../src/domains/tenancy/setup/readReadiness.ts'
import type { NewCity } from '../../../src/domains/tenancy/setup/rules.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { brestInSmall, removePacks } from './packs.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'
const start = 'tenants/start'
let rest: typeof import('../access/rest.ts').rest

beforeAll(async () => {
  ;({ rest } = await import('../access/rest.ts'))
})
afterAll(removePacks)

const packIn = (folder: string) => {
  const read = readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.pack
}

const morlaix = (slug: string): NewCity => ({
  slug,
  name: { fr: 'Morlaix', br: 'Montroulez' },
  languages: ['fr', 'br'],
  country: 'FR',
  subdivision: 'BRE',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  contact: { email: 'communs@morlaix.example', address: 'Place des Otages, 29600 Morlaix' },
  map: { lon: -3.8277, lat: 48.5776 },
})

const make = async (slug: string, from = start): Promise<string> => {
  const made = await createCity({ payload: portal.payload, pack: packIn(from), city: morlaix(slug) })
  if (!made.ok) throw new Error(made.reason)
  await portal.refreshHosts()
  return made.value.id
}

const signedIn = async (city: string | undefined, roles: Role[], operator = false): Promise<string> => {
  const person = await buildPerson(portal.payload, {
    ...(city && { city, roles }),
    data: { password, ...(operator && { operatorSince: new Date().toISOString() }) },
  })
  const { cookie } = await rest('POST', '/people/login', { body: { email: person.email, password } })
  return /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
}

describe('a new city', () => {
  test('begins with what the starter holds, in its own languages and place, and nobody of another city', async () => {
    const id = await make('morlaix-1')
    const { payload } = portal
    const city = await payload.findByID({ collection: 'cities', id, locale: 'br', depth: 0 })
    expect(city).toMatchObject({
      slug: 'morlaix-1',
      name: 'Montroulez',
      state: 'preparing',
      languages: ['fr', 'br'],
      map: { lon: -3.8277, lat: 48.5776 },
      contact: { email: 'communs@morlaix.example' },
    })
    const { docs: seats } = await payload.find({
      collection: 'seats',
      where: { city: { equals: id } },
      pagination: false,
    })
    expect(seats.length).toBeGreaterThan(14)
    expect(seats.every(({ holder }) => !holder)).toBe(true)
    const institutes = await payload.count({ collection: 'institutes', where: { city: { equals: id } } })
    expect(institutes.totalDocs).toBe(3)
    const closures = await payload.count({ collection: 'closures', where: { city: { equals: id } } })
    expect(closures.totalDocs).toBeGreaterThan(8)
  })

  test('is refused an address that another has, also when both ask at once, and nothing of it is written', async () => {
    const asked = await Promise.all(
      [1, 2, 3].map(() =>
        createCity({ payload: portal.payload, pack: packIn(start), city: morlaix('twice') }),
      ),
    )
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
    expect(asked.filter(({ ok }) => !ok)).toMatchObject([{ reason: 'slug-taken' }, { reason: 'slug-taken' }])
    const { docs } = await portal.payload.find({ collection: 'cities', where: { slug: { equals: 'twice' } } })
    const seats = await portal.payload.count({
      collection: 'seats',
      where: { city: { equals: docs[0]?.id } },
    })
    expect(docs).toHaveLength(1)
    expect(seats.totalDocs).toBe(packIn(start).institutes.flatMap((one) => one.seats).length)
  })

  test('is refused texts that are not in its first language', async () => {
    const city: NewCity = { ...morlaix('montroulez'), languages: ['br'], name: { br: 'Montroulez' } }
    expect(
      await createCity({ payload: portal.payload, pack: packIn('tenants/toronto'), city }),
    ).toMatchObject({
      reason: 'pack-lacks-language',
    })
  })
})

describe('opening a city', () => {
  test('that began with all of another one is refused without a manager, and done with one', async () => {
    const { payload } = portal
    const id = await make('morlaix-3', await brestInSmall())
    const members = await payload.count({ collection: 'memberships', where: { city: { equals: id } } })
    expect(members.totalDocs).toBe(0)
    expect(blockers((await readReadiness({ payload }, id)) ?? [])).toEqual(['managers'])
    expect(await openCity({ payload, person: null, city: id })).toMatchObject({
      reason: 'city-not-ready',
      details: { missing: ['managers'] },
    })
    const manager = await buildPerson(payload, { city: id, roles: ['manager'] })
    expect(await openCity({ payload, person: manager, city: id })).toMatchObject({ ok: true })
    expect(await openCity({ payload, person: manager, city: id })).toMatchObject({
      reason: 'city-not-prepared',
    })
    const { rows } = await portal.database.query(
      `select actor_id from events where type = 'city.opened' and city_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ actor_id: manager.id }])
  }, 180_000)

  test('is not for the staff of another city, nor for another role of this one', async () => {
    const { payload } = portal
    const [id, other] = [await make('morlaix-4'), await make('morlaix-5')]
    await buildPerson(payload, { city: id, roles: ['manager'] })
    for (const person of [
      await buildPerson(payload, { city: other, roles: ['manager'] }),
      await buildPerson(payload, { city: id, roles: ['editor', 'desk'] }),
    ])
      expect(await openCity({ payload, person, city: id })).toMatchObject({ reason: 'city-unknown' })
  })

  test('waits for the places that the starter leaves to fill in', async () => {
    const { payload } = portal
    const list = (await readReadiness({ payload }, await make('morlaix-6'))) ?? []
    expect(list.find(({ item }) => item === 'legalPages')).toMatchObject({ ready: false, needed: true })
    expect(blockers(list)).toEqual(expect.arrayContaining(['legalPages', 'desks', 'managers', 'offer']))
  })
})

describe('the doors of the setting up', () => {
  test('make a city for an operator, and refuse each field that is wrong', async () => {
    const token = await signedIn(undefined, [], true)
    const { contact, map, name, ...city } = morlaix('roscoff')
    const form = { ...city, ...contact, ...map, first: 'fr', 'name.fr': name.fr, 'name.br': name.br }
    const wrong = await rest('POST', '/cities/setup', {
      token,
      body: { ...form, slug: 'admin', timeZone: 'Paris', currency: 'EURO', lat: 120 },
    })
    expect(wrong.status).toBe(422)
    const fields = (wrong.body as { errors: { field: string }[] }).errors.map(({ field }) => field)
    expect(fields.toSorted()).toEqual(['currency', 'lat', 'slug', 'timeZone'])
    expect((await rest('POST', '/cities/setup', { token, body: form })).status).toBe(200)
    expect((await rest('POST', '/cities/setup', { token, body: form })).status).toBe(409)
  })

  test('are shut to everybody else', async () => {
    const id = await make('morlaix-7')
    const elsewhere = await make('morlaix-8')
    const doors = [`/cities/${id}/setup`, `/cities/${id}/holidays`, `/cities/${id}/open`]
    for (const token of [undefined, await signedIn(elsewhere, ['manager']), await signedIn(id, ['editor'])]) {
      const given = token === undefined ? {} : { token }
      expect((await rest('POST', '/cities/setup', { ...given, body: {} })).status).toBe(403)
      for (const door of doors) {
        const { status } = await rest('POST', door, { ...given, body: { currency: 'XXX' } })
        expect(status).toBe(404)
      }
    }
    const city = await portal.payload.findByID({ collection: 'cities', id, locale: 'fr' })
    expect(city).toMatchObject({ currency: 'EUR', state: 'preparing' })
  })

  test('save a step in all languages or none', async () => {
    const id = await make('morlaix-9')
    const token = await signedIn(id, ['manager'])
    const said = async (locale: 'fr' | 'br') =>
      (await portal.payload.findByID({ collection: 'cities', id, locale, depth: 0 })).tagline
    const before = [await said('fr'), await said('br')]
    const refused = await rest('POST', `/cities/${id}/setup`, {
      token,
      body: {
        'tagline.fr': 'Une ville qui prête',
        'name.br': 'k'.repeat(400),
        'tagline.br': 'Ur gêr hag a brest',
      },
    })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('"path":"name.br"')
    expect([await said('fr'), await said('br')]).toEqual(before)
    const saved = await rest('POST', `/cities/${id}/setup`, {
      token,
      body: {
        'tagline.fr': 'Une ville qui prête',
        'tagline.br': 'Ur gêr hag a brest',
        currency: 'CHF',
        state: 'live',
      },
    })
    expect(saved.status).toBe(200)
    expect([await said('fr'), await said('br')]).toEqual(['Une ville qui prête', 'Ur gêr hag a brest'])
    const city = await portal.payload.findByID({ collection: 'cities', id, locale: 'fr' })
    expect(city).toMatchObject({ currency: 'CHF', state: 'preparing' })
  })

  test('add the holidays that are not there, once', async () => {
    const id = await make('morlaix-10')
    const token = await signedIn(id, ['manager'])
    const { payload } = portal
    const where = { and: [{ city: { equals: id } }, { source: { equals: 'holiday' } }] }
    await payload.delete({ collection: 'closures', where })
    const counts: number[] = []
    for (let time = 0; time < 2; time += 1) {
      expect((await rest('POST', `/cities/${id}/holidays`, { token, body: {} })).status).toBe(200)
      counts.push((await payload.count({ collection: 'closures', where })).totalDocs)
    }
    expect(counts[0]).toBeGreaterThan(8)
    expect(counts[1]).toBe(counts[0])
  })
})
