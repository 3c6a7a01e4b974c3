import { randomUUID } from 'node:crypto'
import { handleEndpoints, type TypedUser } from 'payload'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { figurePeriod } from '../../../src/domains/lending/figures/figurePeriod.ts'
import { readFigures } from '../../../src/domains/lending/figures/readFigures.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, instantOf, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'America/Toronto'
const password = 'une longue phrase de passe'

let city: City
let elsewhere: City
let desk: Desk
let person: TypedUser

/** From Monday to Friday. */
const hours: Desk['hours'] = (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '18:00',
  use: 'both',
}))

beforeAll(async () => {
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, maxOpenLoans: 1 }, { timeZone: zone })
  elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city, { hours, name: '=1+1' })
  person = await buildPerson(payload)
  await portal.refreshHosts()
})

const model = async (copies: number, data: Partial<Equipment> = {}, where = desk) => {
  const equipment = await buildEquipment(portal.payload, city, data)
  const units = []
  for (let index = 0; index < copies; index += 1)
    units.push(await buildUnit(portal.payload, city, equipment, where))
  return { equipment, units }
}

type Days = [firstDay: string, lastDay: string]

/** As it was handed over on its first day and brought back on a day, at noon by the clocks of the city. */
const lend = (
  { equipment, units }: Awaited<ReturnType<typeof model>>,
  copy: number,
  [firstDay, lastDay]: Days,
  data: Partial<Loan> = {},
): Promise<Loan> => {
  const noon = (day: string): string => instantOf(day, '12:00', zone).toISOString()
  return portal.payload.create({
    collection: 'loans',
    depth: 0,
    data: {
      city: city.id,
      unit: units[copy]?.id ?? '',
      equipment: equipment.id,
      desk: desk.id,
      person: person.id,
      firstDay,
      lastDay,
      startsAt: noon(firstDay),
      dueAt: noon(lastDay),
      endsAt: noon(lastDay),
      state: 'closed',
      handedOverAt: noon(firstDay),
      returnedAt: noon(lastDay),
      ...data,
    },
  })
}

const read = (key: string, where = city, now = new Date('2024-06-30T12:00:00Z')) =>
  readFigures({
    payload: portal.payload,
    city: where,
    language: 'fr',
    period: figurePeriod(key, today(zone, now)),
    now,
  })

describe('the figures of a period', () => {
  test('count loans, late ones, use in open days and refusals, of desks and models, by the days of the city', async () => {
    const recorder = await model(2, { name: 'Enregistreur' })
    const tripod = await model(1, { name: 'Trépied' })
    // Monday to Wednesday; Friday to Monday over a weekend, a day late; from April into May; not yet back.
    await lend(recorder, 0, ['2024-05-06', '2024-05-08'])
    await lend(recorder, 0, ['2024-05-10', '2024-05-12'], {
      returnedAt: instantOf('2024-05-13', '23:30', zone).toISOString(),
    })
    await lend(recorder, 1, ['2024-04-29', '2024-05-02'])
    await lend(tripod, 0, ['2024-05-30', '2024-05-31'], { state: 'handed-over', returnedAt: null })
    const none = { handedOverAt: null, returnedAt: null }
    await lend(recorder, 1, ['2024-05-20', '2024-05-21'], { ...none, state: 'no-show' })
    await lend(recorder, 1, ['2024-05-22', '2024-05-23'], { ...none, state: 'refused', reason: 'En panne' })
    await lend(recorder, 1, ['2024-05-24', '2024-05-27'], { ...none, state: 'cancelled' })
    const figures = await read('2024-05')
    const open = 23
    expect(figures.models.map(({ name, ...one }) => [name, one])).toEqual([
      [
        'Enregistreur',
        expect.objectContaining({
          lent: 2,
          late: 1,
          noShow: 1,
          refused: 1,
          declined: 0,
          copies: 2,
          used: 3 + 2 + 2,
          lendable: 2 * open,
        }),
      ],
      ['Trépied', expect.objectContaining({ lent: 1, late: 1, copies: 1, used: 2, lendable: open })],
    ])
    expect(figures.all).toEqual({
      lent: 3,
      late: 2,
      noShow: 1,
      refused: 1,
      declined: 0,
      copies: 3,
      used: 9,
      lendable: 3 * open,
    })
    expect(figures.steps).toHaveLength(31)
    expect(figures.steps.find(({ step }) => step === '2024-05-10')).toMatchObject({ lent: 1, late: 1 })
    expect(figures.reasons).toEqual([{ reason: 'refused-by-desk', count: 1 }])
    expect((await read('2024-Q2')).all).toMatchObject({ lent: 4, late: 2 })
    expect((await read('2024')).steps.map(({ lent }) => lent)).toEqual([0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0])
    expect((await read('2023')).all).toMatchObject({ lent: 0, used: 0 })
    expect((await read('2024-05', elsewhere)).models).toEqual([])
    expect(JSON.stringify(figures)).not.toContain(person.id)
  })
})

