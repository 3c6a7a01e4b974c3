import { create } from 'qrcode'
import { describe, expect, test } from 'vitest'
import {
  labelSheets,
  labelsOn,
  ontoSheets,
  papers,
  placeOf,
} from '../../../src/admin/inventory/labelSheets.ts'
import { qrPath } from '../../../src/admin/inventory/qrPath.ts'

describe('a sheet of labels', () => {
  test.each(labelSheets)('$id fits its paper, is centred on it, and no label lies over another', (sheet) => {
    const paper = papers[sheet.paper]
    const last = placeOf(sheet, labelsOn(sheet) - 1)
    const right = paper.width - (last.left + sheet.width)
    const below = paper.height - (last.top + sheet.height)
    expect(right).toBeCloseTo(sheet.left, 0)
    expect(below).toBeCloseTo(sheet.top, 0)
    expect(right).toBeGreaterThanOrEqual(-0.05)
    expect(below).toBeGreaterThanOrEqual(-0.05)
    expect(sheet.across).toBeGreaterThanOrEqual(sheet.width)
    expect(sheet.down).toBeGreaterThanOrEqual(sheet.height)
  })

  test('begins where an earlier printing ended, and goes on to the next', () => {
    const [sheet] = labelSheets
    const pages = ontoSheets(sheet, ['a', 'b', 'c'], 23)
    expect(pages).toEqual([
      [
        { place: 22, label: 'a' },
        { place: 23, label: 'b' },
      ],
      [{ place: 0, label: 'c' }],
    ])
    expect(placeOf(sheet, 22)).toEqual({ left: 70, top: 0.5 + 7 * 37 })
    expect(ontoSheets(sheet, ['a'], 99)).toEqual([[{ place: 23, label: 'a' }]])
    expect(ontoSheets(sheet, ['a'], -3)).toEqual([[{ place: 0, label: 'a' }]])
    expect(ontoSheets(sheet, [], 1)).toEqual([])
  })
})

test('a code is drawn module by module as it was made', () => {
  const text = 'https://communal.example/brest/fr/copies/BR-ENR-001'
  const { size, path } = qrPath(text)
  const drawn = new Uint8Array(size * size)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    drawn.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(run))
  const made = create(text, { errorCorrectionLevel: 'M' }).modules
  expect(size).toBe(made.size)
  expect([...drawn]).toEqual([...made.data])
})
