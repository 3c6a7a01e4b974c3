import type { z } from 'zod'
import type { Language } from '../../../../i18n/languages.ts'
import type { Item } from '../Pack.ts'
import type { Problem } from '../problem.ts'
import { check } from './check.ts'
import type { Files } from './folder.ts'
import type { Parsed } from './parsed.ts'
import type { TextShapes } from './shapes.ts'

/** What every reader of a part of the pack works with. Problems are added, never thrown. */
export type Reader = {
  files: Files
  languages: readonly Language[]
  texts: TextShapes
  problems: Problem[]
  /** Files that some reader looked at; the others are no part of a pack and named at the end. */
  seen: Set<string>
  /** Things that are there, right or wrong, such as `commons/archive`: who refers to a wrong one makes no mistake. */
  attempted: Set<string>
}

/** The parsed value in its shape, with its places; nothing if it is wrong. */
export const itemOf = <S extends z.ZodType<object>>(
  { problems }: Pick<Reader, 'problems'>,
  schema: S,
  parsed: Parsed,
): Item<z.output<S>> | undefined => {
  const value = check(schema, parsed, problems)
  return value && { ...value, source: parsed.placeOf([]), at: (...path) => parsed.placeOf(path) }
}

/** A part of a parsed value as a value of its own. */
export const partOf = ({ value, placeOf }: Parsed, ...path: PropertyKey[]): Parsed => ({
  value: path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  ),
  placeOf: (rest) => placeOf([...path, ...rest]),
})

/** The names of the files in a folder that match, each with the parts of its match. */
export const filesIn = ({ files, seen }: Reader, pattern: RegExp): { file: string; parts: string[] }[] =>
  [...files.keys()].sort().flatMap((file) => {
    const match = pattern.exec(file)
    if (!match) return []
    seen.add(file)
    return [{ file, parts: match.slice(1).map((part) => part ?? '') }]
  })
