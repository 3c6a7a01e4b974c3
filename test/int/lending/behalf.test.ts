import { randomUUID } from 'node:crypto'
import { createLocalReq, Forbidden, type TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { actAtDesk } from '../../../src/domains/lending/desk/actAtDesk.ts'
import { askEndpoint } from '../../../src/domains/lending/desk/askEndpoint.ts'
import { askForSomebody } from '../../../src/domains/lending/desk/askForSomebody.ts'
import { findBorrowers } from '../../../src/domains/lending/desk/findBorrowers.ts'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { readLoansOf } from '../../../src/domains/lending/readLoansOf.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Person } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let elsewhere: City
let desk: Desk
let staff: TypedUser
let foreign: TypedUser
let resident: TypedUser

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, approval: 'never', maxOpenLoans: 2 })
  elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city)
  staff = await buildPerson(payload, { city: city.id, roles: ['desk'], data: { name: 'Gwenn Kerjean' } })
  foreign = await buildPerson(payload, { city: elsewhere.id, roles: ['desk', 'manager'] })
  resident = await buildPerson(payload)
  await portal.refreshHosts()
})

const model = async (copies = 1, data: Partial<Equipment> = {}): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city, data)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return equipment
}

type Asked = Partial<Parameters<typeof askForSomebody>[0]> & { things?: Equipment[]; days?: [number, number] }

const ask = async (person: Pick<Person, 'email'>, { things, days = [0, 2], ...more }: Asked = {}) =>
  askForSomebody({
    payload: portal.payload,
    staff,
    language: 'en',
    city: city.id,
    borrower: person.email,
    lines: (things ?? [await model()]).map(({ slug }) => ({
      equipment: slug,
      firstDay: day(days[0]),
      lastDay: day(days[1]),
    })),
    purpose: 'Une balade',
    ofAge: false,
    key: randomUUID(),
    ...more,
  })

const asIfThemselves = (person: TypedUser, equipment: Equipment) =>
  requestLoans({
    payload: portal.payload,
    person,
    city,
    language: 'en',
    lines: [{ equipment: equipment.slug, firstDay: day(0), lastDay: day(2) }],
    purpose: '',
    key: randomUUID(),
  })

const loansOf = async ({ id }: Pick<Person, 'id'>): Promise<number> => {
  const { rowCount } = await portal.database.query('select from loans where person_id = $1', [id])
  return rowCount ?? 0
}
const mailsOf = async ({ id }: Pick<Person, 'id'>) => {
  const { rows } = await portal.database.query<{ notice: string; whole: string }>(
    'select notice, to_jsonb(m)::text as whole from mails m where person_id = $1 order by created_at, id',
    [id],
  )
  return rows
}

describe('a loan that the desk asks for', () => {
  test('is the person’s, by the hand of staff; the mail names who asked, and it can be handed over at once', async () => {
    const person = await buildPerson(portal.payload)
    const result = await ask(person)
    if (!result.ok) throw new Error(result.reason)
    const loans = result.value.map(({ id }) => id)
    expect(
      await portal.payload.findByID({ collection: 'loans', id: loans[0] ?? '', depth: 0 }),
    ).toMatchObject({ person: person.id, state: 'approved', purpose: 'Une balade' })
    const { rows } = await portal.database.query(
      'select type, actor_id as actor from events where subject_id = $1 order by at, id',
      [loans[0]],
    )
    expect(rows).toEqual([
      { type: 'loan.requested', actor: staff.id },
      { type: 'loan.approved', actor: staff.id },
    ])
    const mails = await mailsOf(person)
    expect(mails.map(({ notice }) => notice)).toEqual(['loanApproved'])
    expect(mails[0]?.whole).toContain('Demandé pour vous au comptoir par')
    expect(mails[0]?.whole).toContain('Gwenn Kerjean')
    const done = await actAtDesk({
      payload: portal.payload,
      person: staff,
      language: 'en',
      city: city.id,
      act: 'handOver',
      loans,
    })
    expect(done).toMatchObject({ ok: true, value: { done: 1 } })
  })

  test('says so in one mail for several things; control: what a person asks for themselves names nobody', async () => {
    const [person, alone] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    expect(await ask(person, { things: [await model(), await model()] })).toMatchObject({ ok: true })
    const mails = await mailsOf(person)
    expect(mails.map(({ notice }) => notice)).toEqual(['loansRequested'])
    expect(mails[0]?.whole).toContain('Gwenn Kerjean')
    expect(await asIfThemselves(alone, await model())).toMatchObject({ ok: true })
    expect((await mailsOf(alone))[0]?.whole).not.toContain('Demandé pour vous')
  })

  test('is asked for once with one key, and with another person is another request', async () => {
    const [person, other] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    const same = { things: [await model(3)], key: randomUUID() }
    const first = await ask(person, same)
    expect(await ask(person, same)).toEqual(first)
    expect(await loansOf(person)).toBe(1)
    expect(await ask(other, same)).toMatchObject({ reason: 'key-reused' })
    expect(await loansOf(other)).toBe(0)
  })

  test.each([
    [
      'too many loans',
      'too-many-loans',
      async (person: TypedUser) => {
        await asIfThemselves(person, await model())
        await asIfThemselves(person, await model())
        return model()
      },
    ],
    ['an age', 'age-not-declared', () => model(1, { minimumAge: 18 })],
    [
      'a copy that is taken',
      'unit-on-loan',
      async () => {
        const thing = await model()
        await asIfThemselves(resident, thing)
        return thing
      },
    ],
  ] as const)('is refused for %s as they would be refused', async (_, reason, thingFor) => {
    const person = await buildPerson(portal.payload)
    const thing = await thingFor(person)
    const before = await loansOf(person)
    expect(await ask(person, { things: [thing] })).toMatchObject({ ok: false, reason })
    expect(await asIfThemselves(person, thing)).toMatchObject({ ok: false, reason })
    expect(await loansOf(person)).toBe(before)
  })
})

