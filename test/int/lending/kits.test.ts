import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { checkLine, type LoanLine } from '../../../src/domains/lending/lendLine.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { readEquipment } from '../../../src/domains/lending/readEquipment.ts'
import { readEquipmentList } from '../../../src/domains/lending/readEquipmentList.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { remind } from '../../../src/domains/lending/remind.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { mostLines } from '../../../src/domains/lending/rules.ts'
import { lendingSettingsOf } from '../../../src/domains/lending/settingsOf.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  always,
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
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, maxOpenLoans: 3 })
  desk = await buildDesk(portal.payload, city)
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
  somebody = await borrowersInTurn(portal.payload, 150)
  await portal.refreshHosts()
})

const model = async (copies: number, at = desk, data: Partial<Equipment> = {}): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city, data)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, at)
  return equipment
}

/** Two cameras and a tripod. */
const kit = async (cameras = 2, tripods = 1, data: Partial<Equipment> = {}) => {
  const [camera, tripod] = [await model(cameras), await model(tripods)]
  const whole = await buildEquipment(portal.payload, city, {
    parts: [
      { model: camera.id, count: 2 },
      { model: tripod.id, count: 1 },
    ],
    ...data,
  })
  return { camera, tripod, whole }
}

const line = (equipment: Equipment, first = 2, last = 4): LoanLine => ({
  equipment: equipment.slug,
  firstDay: day(first),
  lastDay: day(last),
})

const ask = (lines: LoanLine[], more: Partial<Parameters<typeof requestLoans>[0]> = {}) =>
  requestLoans({
    payload: portal.payload,
    person: somebody(),
    city,
    language: 'fr',
    lines,
    purpose: '',
    key: randomUUID(),
    ...more,
  })

const loansOf = async (person: TypedUser): Promise<Record<string, string | null>[]> => {
  const { rows } = await portal.database.query(
    'select unit_id, equipment_id, kit_id, bundle, basket, state from loans where person_id = $1 order by id',
    [person.id],
  )
  return rows
}

