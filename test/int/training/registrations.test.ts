import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { cancelRegistration } from '../../../src/domains/training/cancelRegistration.ts'
import { readModule } from '../../../src/domains/training/readModule.ts'
import { readModules } from '../../../src/domains/training/readModules.ts'
import { readRegistrationsOf } from '../../../src/domains/training/readRegistrationsOf.ts'
import { readSession } from '../../../src/domains/training/readSession.ts'
import { registerForSession } from '../../../src/domains/training/registerForSession.ts'
import { ok } from '../../../src/kernel/result.ts'
import type { Module, Registration, Session } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCityWith, buildModule, buildSession, cityAgain } from '../../support/programmes.ts'

const portal = usePortal()

let city: City
let elsewhere: City
let module: Module
let staff: TypedUser
let foreign: TypedUser

beforeAll(async () => {
  const { payload } = portal
  city = await buildCityWith(payload, {
    kind: 'training',
    settings: { maxOpenRegistrations: 2, closesHoursBefore: 3 },
  })
  elsewhere = await buildCityWith(payload, { kind: 'training', settings: {} })
  module = await buildModule(payload, city)
  staff = await buildPerson(payload, { city: city.id, roles: ['trainer'] })
  foreign = await buildPerson(payload, { city: elsewhere.id, roles: ['manager', 'trainer'] })
  await portal.refreshHosts()
})

const register = (person: TypedUser, session: string, key: string = randomUUID(), where = city) =>
  registerForSession({ payload: portal.payload, person, city: where, session, key })

const registered = async (person: TypedUser, data?: Parameters<typeof buildSession>[3]) => {
  const session = await buildSession(portal.payload, city, module, data)
  const result = await register(person, session.id)
  if (!result.ok) throw new Error(result.reason)
  return { session, id: result.value.id }
}

/** As REST and the admin do it. */
const change = (user: TypedUser, id: string, state: Registration['state']): Promise<Registration> =>
  portal.payload.update({
    collection: 'registrations',
    id,
    data: { state },
    depth: 0,
    user,
    overrideAccess: false,
  })

const takenOf = async ({ id }: Session): Promise<number> => {
  const { rows } = await portal.database.query('select taken from sessions where id = $1', [id])
  return rows[0].taken
}
const eventsOf = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query('select type from events where subject_id = $1 order by at', [
    id,
  ])
  return rows.map(({ type }) => type)
}
const mailsOf = async (person: TypedUser): Promise<{ notice: string; text: string; subject: string }[]> => {
  const { rows } = await portal.database.query(
    'select notice, text, subject from mails where person_id = $1 order by created_at',
    [person.id],
  )
  return rows
}

