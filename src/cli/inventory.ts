import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import {
  type InventoryReport,
  importInventory,
  type RowReport,
} from '../domains/lending/inventory/importInventory.ts'
import {
  type InventoryTable,
  inventoryTables,
  readTableFile,
} from '../domains/lending/inventory/tableFile.ts'
import { loadCities } from '../domains/tenancy/loadCities.ts'
import { translatorOf } from '../i18n/translator.ts'
import { progressLine } from './progress.ts'
import { withPayload } from './withPayload.ts'

type Options = { dryRun?: boolean }

const whatOf: Record<InventoryTable, string> = { equipment: 'models', units: 'copies' }

export const importCommand = (calledFrom: string): Command => {
  const command = new Command('import').description(
    'Write a table of the inventory into a city (docs/operator.md). A second time it changes nothing.',
  )
  for (const table of inventoryTables) {
    command
      .command(`${table} <city> <file>`)
      .description(`A CSV of ${whatOf[table]}, with the columns of ${table}.csv in a city pack.`)
      .option('--dry-run', 'say what would be done, and do nothing')
      .action((city: string, file: string, options: Options) =>
        bring(table, city, resolve(calledFrom, file), options),
      )
  }
  return command
}

const bring = (
  table: InventoryTable,
  slug: string,
  path: string,
  { dryRun = false }: Options,
): Promise<void> =>
  withPayload(async (payload) => {
    const city = (await loadCities(payload)).find((one) => one.slug === slug)
    if (!city) return fail(`No city '${slug}' in this deployment.`)
    if (!existsSync(path)) return fail(`There is no ${path}.`)
    const t = translatorOf('en')
    const file = readTableFile(readFileSync(path), table, city.languages)
    if (!file.ok)
      return fail(`${path}: ${t(`refusals.${file.reason}` as 'refusals.table-empty', file.details ?? {})}`)
    const report = await importInventory({
      payload,
      city,
      file: file.value,
      language: 'en',
      dryRun,
      onProgress: progressLine(slug),
    })
    tell(path, report, dryRun)
  })

const tell = (path: string, { counts, rows }: InventoryReport, dryRun: boolean): void => {
  for (const row of rows) for (const line of linesOf(row)) console.log(`${path}:${row.line}: ${line}`)
  const sum = `${counts.created} new, ${counts.changed} changed, ${counts.same} as it was, ${counts.refused} refused`
  console.log(dryRun ? `Would be: ${sum}. Nothing was written.` : sum)
  if (counts.refused > 0) process.exitCode = 1
}

const linesOf = ({ key, outcome, columns, problems }: RowReport): string[] => {
  if (outcome === 'refused')
    return problems.map(({ column, message }) => `${key} refused: ${column ? `${column}: ` : ''}${message}`)
  if (outcome === 'changed') return [`${key} changed: ${columns.join(', ')}`]
  return outcome === 'created' ? [`${key} new`] : []
}

const fail = (why: string): void => {
  console.error(why)
  process.exitCode = 1
}
