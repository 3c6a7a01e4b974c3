import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { actAtDesk } from '../../../src/domains/lending/desk/actAtDesk.ts'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { lackWords } from '../../../src/domains/lending/lackWords.ts'
import { checkLine } from '../../../src/domains/lending/lendLine.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import { takeOffer } from '../../../src/domains/lending/waiting/takeOffer.ts'
import { lackOf } from '../../../src/domains/programmes/attestations.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, monthsAfter, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Module } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  settingsOf,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)
let city: City
let desk: Desk
let trainer: TypedUser
let manager: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'never', maxOpenLoans: 20 })
  desk = await buildDesk(portal.payload, city)
  trainer = await buildPerson(portal.payload, { city: city.id, roles: ['trainer'] })
  manager = await buildPerson(portal.payload, { city: city.id, roles: ['manager'] })
  somebody = await borrowersInTurn(portal.payload, 40)
  await portal.refreshHosts()
})

const train = (): Promise<Module> =>
  portal.payload.create({
    collection: 'modules',
    locale: 'fr',
    depth: 0,
    data: {
      city: city.id,
      slug: `securite-${randomUUID().slice(0, 8)}`,
      title: 'Sécurité',
      summary: 'Travailler sans se blesser',
      level: 'beginner',
      minutes: 60,
      version: 1,
      licence: 'CC-BY-SA-4.0',
      _status: 'published',
    },
  })

const raise = (module: Module, version: number) =>
  portal.payload.update({
    collection: 'modules',
    id: module.id,
    locale: 'fr',
    data: { version, _status: 'published' },
    user: trainer,
    overrideAccess: false,
  })

const session = async (module: Module, on: string, seats = 8): Promise<string> => {
  const times = { startsAt: `${on}T09:00:00.000Z`, endsAt: `${on}T11:00:00.000Z` }
  const data = { city: city.id, module: module.id, place: 'Atelier', seats, state: 'scheduled' as const }
  return (await portal.payload.create({ collection: 'sessions', locale: 'fr', data: { ...data, ...times } }))
    .id
}

/** A trainer marks that somebody came to a session on that day. */
const attend = async (person: TypedUser, module: Module, on: string): Promise<string> => {
  const data = { city: city.id, session: await session(module, on), person: person.id }
  const { id } = await portal.payload.create({
    collection: 'registrations',
    data: { ...data, state: 'registered' },
  })
  await mark(id, 'attended')
  return id
}

const mark = (id: string, state: 'attended' | 'absent') =>
  portal.payload.update({
    collection: 'registrations',
    id,
    data: { state },
    user: trainer,
    overrideAccess: false,
  })

const attested = async (id: string): Promise<number | null> =>
  (await portal.payload.findByID({ collection: 'registrations', id, depth: 0 })).attendedVersion ?? null

type Required = NonNullable<Equipment['requires']>
const lendable = async (requires: Required, copies = 1): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city, { requires })
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return equipment
}

const lineOf = (equipment: Equipment, first = 0) => ({
  equipment: equipment.slug,
  firstDay: day(first),
  lastDay: day(first + 2),
})
const asked = (person: TypedUser) => ({ payload: portal.payload, person, city, language: 'fr' as const })
const borrow = (person: TypedUser, ...lines: ReturnType<typeof lineOf>[]) =>
  requestLoans({ ...asked(person), lines, purpose: '', key: randomUUID() })
const lent = async (person: TypedUser, line: ReturnType<typeof lineOf>): Promise<string> => {
  const result = await borrow(person, line)
  if (!result.ok || !result.value[0]) throw new Error('Expected a loan')
  return result.value[0].id
}

