/** Sheets of labels as shops sell them. Millimetres: of the paper, of a label, where the first begins, and how far it is from
 *  one to the next. */
export type LabelSheet = {
  id: string
  paper: 'A4' | 'Letter'
  columns: number
  rows: number
  width: number
  height: number
  left: number
  top: number
  across: number
  down: number
}

export const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const

export const labelSheets: readonly [LabelSheet, ...LabelSheet[]] = [
  {
    id: 'a4-24',
    paper: 'A4',
    columns: 3,
    rows: 8,
    ...{ width: 70, height: 37, left: 0, top: 0.5, across: 70, down: 37 },
  },
  {
    id: 'a4-24-gaps',
    paper: 'A4',
    columns: 3,
    rows: 8,
    ...{ width: 63.5, height: 33.9, left: 7.25, top: 12.9, across: 66, down: 33.9 },
  },
  {
    id: 'a4-65',
    paper: 'A4',
    columns: 5,
    rows: 13,
    ...{ width: 38.1, height: 21.2, left: 4.75, top: 10.7, across: 40.6, down: 21.2 },
  },
  {
    id: 'letter-30',
    paper: 'Letter',
    columns: 3,
    rows: 10,
    ...{ width: 66.7, height: 25.4, left: 4.8, top: 12.7, across: 69.8, down: 25.4 },
  },
]

export const sheetOf = (id: unknown): LabelSheet => labelSheets.find((one) => one.id === id) ?? labelSheets[0]

export const labelsOn = ({ columns, rows }: LabelSheet): number => columns * rows

/** Where a label stands on its paper, by its place from 0, row by row. Millimetres. */
export const placeOf = (
  { columns, left, top, across, down }: LabelSheet,
  place: number,
): { left: number; top: number } => ({
  left: left + (place % columns) * across,
  top: top + Math.floor(place / columns) * down,
})

/** Labels by the sheet they stand on, each with its place there; `from`: the first place that is free, from 1. */
export const ontoSheets = <T>(
  sheet: LabelSheet,
  labels: readonly T[],
  from: number,
): { place: number; label: T }[][] => {
  const most = labelsOn(sheet)
  const skipped = Math.min(Math.max(Math.trunc(from) || 1, 1), most) - 1
  const sheets: { place: number; label: T }[][] = []
  for (const [index, label] of labels.entries()) {
    const at = skipped + index
    const page = Math.floor(at / most)
    sheets[page] ??= []
    sheets[page].push({ place: at % most, label })
  }
  return sheets
}