describe('taking a seat', () => {
  test('keeps the seat, tells of it, and writes place and time to the person', async () => {
    const person = await buildPerson(portal.payload)
    const { session, id } = await registered(person)
    expect(await takenOf(session)).toBe(1)
    expect(await eventsOf(id)).toEqual(['registration.made'])
    const [mail] = await mailsOf(person)
    expect(mail?.notice).toBe('registrationMade')
    expect(mail?.text).toContain('Médiathèque')
    expect(mail?.text).toContain('1 place de la Liberté')
    expect(mail?.text).toContain(`/${city.slug}/fr/account/registrations`)
  })

  test('twice with the same form gives one seat and the same answer', async () => {
    const person = await buildPerson(portal.payload)
    const session = await buildSession(portal.payload, city, module)
    const key = randomUUID()
    const [first, second] = [await register(person, session.id, key), await register(person, session.id, key)]
    expect(second).toEqual(first)
    expect(await takenOf(session)).toBe(1)
    expect(await mailsOf(person)).toHaveLength(1)
    const other = await buildSession(portal.payload, city, module)
    expect(await register(person, other.id, key)).toMatchObject({ reason: 'key-reused', status: 422 })
  })

  test('twice with two forms is refused', async () => {
    const person = await buildPerson(portal.payload)
    const { session } = await registered(person)
    expect(await register(person, session.id)).toMatchObject({ reason: 'already-registered', status: 409 })
    expect(await takenOf(session)).toBe(1)
  })

  test('is refused when all are taken, and other dates with seats are known', async () => {
    const session = await buildSession(portal.payload, city, module, { seats: 1, hours: 60 })
    expect((await register(await buildPerson(portal.payload), session.id)).ok).toBe(true)
    const refused = await register(await buildPerson(portal.payload), session.id)
    expect(refused).toMatchObject({ reason: 'session-full', status: 409, module: module.id })
    const shown = await readSession({
      payload: portal.payload,
      city,
      language: 'fr',
      module: module.slug,
      session: session.id,
    })
    expect(shown?.others.length).toBeGreaterThan(0)
    expect(shown?.others.every(({ seats, taken, id }) => taken < seats && id !== session.id)).toBe(true)
  })

  test('is refused when it is too late, begun or cancelled', async () => {
    const person = await buildPerson(portal.payload)
    const late = await buildSession(portal.payload, city, module, { hours: 2 })
    expect(await register(person, late.id)).toMatchObject({
      reason: 'registration-closed',
      details: { count: 3 },
    })
    const begun = await buildSession(portal.payload, city, module, { hours: -1 })
    expect(await register(person, begun.id)).toMatchObject({ reason: 'session-begun' })
    const off = await buildSession(portal.payload, city, module, { state: 'cancelled' })
    expect(await register(person, off.id)).toMatchObject({ reason: 'session-cancelled' })
  })

  test('is refused beyond the number a person may keep, until one is given back', async () => {
    const person = await buildPerson(portal.payload)
    const [{ id }] = [await registered(person), await registered(person)]
    const third = await buildSession(portal.payload, city, module)
    expect(await register(person, third.id)).toMatchObject({ reason: 'too-many-registrations', status: 422 })
    await cancelRegistration({ payload: portal.payload, person, city, registration: id })
    expect((await register(person, third.id)).ok).toBe(true)
  })

  test('two at once by one person do not pass that number', async () => {
    const person = await buildPerson(portal.payload)
    await registered(person)
    const sessions = [
      await buildSession(portal.payload, city, module),
      await buildSession(portal.payload, city, module),
    ]
    const results = await Promise.all(sessions.map(({ id }) => register(person, id)))
    expect(results.filter(({ ok: granted }) => granted)).toHaveLength(1)
  })

  test('in a session of another city is answered as if it did not exist', async () => {
    const person = await buildPerson(portal.payload)
    const session = await buildSession(portal.payload, city, module)
    expect(await register(person, session.id, randomUUID(), elsewhere)).toMatchObject({
      reason: 'session-unknown',
      status: 404,
    })
    expect(await register(person, 'not-an-id')).toMatchObject({ reason: 'session-unknown' })
  })

  test('is not possible where the city does not train', async () => {
    const person = await buildPerson(portal.payload)
    const session = await buildSession(portal.payload, city, module)
    const without = { ...city, programmes: {} }
    expect(await register(person, session.id, randomUUID(), without)).toMatchObject({ status: 404 })
  })
})

describe('giving a seat back', () => {
  test('frees it, tells of it once, and lets the person take it again', async () => {
    const person = await buildPerson(portal.payload)
    const { session, id } = await registered(person)
    const cancel = () => cancelRegistration({ payload: portal.payload, person, city, registration: id })
    expect(await cancel()).toEqual(ok({ id }))
    expect(await cancel()).toEqual(ok({ id }))
    expect(await takenOf(session)).toBe(0)
    expect(await eventsOf(id)).toEqual(['registration.made', 'registration.cancelled'])
    expect((await mailsOf(person)).map(({ notice }) => notice)).toEqual([
      'registrationMade',
      'registrationCancelled',
    ])
    expect((await register(person, session.id)).ok).toBe(true)
  })

  test('of another person, or in another city, is answered as if it did not exist', async () => {
    const person = await buildPerson(portal.payload)
    const { id } = await registered(person)
    const { payload } = portal
    const stranger = await buildPerson(payload)
    const refused = { reason: 'registration-unknown', status: 404 }
    expect(await cancelRegistration({ payload, person: stranger, city, registration: id })).toMatchObject(
      refused,
    )
    expect(await cancelRegistration({ payload, person, city: elsewhere, registration: id })).toMatchObject(
      refused,
    )
  })

  test('after the session began is refused', async () => {
    const person = await buildPerson(portal.payload)
    const { id } = await registered(person)
    const now = new Date(Date.now() + 72 * 3_600_000)
    const result = await cancelRegistration({ payload: portal.payload, person, city, registration: id, now })
    expect(result).toMatchObject({ reason: 'session-begun', status: 422 })
  })
})