describe('the version of a module', () => {
  test('is attested as it was when the session was held, whenever somebody is marked', async () => {
    const module = await train()
    const [early, late] = [somebody(), somebody()]
    const held = await session(module, day(-3))
    const registered = async (person: TypedUser) =>
      portal.payload.create({
        collection: 'registrations',
        data: { city: city.id, session: held, person: person.id, state: 'registered' },
      })
    const [first, second] = [await registered(early), await registered(late)]
    await mark(first.id, 'attended')
    await raise(module, 2)
    await raise(module, 3)
    await mark(second.id, 'attended')
    expect([await attested(first.id), await attested(second.id)]).toEqual([1, 1])
    expect(await attested(await attend(early, module, day(1)))).toBe(3)
    const { rows } = await portal.database.query(
      `select data, actor_id from events where subject_id = $1 order by at, id`,
      [module.id],
    )
    expect(rows).toEqual([
      { data: { from: 1, to: 2 }, actor_id: trainer.id },
      { data: { from: 2, to: 3 }, actor_id: trainer.id },
    ])
  })

  test('never falls, and a draft says nothing yet', async () => {
    const module = await train()
    await portal.payload.update({
      collection: 'modules',
      id: module.id,
      locale: 'fr',
      data: { version: 2 },
      draft: true,
    })
    expect(await attested(await attend(somebody(), module, day(0)))).toBe(1)
    await raise(module, 2)
    await expect(raise(module, 1)).rejects.toMatchObject({ status: 400 })
  })

  test('attested is not rewritten: not by staff, not in the database; corrected, it is gone', async () => {
    const module = await train()
    const id = await attend(somebody(), module, day(-3))
    await portal.payload.update({
      collection: 'registrations',
      id,
      data: { attendedVersion: 9, attendedAt: '2030-01-01T00:00:00.000Z' },
      user: manager,
      overrideAccess: false,
    })
    await portal.database.query('update registrations set attended_version = 9 where id = $1', [id])
    expect(await attested(id)).toBe(1)
    await mark(id, 'absent')
    expect(await attested(id)).toBeNull()
    const control = 'alter table registrations disable trigger registrations_attest'
    await mark(id, 'attended')
    await portal.database.query(control)
    await portal.database.query('update registrations set attended_version = 9 where id = $1', [id])
    await portal.database.query('alter table registrations enable trigger registrations_attest')
    expect(await attested(id)).toBe(9)
  })
})

