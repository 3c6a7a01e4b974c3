import type { Language } from '../../../i18n/languages.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { numberFormat } from '../../../kernel/formats.ts'
import { tableOf } from '../../tenancy/packs/export/Exporting.ts'
import type { LendingFigures } from './readFigures.ts'
import { reasonWords } from './reasonWords.ts'

export const figureTables = ['models', 'desks', 'steps', 'reasons'] as const
export type FigureTable = (typeof figureTables)[number]

/** One of the tables of the figures as CSV, whole, for a spreadsheet of the reader's language: with the mark of UTF-8, and with
 *  semicolons where the comma is in numbers. */
export const figuresTable = (figures: LendingFigures, table: FigureTable, language: Language): string => {
  const t = translatorOf(language)
  const separator = numberFormat(language, {}).format(0.5).includes(',') ? ';' : ','
  const rows: Record<string, unknown>[] =
    table === 'reasons'
      ? figures.reasons.map(({ reason, count }) => ({ reason, words: reasonWords(reason, language), count }))
      : figures[table].map((row) => ({ ...row }))
  const columns = columnsOf[table]
  const headed = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [t(`lending.figures.columns.${column}`), row[column]])),
  )
  const heads = columns.map((column) => t(`lending.figures.columns.${column}`))
  return `\ufeff${tableOf(heads, headed, separator)}`
}

const figures = ['lent', 'late', 'noShow', 'refused', 'declined'] as const
const use = ['copies', 'used', 'lendable'] as const
const columnsOf = {
  models: ['slug', 'name', ...use, ...figures],
  desks: ['slug', 'name', ...use, ...figures],
  steps: ['step', ...figures],
  reasons: ['reason', 'words', 'count'],
} as const satisfies Record<FigureTable, readonly string[]>