describe('whoever does not work at a desk of the city', () => {
  test('gets 404, and nothing is written; control: its own desk may', async () => {
    const person = await buildPerson(portal.payload)
    for (const one of [foreign, resident, person])
      expect(await ask(person, { staff: one })).toMatchObject({ reason: 'desk-unknown', status: 404 })
    expect(await ask(person, { city: elsewhere.id })).toMatchObject({ reason: 'desk-unknown', status: 404 })
    expect(await loansOf(person)).toBe(0)
    expect(await ask(person)).toMatchObject({ ok: true })
  })

  const post = async (user: TypedUser | null, body: object): Promise<Response> => {
    const req = await createLocalReq({ ...(user && { user }) }, portal.payload)
    return askEndpoint.handler(Object.assign(req, { json: async () => body }))
  }

  test('is answered at the door of REST as by the operation, in words', async () => {
    const person = await buildPerson(portal.payload)
    const lines = [{ equipment: (await model()).slug, firstDay: day(0), lastDay: day(1) }]
    const body = { city: city.id, borrower: person.email, lines, key: randomUUID() }
    await expect(post(null, body)).rejects.toBeInstanceOf(Forbidden)
    for (const one of [foreign, resident]) expect((await post(one, body)).status).toBe(404)
    expect((await post(staff, { ...body, lines: [] })).status).toBe(400)
    expect((await post(staff, { ...body, key: '1' })).status).toBe(400)
    const late = await post(staff, { ...body, lines: [{ ...lines[0], lastDay: day(-1) }] })
    expect(late.status).toBe(422)
    expect(await late.json()).toMatchObject({
      errors: [{ name: 'period-reversed', message: expect.stringContaining('before the first') }],
    })
    expect(await (await post(staff, body)).json()).toMatchObject({ loans: [{ state: 'approved' }] })
  })
})

describe('the people a desk finds', () => {
  const find = async (typed: string): Promise<string[]> =>
    (await findBorrowers(portal.payload, city, typed)).map(({ id }) => id)

  test('are by name those with dealings in its city, by the whole address anybody with an account', async () => {
    const name = 'Azenor Quéméneur'
    const [here, there, nowhere, closed, unconfirmed] = await Promise.all(
      Array.from({ length: 5 }, () => buildPerson(portal.payload, { data: { name } })),
    )
    if (!here || !there || !nowhere || !closed || !unconfirmed) throw new Error('Expected five people')
    for (const one of [here, closed, unconfirmed]) expect(await ask(one)).toMatchObject({ ok: true })
    const role = { person: there.id, role: 'desk' as const, startsAt: '2020-01-01T00:00:00.000Z' }
    await portal.payload.create({ collection: 'memberships', data: { ...role, city: elsewhere.id } })
    await portal.database.query('update people set closed_at = now() where id = $1', [closed.id])
    await portal.database.query('update people set _verified = false where id = $1', [unconfirmed.id])
    expect(await find('queme')).toEqual([here.id])
    expect(await find('qu')).toEqual([])
    expect(await find('%%%')).toEqual([])
    expect(await find(here.email.slice(0, 12))).toEqual([])
    expect(await find(nowhere.email.toUpperCase())).toEqual([nowhere.id])
    expect(await find(closed.email)).toEqual([])
    expect(await find(unconfirmed.email)).toEqual([])
    const [found] = await findBorrowers(portal.payload, city, 'queme')
    expect(found?.email).not.toContain(here.email.slice(0, 5))
  })

  test('are asked for by their id only with such dealings; control: by their address they are', async () => {
    const person = await buildPerson(portal.payload)
    expect(await ask(person, { borrower: person.id })).toMatchObject({
      reason: 'borrower-unknown',
      status: 404,
    })
    expect(await ask(person)).toMatchObject({ ok: true })
    expect(await ask(person, { borrower: person.id })).toMatchObject({ ok: true })
    expect(await ask(person, { borrower: 'personne' })).toMatchObject({ reason: 'borrower-unknown' })
  })
})

describe('who asked for a loan', () => {
  test('is said to its borrower and at the desk, where it was not the borrower', async () => {
    const [helped, alone] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    expect(await ask(helped)).toMatchObject({ ok: true })
    expect(await asIfThemselves(alone, await model())).toMatchObject({ ok: true })
    const asked = { payload: portal.payload, city, language: 'fr' as const }
    const own = async ({ id }: Pick<Person, 'id'>) =>
      (await readLoansOf({ ...asked, person: id })).map(({ askedBy }) => askedBy)
    expect(await own(helped)).toEqual(['Gwenn Kerjean'])
    expect(await own(alone)).toEqual([null])
    const atDesk = async ({ id }: Pick<Person, 'id'>) =>
      (await readDeskDay(asked)).filter(({ person }) => person.id === id).map(({ askedBy }) => askedBy)
    expect(await atDesk(helped)).toEqual(['Gwenn Kerjean'])
    expect(await atDesk(alone)).toEqual([null])
  })
})
