import type { z } from 'zod'
import type { Item, Pack } from '../Pack.ts'
import { parseCsv } from './csvFile.ts'
import { itemOf, type Reader } from './Reader.ts'
import { businessSchema, equipmentSchema, redirectSchema, unitSchema } from './schemas.ts'

/** The columns of each table, in the order in which they are written. */
export const tables = {
  equipment: {
    plain: [
      ...['slug', 'category', 'image', 'photos', 'manual', 'manualUrl', 'replacementValue', 'maxDays'],
      ...['leadDays', 'bufferHours', 'minimumAge', 'approval', 'requires', 'explainedBy', 'parts'],
      ...['inspectEveryMonths', 'deposit', 'onlyGroups'],
    ],
    inLanguages: ['name', 'summary', 'description', 'accessories', 'consumables'],
  },
  units: {
    plain: ['inventoryNumber', 'model', 'desk', 'condition', 'state', 'lastInspectedOn', 'note', 'pool'],
    inLanguages: [],
  },
  businesses: {
    plain: [
      ...[
        'slug',
        'name',
        'sector',
        'model',
        'address',
        'lon',
        'lat',
        'url',
        'email',
        'phone',
        'image',
        'commons',
      ],
      'procurement',
    ],
    inLanguages: ['summary', 'description', 'returns'],
  },
  redirects: { plain: ['from', 'to'], inLanguages: [] },
} as const

export const readTables = (
  reader: Reader,
): Pick<Pack, 'equipment' | 'units' | 'businesses' | 'redirects'> => ({
  equipment: rowsOf(reader, 'equipment', equipmentSchema(reader.texts)),
  units: rowsOf(reader, 'units', unitSchema),
  businesses: rowsOf(reader, 'businesses', businessSchema(reader.texts)),
  redirects: rowsOf(reader, 'redirects', redirectSchema),
})

const rowsOf = <S extends z.ZodType<object>>(
  reader: Reader,
  table: keyof typeof tables,
  schema: S,
): Item<z.output<S>>[] => {
  const file = `${table}.csv`
  const content = reader.files.get(file)
  if (!content) return []
  reader.seen.add(file)
  const columns = { ...tables[table], languages: reader.languages }
  return parseCsv(file, content, columns, reader.problems).flatMap((row) => {
    reader.attempted.add(`${table}/${(row.value as { slug?: string }).slug}`)
    return itemOf(reader, schema, row) ?? []
  })
}
