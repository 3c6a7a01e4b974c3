import type { z } from 'zod'
import { cellsByName } from '../../tenancy/packs/read/csvFile.ts'
import { tables } from '../../tenancy/packs/read/readTables.ts'
import {
  type EquipmentRow,
  equipmentSchema,
  type UnitRow,
  unitSchema,
} from '../../tenancy/packs/read/schemas.ts'
import type { TextShapes } from '../../tenancy/packs/read/shapes.ts'
import { type InventoryTable, keyColumn } from './tableFile.ts'

/** The cells of a row by their columns; empty ones as empty text, or not there. */
export type Cells = Readonly<Record<string, string>>

/** What is wrong with a cell, as a reason to be worded; `column` is null where it is the row. */
export type CellProblem = {
  column: string | null
  reason: ProblemReason
  details?: Record<string, string | number>
}
export type ProblemReason =
  | 'cells-count'
  | 'row-twice'
  | 'has-draft'
  | 'cell-missing'
  | 'cell-not-one-of'
  | 'cell-not-number'
  | 'cell-too-long'
  | 'cell-too-much'
  | 'cell-too-little'
  | 'cell-no-slug'
  | 'cell-no-file-name'
  | 'cell-no-address'
  | 'cell-no-day'
  | 'cell-no-parts'
  | 'cell-no-modules'
  | 'cell-wrong'
  | 'cell-unknown'

/** What there is in the city, by the column that may name it. */
export type KnownNames = Readonly<Record<string, ReadonlySet<string>>>

/** The row as it will be, in the shape of a pack. */
export type InventoryItem = { table: 'equipment'; row: EquipmentRow } | { table: 'units'; row: UnitRow }

export type RowDecision =
  | { outcome: 'same' }
  | { outcome: 'created' | 'changed'; columns: string[]; item: InventoryItem }
  | { outcome: 'refused'; problems: CellProblem[] }

type Asked = {
  table: InventoryTable
  cells: Cells
  /** the row as an export would write it now; undefined where there is no such thing */
  stored: Cells | undefined
  texts: TextShapes
  known: KnownNames
}

/** What becomes of a row: only the columns that the file has and that say something else than what is stored change anything.
 *  So what was exported, imported again, is the same. Touches nothing. */
export const decideRow = ({ table, cells, stored, texts, known }: Asked): RowDecision => {
  const changed = Object.keys(cells).filter(
    (column) => (cells[column] ?? '') !== (stored?.[column] ?? '').trim(),
  )
  if (stored && changed.length === 0) return { outcome: 'same' }
  if (!cells[keyColumn[table]])
    return { outcome: 'refused', problems: [{ column: keyColumn[table], reason: 'cell-missing' }] }
  const whole = { ...stored, ...cells }
  const names = Object.keys(whole)
  const value = cellsByName(names, Object.values(whole), names)
  const parsed =
    table === 'equipment'
      ? read(equipmentSchema(texts), value, table, texts, (row) => ({ table, row }))
      : read(unitSchema, value, table, texts, (row) => ({ table, row }))
  if ('problems' in parsed) return { outcome: 'refused', problems: parsed.problems }
  const problems = unknownNames(parsed, known)
  if (problems.length > 0) return { outcome: 'refused', problems }
  return { outcome: stored ? 'changed' : 'created', columns: changed, item: parsed }
}

const read = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  table: InventoryTable,
  texts: TextShapes,
  itemOf: (row: z.output<S>) => InventoryItem,
): InventoryItem | { problems: CellProblem[] } => {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success
    ? itemOf(parsed.data)
    : { problems: parsed.error.issues.map((issue) => problemOf(issue, table, texts.first)) }
}

const problemOf = (issue: z.core.$ZodIssue, table: InventoryTable, first: string): CellProblem => {
  const [field = '', language = first] = issue.path.map(String)
  const inLanguages: readonly string[] = tables[table].inLanguages
  const column = inLanguages.includes(field) ? `${field}.${language}` : field
  const value = typeof issue.input === 'object' ? '' : String(issue.input ?? '')
  const say = (reason: ProblemReason, details: CellProblem['details'] = {}): CellProblem => ({
    column,
    reason,
    details: { value, ...details },
  })
  switch (issue.code) {
    case 'invalid_value':
      return issue.input === undefined
        ? say('cell-missing')
        : say('cell-not-one-of', { options: issue.values.join(', ') })
    case 'too_big':
      return say(issue.origin === 'string' ? 'cell-too-long' : 'cell-too-much', {
        most: Number(issue.maximum),
      })
    case 'too_small':
      return issue.origin === 'string'
        ? say('cell-missing')
        : say('cell-too-little', { least: Number(issue.minimum) })
    case 'invalid_type':
      return say(
        issue.input === undefined || inLanguages.includes(field) ? 'cell-missing' : 'cell-not-number',
      )
    default:
      return say(inLanguages.includes(field) ? 'cell-missing' : (shapes[field] ?? 'cell-wrong'))
  }
}

/** What a cell has to look like, where it is neither a number nor one of a few. */
const shapes: Record<string, ProblemReason> = {
  slug: 'cell-no-slug',
  model: 'cell-no-slug',
  desk: 'cell-no-slug',
  requires: 'cell-no-modules',
  explainedBy: 'cell-no-slug',
  image: 'cell-no-file-name',
  photos: 'cell-no-file-name',
  manual: 'cell-no-file-name',
  manualUrl: 'cell-no-address',
  lastInspectedOn: 'cell-no-day',
  parts: 'cell-no-parts',
}

const unknownNames = (item: InventoryItem, known: KnownNames): CellProblem[] => {
  const named: Record<string, readonly (string | null | undefined)[]> =
    item.table === 'units'
      ? { model: [item.row.model], desk: [item.row.desk], pool: [item.row.pool] }
      : {
          image: [item.row.image],
          photos: item.row.photos ?? [],
          manual: [item.row.manual],
          requires: (item.row.requires ?? []).map(({ module }) => module),
          onlyGroups: item.row.onlyGroups ?? [],
          explainedBy: [item.row.explainedBy],
          parts: (item.row.parts ?? []).map(({ model }) => model),
        }
  return Object.entries(named).flatMap(([column, values]) =>
    values.flatMap((value): CellProblem[] =>
      value && !known[column]?.has(value)
        ? [{ column, reason: 'cell-unknown', details: { value, known: some(known[column]) } }]
        : [],
    ),
  )
}

const some = (names: ReadonlySet<string> | undefined): string => {
  const listed = [...(names ?? [])]
  return listed.length > 0 ? `${listed.slice(0, 8).join(', ')}${listed.length > 8 ? ' …' : ''}` : '–'
}
