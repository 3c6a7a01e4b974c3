import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  always,
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const zone = 'Europe/Paris'
const day = (count: number): string => addDays(today(zone), count)

let city: City
let desk: Desk
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 1, maxDays: 14, maxOpenLoans: 2 })
  desk = await buildDesk(portal.payload, city)
  somebody = await borrowersInTurn(portal.payload, 60)
  await portal.refreshHosts()
})

const model = async (copies = 1, data: Partial<Equipment> = {}): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city, data)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return equipment
}

const ask = (equipment: Equipment, request: Partial<Parameters<typeof requestLoan>[0]> = {}) =>
  requestLoan({
    payload: portal.payload,
    person: somebody(),
    city,
    language: 'fr',
    equipment: equipment.slug,
    firstDay: day(3),
    lastDay: day(5),
    purpose: 'Une balade sonore',
    key: randomUUID(),
    ...request,
  })

const written = async (loan: string): Promise<{ events: string[]; mails: string[] }> => {
  const events = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [loan],
  )
  const mails = await portal.database.query(
    'select notice from mails where key like $1 order by created_at',
    [`%${loan}`],
  )
  return { events: events.rows.map(({ type }) => type), mails: mails.rows.map(({ notice }) => notice) }
}

describe('asking for a loan', () => {
  test('keeps a copy from opening to closing by the clocks of the city, with its event and its mail', async () => {
    const equipment = await model()
    const person = await buildPerson(portal.payload)
    const result = await ask(equipment, { person, firstDay: day(3), lastDay: day(5) })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value).toMatchObject({ state: 'requested', desk: desk.id })
    const { rows } = await portal.database.query(
      `select to_char(starts_at at time zone $2, 'YYYY-MM-DD HH24:MI') as from,
        to_char(ends_at at time zone $2, 'YYYY-MM-DD HH24:MI') as until from loans where id = $1`,
      [result.value.id, zone],
    )
    expect(rows).toEqual([{ from: `${day(3)} 00:00`, until: `${day(5)} 23:59` }])
    expect(await written(result.value.id)).toEqual({ events: ['loan.requested'], mails: ['loanRequested'] })
    const mail = await portal.database.query(`select "to", subject, text from mails where key like $1`, [
      `%${result.value.id}`,
    ])
    expect(mail.rows[0]).toMatchObject({
      to: person.email,
      subject: 'Votre demande est enregistrée\u00a0: Enregistreur',
    })
    expect(mail.rows[0].text).toContain(`account/loans/${result.value.id}`)
    expect(mail.rows[0].text).toContain('de 00:00 à 23:59')
  })

  test('is approved at once where the city does not approve, and says so in the mail', async () => {
    const free = await buildLendingCity(portal.payload, { approval: 'never' })
    const equipment = await buildEquipment(portal.payload, free)
    await buildUnit(portal.payload, free, equipment, await buildDesk(portal.payload, free))
    await portal.refreshHosts()
    const result = await ask(equipment, { city: free })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.state).toBe('approved')
    expect(await written(result.value.id)).toEqual({
      events: ['loan.requested', 'loan.approved'],
      mails: ['loanApproved'],
    })
  })

  test('gives the second person the second copy, and the third the nearest free days', async () => {
    const equipment = await model(2)
    const results = [await ask(equipment), await ask(equipment), await ask(equipment)]
    const units = await portal.database.query('select distinct unit_id from loans where equipment_id = $1', [
      equipment.id,
    ])
    expect(units.rowCount).toBe(2)
    expect(results[2]).toMatchObject({
      ok: false,
      reason: 'unit-on-loan',
      status: 409,
      alternatives: [{ firstDay: day(6), lastDay: day(8) }],
    })
  })

  test('proposes the same days at another desk, and the nearest days before', async () => {
    const equipment = await model()
    const other = await buildDesk(portal.payload, city)
    await buildUnit(portal.payload, city, equipment, other)
    await ask(equipment, { desk: desk.slug, firstDay: day(6), lastDay: day(8) })
    const result = await ask(equipment, { desk: desk.slug, firstDay: day(6), lastDay: day(8) })
    expect(result).toMatchObject({
      reason: 'unit-on-loan',
      alternatives: [
        { desk: { slug: other.slug }, firstDay: day(6), lastDay: day(8) },
        { desk: { slug: desk.slug }, firstDay: day(9), lastDay: day(11) },
        { desk: { slug: desk.slug }, firstDay: day(3), lastDay: day(5) },
      ],
    })
  })

  test('names the rule that stands against it', async () => {
    const equipment = await model()
    expect(await ask(equipment, { firstDay: day(0), lastDay: day(1) })).toMatchObject({
      reason: 'too-soon',
      status: 422,
      details: { earliest: day(1) },
    })
    expect(await ask(equipment, { lastDay: day(2) })).toMatchObject({ reason: 'period-reversed' })
    expect(await ask(equipment, { lastDay: day(40) })).toMatchObject({ reason: 'loan-too-long' })
    expect(await ask(equipment, { firstDay: day(91), lastDay: day(92) })).toMatchObject({
      reason: 'too-far-ahead',
    })
    expect(await ask(equipment, { firstDay: 'tomorrow' })).toMatchObject({
      reason: 'day-malformed',
      status: 400,
    })
    expect(await ask(equipment, { equipment: 'sous-marin' })).toMatchObject({ status: 404 })
    expect(await ask(equipment, { purpose: 'x'.repeat(1001) })).toMatchObject({ reason: 'purpose-too-long' })
  })

  test('lends nothing of another city, no draft and no copy in repair', async () => {
    const elsewhere = await buildLendingCity(portal.payload)
    const equipment = await model()
    expect(await ask(equipment, { city: elsewhere })).toMatchObject({ status: 404 })
    const draft = await model(1, { _status: 'draft' })
    expect(await ask(draft)).toMatchObject({ status: 404 })
    const broken = await model(0)
    await buildUnit(portal.payload, city, broken, desk, { state: 'repair' })
    expect(await ask(broken)).toMatchObject({ reason: 'no-copy-at-desk', status: 422 })
  })

  test('is refused on a closed day with the reason and the next open day', async () => {
    const equipment = await model(0)
    const hours = always.filter(({ weekday }) => weekday !== 'sun')
    await buildUnit(portal.payload, city, equipment, await buildDesk(portal.payload, city, { hours }))
    await portal.payload.create({
      collection: 'closures',
      locale: 'fr',
      data: {
        city: city.id,
        name: 'Inventaire',
        firstDay: day(60),
        lastDay: day(61),
        worked: false,
        source: 'city',
      },
    })
    expect(await ask(equipment, { firstDay: day(60), lastDay: day(63) })).toMatchObject({
      reason: 'desk-closed-first-day',
      details: { day: day(60), closure: 'Inventaire' },
    })
    expect(await ask(equipment, { firstDay: day(58), lastDay: day(61) })).toMatchObject({
      reason: expect.stringMatching(/^desk-closed/),
    })
  })

  test('stops at the number of loans the city allows, also from two windows at once', async () => {
    const person = somebody()
    const models = await Promise.all(Array.from({ length: 4 }, () => model()))
    const results = await Promise.all(models.map((equipment) => ask(equipment, { person })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(2)
    expect(results.filter((result) => !result.ok && result.reason === 'too-many-loans')).toHaveLength(2)
  })

  test('needs the training of the model, and names its next session', async () => {
    const module = await portal.payload.create({
      collection: 'modules',
      locale: 'fr',
      data: {
        city: city.id,
        slug: `prise-de-son-${randomUUID().slice(0, 8)}`,
        title: 'Prise de son',
        summary: 'Écouter',
        level: 'beginner',
        version: 1,
        minutes: 60,
        licence: 'CC-BY-SA-4.0',
        _status: 'published',
      },
    })
    const session = (startsAt: string, endsAt: string) =>
      portal.payload.create({
        collection: 'sessions',
        locale: 'fr',
        data: {
          city: city.id,
          module: module.id,
          startsAt,
          endsAt,
          place: 'Ici',
          seats: 8,
          state: 'scheduled',
        },
      })
    const past = await session('2026-01-05T17:00:00.000Z', '2026-01-05T19:00:00.000Z')
    const coming = `${day(20)}T17:00:00.000Z`
    await session(coming, `${day(20)}T19:00:00.000Z`)
    const equipment = await model(1, { requires: [{ module: module.id }] })
    const person = somebody()
    expect(await ask(equipment, { person })).toMatchObject({
      reason: 'training-needed',
      details: { module: module.slug, title: 'Prise de son', nextSession: expect.stringContaining(day(20)) },
    })
    await portal.payload.create({
      collection: 'registrations',
      data: { city: city.id, session: past.id, person: person.id, state: 'attended' },
    })
    expect(await ask(equipment, { person })).toMatchObject({ ok: true })
  })
})

