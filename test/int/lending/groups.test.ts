import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeLoan } from '../../../src/domains/lending/changeLoan.ts'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { readGroupsOf } from '../../../src/domains/lending/groups/readGroupsOf.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import { takeOffer } from '../../../src/domains/lending/waiting/takeOffer.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Group, Loan, Unit } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, {
    leadDays: 0,
    approval: 'never',
    maxDays: 7,
    maxOpenLoans: 2,
  })
  desk = await buildDesk(portal.payload, city)
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk', 'manager'] })
  somebody = await borrowersInTurn(portal.payload, 60)
  await portal.refreshHosts()
})

let count = 0
const buildGroup = (data: Partial<Group> = {}): Promise<Group> => {
  count += 1
  return portal.payload.create({
    collection: 'groups',
    locale: 'fr',
    depth: 0,
    data: { city: city.id, slug: `groupe-${count}`, name: `Groupe ${count}`, kind: 'members', ...data },
  })
}
const join = async (group: Group, person = somebody(), lastDay = day(300)): Promise<TypedUser> => {
  await portal.payload.create({
    collection: 'group-members',
    data: { city: city.id, group: group.id, person: person.id, lastDay },
  })
  return person
}
const model = async (
  pools: (Group | null)[],
  data: Partial<Equipment> = {},
): Promise<{ thing: Equipment; copies: Unit[] }> => {
  const thing = await buildEquipment(portal.payload, city, data)
  const copies: Unit[] = []
  for (const pool of pools)
    copies.push(await buildUnit(portal.payload, city, thing, desk, { pool: pool?.id ?? null }))
  return { thing, copies }
}

type More = { organisation?: string; days?: [number, number] }
const ask = async (thing: Equipment, person: TypedUser, { organisation, days = [3, 5] }: More = {}) => {
  const result = await requestLoans({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    lines: [{ equipment: thing.slug, firstDay: day(days[0]), lastDay: day(days[1]) }],
    purpose: '',
    organisation,
    key: randomUUID(),
  })
  if (!result.ok) return result
  const [loan] = result.value
  return portal.payload.findByID({ collection: 'loans', id: loan?.id ?? '', depth: 0 })
}
const unitOf = (answer: Awaited<ReturnType<typeof ask>>): unknown =>
  'unit' in answer ? answer.unit : answer.reason