describe('a kit', () => {
  test('is all its copies at one desk, in one mail, and one loan of its borrower', async () => {
    const { camera, tripod, whole } = await kit()
    const person = somebody()
    expect(await ask([line(whole)], { person })).toMatchObject({ ok: true })
    const loans = await loansOf(person)
    expect(loans.map(({ equipment_id }) => equipment_id).sort()).toEqual(
      [camera.id, camera.id, tripod.id].sort(),
    )
    expect(new Set(loans.map(({ unit_id }) => unit_id)).size).toBe(3)
    expect(new Set(loans.map(({ bundle }) => bundle)).size).toBe(1)
    expect(loans.every(({ kit_id }) => kit_id === whole.id)).toBe(true)
    const mails = await portal.database.query('select notice, text from mails where person_id = $1', [
      person.id,
    ])
    expect(mails.rows.map(({ notice }) => notice)).toEqual(['loanRequested'])
    const others = [line(await model(1)), line(await model(1))]
    expect(await ask(others, { person })).toMatchObject({ ok: true })
    expect(await ask([line(await model(1))], { person })).toMatchObject({ reason: 'too-many-loans' })
  })

  const idsOf = async (person: TypedUser): Promise<[string, string, string]> => {
    const { rows } = await portal.database.query('select id from loans where person_id = $1 order by id', [
      person.id,
    ])
    return rows.map(({ id }) => id) as [string, string, string]
  }
  const statesOf = async (person: TypedUser) => (await loansOf(person)).map(({ state }) => state)
  const mailsOf = async (person: TypedUser) => {
    const { rows } = await portal.database.query<{
      notice: string
      subject: string
      calendar: { text: string } | null
    }>('select notice, subject, calendar from mails where person_id = $1 order by created_at', [person.id])
    return rows
  }
  const decide = (id: string, data: Partial<Loan>) =>
    portal.payload.update({ collection: 'loans', id, data, depth: 0, overrideAccess: false, user: staff })
  const requested = async (data: Partial<Equipment> = {}) => {
    const made = await kit(2, 1, data)
    const person = somebody()
    expect(await ask([line(made.whole)], { person })).toMatchObject({ ok: true })
    return { ...made, person, ids: await idsOf(person) }
  }

  test('is agreed to, made ready and given back whole, with one mail for each, and one event in calendars', async () => {
    const { person, ids, whole } = await requested()
    await decide(ids[1], { state: 'approved' })
    expect(await statesOf(person)).toEqual(['approved', 'approved', 'approved'])
    await decide(ids[2], { state: 'ready' })
    expect(await statesOf(person)).toEqual(['ready', 'ready', 'ready'])
    expect(await cancelLoan({ payload: portal.payload, person, city, loan: ids[0] })).toMatchObject({
      ok: true,
    })
    expect(await statesOf(person)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    const mails = await mailsOf(person)
    expect(mails.map(({ notice }) => notice)).toEqual([
      'loanRequested',
      'loanApproved',
      'loanReady',
      'loanCancelled',
    ])
    expect(mails.filter(({ subject }) => subject.includes(String(whole.name)))).toHaveLength(4)
    const texts = mails.map(({ calendar }) => calendar?.text ?? '')
    expect(new Set(texts.map((text) => /^UID:(.*)$/m.exec(text)?.[1])).size).toBe(1)
    const sequences = texts.map((text) => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]))
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    const { rows } = await portal.database.query(
      `select subject_id from events where type = 'loan.cancelled' and actor_id = $1`,
      [person.id],
    )
    expect(rows.map(({ subject_id }) => subject_id).sort()).toEqual(ids)
  })

  test('is refused whole, with its reason on each part', async () => {
    const { person, ids } = await requested()
    await decide(ids[0], { state: 'refused', reason: 'Il part en exposition' })
    expect(await statesOf(person)).toEqual(['refused', 'refused', 'refused'])
    const { rows } = await portal.database.query('select distinct reason from loans where person_id = $1', [
      person.id,
    ])
    expect(rows).toEqual([{ reason: 'Il part en exposition' }])
  })

  test('goes out and comes back copy by copy; what stays at the desk can be taken out of it', async () => {
    const { person, ids } = await requested()
    await decide(ids[0], { state: 'approved' })
    await decide(ids[0], { state: 'handed-over' })
    expect((await statesOf(person)).sort()).toEqual(['approved', 'approved', 'handed-over'])
    await decide(ids[1], { state: 'handed-over' })
    await decide(ids[2], { state: 'cancelled', reason: 'Le trépied est resté ici' })
    expect((await statesOf(person)).sort()).toEqual(['cancelled', 'handed-over', 'handed-over'])
    const last = (await mailsOf(person)).at(-1)
    expect(last).toMatchObject({ notice: 'loanCancelled', calendar: null })
    await decide(ids[0], { state: 'returned' })
    expect((await statesOf(person)).sort()).toEqual(['cancelled', 'handed-over', 'returned'])
  })

  test('is reminded of once', async () => {
    const { person, ids } = await requested()
    await decide(ids[0], { state: 'approved' })
    await portal.database.query(
      `update loans set created_at = created_at - interval '9 days', first_day = $2 where person_id = $1`,
      [person.id, day(1)],
    )
    const noon = new Date(`${day(0)}T12:00:00Z`)
    for (const _ of [1, 2]) await remind(portal.payload, noon)
    expect((await mailsOf(person)).map(({ notice }) => notice).slice(2)).toEqual(['loanTomorrow'])
  })

  test('can be decided by two desks at once, each at another part, and given back beside another kit, without a deadlock', async () => {
    const [camera, tripod] = [await model(8), await model(4)]
    const parts = [
      { model: camera.id, count: 2 },
      { model: tripod.id, count: 1 },
    ]
    const whole = await buildEquipment(portal.payload, city, { parts })
    const reversed = await buildEquipment(portal.payload, city, { parts: [...parts].reverse() })
    const asked = await Promise.all(
      [whole, reversed, whole, reversed].map(async (one) => {
        const person = somebody()
        expect(await ask([line(one)], { person })).toMatchObject({ ok: true })
        return { person, ids: await idsOf(person) }
      }),
    )
    const done = await Promise.allSettled(
      asked.flatMap(({ ids: [first, , last] }) => [
        decide(first, { state: 'refused', reason: 'Fermé' }),
        decide(last, { state: 'refused', reason: 'Fermé' }),
      ]),
    )
    for (const { person } of asked) expect(await statesOf(person)).toEqual(['refused', 'refused', 'refused'])
    const failures = done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(failures.filter((one) => /deadlock/i.test(one))).toEqual([])
    expect(failures.length).toBeLessThanOrEqual(asked.length)
  })

  test('of which one part is missing is refused whole, with the nearest days on which all are free', async () => {
    const { tripod, whole } = await kit()
    expect(await ask([line(tripod, 4, 6)])).toMatchObject({ ok: true })
    const person = somebody()
    expect(await ask([line(whole)], { person })).toMatchObject({
      reason: 'unit-on-loan',
      status: 409,
      alternatives: [
        { firstDay: day(7), lastDay: day(9) },
        { firstDay: day(1), lastDay: day(3) },
      ],
    })
    expect(await loansOf(person)).toEqual([])
    const events = await portal.database.query(
      `select from events where type = 'loan.requested' and data->>'unit' in (select id::text from units where equipment_id = $1)`,
      [whole.id],
    )
    expect(events.rowCount).toBe(0)
  })

  test('asks for the training, and the age, of each of its parts', async () => {
    const module = await portal.payload.create({
      collection: 'modules',
      locale: 'fr',
      data: {
        city: city.id,
        slug: `cadrer-${randomUUID().slice(0, 8)}`,
        title: 'Cadrer',
        summary: 'Voir',
        level: 'beginner',
        version: 1,
        minutes: 60,
        licence: 'CC-BY-SA-4.0',
        _status: 'published',
      },
    })
    const camera = await model(1, desk, { requires: [{ module: module.id }] })
    const old = await model(1, desk, { minimumAge: 16 })
    const whole = await buildEquipment(portal.payload, city, { parts: [{ model: camera.id, count: 1 }] })
    const forAdults = await buildEquipment(portal.payload, city, { parts: [{ model: old.id, count: 1 }] })
    expect(await ask([line(whole)])).toMatchObject({
      reason: 'training-needed',
      details: { title: 'Cadrer' },
    })
    expect(await ask([line(forAdults)])).toMatchObject({ reason: 'age-not-declared' })
    expect(await ask([line(forAdults)], { ofAge: true })).toMatchObject({ ok: true })
  })

  test('is counted in whole kits: in the calendar, on its page and in the list', async () => {
    const { camera, whole } = await kit(5, 2)
    const reading = { payload: portal.payload, city, language: 'fr' as const }
    const page = await readEquipment({ ...reading, slug: whole.slug })
    expect(page?.desks.map(({ copies }) => copies)).toEqual([2])
    expect(page?.parts.map(({ count, slug }) => [count, slug])).toEqual(
      expect.arrayContaining([[2, camera.slug]]),
    )
    await ask([line(camera), line(camera)])
    const days = await readAvailability({
      ...reading,
      equipment: [whole.id],
      desks: [{ slug: desk.slug, hours: always, special: [] }],
      closures: [],
      from: day(1),
      until: day(2),
      now: new Date(),
    })
    expect(days.map(({ total, free }) => [total, free])).toEqual([
      [2, 2],
      [2, 1],
    ])
    const lending = await readLending({ ...reading, settings: settingsOf(city) })
    const period = { from: day(2), until: day(2) }
    const list = await readEquipmentList({ ...reading, lending, period, limit: 200 })
    expect(list.find(({ slug }) => slug === whole.slug)).toMatchObject({ copies: 2, free: 1 })
  })

  test('is neither part of a kit nor a model with copies, at any door', async () => {
    const { camera, whole } = await kit()
    const change = (id: string, parts: NonNullable<Equipment['parts']>) =>
      portal.payload.update({ collection: 'equipment', id, data: { parts }, locale: 'fr' })
    const single = await buildEquipment(portal.payload, city)
    const part = (id: string) => ({ model: id, count: 1 })
    await expect(buildUnit(portal.payload, city, whole, desk)).rejects.toMatchObject({ status: 400 })
    await expect(change(single.id, [part(whole.id)])).rejects.toMatchObject({ status: 400 })
    await expect(change(camera.id, [part(single.id)])).rejects.toMatchObject({ status: 400 })
    await expect(change(single.id, [part(single.id)])).rejects.toMatchObject({ status: 400 })
    await expect(change(single.id, [part(camera.id), part(camera.id)])).rejects.toMatchObject({ status: 400 })
    const stocked = await model(1)
    await expect(change(stocked.id, [part(camera.id)])).rejects.toMatchObject({ status: 400 })
  })
})

