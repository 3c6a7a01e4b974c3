import type { Pack } from './Pack.ts'
import { type Problem, sorted } from './problem.ts'
import { checkReferences } from './read/checkReferences.ts'
import { type Files, readFolder } from './read/folder.ts'
import type { Reader } from './read/Reader.ts'
import { openCity, readCity } from './read/readCity.ts'
import { readContent } from './read/readContent.ts'
import { readMedia } from './read/readMedia.ts'
import { readTables } from './read/readTables.ts'
import { readTrails } from './read/readTrails.ts'
import { readTraining } from './read/readTraining.ts'
import { textShapes } from './read/shapes.ts'

export type PackRead = { ok: true; pack: Pack } | { ok: false; problems: Problem[] }

/** Reads the pack in a folder, or names all its mistakes at once, each with file and line (docs/packs.md). */
export const readPack = (folder: string): PackRead => parsePack(readFolder(folder))

/** The pack that files make up. Touches nothing else. */
export const parsePack = (files: Files): PackRead => {
  const problems: Problem[] = []
  const opened = openCity(files, problems)
  if (!opened) return { ok: false, problems }
  const { parsed, languages } = opened
  const reader: Reader = {
    files,
    languages,
    texts: textShapes(languages),
    problems,
    seen: new Set(['city.yaml']),
    attempted: new Set(),
  }
  const parts = {
    ...readTables(reader),
    ...readContent(reader),
    media: readMedia(reader),
    modules: readTraining(reader),
    trails: readTrails(reader),
  }
  const city = readCity(reader, parsed)
  for (const file of files.keys()) {
    if (reader.seen.has(file) || (!city && file.startsWith('institutes/'))) continue
    problems.push({ file, line: 1, message: 'No part of a pack has this name; see docs/packs.md' })
  }
  const [first, ...others] = languages
  if (!city || !first) return { ok: false, problems: sorted(problems) }
  const pack: Pack = { languages: [first, ...others], ...city, ...parts }
  checkReferences(pack, reader.attempted, problems)
  return problems.length > 0 ? { ok: false, problems: sorted(problems) } : { ok: true, pack }
}
