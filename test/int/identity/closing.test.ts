import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeEmail } from '../../../src/domains/identity/changeEmail.ts'
import { changePassword } from '../../../src/domains/identity/changePassword.ts'
import { changeProfile } from '../../../src/domains/identity/changeProfile.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { confirmEmail } from '../../../src/domains/identity/confirmEmail.ts'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { holdings } from '../../../src/domains/identity/holdings.ts'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo, personOf, tokenIn } from './doorway.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
let from: Doorway

beforeAll(async () => {
  from = await doorway(portal)
})

const member = async (data: { email?: string; name?: string; handle?: string } = {}) => {
  const built = await buildPerson(portal.payload, { data: { password, ...data } })
  const session = await logIn({ ...from, email: built.email, password })
  const person = session.ok ? await personOf(portal, session.value.token) : null
  if (!person || !session.ok) throw new Error('Expected a session')
  return { person, token: session.value.token }
}

/** Every text, JSON and array column of the database that holds one of these words. */
const findings = async (...words: string[]): Promise<string[]> => {
  const { rows: columns } = await portal.database.query<{ schema: string; table: string; column: string }>(`
    select table_schema as schema, table_name as "table", column_name as "column" from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector', 'bytea', 'character')`)
  expect(columns.length).toBeGreaterThan(100)
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const { rows } = await portal.database.query(
      `select 1 from "${schema}"."${table}" where "${column}"::text ilike any ($1) limit 1`,
      [words.map((word) => `%${word}%`)],
    )
    if (rows.length > 0) found.push(`${schema}.${table}.${column}`)
  }
  return found
}

/** A contribution of a person, with what belongs to it, in plain SQL: other domains make them. */
const contributes = async (person: string, creditName: string): Promise<string> => {
  const { payload } = portal
  const { city } = from
  const trail = await payload.create({
    collection: 'trails',
    locale: 'fr',
    draft: true,
    data: { city: city.id, slug: `s-${randomUUID().slice(0, 8)}`, title: 'Sentier' } as never,
  })
  const stop = await payload.create({
    collection: 'stops',
    locale: 'fr',
    draft: true,
    data: { city: city.id, trail: trail.id, title: 'Phare', place: { lon: -4.5, lat: 48.3 } } as never,
  })
  const { rows } = await portal.database.query<{ id: string }>(
    `insert into contributions (id, city_id, stop_id, person_id, kind, text, language, licence, credit_preference, credit_name)
     values (uuidv7(), $1, $2, $3, 'text', 'Un texte', 'fr', 'CC0-1.0', 'name', $4) returning id`,
    [city.id, stop.id, person, creditName],
  )
  return rows[0]?.id ?? ''
}