describe('scenario 15: a basket', () => {
  test('is lent whole, at several desks and for several times, in one mail', async () => {
    const far = await buildDesk(portal.payload, city)
    const [near, other] = [await model(1), await model(1, far)]
    const person = somebody()
    expect(await ask([line(near), line(other, 5, 6)], { person })).toMatchObject({ ok: true })
    const loans = await loansOf(person)
    expect(new Set(loans.map(({ basket }) => basket)).size).toBe(1)
    const mails = await portal.database.query('select notice, text from mails where person_id = $1', [
      person.id,
    ])
    expect(mails.rows).toMatchObject([{ notice: 'loansRequested' }])
    expect(mails.rows[0].text.match(/Comptoir, 1 place/g)).toHaveLength(2)
  })

  test('of which a line is impossible says which and why, for each, and writes nothing', async () => {
    const [free, busy] = [await model(1), await model(1)]
    await ask([line(busy)])
    const person = somebody()
    const result = await ask([line(busy), line(free), line(free, -3, -1), line(free, 5, 40)], { person })
    expect(result).toMatchObject({
      reason: 'unit-on-loan',
      lines: [
        { line: 0, refusal: { reason: 'unit-on-loan', status: 409 } },
        { line: 2, refusal: { reason: 'too-soon' } },
        { line: 3, refusal: { reason: 'loan-too-long' } },
      ],
    })
    expect(await loansOf(person)).toEqual([])
  })

  test('scenario 16: two lines that want the only copy at the same time stand in each other’s way', async () => {
    const only = await model(1)
    expect(await ask([line(only, 2, 4), line(only, 4, 6)])).toMatchObject({
      lines: [{ line: 1, refusal: { reason: 'unit-on-loan' } }],
    })
  })

  test('keeps the number of loans, and holds from one line to a dozen', async () => {
    const things = await Promise.all(Array.from({ length: 4 }, () => model(1)))
    expect(await ask(things.map((one) => line(one)))).toMatchObject({
      lines: [{ line: 3, refusal: { reason: 'too-many-loans' } }],
    })
    expect(await ask([])).toMatchObject({ reason: 'basket-empty' })
    const [thing] = things as [Equipment]
    expect(await ask(Array.from({ length: mostLines + 1 }, () => line(thing)))).toMatchObject({
      reason: 'basket-full',
    })
  })

  test('says before one asks what it will say then, and touches nothing', async () => {
    const { camera, whole } = await kit()
    const settings = lendingSettingsOf(city)
    if (!settings) throw new Error('The city lends nothing')
    const look = (wanted: LoanLine) =>
      checkLine(portal.payload, wanted, {
        city,
        language: 'fr',
        settings,
        person: null,
        ofAge: true,
        now: new Date(),
      })
    expect(await look(line(whole))).toMatchObject({ ok: true, value: { name: 'Enregistreur' } })
    await ask([line(camera)])
    expect(await look(line(whole))).toMatchObject({ reason: 'unit-on-loan', name: 'Enregistreur' })
    expect(await look({ ...line(whole), equipment: 'nothing' })).toMatchObject({ status: 404 })
  })
})

