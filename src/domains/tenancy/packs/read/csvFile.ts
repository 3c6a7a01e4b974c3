import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { Problem } from '../problem.ts'
import { textOf } from './markdownFile.ts'
import type { Parsed } from './parsed.ts'

/** The columns of a table; those in `languages` exist once per language: `name.fr`, `name.br`. */
export type Columns = {
  plain: readonly string[]
  inLanguages: readonly string[]
  languages: readonly string[]
}

/** The rows of a CSV file, each as an object without its empty cells: `name.fr` becomes `{ name: { fr } }`. */
export const parseCsv = (file: string, content: Buffer, columns: Columns, problems: Problem[]): Parsed[] => {
  const read = readCsv(textOf(content))
  if (!read.ok) {
    problems.push({ file, line: read.line, message: read.message })
    return []
  }
  const [header, ...rows] = read.rows
  if (!header) {
    problems.push({ file, line: 1, message: 'The file is empty; its first line names the columns' })
    return []
  }
  const names = header.cells
  const known = namesOf(columns)
  for (const name of names) {
    if (known.includes(name)) continue
    problems.push({ file, line: 1, message: `Column "${name}" is not known; expected ${known.join(', ')}` })
  }
  return rows.flatMap(({ cells, line }) => {
    if (cells.length === names.length)
      return [{ value: cellsByName(names, cells, known), placeOf: () => ({ file, line }) }]
    const message = `The row has ${cells.length} cells, the first line ${names.length}; is a comma outside quotes?`
    problems.push({ file, line, message })
    return []
  })
}

/** All columns a table may have: `slug`, `name.fr`. */
export const namesOf = ({ plain, inLanguages, languages }: Columns): string[] => [
  ...plain,
  ...inLanguages.flatMap((name) => languages.map((one) => `${name}.${one}`)),
]

/** A row, its cells without the blanks around them; `line` is its first in the file, from 1. */
export type CsvRow = { cells: string[]; line: number }
export type CsvRead = { ok: true; rows: CsvRow[] } | { ok: false; line: number; message: string }

/** The rows of a CSV text that have anything in them, the first being the header. Between cells stands a comma, or a
 *  semicolon or a tab where the first line has more of those: what spreadsheets write differs by country. */
export const readCsv = (text: string): CsvRead => {
  try {
    const delimiter = delimiterOf(text)
    const records = parse(text, { delimiter, info: true, relax_column_count: true }) as unknown as {
      record: string[]
      info: Info
    }[]
    let before = 0
    const rows = records.map(({ record, info }) => {
      const line = before + 1
      before = info.lines
      return { cells: record.map(plainCell), line }
    })
    return { ok: true, rows: rows.filter(({ cells }, index) => index === 0 || cells.some(Boolean)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return { ok: false, line, message: error.message }
  }
}

const delimiterOf = (text: string): string => {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const most = [',', ';', '\t'].map((one) => ({ one, count: first.split(one).length }))
  return most.sort((a, b) => b.count - a.count)[0]?.one ?? ','
}

/** A spreadsheet takes a cell that begins with one of these for a formula, and runs it. */
const formula = /^\s*'*\s*[=+\-@]/

/** A cell as it is written: what would be a formula has an apostrophe before it, as spreadsheets mark text themselves. */
export const safeCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

const plainCell = (cell: string): string => {
  const trimmed = cell.trim()
  return trimmed.startsWith("'") && formula.test(trimmed) ? trimmed.slice(1).trim() : trimmed
}

/** The cells of a row by the names of their columns, empty ones left out, texts by language. */
export const cellsByName = (
  names: readonly string[],
  cells: readonly string[],
  known: readonly string[],
): Record<string, unknown> => {
  const value: Record<string, unknown> = {}
  for (const [index, name] of names.entries()) {
    const cell = cells[index]
    if (!cell || !known.includes(name)) continue
    const [field = '', language] = name.split('.')
    if (language === undefined) value[field] = cell
    else value[field] = { ...(value[field] as object | undefined), [language]: cell }
  }
  return value
}
