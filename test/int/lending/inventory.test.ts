import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportInventory } from '../../../src/domains/lending/inventory/exportInventory.ts'
import {
  type InventoryReport,
  importInventory,
} from '../../../src/domains/lending/inventory/importInventory.ts'
import { type InventoryTable, readTableFile } from '../../../src/domains/lending/inventory/tableFile.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Unit } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit, requestLoan } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'

let city: City
let desk: Desk
let model: Equipment
let staff: TypedUser
let tokens: Record<'desk' | 'editor' | 'foreign' | 'resident', string>
let rest: typeof import('../access/rest.ts').rest

beforeAll(async () => {
  ;({ rest } = await import('../access/rest.ts'))
  const { payload } = portal
  const abroad = await buildLendingCity(payload)
  city = await buildLendingCity(payload, { leadDays: 0, maxOpenLoans: 50 })
  await portal.refreshHosts()
  desk = await buildDesk(payload, city, { slug: 'liberte' })
  const tokenOf = async (where: City, ...roles: ('desk' | 'manager' | 'editor')[]): Promise<string> => {
    const person = await buildPerson(payload, { city: where.id, roles, data: { password } })
    if (roles[0] === 'desk') staff = person
    const { cookie } = await rest('POST', '/people/login', { body: { email: person.email, password } })
    return /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
  }
  tokens = {
    foreign: await tokenOf(abroad, 'manager', 'desk'),
    editor: await tokenOf(city, 'editor'),
    resident: await tokenOf(city),
    desk: await tokenOf(city, 'desk'),
  }
})

beforeEach(async () => {
  model = await buildEquipment(portal.payload, city)
})

const bring = async (
  table: InventoryTable,
  content: string,
  options: { dryRun?: boolean; into?: City } = {},
): Promise<InventoryReport> => {
  const { into = city, dryRun = false } = options
  const file = readTableFile(Buffer.from(content), table, into.languages)
  if (!file.ok) throw new Error(file.reason)
  return importInventory({
    payload: portal.payload,
    city: into,
    file: file.value,
    language: 'fr',
    person: staff,
    dryRun,
  })
}
const take = (table: InventoryTable): Promise<string> =>
  exportInventory({ payload: portal.payload, city, table, language: 'fr' })
const unitOf = async (number: string): Promise<Unit | undefined> => {
  const { docs } = await portal.payload.find({
    collection: 'units',
    depth: 0,
    where: { and: [{ city: { equals: city.id } }, { inventoryNumber: { equals: number } }] },
  })
  return docs[0]
}
const modelOf = async (slug: string, locale: 'fr' | 'br' | 'en' = 'fr'): Promise<Equipment | undefined> => {
  const { docs } = await portal.payload.find({
    collection: 'equipment',
    depth: 0,
    locale,
    fallbackLocale: false,
    where: { and: [{ city: { equals: city.id } }, { slug: { equals: slug } }] },
  })
  return docs[0]
}
const eventsOf = async (subject: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select type from events where subject_id = $1 order by at, id',
    [subject],
  )
  return rows.map(({ type }) => type)
}

