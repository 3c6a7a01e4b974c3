import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const texts = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...markdownBelow('docs')]

describe('the guide for operators', () => {
  const guide = readFileSync('docs/operator.md', 'utf8')
  const explained = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name ?? '')

  test('explains every setting that the server reads, and no other', () => {
    const read = [
      ...[...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(
        ([, name]) => name ?? '',
      ),
      'COMMUNAL_LOG',
      'COMMUNAL_TRACE',
    ]
    expect(read.length).toBeGreaterThan(10)
    expect([...explained].sort()).toEqual([...read].sort())
  })

  test('explains every setting of the example', () => {
    const example = readFileSync('.env.example', 'utf8')
    const set = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '')
    const ofTheComposition = ['POSTGRES_PASSWORD', 'CERTIFICATES']
    expect(set.filter((name) => !explained.includes(name) && !ofTheComposition.includes(name))).toEqual([])
  })
})

describe('a text', () => {
  test.each(texts)('leads only to what is there: %s', (path) => {
    const links = [...readFileSync(path, 'utf8').matchAll(/(?<!!)\[[^\]]*\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    const missing = links.map(([, to]) => to ?? '').filter((to) => !existsSync(join(dirname(path), to)))
    expect(missing).toEqual([])
  })

  test.each(texts)('names only files and folders that are there: %s', (path) => {
    const named = [
      ...readFileSync(path, 'utf8').matchAll(/`((?:src|collections|test|docs|scripts)\/[\w./[\]()-]+)`/g),
    ]
    const missing = named.map(([, file]) => file ?? '').filter((file) => !existsSync(file))
    expect(missing).toEqual([])
  })
})

describe('the decision records', () => {
  test('are all in their list', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8')
    const records = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name))
    expect(records.filter((name) => !list.includes(`(${name})`))).toEqual([])
  })

  test.each(readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name)))(
    'hold context, decision and consequence: %s',
    (name) => {
      const record = readFileSync(join('docs/decisions', name), 'utf8')
      const parts = ['**Context.**', '**Decision.**', '**Consequence.**'].map((part) => record.indexOf(part))
      expect(parts.every((at) => at >= 0)).toBe(true)
      expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    },
  )
})

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}
