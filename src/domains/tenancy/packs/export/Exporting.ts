import type { CollectionSlug } from 'payload'
import { stringify } from 'yaml'
import type { Language } from '../../../../i18n/languages.ts'
import { safeCell } from '../read/csvFile.ts'
import type { Stored, StoredById } from '../write/stored.ts'

/** What every writer of a part of a pack works with. Files are collected and written together. */
export type Exporting = {
  city: Stored
  languages: readonly [Language, ...Language[]]
  documents: ReadonlyMap<CollectionSlug, StoredById>
  /** What documents were called in the pack that brought them, by id. */
  names: ReadonlyMap<string, string>
  /** The name in `media/` of a picture, a sound or a file, by its id. */
  media: ReadonlyMap<string, string>
  files: Map<string, string | Buffer>
}

/** The public documents of a collection: of those with drafts the published ones. */
export const publicOf = ({ documents }: Exporting, collection: CollectionSlug): Stored[] =>
  [...(documents.get(collection)?.values() ?? [])].filter(
    ({ _status, state }) =>
      (_status ?? 'published') === 'published' && (collection !== 'businesses' || state === 'listed'),
  )

/** The slug of a public document, by its id. */
export const slugsOf = (exporting: Exporting, collection: CollectionSlug): Map<string, string> =>
  new Map(publicOf(exporting, collection).map(({ id, slug }) => [id, String(slug)]))

export const mediaOf = ({ media }: Exporting, value: unknown): string | undefined =>
  typeof value === 'string' ? media.get(value) : undefined

export const yamlOf = (value: unknown): string =>
  stringify(value, { lineWidth: 110, blockQuote: 'literal', aliasDuplicateObjects: false })

/** One Markdown file per language: the first with the whole front matter, the others with their texts. */
export const writeMarkdown = (
  { files, languages }: Exporting,
  path: string,
  front: { plain: object; texts: Record<string, Partial<Record<Language, unknown>> | undefined> },
  body: Partial<Record<Language, string>> | undefined,
): void => {
  const [first] = languages
  for (const language of languages) {
    const texts = Object.fromEntries(
      Object.entries(front.texts).flatMap(([name, given]) =>
        given?.[language] === undefined ? [] : [[name, given[language]]],
      ),
    )
    const text = body?.[language] ?? ''
    if (language !== first && text === '' && Object.keys(texts).length === 0) continue
    const matter = language === first ? { ...texts, ...front.plain } : texts
    files.set(`${path}.${language}.md`, `---\n${yamlOf(matter)}---\n\n${text}\n`)
  }
}

/** A table as CSV (RFC 4180): cells with separators, quotes or line breaks in quotes, and none that a spreadsheet takes for a
 *  formula. Columns that are empty throughout are left out. */
export const csvOf = (columns: readonly string[], rows: readonly Record<string, unknown>[]): string =>
  tableOf(
    columns.filter((column) => rows.some((row) => row[column] !== undefined)),
    rows,
  )

/** The same with every column, for who fills it in. */
export const tableOf = (
  columns: readonly string[],
  rows: readonly Record<string, unknown>[],
  separator: ',' | ';' = ',',
): string => {
  const cell = (value: unknown): string => {
    const written = value === undefined ? '' : safeCell(String(value))
    return /[",;\t\r\n]|^\s|\s$/.test(written) ? `"${written.replaceAll('"', '""')}"` : written
  }
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `${lines.map((row) => row.map(cell).join(separator)).join('\n')}\n`
}
