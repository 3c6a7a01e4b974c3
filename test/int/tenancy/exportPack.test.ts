import { readdirSync, readFileSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { configuration } from '../../../src/config.ts'
import { exportPack } from '../../../src/domains/tenancy/packs/exportPack.ts'
import { makeDatabase, type TestDatabase } from '../../support/database.ts'
import { usePortal } from '../../support/portal.ts'
import {
  apply,
  brestInSmall,
  packsFolder,
  readableContent,
  removePacks,
  tiny,
  useMediaFolder,
} from './packs.ts'

const portal = usePortal()
let other: Payload
let otherDatabase: TestDatabase

beforeAll(async () => {
  useMediaFolder()
  otherDatabase = await makeDatabase()
  configuration().databaseUrl = otherDatabase.url
  vi.resetModules()
  const { default: config } = await import('../../../src/payload.config.ts')
  other = await getPayload({ config, key: otherDatabase.url })
})
afterAll(async () => {
  await other.destroy()
  await otherDatabase.drop()
  removePacks()
})

describe('an exported city', () => {
  for (const { name, folderOf, slug } of [
    { name: 'the small pack', folderOf: async () => tiny, slug: 'petite-ville' },
    { name: 'the pack of Brest', folderOf: brestInSmall, slug: 'brest' },
  ]) {
    it(`is the same in another, empty deployment: ${name}`, async () => {
      const folder = await folderOf()
      const { counts } = await apply(portal.payload, folder)
      expect(counts.created).toBeGreaterThan(20)
      expect((await apply(portal.payload, folder)).counts).toMatchObject({ created: 0, updated: 0, kept: 0 })
      const to = `${packsFolder}/exported-${slug}`
      expect(await exportPack({ payload: portal.payload, slug, folder: to })).toMatchObject({
        ok: true,
        value: { problems: [] },
      })
      await apply(other, to, { today: '2027-04-01' })
      expect(await readableContent(other, slug)).toEqual(await readableContent(portal.payload, slug))
      const { entries } = await apply(portal.payload, to)
      expect(entries.filter(({ path }) => path.startsWith('programmes/'))).toEqual([])
      // Days that the first pack told from the day of its applying are found again by what they became.
      const closures = entries.filter(({ path }) => path.startsWith('closures/'))
      expect(closures.filter(({ decision }) => decision !== 'kept')).toEqual([])
    }, 180_000)
  }

  it('is exported again to the very same files', async () => {
    const [one, two] = [`${packsFolder}/first`, `${packsFolder}/second`]
    await exportPack({ payload: portal.payload, slug: 'petite-ville', folder: one })
    await exportPack({ payload: other, slug: 'petite-ville', folder: two })
    const textsIn = (folder: string): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.(ya?ml|md|csv|gpx)$/.test(file))
          .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
      )
    expect(textsIn(two)).toEqual(textsIn(one))
  })

  it('is refused for a city that is not there, and for a folder that holds something', async () => {
    const { payload } = portal
    expect(await exportPack({ payload, slug: 'atlantis', folder: `${packsFolder}/none` })).toMatchObject({
      ok: false,
      reason: 'city-unknown',
    })
    expect(await exportPack({ payload, slug: 'brest', folder: tiny })).toMatchObject({
      ok: false,
      reason: 'folder-not-empty',
    })
  })
})