describe('scenario 5: the same form sent twice', () => {
  test('is one loan with one answer', async () => {
    const equipment = await model(2)
    const twice = { person: somebody(), key: randomUUID() }
    const [first, second] = await Promise.all([ask(equipment, twice), ask(equipment, twice)])
    expect(first).toEqual(second)
    expect(await ask(equipment, twice)).toEqual(first)
    const loans = await portal.database.query('select id from loans where equipment_id = $1', [equipment.id])
    expect(loans.rowCount).toBe(1)
  })

  test('with other days is refused', async () => {
    const equipment = await model(2)
    const twice = { person: somebody(), key: randomUUID() }
    await ask(equipment, twice)
    expect(await ask(equipment, { ...twice, lastDay: day(6) })).toMatchObject({
      reason: 'key-reused',
      status: 422,
    })
  })
})

describe('the transaction', () => {
  test('leaves no loan, event, mail or key when its last step fails', async () => {
    const equipment = await model()
    const request = { person: somebody(), key: randomUUID() }
    await portal.database.query(`
      create function fail_late() returns trigger language plpgsql as $$ begin raise exception 'late'; end $$;
      create constraint trigger fail_late after insert on loans deferrable initially deferred
        for each row execute function fail_late()`)
    await expect(ask(equipment, request)).rejects.toThrow()
    await portal.database.query('drop trigger fail_late on loans; drop function fail_late')
    const { rows } = await portal.database.query(
      `select (select count(*)::int from loans where equipment_id = $1) as loans,
        (select count(*)::int from events where actor_id = $2) as events,
        (select count(*)::int from mails where person_id = $2) as mails,
        (select count(*)::int from idempotency_keys where key = $3) as keys,
        (select count(*)::int from pgboss.job where data->>'id' in (select id::text from mails where person_id = $2)) as jobs`,
      [equipment.id, request.person.id, request.key],
    )
    expect(rows).toEqual([{ loans: 0, events: 0, mails: 0, keys: 0, jobs: 0 }])
    expect(await ask(equipment, request)).toMatchObject({ ok: true })
  })
})