describe('what a model asks for', () => {
  test('is each module once, in a version that is taught', async () => {
    const [one, other] = [await train(), await train()]
    const require = (requires: Required) =>
      portal.payload.create({
        collection: 'equipment',
        locale: 'fr',
        user: manager,
        overrideAccess: false,
        data: {
          city: city.id,
          slug: `scie-${randomUUID().slice(0, 8)}`,
          name: 'Scie',
          summary: 'Elle scie',
          category: 'tool',
          requires,
          _status: 'published',
        },
      })
    await expect(require([{ module: one.id }, { module: one.id, validMonths: 3 }])).rejects.toMatchObject({
      status: 400,
    })
    await expect(require([{ module: one.id, minVersion: 2 }])).rejects.toMatchObject({ status: 400 })
    await raise(one, 2)
    expect(await require([{ module: one.id, minVersion: 2 }, { module: other.id }])).toBeTruthy()
  })

  test('refuses by the module and by what is wrong: never, an older version, too long ago on the day of pick-up', async () => {
    const [safety, welding] = [await train(), await train()]
    await session(welding, day(9), 0)
    await session(welding, day(12))
    const person = somebody()
    await attend(person, safety, day(-2))
    const equipment = await lendable(
      [{ module: safety.id, minVersion: 1, validMonths: 1 }, { module: welding.id }],
      3,
    )
    expect(await borrow(person, lineOf(equipment))).toMatchObject({
      reason: 'training-needed',
      details: { module: welding.slug, title: 'Sécurité', nextSession: expect.stringContaining(day(12)) },
    })
    await attend(person, welding, day(-30))
    expect((await borrow(person, lineOf(equipment))).ok).toBe(true)
    const expired = monthsAfter(day(-2), 1)
    const ahead = lineOf(equipment, 40)
    expect(await borrow(person, ahead)).toMatchObject({
      reason: 'training-expired',
      status: 422,
      details: { module: safety.slug, expired },
    })
    await raise(safety, 2)
    const data = { requires: [{ module: safety.id, minVersion: 2 }, { module: welding.id }] }
    await portal.payload.update({
      collection: 'equipment',
      id: equipment.id,
      locale: 'fr',
      data: { ...data, _status: 'published' },
    })
    expect(await borrow(person, lineOf(equipment, 4))).toMatchObject({
      reason: 'training-outdated',
      details: { module: safety.slug, version: 1, wanted: 2 },
    })
    expect(
      await checkLine(portal.payload, lineOf(equipment, 4), {
        ...asked(person),
        settings: settingsOf(city),
        ofAge: false,
        now: new Date(),
      }),
    ).toMatchObject({ reason: 'training-outdated' })
  })

  test('holds for a basket and for each part of a kit', async () => {
    const module = await train()
    await raise(module, 2)
    const [plain, part] = [await lendable([]), await lendable([{ module: module.id, minVersion: 2 }])]
    const kit = await buildEquipment(portal.payload, city, { parts: [{ model: part.id, count: 1 }] })
    const person = somebody()
    expect(await borrow(person, lineOf(plain), lineOf(part))).toMatchObject({
      reason: 'training-needed',
      lines: [{ line: 1 }],
    })
    expect(await borrow(person, lineOf(kit))).toMatchObject({ reason: 'training-needed' })
    // A session that was held before taught the first version.
    await attend(person, module, day(1))
    expect((await borrow(person, lineOf(plain), lineOf(kit))).ok).toBe(true)
  })

  test('holds for waiting lists: for joining, for being offered and for taking', async () => {
    const module = await train()
    const equipment = await lendable([{ module: module.id, validMonths: 12 }])
    const [owner, first, second] = [somebody(), somebody(), somebody()]
    const trained: Record<string, string> = {}
    for (const person of [owner, second]) trained[person.id] = await attend(person, module, day(-5))
    const loan = await lent(owner, lineOf(equipment, 3))
    const join = (person: TypedUser) =>
      joinWaitingList({
        ...asked(person),
        line: lineOf(equipment, 3),
        flexible: 0,
        purpose: '',
        ofAge: false,
        key: randomUUID(),
      })
    expect(await join(first)).toMatchObject({ reason: 'training-needed' })
    trained[first.id] = await attend(first, module, day(-5))
    expect((await join(first)).ok).toBe(true)
    expect((await join(second)).ok).toBe(true)
    // Meanwhile it turns out that the first in line was not there.
    await mark(trained[first.id] ?? '', 'absent')
    await cancelLoan({ payload: portal.payload, person: owner, city, loan })
    const { rows } = await portal.database.query(
      `select id, person_id as person from loans where equipment_id = $1 and state = 'offered'`,
      [equipment.id],
    )
    expect(rows).toMatchObject([{ person: second.id }])
    await mark(trained[second.id] ?? '', 'absent')
    expect(await takeOffer({ ...asked(second), loan: rows[0].id })).toMatchObject({
      reason: 'training-needed',
    })
    await mark(trained[second.id] ?? '', 'attended')
    expect((await takeOffer({ ...asked(second), loan: rows[0].id })).ok).toBe(true)
  })

  test('that was lost meanwhile is said at the desk, which decides', async () => {
    const module = await train()
    const person = somebody()
    const seat = await attend(person, module, day(-2))
    const equipment = await lendable([{ module: module.id }])
    const loan = await lent(person, lineOf(equipment))
    const shown = async () => {
      const rows = await readDeskDay({ payload: portal.payload, city, language: 'fr' })
      return lackWords(rows.find(({ id }) => id === loan)?.prerequisites ?? [], day(0), 'fr')
    }
    expect(await shown()).toEqual([])
    await mark(seat, 'absent')
    expect(await shown()).toEqual(['Formation « Sécurité » : pas suivie.'])
    const handed = { ...asked(manager), city: city.id, act: 'handOver' as const, loans: [loan] }
    expect(await actAtDesk(handed)).toMatchObject({ ok: true })
  })

  test('stands on its page, with the next session that has a seat, and what the reader lacks', async () => {
    const module = await train()
    await session(module, day(5), 0)
    const next = await session(module, day(8))
    const part = await lendable([{ module: module.id, validMonths: 1 }])
    const kit = await buildEquipment(portal.payload, city, { parts: [{ model: part.id, count: 1 }] })
    const person = somebody()
    await attend(person, module, day(-90))
    for (const { slug } of [part, kit]) {
      const page = await readEquipment({
        payload: portal.payload,
        city,
        language: 'fr',
        slug,
        person: person.id,
      })
      expect(page?.requires).toMatchObject([
        { slug: module.slug, validMonths: 1, minVersion: null, next: { id: next, place: 'Atelier' } },
      ])
      const [required] = page?.requires ?? []
      expect(required && lackOf(required, day(0))).toMatchObject({ reason: 'training-expired' })
      const anybody = await readEquipment({ payload: portal.payload, city, language: 'fr', slug })
      expect(anybody?.requires).toMatchObject([{ attestations: [] }])
    }
  })
})
