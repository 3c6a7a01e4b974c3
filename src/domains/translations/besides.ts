import { createHash } from 'node:crypto'
import type { Field } from 'payload'
import { isWords, listIn, type Text, textsOf } from './textsOf.ts'

type Values = Readonly<Record<string, unknown>>

/** A text to translate beside what there is of it. */
export type Beside = { path: string; long: boolean; source: string; target: string }

/**
 * The texts of a document in its first language beside those in another, by where they stand. A language has its own list
 * of parts: where it begins as the first language's does, what comes after in that one is offered too, with its pictures
 * and references and without words; where it goes its own way, its own parts are shown alone.
 */
export const besides = (fields: readonly Field[], source: Values, target: Values): Beside[] => {
  const said = new Map(textsOf(fields, source).map((text) => [text.path, text.value]))
  return textsOf(fields, complete(fields, source, target)).map(({ path, value, long }) => ({
    path,
    long,
    source: isSamePart(source, target, path) ? (said.get(path) ?? '') : '',
    target: value,
  }))
}

/** The other language with the parts it does not have yet. */
export const complete = (fields: readonly Field[], source: Values, target: Values): Values =>
  Object.fromEntries(
    Object.entries(target).map(([name, value]) => {
      const field = fields.find((one) => 'name' in one && one.name === name)
      if (field?.type !== 'blocks') return [name, value]
      const [from, to] = [listIn(source[name]), listIn(value)]
      return [
        name,
        follow(to, from) ? [...to, ...from.slice(to.length).map((part) => emptied(field, part))] : to,
      ]
    }),
  )

const follow = (parts: readonly Values[], others: readonly Values[]): boolean =>
  parts.every((part, index) => part['blockType'] === others[index]?.['blockType'])

/** Whether the other language has parts of its own, which do not begin as the first language's do. */
export const goesItsOwnWay = (fields: readonly Field[], source: Values, target: Values): boolean =>
  fields.some(
    (field) => field.type === 'blocks' && !follow(listIn(target[field.name]), listIn(source[field.name])),
  )

const isSamePart = (source: Values, target: Values, path: string): boolean => {
  const [name = '', index] = path.split('.')
  if (index === undefined) return true
  const [theirs, ours] = [listIn(source[name])[Number(index)], listIn(target[name])[Number(index)]]
  return ours === undefined || ours['blockType'] === theirs?.['blockType']
}

/** A part of the first language without its words, as a part of its own. */
const emptied = (field: Extract<Field, { type: 'blocks' }>, part: Values): Values => {
  const block = field.blocks.find(({ slug }) => slug === part['blockType'])
  const wordless = (fields: readonly Field[], values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        if (name === 'id') return []
        const own = fields.find((one) => 'name' in one && one.name === name)
        if (own?.type === 'array') return [[name, listIn(value).map((row) => wordless(own.fields, row))]]
        return [[name, own && isWords(own) ? '' : value]]
      }),
    )
  return wordless(block?.fields ?? [], part)
}

/** A document in another language with these texts: parts that were only offered and got no words are left out, unless
 *  they have none in the first language either. */
export const withTexts = (
  fields: readonly Field[],
  { source, target }: { source: Values; target: Values },
  texts: Readonly<Record<string, string>>,
): Record<string, unknown> => {
  const whole = structuredClone(complete(fields, source, target)) as Record<string, unknown>
  for (const [path, text] of Object.entries(texts)) put(whole, path.split('.'), text)
  for (const [name, value] of Object.entries(whole)) {
    const before = listIn(target[name]).length
    if (!Array.isArray(value)) continue
    whole[name] = value.filter(
      (_, index) => index < before || hasWords(fields, { whole, source, name, index }),
    )
  }
  return whole
}

type Part = { whole: Values; source: Values; name: string; index: number }

const hasWords = (fields: readonly Field[], { whole, source, name, index }: Part): boolean => {
  const at = (values: Values): Text[] =>
    textsOf(fields, { [name]: values[name] }).filter(({ path }) => path.startsWith(`${name}.${index}.`))
  const written = (texts: Text[]): boolean => texts.some(({ value }) => value.trim() !== '')
  return written(at(whole)) || !written(at(source))
}

const put = (values: Record<string, unknown>, [name = '', ...rest]: string[], text: string): void => {
  if (rest.length === 0) values[name] = text
  else put(values[name] as Record<string, unknown>, rest, text)
}

/** The same for the same words at the same places. */
export const hashOf = (texts: readonly Text[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map(({ path, value }) => [path, value])))
    .digest('hex')

export type TranslationState = 'missing' | 'partial' | 'stale' | 'done'

/** How far a language is: nothing of it written, something lacking, written before the first language was last changed, or
 *  done. `basis`: the first language as it was when this one was last written; unknown for what is older than this
 *  record, which counts as done. */
export const stateOf = (
  rows: readonly Beside[],
  { now, basis }: { now: string; basis: string | undefined },
): TranslationState => {
  const asked = rows.filter(({ source }) => source.trim() !== '')
  const lacking = asked.filter(({ target }) => target.trim() === '')
  if (asked.length > 0 && lacking.length === asked.length) return 'missing'
  if (lacking.length > 0) return 'partial'
  return basis !== undefined && basis !== now ? 'stale' : 'done'
}