describe('a table of copies', () => {
  test('makes, changes and leaves alone, each row with what became of it; a second time it changes nothing', async () => {
    const one = await buildUnit(portal.payload, city, model, desk, { inventoryNumber: 'T-1', note: 'kept' })
    await buildUnit(portal.payload, city, model, desk, { inventoryNumber: 'T-2' })
    const table = [
      'inventoryNumber;model;desk;condition',
      `T-1;${model.slug};liberte;worn`,
      `T-2;${model.slug};liberte;good`,
      `T-3;${model.slug};liberte;new`,
      `T-4;${model.slug};nowhere;new`,
      `T-3;${model.slug};liberte;worn`,
    ].join('\n')
    const report = await bring('units', table)
    expect(report.counts).toEqual({ created: 1, changed: 1, same: 1, refused: 2 })
    expect(report.rows.map(({ line, key, outcome, columns }) => [line, key, outcome, columns])).toEqual([
      [2, 'T-1', 'changed', ['condition']],
      [3, 'T-2', 'same', []],
      [4, 'T-3', 'created', ['inventoryNumber', 'model', 'desk', 'condition']],
      [5, 'T-4', 'refused', []],
      [6, 'T-3', 'refused', []],
    ])
    expect(report.rows[3]?.problems).toEqual([
      { column: 'desk', message: expect.stringContaining('liberte') },
    ])
    expect(await unitOf('T-1')).toMatchObject({ condition: 'worn', note: 'kept' })
    expect(await unitOf('T-3')).toMatchObject({ condition: 'new', state: 'available' })
    expect(await unitOf('T-4')).toBeUndefined()
    expect(await eventsOf(one.id)).toEqual(['unit.added', 'unit.condition-changed'])
    expect((await bring('units', table)).counts).toEqual({ created: 0, changed: 0, same: 3, refused: 2 })
  })

  test('tried out, says the same and writes nothing', async () => {
    const table = `inventoryNumber,model,desk\nD-1,${model.slug},liberte\nD-2,none,liberte\n`
    const tried = await bring('units', table, { dryRun: true })
    expect(await unitOf('D-1')).toBeUndefined()
    expect(await bring('units', table)).toEqual(tried)
    expect(tried.counts).toEqual({ created: 1, changed: 0, same: 0, refused: 1 })
  })

  test('is held to the rules of every other door, tried out and written, and one refused row keeps no other', async () => {
    const promised = await buildUnit(portal.payload, city, model, desk, { inventoryNumber: 'P-1' })
    const asked = await requestLoan({
      payload: portal.payload,
      person: staff,
      city,
      language: 'fr',
      equipment: model.slug,
      firstDay: addDays(today(city.timeZone), 1),
      lastDay: addDays(today(city.timeZone), 2),
      purpose: '',
      key: randomUUID(),
    })
    expect(asked.ok).toBe(true)
    const table = `inventoryNumber,model,desk,state\nP-1,${model.slug},liberte,repair\nP-2,${model.slug},liberte,repair\n`
    for (const dryRun of [true, false]) {
      const { rows } = await bring('units', table, { dryRun })
      expect(rows).toMatchObject([
        { key: 'P-1', outcome: 'refused', problems: [{ column: 'state' }] },
        { key: 'P-2', outcome: 'created' },
      ])
    }
    expect(await unitOf('P-1')).toMatchObject({ state: 'available' })
    expect(await eventsOf(promised.id)).toEqual(['unit.added'])
    expect(await unitOf('P-2')).toMatchObject({ state: 'repair' })
  })

  test('knows nothing of the models and desks of another city', async () => {
    const other = await buildLendingCity(portal.payload)
    await buildDesk(portal.payload, other, { slug: 'ailleurs' })
    const report = await bring('units', `inventoryNumber,model,desk\nF-1,${model.slug},ailleurs\n`, {
      into: other,
    })
    expect(report.rows[0]).toMatchObject({ outcome: 'refused', problems: [{ column: 'model' }] })
  })

  test('of thousands tells how far it is, and is done in good time', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `M-${index},${model.slug},liberte`)
    const file = readTableFile(
      Buffer.from(`inventoryNumber,model,desk\n${lines.join('\n')}\n`),
      'units',
      city.languages,
    )
    if (!file.ok) throw new Error(file.reason)
    const told: number[] = []
    const { counts } = await importInventory({
      payload: portal.payload,
      city,
      file: file.value,
      language: 'fr',
      onProgress: ({ done, total }) => told.push(done / total),
    })
    expect(counts.created).toBe(400)
    expect(told.length).toBeGreaterThan(10)
    expect(told.at(-1)).toBe(1)
  })
})

