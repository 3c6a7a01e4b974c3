import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../../../src/domains/tenancy/packs/export/Exporting.ts'
import { parseCsv } from '../../../../../src/domains/tenancy/packs/read/csvFile.ts'

describe('tables of a pack', () => {
  it('are read as they were written', () => {
    const rows = [
      { slug: 'a', note: 'one, two' },
      { slug: 'b', note: 'says "no"\nand goes' },
      { slug: 'c', note: undefined },
    ]
    const columns = { plain: ['slug', 'note', 'never'], inLanguages: [], languages: [] }
    const written = csvOf(columns.plain, rows)
    expect(written.split('\n')[0]).toBe('slug,note')
    const read = parseCsv('table.csv', Buffer.from(written), columns, [])
    expect(read.map(({ value }) => value)).toEqual([
      { slug: 'a', note: 'one, two' },
      { slug: 'b', note: 'says "no"\nand goes' },
      { slug: 'c' },
    ])
    expect(read.map(({ placeOf }) => placeOf([]).line)).toEqual([2, 3, 5])
  })
})