describe('staff of the city', () => {
  test('mark who came, which attests the version that was taught then', async () => {
    const person = await buildPerson(portal.payload)
    const { id, session } = await registered(person)
    const attested = async () => {
      const { attendedAt, attendedVersion } = await portal.payload.findByID({
        collection: 'registrations',
        id,
      })
      return [attendedAt ?? null, attendedVersion ?? null]
    }
    expect(await attested()).toEqual([null, null])
    await change(staff, id, 'attended')
    expect(await attested()).toEqual([session.startsAt, 1])
    expect(await eventsOf(id)).toEqual(['registration.made', 'registration.attended'])
  })

  test('cancel a seat, and the person is told that the city did', async () => {
    const person = await buildPerson(portal.payload)
    const { session, id } = await registered(person)
    await change(staff, id, 'cancelled')
    expect(await takenOf(session)).toBe(0)
    const mail = (await mailsOf(person)).at(-1)
    expect(mail?.notice).toBe('registrationCancelled')
    expect(mail?.text).toContain('Ville a annulé votre place')
  })

  test('of another city can do neither', async () => {
    const { id } = await registered(await buildPerson(portal.payload))
    await expect(change(foreign, id, 'attended')).rejects.toMatchObject({ status: 403 })
  })
})

describe('what is read', () => {
  test('shows the nearest session with its free seats, and only modules that fit', async () => {
    const { payload } = portal
    const own = await buildCityWith(payload, { kind: 'training', settings: {} })
    const advanced = await buildModule(payload, own, { level: 'advanced' })
    const plain = await buildModule(payload, own)
    await buildModule(payload, own, { _status: 'draft' })
    await buildSession(payload, own, advanced, { hours: 90, language: 'br' })
    const near = await buildSession(payload, own, advanced, { hours: 24, language: 'fr', seats: 5 })
    await buildSession(payload, own, advanced, { hours: -24 })
    const all = await readModules({ payload, city: own, language: 'en' })
    expect(all.map(({ slug }) => slug)).toEqual([advanced.slug, plain.slug])
    expect(all[0]?.next).toMatchObject({ id: near.id, seats: 5, taken: 0, place: 'Médiathèque' })
    const breton = await readModules({ payload, city: own, language: 'fr', spoken: 'br' })
    expect(breton.map(({ next }) => next?.language)).toEqual(['br'])
    expect(await readModules({ payload, city: own, language: 'fr', level: 'intermediate' })).toEqual([])
    const read = await readModule({ payload, city: own, language: 'fr', slug: advanced.slug })
    expect(read?.sessions.map(({ language }) => language)).toEqual(['fr', 'br'])
    expect(await readModule({ payload, city, language: 'fr', slug: advanced.slug })).toBeUndefined()
  })

  test('lists only the registrations of the person in the city', async () => {
    const person = await buildPerson(portal.payload)
    const { id } = await registered(person)
    await registered(await buildPerson(portal.payload))
    const { payload } = portal
    const mine = await readRegistrationsOf({ payload, city, language: 'fr', person: person.id })
    expect(mine.map((one) => one.id)).toEqual([id])
    const fresh = await cityAgain(payload, elsewhere.id)
    expect(await readRegistrationsOf({ payload, city: fresh, language: 'fr', person: person.id })).toEqual([])
  })
})
