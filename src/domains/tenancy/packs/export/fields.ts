import type { Language } from '../../../../i18n/languages.ts'
import type { Stored } from '../write/stored.ts'

/** What is stored, read as what a pack writes: nothing instead of null, and texts in the city's languages alone. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const amount = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

export const textsIn = (
  value: unknown,
  [first, ...others]: readonly [Language, ...Language[]],
): Partial<Record<Language, string>> | undefined => {
  const given = (value ?? {}) as Partial<Record<Language, string>>
  const main = given[first] || Object.values(given).find(Boolean)
  if (!main) return undefined
  const rest = others.flatMap((language) => (given[language] ? [[language, given[language]]] : []))
  return { [first]: main, ...Object.fromEntries(rest) }
}

export const listsIn = (
  value: unknown,
  languages: readonly Language[],
): Partial<Record<Language, string[]>> | undefined => {
  const given = (value ?? {}) as Partial<Record<Language, string[]>>
  const lists = languages.flatMap((language) =>
    given[language]?.length ? [[language, given[language]]] : [],
  )
  return lists.length > 0 ? Object.fromEntries(lists) : undefined
}

/** The id of what a field refers to, read at depth 0. */
export const referred = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Without what is not said. */
export const said = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined && one !== null),
  ) as Partial<T>

export const bySlug = (a: Stored, b: Stored): number => String(a['slug']).localeCompare(String(b['slug']))
export const byNumber =
  (name: string) =>
  (a: Stored, b: Stored): number =>
    Number(a[name]) - Number(b[name])