describe('a copy that somebody else takes between the look and the writing', () => {
  /** Another way to lend than ours, that neither looks nor waits: holds the copy until it is let go. */
  const taker = async (unit: string, equipment: Equipment) => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({
      connectionString: portal.database.url,
      options: '-c search_path=public,extensions',
    })
    await client.connect()
    await client.query('begin')
    await client.query(
      `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at, ends_at, state)
        values (gen_random_uuid(), $1, $2, $3, $4, $5, $6::text, $7::text, $6::timestamp at time zone $8, ($7::date + 1)::timestamp at time zone $8,
          ($7::date + 1)::timestamp at time zone $8, 'approved')`,
      [city.id, unit, equipment.id, desk.id, somebody().id, day(2), day(6), zone],
    )
    return async () => {
      await client.query('commit')
      await client.end()
    }
  }

  const unitsOf = async (equipment: Equipment): Promise<string[]> => {
    const { rows } = await portal.database.query('select id from units where equipment_id = $1 order by id', [
      equipment.id,
    ])
    return rows.map(({ id }) => id)
  }

  const waits = async (): Promise<void> => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { rowCount } = await portal.database.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rowCount) return
      await new Promise((done) => setTimeout(done, 10))
    }
  }

  test('is left to them, and the next copy is lent', async () => {
    const equipment = await model(2)
    const [first, second] = await unitsOf(equipment)
    const letGo = await taker(first as string, equipment)
    const asking = ask(equipment)
    await waits()
    await letGo()
    const result = await asking
    if (!result.ok) throw new Error(result.reason)
    const { rows } = await portal.database.query('select unit_id from loans where id = $1', [result.value.id])
    expect(rows).toEqual([{ unit_id: second }])
    expect(await written(result.value.id)).toEqual({ events: ['loan.requested'], mails: ['loanRequested'] })
  })

  test('is refused with what is free instead, where it was the last', async () => {
    const equipment = await model(1)
    const [only] = await unitsOf(equipment)
    const letGo = await taker(only as string, equipment)
    const asking = ask(equipment)
    await waits()
    await letGo()
    expect(await asking).toMatchObject({
      reason: 'unit-on-loan',
      status: 409,
      alternatives: [{ firstDay: day(7) }],
    })
  })

  test('control: without the constraint it is lent twice', async () => {
    const equipment = await model(1)
    const [only] = await unitsOf(equipment)
    const { rows } = await portal.database.query(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'loans_unit_is_free'`,
    )
    await portal.database.query('alter table loans drop constraint loans_unit_is_free')
    // The guard against repairs takes the row of the copy, and whoever asks would wait for it and look again.
    await portal.database.query('alter table loans disable trigger loans_begin_outside_maintenance')
    const letGo = await taker(only as string, equipment)
    const asked = await ask(equipment)
    await letGo()
    expect(asked.ok).toBe(true)
    const overlaps = await portal.database.query(
      `select from loans a join loans b on a.unit_id = b.unit_id and a.id < b.id
        and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at) where a.unit_id = $1`,
      [only],
    )
    expect(overlaps.rowCount).toBe(1)
    await portal.database.query('delete from loans where unit_id = $1', [only])
    await portal.database.query(
      `alter table loans add constraint loans_unit_is_free ${rows[0].definition as string}`,
    )
    await portal.database.query('alter table loans enable trigger loans_begin_outside_maintenance')
  })
})
