export type Unit = '×' | 'statements' | 'kB' | 'ms' | 'files' | 'requests'

/** One line of the table: what was measured, against which budget, and the numbers it comes from. */
export type Finding = {
  measure: string
  /** undefined: not measured, `raw` says why */
  value: number | undefined
  unit: Unit
  budget?: { atLeast: number } | { atMost: number }
  raw: string
}

export type Verdict = 'ok' | 'OVER' | 'skipped' | ''

export const verdictOf = ({ value, budget }: Finding): Verdict => {
  if (value === undefined) return 'skipped'
  if (!budget) return ''
  const kept = 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost
  return kept ? 'ok' : 'OVER'
}

const digits: Record<Unit, number> = { '×': 2, statements: 0, kB: 1, ms: 0, files: 0, requests: 0 }

export const table = (findings: readonly Finding[]): string => {
  const rows = findings.map((finding) => {
    const { measure, value, unit, budget, raw } = finding
    const shown = (number: number, places = digits[unit]): string =>
      unit === '×' ? `${number.toFixed(places)} ×` : `${number.toFixed(places)} ${unit}`
    const limit = budget && ('atLeast' in budget ? `≥ ${budget.atLeast}` : `≤ ${budget.atMost}`)
    return [measure, value === undefined ? '–' : shown(value), limit ?? '', verdictOf(finding), raw]
  })
  const whole = [['what', 'measured', 'budget', 'verdict', 'raw numbers'], ...rows]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...whole.map((row) => (row[at] ?? '').length)))
  return whole
    .map((row) =>
      row
        .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
