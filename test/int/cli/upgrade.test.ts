import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { restoreBackup } from '../../../src/cli/backup/restoreBackup.ts'
import { clientOf } from '../../../src/database/client.ts'
import { readEquipmentList } from '../../../src/domains/lending/readEquipmentList.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { readLoansOf } from '../../../src/domains/lending/readLoansOf.ts'
import { folderStore } from '../../../src/domains/media/store/folderStore.ts'
import { readPage } from '../../../src/domains/pages/readPage.ts'
import { findEverything } from '../../../src/domains/search/findEverything.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { loadCities } from '../../../src/domains/tenancy/loadCities.ts'
import { readStop } from '../../../src/domains/trails/readStop.ts'
import { settingsOf } from '../../support/lending.ts'
import { communal, contentOf, type Deployment, folder, makeDeployment } from './command.ts'

/** All migrations that the version had which wrote the archive (test/support/fixtures/README.md). */
const ofThen = vi.hoisted(() => [
  '20261122_100000_initial',
  '20261122_130000_guarantees',
  '20261122_140000_rate_limits',
  '20261125_172559_document_locks_leave',
  '20261125_190050_trail_sketch',
  '20261125_192000_city_first',
])
// In this process alone: the command is another, and knows them all.
vi.mock('../../../src/database/migrationFiles.ts', async (original) => ({
  ...(await original<typeof import('../../../src/database/migrationFiles.ts')>()),
  migrationNames: () => ofThen,
}))

const archive = resolve('test/support/fixtures/six-migrations.tar.zst')
let upgraded: Deployment
let before: Record<string, string[]>

beforeAll(async () => {
  upgraded = await makeDeployment('empty')
  const client = clientOf(upgraded.url, 'test')
  await client.connect()
  const store = folderStore(upgraded.media)
  const restored = await restoreBackup({ client, store, archive, onProgress: () => undefined })
  await client.end()
  expect(restored).toMatchObject({ ok: true, migrated: [] })
  before = await contentOf(upgraded)
})
afterAll(async () => {
  await upgraded.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Without what migrations make by chance or by the clock. */
const comparable = async (deployment: Deployment): Promise<Record<string, string[]>> => {
  const { payload_migrations: _, ...content } = await contentOf(deployment)
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.map((row) => row.replaceAll(/"id": "[0-9a-f]{32}"/g, '"id": …')).sort(),
    ]),
  )
}

describe('a deployment of an earlier version, with what people did in it', () => {
  it('cannot be looked at before it is brought forward', async () => {
    const { code, out } = await communal(upgraded, ['invariants'])
    expect(code).toBe(1)
    expect(out).toContain('npx communal migrate')
  })

  it('is brought forward by communal migrate, loses nothing, and everything holds', async () => {
    const migrated = await communal(upgraded, ['migrate'])
    expect(migrated.err).toBe('')
    expect(migrated.code).toBe(0)
    const { code, out } = await communal(upgraded, ['invariants'])
    expect(out).toContain('Everything holds.')
    expect(code).toBe(0)
    const after = await contentOf(upgraded)
    expect(before['loans']).toHaveLength(3)
    for (const [table, rows] of Object.entries(before).filter(([name]) => name !== 'payload_migrations'))
      expect([table, after[table]?.length]).toEqual([table, rows.length])
    // What one model asked for is now a list of modules, and who attended attended the first version.
    const asking = before['equipment']?.filter((row) => /"requires_id": "/.test(row)) ?? []
    expect(asking.length).toBeGreaterThan(0)
    expect(after['equipment_requires']).toHaveLength(asking.length)
    const marked = after['registrations']?.filter((row) => row.includes('"attended"')) ?? []
    for (const row of marked) expect(row).toMatch(/"attended_version": 1[,}]/)
  }, 120_000)

  it('is then as the same archive is after a restore', async () => {
    const restored = await makeDeployment('empty')
    const { code, out } = await communal(restored, ['restore', archive])
    expect(out).toContain('migrated: 20261125_202326_pages_of_blocks')
    expect(code).toBe(0)
    expect(await comparable(restored)).toEqual(await comparable(upgraded))
    await restored.drop()
  }, 120_000)
})

describe('its public pages', () => {
  let payload: Payload
  let city: City
  beforeAll(async () => {
    process.env['DATABASE_URL'] = upgraded.url
    process.env['COMMUNAL_DATA'] = folder
    process.env['COMMUNAL_MEDIA'] = upgraded.media
    process.env['COMMUNAL_SECRET'] = 'a secret of the tests, of no use to anybody'
    const { default: config } = await import('../../../src/payload.config.ts')
    payload = await getPayload({ config })
    city = (await loadCities(payload))[0] as City
  })
  afterAll(() => payload.destroy())

  it('say what they said', async () => {
    const reading = { payload, city, language: 'fr' as const }
    const lending = await readLending({ ...reading, settings: settingsOf(city) })
    const lent = await readEquipmentList({ ...reading, lending, limit: 10 })
    expect(lent.map(({ slug }) => slug)).toEqual(['enregistreur', 'perceuse'])
    const page = await readPage({ ...reading, slug: 'about' })
    expect(page?.body).toMatchObject([
      { blockType: 'text', text: expect.stringMatching(/ville inventée[\s\S]+Rien n'est perdu/) },
    ])
    const { results } = await findEverything({ ...reading, words: 'savoirs' })
    expect(results.map(({ path }) => path)).toEqual(['about'])
    const { docs: stops } = await payload.find({ collection: 'stops', where: { slug: { equals: 'mairie' } } })
    const stop = await readStop({ ...reading, id: stops[0]?.id ?? '' })
    expect(JSON.stringify(stop)).toContain('la cloche')
  })

  it('are read in every collection as Payload reads them, drafts too', async () => {
    for (const collection of payload.config.collections.map(({ slug }) => slug)) {
      const { totalDocs } = await payload.find({ collection, depth: 1, locale: 'fr' })
      const versions = payload.collections[collection]?.config.versions
      if (versions) await payload.findVersions({ collection, depth: 0, locale: 'all' })
      expect([collection, totalDocs]).toEqual([collection, expect.any(Number)])
    }
    const { docs } = await payload.find({
      collection: 'pages',
      draft: true,
      locale: 'fr',
      where: { slug: { equals: 'about' } },
    })
    expect(docs[0]?.body).toMatchObject([{ blockType: 'text', text: expect.stringContaining('deux') }])
  })

  it('show people what they borrowed', async () => {
    const { docs } = await payload.find({ collection: 'people', where: { handle: { equals: 'nolwenn' } } })
    const loans = await readLoansOf({ payload, city, language: 'fr', person: docs[0]?.id ?? '' })
    expect(loans).toMatchObject([{ firstDay: '2026-12-12', lastDay: '2026-12-15' }])
  })
})
