import { describe, expect, it, test } from 'vitest'
import { csvOf, tableOf } from '../../../../../src/domains/tenancy/packs/export/Exporting.ts'
import { parseCsv, readCsv } from '../../../../../src/domains/tenancy/packs/read/csvFile.ts'

const columns = { plain: ['slug', 'note', 'never'], inLanguages: [], languages: [] }

describe('tables of a pack', () => {
  it('are read as they were written', () => {
    const rows = [
      { slug: 'a', note: 'one, two' },
      { slug: 'b', note: 'says "no"\nand goes' },
      { slug: 'c', note: undefined },
    ]
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

  test.each(['=1+1', '+33 2 98', '-5', '@SUM(A1)', "'=x", "''@", '  =cmd', "' -", "it's", "'quoted'"])(
    'hold %j without a spreadsheet taking it for a formula',
    (note) => {
      const written = csvOf(columns.plain, [{ slug: 'a', note }])
      const [, row = ''] = written.split('\n')
      expect(row.replace(/^a,"?/, '')).not.toMatch(/^\s*[=+@-]/)
      const [read] = parseCsv('table.csv', Buffer.from(written), columns, [])
      expect(read?.value).toEqual({ slug: 'a', note: note.trim() })
    },
  )

  test.each([
    ['commas', 'slug,note\na,"b; c"\n'],
    ['semicolons', 'slug;note\na;"b; c"\n'],
    ['tabs', 'slug\tnote\na\tb; c\n'],
    ['a byte order mark and Windows line ends', '\ufeffslug;note\r\na;"b; c"\r\n\r\n'],
    ['a separator within a quoted name', '"slug";"note"\na;"b; c"\n'],
  ])('are read with %s', (_, text) => {
    const problems: never[] = []
    const read = parseCsv('table.csv', Buffer.from(text), columns, problems)
    expect(problems).toEqual([])
    expect(read.map(({ value }) => value)).toEqual([{ slug: 'a', note: 'b; c' }])
  })

  test('are written with every column and the separator of a country', () => {
    expect(tableOf(['slug', 'note'], [{ slug: 'a' }, { slug: 'b', note: 'x; y' }], ';')).toBe(
      'slug;note\na;\nb;"x; y"\n',
    )
  })

  test('say at which line quotes are not closed', () => {
    expect(readCsv('slug,note\na,"b\nc')).toMatchObject({ ok: false, line: expect.any(Number) })
  })
})
