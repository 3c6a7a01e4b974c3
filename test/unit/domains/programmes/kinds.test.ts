import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { collections } from '../../../../collections/index.ts'
import type { ProgrammeKind } from '../../../../src/domains/programmes/kind.ts'
import { registry } from '../../../../src/domains/programmes/registry.ts'
import { languages } from '../../../../src/i18n/languages.ts'
import { messages } from '../../../../src/i18n/messages/index.ts'

const known = new Set(collections.map(({ slug }) => slug))
const kinds: readonly ProgrammeKind[] = registry

/** All words of a part of the messages, by their path. */
const wordsOf = (part: unknown, path = ''): [string, string][] =>
  typeof part === 'string'
    ? [[path, part]]
    : Object.entries(part as object).flatMap(([name, inner]) =>
        wordsOf(inner, path ? `${path}.${name}` : name),
      )

describe.each(kinds)('the programme kind $kind', (kind) => {
  const { kind: noun, path, settings, notices, events } = kind

  test('stores its things in collections of the house, each of one city', () => {
    for (const slug of kind.collections) {
      expect(known).toContain(slug)
      expect(collections.find((one) => one.slug === slug)?.custom?.['scoped']).toBe(true)
    }
  })

  test('has rules that are whole when a city sets none, and refuses nonsense', () => {
    const defaults = settings.safeParse({})
    expect(defaults.success).toBe(true)
    expect(Object.keys(defaults.data as object).length).toBeGreaterThan(0)
    expect(settings.safeParse('everything').success).toBe(false)
  })

  test('has its pages, a list and a page of one thing', () => {
    const folder = `src/site/pages/[city]/[lang]/${path}`
    expect(existsSync(`${folder}/index.astro`)).toBe(true)
    expect(readdirSync(folder).some((name) => name.startsWith('[slug]'))).toBe(true)
  })

  test('has its words in every language', () => {
    for (const { code } of languages) {
      const words = wordsOf((messages[code] as unknown as Record<string, unknown>)[noun])
      expect(words.length).toBeGreaterThan(10)
      expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  test('names events of its own things in the past tense, or by the state they came into, and appends each', () => {
    const code = sourceOf(noun)
    for (const event of events) {
      expect(event).toMatch(/^[a-z]+\.[a-z-]+$/)
      const [thing, happened] = event.split('.')
      expect(code.includes(`'${event}'`) || code.includes(`\`${thing}.\${`), `${event} of ${noun}`).toBe(true)
      expect(happened).toMatch(/(ed|made|over|lost|ready|no-show|given|taken|left|upheld|withdrawn)$/)
    }
  })

  test('sends each mail that it declares', () => {
    const code = sourceOf(noun)
    for (const notice of notices) {
      expect(code.includes(`'${notice}'`) || code.includes(`${notice}:`), `${notice} of ${noun}`).toBe(true)
    }
  })
})

/** What a kind's folder holds besides its manifest. */
function sourceOf(noun: string): string {
  const folder = `src/domains/${noun}`
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && name !== 'kind.ts')
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}
