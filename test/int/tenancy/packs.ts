import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import sharp from 'sharp'
import { folderStore } from '../../../src/domains/media/store/folderStore.ts'
import { keepFilesIn } from '../../../src/domains/media/store/storeHere.ts'
import { type ApplyReport, applyPack } from '../../../src/domains/tenancy/packs/applyPack.ts'
import { readPack } from '../../../src/domains/tenancy/packs/readPack.ts'
import type { TestDatabase } from '../../support/database.ts'

export const tiny = 'test/support/packs/tiny'

/** Where the tests of this process write packs: files beside one another must not clear each other's. */
export const packsFolder = `.data/test/packs-${process.pid}`

/** A copy of the small pack that a test may change: `edit` names files and how their text becomes another. */
export const copyOfTiny = (edit: Record<string, (text: string) => string> = {}): string => {
  const folder = `${packsFolder}/${randomUUID()}`
  cpSync(tiny, folder, { recursive: true })
  for (const [file, change] of Object.entries(edit)) {
    const path = join(folder, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return folder
}

/** The pack of Brest, whole but for the size of its pictures: making those anew takes most of the time of an apply. */
export const brestInSmall = async (): Promise<string> => {
  const folder = `${packsFolder}/${randomUUID()}`
  cpSync('tenants/brest', folder, { recursive: true })
  for (const name of readdirSync(`${folder}/media`).filter((one) => one.endsWith('.webp'))) {
    const path = `${folder}/media/${name}`
    writeFileSync(path, await sharp(readFileSync(path)).resize({ width: 48 }).webp().toBuffer())
  }
  return folder
}

/** Keeps files in a folder of the test's own, and names it. */
export const useMediaFolder = (): string => {
  const folder = `.data/test/media/${randomUUID()}`
  mkdirSync(folder, { recursive: true })
  keepFilesIn(folderStore(folder))
  return folder
}

type Options = { today?: string; force?: boolean; dryRun?: boolean }

/** Applies the pack in a folder, which must be without mistakes. */
export const apply = async (
  payload: Payload,
  folder: string,
  options: Options = {},
): Promise<ApplyReport> => {
  const read = readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
  const applied = await applyPack({ payload, pack: read.pack, today: '2026-11-22', ...options })
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems, null, 2))
  return applied.value
}

/** The number of rows of every table that a pack may write. */
export const rowCounts = async ({ query }: TestDatabase): Promise<Record<string, number>> => {
  const { rows } = await query(`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`)
  const counts: Record<string, number> = {}
  for (const { name } of rows as { name: string }[]) {
    const { rows: found } = await query(`select count(*)::int as count from "${name}"`)
    counts[name] = (found as { count: number }[])[0]?.count ?? 0
  }
  return counts
}

const collections: CollectionSlug[] = [
  ...([
    'cities',
    'programmes',
    'institutes',
    'seats',
    'desks',
    'groups',
    'closures',
    'modules',
    'lessons',
  ] as const),
  ...([
    'sessions',
    'equipment',
    'units',
    'trails',
    'stops',
    'commons',
    'businesses',
    'guides',
    'decisions',
  ] as const),
  ...(['pages', 'redirects', 'images', 'sounds', 'files'] as const),
]

const ofTheDatabase = ['id', 'createdAt', 'updatedAt', 'city']
const ofTheFile = ['filename', 'url', 'thumbnailURL', 'sizes', 'filesize']

/** What a city says, collection by collection, without what differs from database to database: ids are replaced by what
 *  they refer to, and file names by what the file shows. */
export const readableContent = async (
  payload: Payload,
  slug: string,
): Promise<Partial<Record<CollectionSlug, string[]>>> => {
  const { docs: cities } = await payload.find({ collection: 'cities', where: { slug: { equals: slug } } })
  const city = cities[0]?.id ?? ''
  const documents = new Map<CollectionSlug, Record<string, unknown>[]>()
  const names = new Map<string, string>()
  for (const collection of collections) {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      locale: 'all',
      fallbackLocale: false,
      pagination: false,
      where: collection === 'cities' ? { id: { equals: city } } : { city: { equals: city } },
    })
    const found = docs as unknown as Record<string, unknown>[]
    documents.set(collection, found)
    for (const { id, slug: own, kind, alt, title } of found) {
      names.set(String(id), `${collection} ${JSON.stringify(own ?? kind ?? alt ?? title)}`)
    }
  }
  const readable = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(readable)
    if (value && typeof value === 'object') {
      const kept = Object.entries(value).filter(
        ([name, one]) =>
          ![...ofTheDatabase, ...ofTheFile].includes(name) && one !== null && one !== undefined,
      )
      return Object.fromEntries(kept.sort().map(([name, one]) => [name, readable(one)]))
    }
    return typeof value === 'string' ? (names.get(value) ?? value) : value
  }
  return Object.fromEntries(
    [...documents].map(([collection, found]) => [
      collection,
      found.map((one) => JSON.stringify(readable(one))).sort(),
    ]),
  )
}

export const removePacks = (): void => rmSync(packsFolder, { recursive: true, force: true })
