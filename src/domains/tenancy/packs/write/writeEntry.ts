import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Language } from '../../../../i18n/languages.ts'
import type { Entry } from './Entry.ts'
import type { Step } from './plan.ts'
import type { Stored } from './stored.ts'
import { InLanguages, realise } from './value.ts'

export type Writing = {
  req: PayloadRequest
  languages: readonly [Language, ...Language[]]
  /** The city's id; undefined only while the city itself is created. */
  city: string | undefined
  ids: Map<string, string>
}

/** Writes a document through Payload, so that every hook and validation binds: first in the city's first language with
 *  all that is in no language, then the texts of each other one. Answers its id. */
export const writeEntry = async (writing: Writing, step: Step): Promise<string> => {
  const { entry, stored } = step
  const { languages, city } = writing
  const [first, ...others] = languages
  const id = stored?.id
  const whole = dataOf(
    writing,
    step,
    first,
    Object.keys(entry.data).filter((name) => !entry.late?.includes(name)),
  )
  const scope = city === undefined || entry.collection === 'cities' ? {} : { city }
  const written = id
    ? await replace(writing, entry, stored, { ...whole })
    : await make(writing, entry, {
        ...scope,
        ...whole,
        ...realiseAll(writing, step, first, entry.atCreation ?? {}),
      })
  for (const language of others) {
    const names = textsToWrite(entry, stored, language)
    if (names.length === 0) continue
    const data = withRequired(writing, entry, dataOf(writing, step, language, names), whole)
    await documentsOf(writing.req).update({ ...optionsOf(writing.req, entry, language), id: written, data })
  }
  return written
}

/** Writes the fields that refer to what was written after the document itself. */
export const writeLate = async (writing: Writing, step: Step, id: string): Promise<void> => {
  const { late } = step.entry
  if (!late) return
  const [first] = writing.languages
  const data = dataOf(writing, step, first, late)
  await documentsOf(writing.req).update({ ...optionsOf(writing.req, step.entry, first), id, data })
}

const make = async (writing: Writing, entry: Entry, data: object): Promise<string> => {
  const { req, languages } = writing
  const options = { ...optionsOf(req, entry, languages[0]), data }
  const { id } = await documentsOf(req).create({ ...options, ...fileOf(entry) })
  return id
}

const replace = async (writing: Writing, entry: Entry, stored: Stored, data: object): Promise<string> => {
  const { req, languages } = writing
  const options = { ...optionsOf(req, entry, languages[0]), id: stored.id, data }
  await documentsOf(req).update({ ...options, ...fileOf(entry) })
  return stored.id
}

const fileOf = ({ file }: Entry): object =>
  file
    ? {
        file: {
          name: file.name,
          data: file.content,
          size: file.content.length,
          mimetype: 'application/octet-stream',
        },
      }
    : {}

const dataOf = (
  writing: Writing,
  step: Step,
  language: Language,
  names: readonly string[],
): Record<string, unknown> =>
  realiseAll(
    writing,
    step,
    language,
    Object.fromEntries(names.map((name) => [name, step.entry.data[name] ?? null])),
  )

const realiseAll = (
  { ids }: Writing,
  { mark }: Step,
  language: Language,
  values: Entry['data'],
): Record<string, unknown> => {
  const realising = { base: mark.base, language, idOf: (path: string) => ids.get(path) ?? null }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, realise(value, realising)]))
}

/** The texts of a document that exist in a language, in the pack or in what is stored. */
const textsToWrite = (entry: Entry, stored: Stored | undefined, language: Language): string[] => {
  const texts = Object.entries(entry.data).flatMap(([name, value]) =>
    value instanceof InLanguages ? [{ name, text: value.of[language] }] : [],
  )
  const isThere = texts.some(({ name, text }) => {
    const before = stored?.[name]
    return text !== undefined || Boolean(before && typeof before === 'object' && language in before)
  })
  return isThere ? texts.map(({ name }) => name) : []
}

/** A text that must exist falls back to the one in the first language where the pack has only others of a thing. */
const withRequired = (
  { req }: Writing,
  { collection }: Entry,
  data: Record<string, unknown>,
  whole: Record<string, unknown>,
): Record<string, unknown> => {
  const { flattenedFields } = req.payload.collections[collection].config
  const required = flattenedFields
    .filter((field) => 'required' in field && field.required)
    .map(({ name }) => name)
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value === null && required.includes(name) ? whole[name] : value,
    ]),
  )
}

type Options = { collection: CollectionSlug; req: PayloadRequest; locale: Language; depth: 0 }
type Documents = {
  create: (options: Options & { data: object; file?: object }) => Promise<{ id: string }>
  update: (options: Options & { id: string; data: object; file?: object }) => Promise<{ id: string }>
}

const optionsOf = (req: PayloadRequest, { collection }: Entry, locale: Language): Options => ({
  collection,
  req,
  locale,
  depth: 0,
})

/** Payload types `data` per collection; here the collection is a value, and the schemas of the pack and the validation
 *  of the collection check what the compiler cannot. */
const documentsOf = ({ payload }: PayloadRequest): Documents => payload as unknown as Documents