describe('scenario 14: group quotas', () => {
  test('a group’s copies are taken first and the general pool last; nobody outside gets them', async () => {
    const [schools, clubs] = [await buildGroup(), await buildGroup()]
    const { thing, copies } = await model([null, schools, null, clubs])
    const [general, ofSchools, other, ofClubs] = copies as [Unit, Unit, Unit, Unit]
    const both = await join(clubs, await join(schools))
    expect([unitOf(await ask(thing, both)), unitOf(await ask(thing, both))].sort()).toEqual(
      [ofSchools.id, ofClubs.id].sort(),
    )
    const third = await join(schools)
    expect([general.id, other.id]).toContain(unitOf(await ask(thing, third)))
    expect([general.id, other.id]).toContain(unitOf(await ask(thing, somebody())))
    expect(unitOf(await ask(thing, somebody()))).toBe('unit-on-loan')
    expect(unitOf(await ask(thing, await join(clubs)))).toBe('unit-on-loan')
    expect(unitOf(await ask(thing, somebody(), { days: [10, 11] }))).not.toBe(ofSchools.id)
  })

  test('whoever is outside reads for whom they are; the calendar counts the general pool alone', async () => {
    const schools = await buildGroup()
    const { thing } = await model([schools])
    expect(await ask(thing, somebody())).toMatchObject({
      reason: 'copies-reserved',
      details: { groups: [schools.name] },
    })
    const { thing: mixed } = await model([schools, null])
    const reading = { payload: portal.payload, city, language: 'fr' as const }
    const seen = await readEquipment({ ...reading, slug: mixed.slug })
    expect(seen).toMatchObject({
      desks: [{ copies: 1 }],
      reserved: [{ group: schools.slug, copies: 1 }],
    })
    const free = await readAvailability({
      ...reading,
      equipment: [mixed.id],
      desks: seen?.desks ?? [],
      closures: [],
      from: day(3),
      until: day(3),
      now: new Date(),
    })
    expect(free).toMatchObject([{ total: 1, free: 1 }])
  })

  test('belonging ends: a loan that begins later is none of the group, also when it is moved', async () => {
    const schools = await buildGroup()
    const { thing, copies } = await model([schools, null])
    const person = await join(schools, somebody(), day(4))
    const loan = await ask(thing, person, { days: [4, 6] })
    expect(unitOf(loan)).toBe(copies[0]?.id)
    const change = { payload: portal.payload, person, city, language: 'fr' as const, loan: (loan as Loan).id }
    expect(await changeLoan({ ...change, firstDay: day(5), lastDay: day(6) })).toMatchObject({ ok: true })
    const moved = await portal.payload.findByID({ collection: 'loans', id: (loan as Loan).id, depth: 0 })
    expect(moved.unit).toBe(copies[1]?.id)
  })

  test('the database keeps them apart at every door; without it, it does not', async () => {
    const schools = await buildGroup()
    const { thing, copies } = await model([null, schools])
    const [, reserved] = copies as [Unit, Unit]
    const loan = (await ask(thing, somebody())) as Loan
    await expect(
      portal.payload.update({
        collection: 'loans',
        id: loan.id,
        data: { unit: reserved.id },
        user: staff,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 400 })
    const swap = () =>
      portal.database.query('update loans set unit_id = $1 where id = $2', [reserved.id, loan.id])
    await expect(swap()).rejects.toMatchObject({ constraint: 'loans_unit_of_their_groups' })
    await portal.database.query('alter table loans disable trigger loans_stay_within_groups')
    expect((await swap()).rowCount).toBe(1)
    await portal.database.query('alter table loans enable trigger loans_stay_within_groups')
  })

  test('a copy that becomes a group’s leaves its loans to others first, or stays', async () => {
    const schools = await buildGroup()
    const { thing, copies } = await model([null, null])
    const outside = (await ask(thing, somebody())) as Loan
    const member = await join(schools)
    const theirs = (await ask(thing, member, { days: [8, 9] })) as Loan
    const reserve = (id: string) =>
      portal.payload.update({
        collection: 'units',
        id,
        data: { pool: schools.id },
        user: staff,
        overrideAccess: false,
      })
    const first = outside.unit as string
    await reserve(first)
    const now = await portal.payload.find({
      collection: 'loans',
      where: { id: { in: [outside.id, theirs.id] } },
      depth: 0,
    })
    expect(now.docs.find(({ id }) => id === outside.id)?.unit).not.toBe(first)
    expect(now.docs.find(({ id }) => id === theirs.id)?.unit).toBe(theirs.unit)
    const second = copies.find(({ id }) => id !== first)?.id ?? ''
    await expect(reserve(second)).rejects.toMatchObject({ status: 400 })
  })
})

describe('in the name of an organisation', () => {
  test('its members borrow by its rules, its loans count for it, and the desk reads it', async () => {
    const schools = await buildGroup({ maxDays: 20, maxOpenLoans: 3 })
    const school = await buildGroup({ kind: 'organisation', partOf: schools.id, name: 'École Diwan' })
    const [one, two] = [await join(school), await join(school)]
    const { thing } = await model([null, null, null, null, null])
    const organisation = school.slug
    const long: [number, number] = [0, 18]
    expect(await ask(thing, one, { days: long })).toMatchObject({ reason: 'loan-too-long' })
    expect(await ask(thing, somebody(), { organisation })).toMatchObject({ reason: 'not-in-organisation' })
    const first = (await ask(thing, one, { days: long, organisation })) as Loan
    expect(first.organisation).toBe(school.id)
    const { thing: other } = await model([null, null, null, null, null])
    const answers = await Promise.all(
      [one, two, one, two].map((person) => ask(other, person, { organisation, days: [2, 4] })),
    )
    expect(answers.filter((answer) => 'unit' in answer)).toHaveLength(2)
    expect(answers.filter((answer) => 'reason' in answer && answer.reason === 'too-many-loans')).toHaveLength(
      2,
    )
    expect(await ask(other, one)).toMatchObject({ organisation: null })
    const shown = await readDeskDay({ payload: portal.payload, city, language: 'fr' })
    expect(shown.find(({ id }) => id === first.id)).toMatchObject({ organisation: 'École Diwan' })
    const { rows } = await portal.database.query('select text from mails where person_id = $1', [one.id])
    expect(rows.some(({ text }) => /Au nom de\s: École Diwan/.test(text))).toBe(true)
    const mine = await readGroupsOf({ payload: portal.payload, city, language: 'fr', person: one.id })
    expect(mine).toEqual([{ slug: school.slug, name: 'École Diwan', kind: 'organisation', until: day(300) }])
  })

  test('what is for some is for them alone, also in line and when an offer is taken', async () => {
    const schools = await buildGroup()
    const school = await buildGroup({ kind: 'organisation', partOf: schools.id, name: 'Lycée' })
    const { thing } = await model([null], { onlyGroups: [schools.id] })
    const person = await join(school)
    expect(await ask(thing, somebody())).toMatchObject({ reason: 'members-only' })
    expect(await ask(thing, person)).toMatchObject({
      reason: 'members-only-as',
      details: { instead: 'Lycée' },
    })
    const taken = (await ask(thing, await join(schools))) as Loan
    const wait = (organisation?: string) =>
      joinWaitingList({
        payload: portal.payload,
        person,
        city,
        language: 'fr',
        line: { equipment: thing.slug, firstDay: day(3), lastDay: day(5) },
        flexible: 0,
        purpose: '',
        ofAge: false,
        organisation,
        key: randomUUID(),
      })
    expect(await wait()).toMatchObject({ reason: 'members-only-as' })
    expect(await wait(school.slug)).toMatchObject({ ok: true })
    await portal.payload.update({
      collection: 'loans',
      id: taken.id,
      data: { state: 'cancelled', reason: 'Fermé' },
      user: staff,
      overrideAccess: false,
    })
    const { docs } = await portal.payload.find({
      collection: 'loans',
      where: { state: { equals: 'offered' }, person: { equals: person.id } },
      depth: 0,
    })
    expect(docs).toMatchObject([{ organisation: school.id }])
    const take = { payload: portal.payload, person, city, language: 'fr' as const, loan: docs[0]?.id ?? '' }
    await portal.database.query('update group_members set last_day = $1 where person_id = $2', [
      day(2),
      person.id,
    ])
    expect(await takeOffer(take)).toMatchObject({ reason: 'not-in-organisation' })
    await portal.database.query('update group_members set last_day = $1 where person_id = $2', [
      day(3),
      person.id,
    ])
    expect(await takeOffer(take)).toMatchObject({ ok: true })
  })
})

describe('who belongs', () => {
  test('is written by staff, by the whole address of an account, once', async () => {
    const group = await buildGroup()
    const resident = await buildPerson(portal.payload, {})
    const add = (by: TypedUser, personEmail: string) =>
      portal.payload.create({
        collection: 'group-members',
        data: { city: city.id, group: group.id, personEmail, lastDay: day(30) } as never,
        user: by,
        overrideAccess: false,
        depth: 0,
      })
    await expect(add(resident, resident.email)).rejects.toMatchObject({ status: 403 })
    await expect(add(staff, 'nobody@ville.example')).rejects.toMatchObject({ status: 400 })
    expect(await add(staff, resident.email)).toMatchObject({ person: resident.id, addedBy: staff.id })
    await expect(add(staff, resident.email)).rejects.toThrow()
  })

  test('only an organisation is part of a group, and of no organisation', async () => {
    const [members, organisation] = [await buildGroup(), await buildGroup({ kind: 'organisation' })]
    await expect(buildGroup({ partOf: members.id })).rejects.toMatchObject({ status: 400 })
    await expect(buildGroup({ kind: 'organisation', partOf: organisation.id })).rejects.toMatchObject({
      status: 400,
    })
    await buildGroup({ kind: 'organisation', partOf: members.id })
    await expect(
      portal.payload.update({ collection: 'groups', id: members.id, data: { kind: 'organisation' } }),
    ).rejects.toMatchObject({ status: 400 })
  })
})