describe('closing an account', () => {
  test('leaves neither name nor address in any table', async () => {
    const canary = `kanaouenn${randomUUID().slice(0, 8)}`
    const { person } = await member({
      email: `${canary}@ville.example`,
      name: `Gwenn ${canary}`,
      handle: `gwenn-${canary}`,
    })
    await contributes(person.id, `Gwenn ${canary}`)
    await changeProfile({
      ...from,
      person,
      form: {
        name: `Gwenn ${canary}`,
        handle: `gwenn-${canary}`,
        language: 'fr',
        creditPreference: 'pseudonym',
        pseudonym: `Mouette ${canary}`,
      },
    })
    await changeEmail({ ...from, person, email: `neuf-${canary}@ville.example`, password })
    await portal.payload.create({
      collection: 'payload-preferences',
      user: person,
      data: { key: 'people-list', value: { search: canary } } as never,
    })
    expect((await findings(canary)).length).toBeGreaterThan(5)
    const closed = await closeAccount({ ...from, person, password, credits: 'none' })
    expect(closed).toEqual({ ok: true, value: true })
    expect(await findings(canary)).toEqual([])
  })

  test('leaves credits where the person wants them to stay, and only there', async () => {
    const canary = `avel${randomUUID().slice(0, 8)}`
    const { person } = await member({ email: `${canary}@ville.example`, name: canary, handle: canary })
    const kept = await contributes(person.id, `Mouette ${canary}`)
    await closeAccount({ ...from, person, password, credits: 'keep' })
    expect(await findings(canary)).toEqual(['public.contributions.credit_name'])
    const { rows } = await portal.database.query('select text from contributions where id = $1', [kept])
    expect(rows).toEqual([{ text: 'Un texte' }])
  })

  test('ends sessions and roles, and nobody logs in again', async () => {
    const { person, token } = await member()
    await portal.payload.create({
      collection: 'memberships',
      data: { city: from.city.id, person: person.id, role: 'desk', startsAt: '2020-01-01T00:00:00.000Z' },
    })
    await closeAccount({ ...from, person, password, credits: 'none' })
    expect(await personOf(portal, token)).toBeNull()
    expect(await logIn({ ...from, email: person.email, password })).toMatchObject({
      reason: 'wrong-credentials',
    })
    const { rows } = await portal.database.query(
      'select 1 from memberships where person_id = $1 and (ends_at is null or ends_at > now())',
      [person.id],
    )
    expect(rows).toEqual([])
    const shell = await portal.database.query(
      'select closed_at is not null as closed, hash from people where id = $1',
      [person.id],
    )
    expect(shell.rows).toEqual([{ closed: true, hash: null }])
  })

  test('asks for the password', async () => {
    const { person } = await member()
    const refused = await closeAccount({ ...from, person, password: 'faux', credits: 'none' })
    expect(refused).toMatchObject({ ok: false, reason: 'wrong-password' })
  })

  test('is refused with open loans, and says how many', async () => {
    const { person } = await member()
    const { city } = from
    const { rows } = await portal.database.query<{ id: string }>(
      `with e as (insert into equipment (id, city_id, slug, category) values (uuidv7(), $1, 'zoom', 'sound') returning id)
       select id from e`,
      [city.id],
    )
    const equipment = rows[0]?.id
    const { payload } = portal
    const desk = await payload.create({
      collection: 'desks',
      locale: 'fr',
      data: {
        city: city.id,
        slug: 'bellevue',
        name: 'Bellevue',
        address: '1 rue',
        lon: -4.5,
        lat: 48.4,
      } as never,
    })
    const unit = await payload.create({
      collection: 'units',
      data: {
        city: city.id,
        equipment,
        desk: desk.id,
        inventoryNumber: 'Z1',
        condition: 'good',
        state: 'available',
      } as never,
    })
    await portal.database.query(
      `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at, ends_at, state)
       values (uuidv7(), $1, $2, $3, $4, $5, '2027-05-01', '2027-05-03', '2027-05-01', '2027-05-04', '2027-05-04', 'approved')`,
      [city.id, unit.id, equipment, desk.id, person.id],
    )
    const ask = { ...from, person, password, credits: 'none' as const }
    expect(await closeAccount(ask)).toMatchObject({
      reason: 'open-loans',
      status: 409,
      details: { count: 1 },
    })
    await portal.database.query(`update loans set state = 'returned' where person_id = $1`, [person.id])
    expect((await closeAccount(ask)).ok).toBe(true)
  })

  test('is refused to the last manager of a city', async () => {
    const { person } = await member()
    const { city } = await doorway(portal)
    const manages = (id: string) =>
      portal.payload.create({
        collection: 'memberships',
        data: { city: city.id, person: id, role: 'manager', startsAt: '2020-01-01T00:00:00.000Z' },
      })
    await manages(person.id)
    const ask = { ...from, person, password, credits: 'none' as const }
    expect(await closeAccount(ask)).toMatchObject({ reason: 'last-manager', status: 409 })
    await manages((await member()).person.id)
    expect((await closeAccount(ask)).ok).toBe(true)
  })

  test('knows every table that names a person', async () => {
    const { rows } = await portal.database.query<{ table: string; column: string }>(`
      select con.conrelid::regclass::text as "table", col.attname as "column" from pg_constraint con
      join pg_attribute col on col.attrelid = con.conrelid and col.attnum = any (con.conkey)
      where con.contype = 'f' and con.confrelid = 'people'::regclass and array_length(con.conkey, 1) = 1`)
    const named = rows.map(({ table, column }) => `${table}.${column}`).sort()
    const held = holdings.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
    expect(held.sort()).toEqual(named)
  })
})

