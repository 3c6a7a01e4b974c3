import type { Language } from '../../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type CsvRow, namesOf, readCsv } from '../../tenancy/packs/read/csvFile.ts'
import { tables } from '../../tenancy/packs/read/readTables.ts'

/** The tables of an inventory, with the columns of a city pack: models and copies. */
export const inventoryTables = ['equipment', 'units'] as const
export type InventoryTable = (typeof inventoryTables)[number]

/** By which column a row is recognised. */
export const keyColumn: Record<InventoryTable, string> = { equipment: 'slug', units: 'inventoryNumber' }

/** A row of a table; `line` is its first in the file, from 1. A row with too few or too many cells has none. */
export type TableRow = { line: number; cells: Readonly<Record<string, string>> | undefined; count: number }
export type TableFile = { table: InventoryTable; columns: readonly string[]; rows: TableRow[] }

/** Bytes. Some 20,000 copies. */
const largest = 5_000_000

/**
 * The rows of a file that somebody made with a spreadsheet, in UTF-8. A column that is not named is left as it is; without
 * the one that recognises a row nothing can be done.
 * Refuses `table-too-large` (413), `table-not-utf8` (415); `table-empty`, `table-malformed`, `columns-unknown`,
 * `columns-missing`, `columns-twice` (422).
 */
export const readTableFile = (
  content: Uint8Array,
  table: InventoryTable,
  languages: readonly Language[],
): Result<TableFile> => {
  if (content.length > largest)
    return refuse('table-too-large', 413, { details: { megabytes: largest / 1e6 } })
  const text = textOf(content)
  if (text === undefined) return refuse('table-not-utf8', 415)
  const read = readCsv(text)
  if (!read.ok) return refuse('table-malformed', 422, { details: { line: read.line, error: read.message } })
  const [header, ...rows] = read.rows
  if (!header || rows.length === 0) return refuse('table-empty', 422)
  const columns = header.cells
  const known = namesOf({ ...tables[table], languages })
  const unknown = columns.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    return refuse('columns-unknown', 422, {
      details: { columns: quoted(unknown), expected: known.join(', ') },
    })
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index)
  if (twice.length > 0) return refuse('columns-twice', 422, { details: { columns: quoted(twice) } })
  const key = keyColumn[table]
  if (!columns.includes(key)) return refuse('columns-missing', 422, { details: { columns: quoted([key]) } })
  return ok({ table, columns, rows: rows.map((row) => rowOf(row, columns)) })
}

const rowOf = ({ cells, line }: CsvRow, columns: readonly string[]): TableRow => ({
  line,
  count: cells.length,
  cells:
    cells.length === columns.length
      ? Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))
      : undefined,
})

/** Undefined where it is no text in UTF-8: a spreadsheet that was not asked writes the characters of its country. */
const textOf = (content: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