describe('kits and baskets that want the same copies at once', () => {
  test('never deadlock, never share a copy, and are whole or nothing', async () => {
    const { camera, tripod, whole } = await kit(4, 3)
    const other = await buildEquipment(portal.payload, city, {
      parts: [
        { model: tripod.id, count: 1 },
        { model: camera.id, count: 1 },
      ],
    })
    const wishes = Array.from({ length: 24 }, (_, index): LoanLine[] => {
      const first = 2 + (index % 3)
      if (index % 4 === 0) return [line(tripod, first, first + 1), line(camera, first, first + 1)]
      if (index % 4 === 1) return [line(camera, first, first + 1), line(tripod, first, first + 1)]
      return [line(index % 4 === 2 ? whole : other, first, first + 1)]
    })
    const asked = wishes.map((lines) => ({ lines, person: somebody() }))
    const answers = await Promise.all(asked.map(({ lines, person }) => ask(lines, { person })))
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('unit-on-loan')
    const { rows } = await portal.database.query(
      `select a.id from loans a join loans b on a.unit_id = b.unit_id and a.id < b.id
        and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
       where a.equipment_id in ($1, $2)`,
      [camera.id, tripod.id],
    )
    expect(rows).toEqual([])
    for (const [index, { person, lines }] of asked.entries()) {
      const expected = lines[0]?.equipment === whole.slug ? 3 : 2
      expect((await loansOf(person)).length).toBe(answers[index]?.ok ? expected : 0)
    }
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(2)
  })
})
