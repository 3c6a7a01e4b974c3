import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// What the last production build was made from.
const place = '.data/built'
const sources = [
  'src',
  'collections',
  'astro.config.mjs',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

/** A hash of all that a production build is made from, as it is now */
export const stampOf = (): string => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** That of the last build that came to its end; `undefined`: there is none. */
export const lastStamp = (): string | undefined => {
  const built = existsSync('dist/site/server/entry.mjs') && existsSync('.next/BUILD_ID')
  return built && existsSync(place) ? readFileSync(place, 'utf8') : undefined
}

/** A build begins; until its end there is none. */
export const forgetStamp = (): void => rmSync(place, { force: true })

export const keepStamp = (stamp: string): void => {
  mkdirSync('.data', { recursive: true })
  writeFileSync(place, stamp)
}

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path]
