import { createLocalReq, type Payload, type PayloadRequest, type TypedUser, ValidationError } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { refusalOf } from '../../../database/refusalOf.ts'
import { sqlStateOf } from '../../../database/sqlState.ts'
import type { Language } from '../../../i18n/languages.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { textShapes } from '../../tenancy/packs/read/shapes.ts'
import type { Entry } from '../../tenancy/packs/write/Entry.ts'
import { modelEntry, unitEntry } from '../../tenancy/packs/write/entriesOf.ts'
import type { Stored } from '../../tenancy/packs/write/stored.ts'
import { type Writing, writeEntry } from '../../tenancy/packs/write/writeEntry.ts'
import { inSavepoint } from '../inSavepoint.ts'
import { type CellProblem, decideRow, type InventoryItem, type RowDecision } from './decideRow.ts'
import { type Inventory, readInventory } from './readInventory.ts'
import { type InventoryTable, keyColumn, type TableFile, type TableRow } from './tableFile.ts'

export const rowOutcomes = ['created', 'changed', 'same', 'refused'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What became of a row. `columns`: those that changed. `problems` in the reader's words, each with its column where it is
 *  about one. */
export type RowReport = {
  line: number
  key: string
  outcome: RowOutcome
  columns: string[]
  problems: { column: string | null; message: string }[]
}
export type InventoryReport = { counts: Record<RowOutcome, number>; rows: RowReport[] }

type Importing = {
  payload: Payload
  city: City
  file: TableFile
  /** of the reader of the report */
  language: Language
  /** who imports; the command line is nobody */
  person?: TypedUser | null
  /** the admin's words, for what a collection refuses */
  i18n?: PayloadRequest['i18n']
  /** Do everything, and take it back: the report is that of doing it. */
  dryRun?: boolean
  onProgress?: (progress: { done: number; total: number; path: string }) => void
}

/**
 * Writes the rows of a table into the inventory, through the hooks of the collections. Each row is written whole or not at
 * all, and one that is refused keeps no other from being written; the report says of each what became of it. The caller has
 * made sure that the person may.
 */
export const importInventory = async (importing: Importing): Promise<InventoryReport> => {
  const { payload, city, file, dryRun = false, onProgress } = importing
  const inventory = await readInventory(await createLocalReq({}, payload), city, file.table)
  const { reports, works } = decideAll(importing, inventory)
  const ids = new Map(inventory.ids)
  let done = 0
  for (const batch of batchesOf(works, file.table, dryRun)) {
    const written = await writeBatch(importing, ids, batch)
    reports.push(...written)
    done += batch.length
    onProgress?.({ done, total: works.length, path: written.at(-1)?.key ?? '' })
  }
  const counts: InventoryReport['counts'] = { created: 0, changed: 0, same: 0, refused: 0 }
  for (const { outcome } of reports) counts[outcome] += 1
  return { counts, rows: reports.sort((a, b) => a.line - b.line) }
}

/** A row that is to be written. */
type Work = {
  line: number
  key: string
  decision: Extract<RowDecision, { item: InventoryItem }>
  stored: Stored | undefined
}

/** The rows that need no writing, and those that do: kits after the models they are made of. */
const decideAll = (
  { file, city, language }: Importing,
  { byKey, known, drafts }: Inventory,
): { reports: RowReport[]; works: Work[] } => {
  const reports: RowReport[] = []
  const works: Work[] = []
  const seen = new Map<string, number>()
  const models = new Set(known['parts'])
  const texts = textShapes(city.languages)
  const rows = [...file.rows].sort((a, b) => Number(isKit(a)) - Number(isKit(b)))
  for (const { line, cells, count } of rows) {
    const key = cells?.[keyColumn[file.table]] ?? ''
    const stored = byKey.get(key)
    const problem: CellProblem | undefined = !cells
      ? { column: null, reason: 'cells-count', details: { cells: count, columns: file.columns.length } }
      : seen.has(key)
        ? { column: null, reason: 'row-twice', details: { line: seen.get(key) ?? 0 } }
        : undefined
    const decision: RowDecision =
      problem || !cells
        ? { outcome: 'refused', problems: problem ? [problem] : [] }
        : decideRow({
            table: file.table,
            cells,
            stored: stored?.cells,
            texts,
            known: { ...known, parts: models },
          })
    if (key) seen.set(key, seen.get(key) ?? line)
    const report = { line, key, columns: [], problems: [] }
    if (decision.outcome === 'same') reports.push({ ...report, outcome: 'same' })
    else if (decision.outcome === 'refused')
      reports.push({
        ...report,
        outcome: 'refused',
        problems: decision.problems.map((one) => worded(one, language)),
      })
    else if (stored && drafts.has(stored.document.id))
      reports.push({
        ...report,
        outcome: 'refused',
        problems: [worded({ column: null, reason: 'has-draft' }, language)],
      })
    else {
      works.push({ line, key, decision, stored: stored?.document })
      if (file.table === 'equipment') models.add(key)
    }
  }
  return { reports, works }
}

const isKit = ({ cells }: TableRow): boolean => Boolean(cells?.['parts'])

const worded = (
  { column, reason, details = {} }: CellProblem,
  language: Language,
): RowReport['problems'][number] => ({
  column,
  message: translatorOf(language)(`lending.inventory.problems.${reason}`, details),
})

/** Few copies at a time, because whoever asks for one waits while it is written. Models keep nobody waiting; tried out, they
 *  are written together, so that a kit finds the models it is made of. */
const batchesOf = (works: readonly Work[], table: InventoryTable, dryRun: boolean): Work[][] => {
  const size = table === 'equipment' && dryRun ? Math.max(1, works.length) : 25
  return Array.from({ length: Math.ceil(works.length / size) }, (_, index) =>
    works.slice(index * size, (index + 1) * size),
  )
}

const writeBatch = async (
  { payload, person, city, language, i18n, dryRun }: Importing,
  ids: Map<string, string>,
  batch: readonly Work[],
): Promise<RowReport[]> => {
  let reports: RowReport[] = []
  await inTransaction<null, Refusal>({ payload, user: person ?? null }, async (req) => {
    reports = []
    if (i18n) Object.assign(req, { i18n, t: i18n.t })
    const writing = { req, languages: city.languages, city: city.id, ids }
    for (const work of batch) reports.push(await writeRow(writing, work, language, today(city.timeZone)))
    return dryRun ? refuse('dry-run', 422) : ok(null)
  })
  return reports
}

const writeRow = async (
  writing: Writing,
  { line, key, decision, stored }: Work,
  language: Language,
  base: string,
): Promise<RowReport> => {
  const entry = entryOf(decision, line)
  const mark = { base, days: '', all: '' }
  const step = { entry, decision: stored ? ('update' as const) : ('create' as const), mark, stored }
  const report = { line, key, columns: decision.columns }
  try {
    const id = await inSavepoint(writing.req, () => writeEntry(writing, step))
    writing.ids.set(entry.path, id)
    return { ...report, outcome: decision.outcome, problems: [] }
  } catch (error) {
    return { ...report, outcome: 'refused', problems: problemsOf(error, language) }
  }
}

/** A new thing is all of its row; of one that is there, only what the file says otherwise is written. */
const entryOf = ({ item, outcome, columns }: Work['decision'], line: number): Entry => {
  const place = { file: item.table, line }
  const pack = { source: place, at: () => place }
  const entry =
    item.table === 'equipment' ? modelEntry({ ...item.row, ...pack }) : unitEntry({ ...item.row, ...pack })
  if (outcome === 'created') return entry
  const fields = new Set(columns.map((column) => fieldOf(column, item.table)))
  return {
    ...entry,
    data: Object.fromEntries(Object.entries(entry.data).filter(([name]) => fields.has(name))),
  }
}

const fieldOf = (column: string, table: InventoryTable): string => {
  const [field = ''] = column.split('.')
  return table === 'units' && field === 'model' ? 'equipment' : field
}

const columnOf = (path: string, table: string | undefined): string | null =>
  table === 'units' && path === 'equipment' ? 'model' : path.split('.')[0] || null

/** What a rule of the portal or a guarantee of the database said; anything else is thrown on. */
const problemsOf = (error: unknown, language: Language): RowReport['problems'] => {
  if (error instanceof ValidationError)
    return error.data.errors.map(({ path, message }) => ({
      column: columnOf(path, error.data.collection),
      message,
    }))
  const state = sqlStateOf(error)?.code
  const refusal = state === '40P01' || state === '40001' ? undefined : refusalOf(error)
  if (!refusal) throw error
  const t = translatorOf(language)
  return [
    { column: null, message: t(`refusals.${refusal.reason}` as 'refusals.link-void', refusal.details ?? {}) },
  ]
}