describe('a request that is refused', () => {
  const ask = async (who: TypedUser, equipment: string, firstDay: string, at = desk.slug) =>
    requestLoan({
      payload: portal.payload,
      person: who,
      city,
      language: 'fr',
      equipment,
      desk: at,
      firstDay,
      lastDay: firstDay,
      purpose: '',
      key: randomUUID(),
    })
  const declined = async (equipment: string) => {
    const { rows } = await portal.database.query(
      `select data, actor_id as actor from events where subject_id = $1 and type = 'loan.declined' order by at, id`,
      [equipment],
    )
    return rows
  }
  const openDay = (from: number): string => {
    let day = addDays(today(zone), from)
    while ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) day = addDays(day, 1)
    return day
  }

  test('is counted with its reason, thing and desk, and without the person', async () => {
    const { equipment } = await model(1)
    const [first, second] = await buildBorrowers(portal.payload, 2)
    if (!first || !second) throw new Error('Nobody was built; expected two')
    expect(await ask(first, equipment.slug, openDay(3))).toMatchObject({ ok: true })
    expect(await ask(first, equipment.slug, openDay(10))).toMatchObject({ reason: 'too-many-loans' })
    expect(await ask(second, equipment.slug, openDay(3))).toMatchObject({ reason: 'unit-on-loan' })
    expect(await ask(second, equipment.slug, 'soon')).toMatchObject({ status: 400 })
    expect(await ask(second, 'nothing-of-that-name', openDay(3))).toMatchObject({ status: 404 })
    expect(await declined(equipment.id)).toEqual([
      { data: { reason: 'too-many-loans', desk: desk.slug }, actor: null },
      { data: { reason: 'unit-on-loan', desk: desk.slug }, actor: null },
    ])
    const { models, reasons } = await read('', city, new Date())
    expect(models.find(({ slug }) => slug === equipment.slug)).toMatchObject({ declined: 2 })
    expect(reasons).toEqual(expect.arrayContaining([{ reason: 'unit-on-loan', count: 1 }]))
  })

  test('is counted sixty times an hour at most', async () => {
    const { equipment } = await model(1)
    const insert = `insert into events (city_id, type, subject_id, at) select $1, 'loan.declined', $2, now() - $3::interval from generate_series(1, $4)`
    await portal.database.query(insert, [city.id, equipment.id, '2 hours', 60])
    await portal.database.query(insert, [city.id, equipment.id, '1 minute', 59])
    const [somebody] = await buildBorrowers(portal.payload, 1)
    for (let tries = 0; tries < 2; tries += 1)
      expect(await ask(somebody as TypedUser, equipment.slug, '2020-01-01')).toMatchObject({
        reason: 'too-soon',
      })
    expect(await declined(equipment.id)).toHaveLength(120)
  })

  test('is answered all the same when it cannot be counted', async () => {
    const { equipment } = await model(1)
    const [somebody] = await buildBorrowers(portal.payload, 1)
    const broken = vi.spyOn(adapterOf(portal.payload).drizzle, 'execute').mockRejectedValue(new Error('gone'))
    const answer = await ask(somebody as TypedUser, equipment.slug, '2020-01-01')
    broken.mockRestore()
    expect(answer).toMatchObject({ reason: 'too-soon', status: 422 })
    expect(await declined(equipment.id)).toEqual([])
  })
})

describe('the figures as CSV', () => {
  const take = async (query: Record<string, string>, token?: string) => {
    const { default: config } = await import('../../../src/payload.config.ts')
    const request = new Request(`http://localhost:3000/api/loans/figures?${new URLSearchParams(query)}`, {
      headers: { 'accept-language': 'fr', ...(token && { authorization: `JWT ${token}` }) },
    })
    const response = await handleEndpoints({ config, request })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  test('are for who sees the loans of that city, and run nothing in a spreadsheet', async () => {
    const { rest } = await import('../access/rest.ts')
    const tokenOf = async (where: City, ...roles: ('desk' | 'manager' | 'editor')[]): Promise<string> => {
      const { email } = await buildPerson(portal.payload, { city: where.id, roles, data: { password } })
      const { cookie } = await rest('POST', '/people/login', { body: { email, password } })
      return /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
    }
    const asked = { city: city.id, period: '2024-05', table: 'desks' }
    const refused = [
      undefined,
      await tokenOf(city),
      await tokenOf(city, 'editor'),
      await tokenOf(elsewhere, 'manager'),
    ]
    for (const token of refused) expect((await take(asked, token)).status).toBe(404)
    const manager = await tokenOf(city, 'manager')
    expect((await take({ ...asked, table: 'people' }, manager)).status).toBe(404)
    const { text, status, headers } = await take(asked, manager)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain('-desks-2024-05-01-2024-05-31.csv')
    expect(text).toMatch(/^Partie d’adresse;Nom;Exemplaires;/)
    expect(text).toContain(";'=1+1;")
    for (const table of ['models', 'steps', 'reasons'])
      expect((await take({ ...asked, table }, await tokenOf(city, 'desk'))).status).toBe(200)
  })
})