describe('a table of models', () => {
  const header = 'slug,category,name.fr,name.br,summary.fr,maxDays,parts'

  test('makes models in the languages of the city, and kits of models that the same table brings', async () => {
    const table = `${header}\nlot-1,sound,Lot,,Deux choses,,perche-1*2\nperche-1,sound,Perche,Perchenn,Une perche,7,\n`
    const tried = await bring('equipment', table, { dryRun: true })
    expect(tried.counts).toMatchObject({ created: 2, refused: 0 })
    expect(await bring('equipment', table)).toEqual(tried)
    expect(await modelOf('perche-1')).toMatchObject({ name: 'Perche', maxDays: 7, _status: 'published' })
    expect(await modelOf('perche-1', 'br')).toMatchObject({ name: 'Perchenn' })
    const part = await modelOf('perche-1')
    expect((await modelOf('lot-1'))?.parts).toMatchObject([{ model: part?.id, count: 2 }])
    expect((await bring('equipment', table)).counts).toEqual({ created: 0, changed: 0, same: 2, refused: 0 })
  })

  test('changes a text in one language and nothing else', async () => {
    await bring('equipment', `${header}\nmicro-1,sound,Micro,Mikro,Un micro,7,\n`)
    const report = await bring('equipment', 'slug,name.br\nmicro-1,Mikroenn\n')
    expect(report.rows).toMatchObject([{ outcome: 'changed', columns: ['name.br'] }])
    expect(await modelOf('micro-1', 'br')).toMatchObject({ name: 'Mikroenn' })
    expect(await modelOf('micro-1')).toMatchObject({ name: 'Micro', maxDays: 7, summary: 'Un micro' })
  })

  test('leaves a model alone of which somebody writes a draft, and a draft a draft', async () => {
    await portal.payload.update({
      collection: 'equipment',
      id: model.id,
      locale: 'fr',
      draft: true,
      data: { name: 'Bientôt' },
    })
    const hidden = await buildEquipment(portal.payload, city, { _status: 'draft' })
    const report = await bring('equipment', `slug,maxDays\n${model.slug},5\n${hidden.slug},5\n`)
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'changed'])
    expect(await modelOf(model.slug)).toMatchObject({ name: 'Enregistreur', maxDays: null })
    expect(await modelOf(hidden.slug)).toMatchObject({ maxDays: 5, _status: 'draft' })
  })
})

describe('what was taken out', () => {
  test('changes nothing when it is brought back, formulas and line breaks included', async () => {
    await portal.payload.update({
      collection: 'equipment',
      id: model.id,
      locale: 'fr',
      data: {
        accessories: '=cmd|calc\n- une pince; "deux"',
        consumables: '@x',
        manualUrl: 'https://a.example/b?c=1;d',
      },
    })
    await portal.payload.update({
      collection: 'equipment',
      id: model.id,
      locale: 'en',
      data: { summary: "'=quoted" },
    })
    await buildUnit(portal.payload, city, model, desk, {
      inventoryNumber: '-12',
      note: '+33 2\n=1',
      lastInspectedOn: '2026-01-31',
    })
    for (const table of ['equipment', 'units'] as const) {
      const written = await take(table)
      expect(written).toMatch(/^\ufeff/)
      expect(written).not.toMatch(/;"?[=+@-]/)
      expect(written).not.toMatch(/^-12;/m)
      const { counts } = await bring(table, written)
      expect(counts).toMatchObject({ created: 0, changed: 0, refused: 0 })
      expect(counts.same).toBeGreaterThan(0)
    }
  })
})

describe('who brings and takes tables', () => {
  const ask = (token?: string, table = 'units') =>
    rest('GET', `/${table}/table?city=${city.id}`, token === undefined ? {} : { token })

  test('is a desk or a manager of the city', async () => {
    for (const who of ['foreign', 'editor', 'resident'] as const)
      expect((await ask(tokens[who])).status).toBe(404)
    expect((await ask()).status).toBe(404)
    expect(await ask(tokens.desk)).toMatchObject({
      status: 200,
      text: expect.stringContaining('inventoryNumber'),
    })
    expect(await ask(tokens.desk, 'equipment')).toMatchObject({ text: expect.stringContaining('slug') })
  })

  const post = async (token: string, body: Buffer | string, query = '') => {
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('../../../src/payload.config.ts')
    const request = new Request(`http://localhost/api/units/table?city=${city.id}${query}`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, host: 'localhost', 'content-type': 'text/csv' },
      body: body as BodyInit,
    })
    const response = await handleEndpoints({ config, request })
    return { status: response.status, lines: (await response.text()).trim().split('\n') }
  }

  test('brings one as the body, tried out first, and reads how far it is and the report', async () => {
    const body = `inventoryNumber,model,desk\nR-1,${model.slug},liberte\n`
    expect((await post(tokens.foreign, body)).status).toBe(404)
    const tried = await post(tokens.desk, body, '&dry=1')
    expect(tried.lines.map((line) => JSON.parse(line))).toEqual([
      { done: 1, total: 1 },
      { report: expect.objectContaining({ counts: { created: 1, changed: 0, same: 0, refused: 0 } }) },
    ])
    expect(await unitOf('R-1')).toBeUndefined()
    await post(tokens.desk, body)
    expect(await unitOf('R-1')).toBeDefined()
  })

  test('is told how to save it where it is not in UTF-8', async () => {
    const refused = await post(tokens.desk, Buffer.from('inventoryNumber,note\nA,é\n', 'latin1'))
    expect(refused.status).toBe(415)
    expect(refused.lines.join()).toContain('UTF-8')
  })
})