describe('one’s data', () => {
  test('are one file with everything, and nothing of others', async () => {
    const { person } = await member({ name: 'Riwal' })
    const other = await member({ name: 'Bleuenn' })
    await contributes(person.id, 'Riwal')
    await contributes(other.person.id, 'Bleuenn')
    const all = await exportAccount({ ...from, person })
    expect(all.person).toMatchObject({ name: 'Riwal', email: person.email })
    expect(all['contributions']).toMatchObject([
      { text: 'Un texte', licence: 'CC0-1.0', creditName: 'Riwal' },
    ])
    expect(all['people_sessions']).toHaveLength(1)
    const text = JSON.stringify(all)
    expect(text).not.toContain('Bleuenn')
    expect(text).not.toMatch(/pbkdf2|"salt"/)
  })
})

describe('changing', () => {
  test('the e-mail needs the password and the link sent to the new address', async () => {
    const { person, token } = await member()
    const email = `neuve-${randomUUID()}@ville.example`
    const ask = { ...from, person, email }
    expect(await changeEmail({ ...ask, password: 'faux' })).toMatchObject({ reason: 'wrong-password' })
    expect((await changeEmail({ ...ask, password })).ok).toBe(true)
    expect((await mailsTo(portal, person.email)).map(({ notice }) => notice)).toEqual(['emailLeaves'])
    const link = tokenIn((await mailsTo(portal, email))[0])
    expect((await personOf(portal, token))?.email).toBe(person.email)
    expect(await confirmEmail({ ...from, token: link })).toEqual({ ok: true, value: { email } })
    expect(await confirmEmail({ ...from, token: link })).toMatchObject({ reason: 'link-void' })
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
  })

  test('the e-mail to a known one answers alike and tells its owner', async () => {
    const [one, other] = [await member(), await member()]
    const asked = await changeEmail({ ...from, person: one.person, email: other.person.email, password })
    expect(asked).toEqual({ ok: true, value: { sent: true } })
    expect((await mailsTo(portal, other.person.email)).map(({ notice }) => notice)).toEqual(['emailTaken'])
  })

  test('the password ends all other sessions and keeps this one', async () => {
    const { person, token } = await member()
    const phone = await logIn({ ...from, email: person.email, password })
    const newPassword = 'trois bateaux et un phare'
    expect(await changePassword({ ...from, person, password, newPassword: 'court' })).toMatchObject({
      fields: { newPassword: 'password-short' },
    })
    expect((await changePassword({ ...from, person, password, newPassword })).ok).toBe(true)
    expect(await personOf(portal, token)).not.toBeNull()
    expect(phone.ok && (await personOf(portal, phone.value.token))).toBeNull()
    expect((await logIn({ ...from, email: person.email, password: newPassword })).ok).toBe(true)
    expect((await mailsTo(portal, person.email)).map(({ notice }) => notice)).toEqual(['passwordChanged'])
  })

  test('the handle to one that is taken is refused at the field', async () => {
    const [one, other] = [await member(), await member()]
    const form = {
      name: 'Erwan',
      handle: String(other.person['handle']),
      language: 'br',
      creditPreference: 'none',
      pseudonym: '',
    }
    expect(await changeProfile({ ...from, person: one.person, form })).toMatchObject({
      ok: false,
      fields: { handle: 'handle-taken' },
    })
    expect(
      (await changeProfile({ ...from, person: one.person, form: { ...form, handle: 'erwan-br' } })).ok,
    ).toBe(true)
  })
})
