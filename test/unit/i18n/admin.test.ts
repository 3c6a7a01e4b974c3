import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionConfig, Field } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { admin as br } from '../../../src/i18n/messages/br/admin.ts'
import { admin as en } from '../../../src/i18n/messages/en/admin.ts'
import { admin as fr } from '../../../src/i18n/messages/fr/admin.ts'

process.env['COMMUNAL_SECRET'] ??= 'a secret of the tests, of no use to anybody'

const languages = { en, fr, br }
type Named = Extract<Field, { name: string }>

let collections: CollectionConfig[]

beforeAll(async () => {
  const [{ collections: stored }, { habitable }, { labelled }] = await Promise.all([
    import('../../../collections/index.ts'),
    import('../../../src/admin/habitable.ts'),
    import('../../../src/admin/labels.ts'),
  ])
  collections = stored.map(habitable).map(labelled)
})

/** The fields a person can meet, at whatever depth; `all`: also those that no form shows. */
const fieldsOf = (fields: Field[], all = false): Named[] =>
  fields.flatMap((field) => {
    const hidden = 'admin' in field && field.admin && 'hidden' in field.admin && field.admin.hidden === true
    if (hidden && !all) return []
    const inner =
      'fields' in field
        ? fieldsOf(field.fields, all)
        : field.type === 'blocks'
          ? field.blocks.flatMap((block) => fieldsOf(block.fields, all))
          : []
    return 'name' in field && field.name !== undefined ? [field as Named, ...inner] : inner
  })

const inEach = (label: unknown): boolean =>
  typeof label === 'object' &&
  label !== null &&
  Object.keys(languages).every((code) => typeof (label as Record<string, unknown>)[code] === 'string')

/** Fields that nobody fills in well by their name alone. */
const needHelp = [
  'slug',
  'licence',
  'moderation',
  'settings',
  'line',
  'hours',
  'seats',
  'firstDay',
  'lastDay',
  'reason',
  'theme',
  'timeZone',
  'tiles',
  'alt',
  'transcript',
  'uses',
  'role',
]

describe('the words of the admin', () => {
  test('name every collection and its group in each language', () => {
    const without = collections.filter(
      ({ labels, admin }) => !inEach(labels?.singular) || !inEach(labels?.plural) || !inEach(admin?.group),
    )
    expect(collections.length).toBeGreaterThan(20)
    expect(without.map(({ slug }) => slug)).toEqual([])
  })

  test('name every field and every choice in each language', () => {
    const without = collections.flatMap(({ slug, fields }) =>
      fieldsOf(fields).flatMap((field) => [
        ...('label' in field && inEach(field.label) ? [] : [`${slug}.${field.name}`]),
        ...(field.type === 'array' && !inEach(field.labels?.singular)
          ? [`${slug}.${field.name}, one row`]
          : []),
        ...(field.type === 'blocks'
          ? field.blocks
              .filter(({ labels }) => !inEach(labels?.singular))
              .map((block) => `${slug}.${field.name}: ${block.slug}`)
          : []),
        ...(field.type === 'select'
          ? field.options
              .filter((option) => typeof option === 'string' || !inEach(option.label))
              .map((option) => `${slug}.${field.name}: ${JSON.stringify(option)}`)
          : []),
      ]),
    )
    expect(without).toEqual([])
  })

  test('explain what is not plain by its name', () => {
    const without = collections.flatMap(({ slug, fields }) =>
      fieldsOf(fields)
        .filter(({ name, type }) => needHelp.includes(name) || (name === 'state' && type === 'select'))
        .filter(
          (field) => !('admin' in field) || !inEach((field.admin as { description?: unknown })?.description),
        )
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(without.filter((name) => name !== 'mails.state')).toEqual([])
  })

  test('hold no word for what is not there', () => {
    const slugs = collections.map(({ slug }) => slug)
    const fields = new Set(
      collections.flatMap(({ slug, fields }) =>
        fieldsOf(fields, true).flatMap(({ name }) => [name, `${slug}.${name}`]),
      ),
    )
    const options = new Set(
      collections.flatMap(({ slug, fields }) =>
        fieldsOf(fields).flatMap((field) =>
          field.type === 'select'
            ? field.options.flatMap((option) => {
                const value = typeof option === 'string' ? option : option.value
                return [value, `${slug}.${value}`]
              })
            : [],
        ),
      ),
    )
    for (const messages of Object.values(languages)) {
      expect(Object.keys(messages.collections.one).toSorted()).toEqual(slugs.toSorted())
      expect(Object.keys(messages.fields).filter((name) => !fields.has(name))).toEqual([])
      expect(Object.keys(messages.help).filter((name) => !fields.has(name))).toEqual([])
      expect(Object.keys(messages.options).filter((name) => !options.has(name))).toEqual([])
    }
  })

  test('are the same set in each language, none of them empty', () => {
    const keysOf = (value: unknown, path = ''): string[] =>
      typeof value === 'string'
        ? [value.trim() === '' ? `${path} is empty` : path]
        : Object.entries(value as object).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    const english = keysOf({ ...en, refusals: plain(en.refusals) }).toSorted()
    for (const messages of [fr, br]) {
      expect(keysOf({ ...messages, refusals: plain(messages.refusals) }).toSorted()).toEqual(english)
    }
  })
})

/** Without the plural forms, which differ from language to language. */
const plain = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key.replace(/_(one|two|few|many|other)$/, ''), word]),
  )

describe('what the admin refuses', () => {
  test('is worded in each language, whatever the reason', () => {
    const reasons = new Set([...calledByName(), ...ofTheDatabase(), ...ofFiles()])
    expect([...reasons]).toEqual(
      expect.arrayContaining([
        'slugShape',
        'referenceLeavesCity',
        'own-decision',
        'unit-on-loan',
        'image-heic',
        'sound-too-long',
        'gpx-no-track',
      ]),
    )
    for (const { refusals } of Object.values(languages)) {
      const worded = plain(refusals)
      expect([...reasons].filter((reason) => !worded[reason])).toEqual([])
    }
  })
})

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const matches = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].flatMap(([, found]) => found ?? [])

/** `req.t('communal:…')`, and the keys handed to the guards that build that call. */
const calledByName = (): string[] =>
  [...sourcesBelow('src'), ...sourcesBelow('collections')].flatMap((source) => [
    ...matches(source, /communal:([\w-]+)/g),
    ...(/communal:\$\{(?:key|problem\.key)\}/.test(source)
      ? [
          ...matches(source, /key: '([\w-]+)'/g),
          ...matches(source, /refuse\(collection, req, (?:'\w+'|\w+), '(\w+)'\)/g),
        ]
      : []),
  ])

const ofTheDatabase = (): string[] =>
  matches(readFileSync('src/database/refusalOf.ts', 'utf8'), /reason: '([\w-]+)'/g)

const ofFiles = (): string[] =>
  [...sourcesBelow('src/domains/media'), ...sourcesBelow('src/domains/trails/gpx')].flatMap((source) =>
    matches(source, /(?:\brefuse|#refuse)\(\s*'((?:image|sound|gpx)-[\w-]+)'/g),
  )
