import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stamp = '.data/built'
const sources = [
  'src',
  'collections',
  'astro.config.mjs',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

/** The production build, unless nothing it is made from has changed since the last one. */
export const buildIfChanged = (): void => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  const now = hash.digest('hex')
  const built = existsSync('dist/site/server/entry.mjs') && existsSync('.next/BUILD_ID')
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log('Building …')
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
  mkdirSync('.data', { recursive: true })
  writeFileSync(stamp, now)
}

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path]
