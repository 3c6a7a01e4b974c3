import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Which layers a layer may import, besides itself. `kernel ← domains ← {collections, admin, jobs, cli, site, app}`;
 *  `payload.config` and `server` compose. */
const allowed: Record<string, readonly string[]> = {
  'src/kernel': [],
  'src/i18n': ['src/kernel'],
  'src/ui': ['src/kernel'],
  'src/config.ts': ['src/kernel'],
  'src/database': ['src/kernel', 'src/i18n', 'src/config.ts', 'src/payload.config.ts'],
  'src/domains': ['src/kernel', 'src/i18n', 'src/database', 'src/config.ts', 'src/payload-types.ts'],
  collections: ['src/domains', 'src/kernel', 'src/i18n', 'src/config.ts'],
  'src/admin': ['src/domains', 'src/kernel', 'src/i18n', 'src/database', 'src/ui', 'src/payload-types.ts'],
  'src/jobs': ['src/domains', 'src/database', 'src/kernel', 'src/config.ts'],
  'src/doors': ['src/domains', 'src/database', 'src/kernel', 'src/config.ts', 'src/i18n'],
  'src/cli': ['src/domains', 'src/database', 'src/kernel', 'src/config.ts', 'src/jobs', 'src/i18n'],
  'src/site': [
    'src/domains',
    'src/database',
    'src/kernel',
    'src/i18n',
    'src/ui',
    'src/config.ts',
    'src/payload.config.ts',
    'src/payload-types.ts',
  ],
  'src/app': ['src/payload.config.ts', 'src/admin'],
  'src/payload.config.ts': [
    'src/kernel',
    'collections',
    'src/admin',
    'src/config.ts',
    'src/database',
    'src/domains',
    'src/i18n',
  ],
  'src/server.ts': ['src/config.ts', 'src/database', 'src/doors', 'src/domains', 'src/jobs', 'src/kernel'],
}

/** What only some layers may bring in from outside. */
const packagesOf: Record<string, RegExp> = {
  'src/kernel': /^(?!payload$|@payloadcms|next|astro|react)/,
  'src/ui': /^(react|react\/.*|react-dom\/.*|@fontsource-variable\/.*)$/,
  'src/domains': /^(?!next|astro|react)/,
}

/** What composes a domain's collections with the rest of the house may know of it; nothing else crosses. */
const kinds = ['training', 'lending', 'trails']

type Import = { from: string; to: string }

const sources = ['src', 'collections']
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|tsx|mjs|astro)$/.test(path))
const imports = sources.flatMap(importsOf)
const inside = imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('collections/'))

describe('the house', () => {
  test('is read whole, Astro files included', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.some((path) => path.endsWith('.astro'))).toBe(true)
    expect(imports.some(({ from }) => from.endsWith('.astro'))).toBe(true)
  })

  test('imports only in the allowed directions', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [layer, target] = [layerOf(from), layerOf(to)]
      return layer !== target && !allowed[layer]?.includes(target)
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('brings frameworks in only where they belong', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (to.startsWith('src/') || to.startsWith('collections/') || to.startsWith('node:')) return false
      const may = packagesOf[layerOf(from)]
      return may !== undefined && !may.test(to)
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('keeps the programme kinds apart', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [one, other] = [kindOf(from), kindOf(to)]
      return one && other && one !== other
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('names a domain alike in every layer', () => {
    const nouns = new Set(foldersOf('src/domains'))
    const strangers = ['collections', 'src/i18n/messages/en']
      .flatMap((folder) => foldersOf(folder).map((noun) => ({ folder, noun })))
      .filter(({ noun }) => noun !== 'fields' && !nouns.has(noun))
    expect(strangers).toEqual([])
  })

  test('has no circles', () => {
    expect(circles(inside)).toEqual([])
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())
}

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8')
  const code = from.endsWith('.astro') ? scriptsOf(text) : text
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => ({ from, to: targetOf(from, fileName) }))
}

/** The frontmatter and the scripts of an Astro file. */
function scriptsOf(text: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code)
  return [front, ...scripts].join('\n')
}

function targetOf(from: string, name: string): string {
  if (name === '@payload-config') return 'src/payload.config.ts'
  return name.startsWith('.') ? normalize(join(dirname(from), name)) : name
}

function layerOf(path: string): string {
  return (
    Object.keys(allowed)
      .filter((layer) => path === layer || path.startsWith(`${layer}/`))
      .sort((one, other) => other.length - one.length)[0] ?? path
  )
}

function kindOf(path: string): string | undefined {
  return kinds.find((kind) => path.startsWith(`src/domains/${kind}/`))
}

function circles(edges: Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const to of next.get(path) ?? []) visit(to, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of next.keys()) visit(path, [])
  return found
}
