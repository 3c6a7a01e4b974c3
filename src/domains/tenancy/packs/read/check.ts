import type { z } from 'zod'
import { isLanguage } from '../../../../i18n/languages.ts'
import type { Problem } from '../problem.ts'
import type { Parsed } from './parsed.ts'

/** The value in its shape, or nothing, with every mistake added to the problems at its own line. */
export const check = <S extends z.ZodType>(
  schema: S,
  { value, placeOf }: Parsed,
  problems: Problem[],
): z.output<S> | undefined => {
  const parsed = schema.safeParse(value ?? {}, { reportInput: true })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    problems.push({ ...placeOf(path), message: explain(issue) })
  }
  return undefined
}

type Issue = z.core.$ZodIssue

/** What is wrong, in words that name the part and say what would be right. */
const explain = (issue: Issue): string => {
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'This'
  const given = shown(issue.input)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `${name} is missing`
      return `${name} is ${given}; expected ${kinds[issue.expected] ?? issue.expected}${quotes(issue)}`
    case 'invalid_value':
      if (issue.input === undefined) return `${name} is missing; expected ${issue.values.join(', ')}`
      return `${name} is ${given}; expected ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      if (isText(issue.input)) return `${names(issue)} is not one of the city's languages`
      return `${names(issue)} is not known here`
    case 'too_big':
      return `${name} is ${issue.origin === 'string' ? 'longer' : 'more'} than ${issue.maximum}`
    case 'too_small':
      return `${name} is ${issue.origin === 'string' ? 'shorter' : 'less'} than ${issue.minimum}`
    case 'invalid_union':
      return `${name} is ${given}, which is not understood`
    default:
      return `${name} ${issue.message}`
  }
}

const names = ({ keys, path }: z.core.$ZodIssueUnrecognizedKeys): string =>
  keys.map((key) => `"${[...path, key].join('.')}"`).join(', ')

/** Whether a map is a text in several languages. */
const isText = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Object.keys(input).some(isLanguage)

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map from language to text, { fr: …, en: … }',
}

const quotes = (issue: Issue): string =>
  issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object'
    ? ' (put it in quotes)'
    : ''

const shown = (input: unknown): string => {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'a map'
  return `"${String(input)}"`
}
