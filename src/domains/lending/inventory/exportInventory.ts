import { createLocalReq, type Payload } from 'payload'
import type { Language } from '../../../i18n/languages.ts'
import { numberFormat } from '../../../kernel/formats.ts'
import type { City } from '../../tenancy/City.ts'
import { tableOf } from '../../tenancy/packs/export/Exporting.ts'
import { cellsOf, columnsOf } from '../../tenancy/packs/export/tableRows.ts'
import { readInventory } from './readInventory.ts'
import type { InventoryTable } from './tableFile.ts'

type Asked = { payload: Payload; city: City; table: InventoryTable; language: Language }

/** Today's inventory as a table that spreadsheets of the reader's language open as one: with the mark of UTF-8, and with
 *  semicolons where the comma is in numbers. Imported again, it changes nothing. */
export const exportInventory = async ({ payload, city, table, language }: Asked): Promise<string> => {
  const { rows } = await readInventory(await createLocalReq({}, payload), city, table)
  const separator = numberFormat(language, {}).format(0.5).includes(',') ? ';' : ','
  return `\ufeff${tableOf(columnsOf(table, city.languages), rows.map(cellsOf), separator)}`
}
