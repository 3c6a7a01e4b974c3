import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a pack by their path within it, with `/` between folders. */
export type Files = ReadonlyMap<string, Buffer>

/** Reads a pack's folder. The sources of drawings and hidden files are no part of what is applied. */
export const readFolder = (folder: string): Files => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`"${folder}" is no folder; expected a city pack such as tenants/brest`)
  }
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    if (!entry.isFile() || /(^|\/)\./.test(path) || path.startsWith('drawings/')) continue
    files.set(path, readFileSync(join(folder, path)))
  }
  return files
}
