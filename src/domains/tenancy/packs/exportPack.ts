import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Exporting } from './export/Exporting.ts'
import { writeCity } from './export/writeCity.ts'
import { writeContent } from './export/writeContent.ts'
import { nameMedia, writeMedia } from './export/writeMedia.ts'
import { writeTables } from './export/writeTables.ts'
import { writeTrails } from './export/writeTrails.ts'
import { writeTraining } from './export/writeTraining.ts'
import type { Problem } from './problem.ts'
import { parsePack } from './readPack.ts'
import { readApplied } from './write/packEntries.ts'
import { readStored } from './write/stored.ts'

type ExportingArguments = { payload: Payload; slug: string; folder: string }

/** `problems`: what `city apply` would refuse of it, for example a stop that staff moved far from its line. */
export type ExportReport = { files: number; problems: Problem[] }

const collections = new Set<CollectionSlug>([
  ...([
    'cities',
    'images',
    'sounds',
    'files',
    'programmes',
    'institutes',
    'seats',
    'desks',
    'groups',
    'closures',
  ] as const),
  ...(['modules', 'lessons', 'sessions', 'equipment', 'units', 'trails', 'stops'] as const),
  ...(['commons', 'businesses', 'guides', 'decisions', 'pages', 'news', 'redirects'] as const),
])

/**
 * Writes what a city shows the public as a pack that, applied to an empty deployment, gives the same public pages. Days
 * are ISO days. What belongs to people (accounts, loans, registrations, contributions) is not part of a pack.
 *
 * Refuses `city-unknown`, and `folder-not-empty` rather than mix two packs.
 */
export const exportPack = async ({
  payload,
  slug,
  folder,
}: ExportingArguments): Promise<Result<ExportReport>> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) return refuse('folder-not-empty', 409)
  const { docs } = await payload.find({ collection: 'cities', depth: 0, where: { slug: { equals: slug } } })
  const id = docs[0]?.id
  if (!id) return refuse('city-unknown', 404)
  const req = await createLocalReq({}, payload)
  const documents = await readStored(req, id, collections)
  const applied = await readApplied(req, id)
  const city = documents.get('cities')?.get(id)
  const [first, ...others] = (city?.['languages'] ?? []) as Language[]
  if (!city || !first) throw new Error(`City '${slug}' has no language; expected at least one`)
  const names = new Map([...applied.values()].map((entry) => [entry.id, entry.path]))
  const languages = [first, ...others] as const
  const media = nameMedia({ documents, names, languages })
  const exporting: Exporting = { city, languages, documents, names, media, files: new Map() }
  writeCity(exporting)
  writeTables(exporting)
  writeTraining(exporting)
  writeTrails(exporting)
  writeContent(exporting)
  await writeMedia(exporting)
  for (const [path, content] of exporting.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const buffers = [...exporting.files].map(([path, content]) => [path, Buffer.from(content)] as const)
  const read = parsePack(new Map(buffers))
  return ok({ files: exporting.files.size, problems: read.ok ? [] : read.problems })
}
