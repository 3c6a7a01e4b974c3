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
  const records = recordsOf(file, content, problems)
  const [header, ...rows] = records
  if (!header) {
    problems.push({ file, line: 1, message: 'The file is empty; its first line names the columns' })
    return []
  }
  const names = header.cells.map((name) => name.trim())
  const known = [
    ...columns.plain,
    ...columns.inLanguages.flatMap((name) => columns.languages.map((one) => `${name}.${one}`)),
  ]
  for (const name of names) {
    if (known.includes(name)) continue
    problems.push({ file, line: 1, message: `Column "${name}" is not known; expected ${known.join(', ')}` })
  }
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .flatMap(({ cells, line }) => {
      if (cells.length === names.length)
        return [{ value: cellsByName(names, cells, known), placeOf: () => ({ file, line }) }]
      const message = `The row has ${cells.length} cells, the first line ${names.length}; is a comma outside quotes?`
      problems.push({ file, line, message })
      return []
    })
}

type Row = { cells: string[]; line: number }

const recordsOf = (file: string, content: Buffer, problems: Problem[]): Row[] => {
  try {
    const records = parse(textOf(content), { info: true, relax_column_count: true }) as unknown as {
      record: string[]
      info: Info
    }[]
    let before = 0
    return records.map(({ record, info }) => {
      const line = before + 1
      before = info.lines
      return { cells: record, line }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    problems.push({ file, line, message: error.message })
    return []
  }
}

const cellsByName = (
  names: readonly string[],
  cells: readonly string[],
  known: readonly string[],
): Record<string, unknown> => {
  const value: Record<string, unknown> = {}
  for (const [index, name] of names.entries()) {
    const cell = cells[index]?.trim()
    if (!cell || !known.includes(name)) continue
    const [field = '', language] = name.split('.')
    if (language === undefined) value[field] = cell
    else value[field] = { ...(value[field] as object | undefined), [language]: cell }
  }
  return value
}
