import { describe, expect, test } from 'vitest'
import { type Cells, decideRow } from '../../../../src/domains/lending/inventory/decideRow.ts'
import { readTableFile } from '../../../../src/domains/lending/inventory/tableFile.ts'
import { textShapes } from '../../../../src/domains/tenancy/packs/read/shapes.ts'

const languages = ['fr', 'en'] as const
const read = (content: string | Buffer, table: 'equipment' | 'units' = 'units') =>
  readTableFile(Buffer.from(content as string), table, languages)

describe('a file from a spreadsheet', () => {
  test('is read with a byte order mark, semicolons and Windows line ends', () => {
    expect(read('\ufeffinventoryNumber;note\r\nA-1;"x; y"\r\n;\r\nA-2;\r\n')).toEqual({
      ok: true,
      value: {
        table: 'units',
        columns: ['inventoryNumber', 'note'],
        rows: [
          { line: 2, count: 2, cells: { inventoryNumber: 'A-1', note: 'x; y' } },
          { line: 4, count: 2, cells: { inventoryNumber: 'A-2', note: '' } },
        ],
      },
    })
  })

  test.each([
    ['in Latin-1', Buffer.from('inventoryNumber,note\nA-1,Prêté\n', 'latin1'), 'table-not-utf8', 415],
    ['in UTF-16', Buffer.from('\ufeffinventoryNumber,note\nA-1,x\n', 'utf16le'), 'table-not-utf8', 415],
    ['empty', '', 'table-empty', 422],
    ['with a header alone', 'inventoryNumber,note\n', 'table-empty', 422],
    ['with quotes left open', 'inventoryNumber,note\nA-1,"x\n', 'table-malformed', 422],
    ['with unknown columns', 'inventoryNumber,colour,name.fr\nA-1,red,x\n', 'columns-unknown', 422],
    ['with a column twice', 'inventoryNumber,note,note\nA-1,x,y\n', 'columns-twice', 422],
    ['without the column that recognises', 'model,desk\na,b\n', 'columns-missing', 422],
    ['too large', Buffer.alloc(5_000_001, 'a'), 'table-too-large', 413],
  ])('is refused %s', (_, content, reason, status) => {
    expect(read(content)).toMatchObject({ ok: false, reason, status })
  })

  test('names the unknown columns, and those there are', () => {
    const refused = read('inventoryNumber,colour,name.fr\nA-1,red,x\n')
    expect(refused).toMatchObject({
      details: { columns: '“colour”, “name.fr”', expected: expect.stringContaining('inventoryNumber') },
    })
    expect(read('slug,name.de\nx,y\n', 'equipment')).toMatchObject({ details: { columns: '“name.de”' } })
  })

  test('keeps a row with too many cells for the report', () => {
    expect(read('inventoryNumber,note\nA-1,x,y\n')).toMatchObject({
      value: { rows: [{ line: 2, count: 3, cells: undefined }] },
    })
  })
})

describe('a row', () => {
  const known = {
    model: new Set(['recorder']),
    desk: new Set(['liberte']),
    parts: new Set(['recorder']),
    image: new Set(['recorder.webp']),
    photos: new Set(['recorder.webp', 'case.webp']),
    requires: new Set(['sound']),
    explainedBy: new Set<string>(),
  }
  const decide = (table: 'equipment' | 'units', cells: Cells, stored?: Cells) =>
    decideRow({ table, cells, stored, texts: textShapes(languages), known })
  const unit = {
    inventoryNumber: 'A-1',
    model: 'recorder',
    desk: 'liberte',
    condition: 'good',
    state: 'available',
  }
  const model = {
    slug: 'recorder',
    category: 'sound',
    'name.fr': 'Enregistreur',
    'summary.fr': 'Un enregistreur',
  }

  test('is the same where each of its cells says what is stored, whatever else is stored', () => {
    expect(decide('units', { inventoryNumber: 'A-1', note: '' }, unit)).toEqual({ outcome: 'same' })
    expect(decide('equipment', model, { ...model, maxDays: '7', 'name.en': 'Recorder' })).toEqual({
      outcome: 'same',
    })
  })

  test('changes the columns that say something else, and empties those that are empty', () => {
    const stored = { ...unit, note: 'a scratch' }
    expect(decide('units', { inventoryNumber: 'A-1', condition: 'worn', note: '' }, stored)).toMatchObject({
      outcome: 'changed',
      columns: ['condition', 'note'],
      item: { row: { condition: 'worn', desk: 'liberte' } },
    })
  })

  test('makes a new thing of what it says and the defaults', () => {
    expect(decide('units', { inventoryNumber: 'A-2', model: 'recorder', desk: 'liberte' })).toMatchObject({
      outcome: 'created',
      item: { row: { condition: 'good', state: 'available' } },
    })
  })

  test.each([
    ['units', { ...unit, inventoryNumber: '' }, 'inventoryNumber', 'cell-missing'],
    ['units', { ...unit, model: '' }, 'model', 'cell-missing'],
    ['units', { ...unit, model: 'Recorder!' }, 'model', 'cell-no-slug'],
    ['units', { ...unit, desk: 'capucins' }, 'desk', 'cell-unknown'],
    ['units', { ...unit, condition: 'shiny' }, 'condition', 'cell-not-one-of'],
    ['units', { ...unit, lastInspectedOn: '31.5.2027' }, 'lastInspectedOn', 'cell-no-day'],
    ['units', { ...unit, inventoryNumber: 'x'.repeat(61) }, 'inventoryNumber', 'cell-too-long'],
    ['equipment', { ...model, 'name.fr': '' }, 'name.fr', 'cell-missing'],
    ['equipment', { ...model, category: '' }, 'category', 'cell-missing'],
    ['equipment', { ...model, maxDays: '1 week' }, 'maxDays', 'cell-not-number'],
    ['equipment', { ...model, maxDays: '2,5' }, 'maxDays', 'cell-not-number'],
    ['equipment', { ...model, maxDays: '2.5' }, 'maxDays', 'cell-not-number'],
    ['equipment', { ...model, maxDays: '366' }, 'maxDays', 'cell-too-much'],
    ['equipment', { ...model, maxDays: '0' }, 'maxDays', 'cell-too-little'],
    ['equipment', { ...model, photos: 'case.webp; case' }, 'photos', 'cell-no-file-name'],
    ['equipment', { ...model, photos: 'case.webp; lid.webp' }, 'photos', 'cell-unknown'],
    ['equipment', { ...model, manualUrl: 'javascript:alert(1)' }, 'manualUrl', 'cell-no-address'],
    ['equipment', { ...model, explainedBy: 'archive' }, 'explainedBy', 'cell-unknown'],
    ['equipment', { ...model, parts: 'recorder*0' }, 'parts', 'cell-no-parts'],
    ['equipment', { ...model, requires: 'sound>2' }, 'requires', 'cell-no-modules'],
    ['equipment', { ...model, requires: 'sound>=2@24; editing' }, 'requires', 'cell-unknown'],
    ['equipment', { ...model, 'summary.en': 'x'.repeat(4001) }, 'summary.en', 'cell-too-long'],
  ] as const)('of %s is refused at its column: %#', (table, cells, column, reason) => {
    expect(decide(table, cells)).toMatchObject({ outcome: 'refused', problems: [{ column, reason }] })
  })

  test('names all that is wrong with it', () => {
    const refused = decide('units', { inventoryNumber: 'A-2', model: 'a', desk: 'b' })
    expect(refused).toMatchObject({ problems: [{ column: 'model' }, { column: 'desk' }] })
  })
})
