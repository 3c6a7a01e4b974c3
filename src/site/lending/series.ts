import type { LoanLine } from '../../domains/lending/lendLine.ts'
import { mostLines } from '../../domains/lending/rules.ts'
import { seriesOf, seriesSteps } from '../../domains/lending/seriesOf.ts'
import { isDay } from '../../kernel/time.ts'
import type { SelectProps } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

/** What somebody wants again and again, as the form says it: each time a line. What reads as no series is one line. */
export const linesOf = (line: LoanLine, repeat: string, times: string): LoanLine[] => {
  const step = seriesSteps.find((one) => one === repeat)
  const count = Number(times)
  const counted = Number.isInteger(count) && count >= 2 && count <= mostLines
  if (!step || !counted || !isDay(line.firstDay) || !isDay(line.lastDay)) return [line]
  return seriesOf(line, step, count).map((days) => ({ ...line, ...days }))
}

type Choice = Pick<SelectProps, 'options' | 'value' | 'empty'>

export const repeatChoice = ({ t }: Pick<CityContext, 't'>, value: string): Choice => ({
  value,
  empty: t('lending.series.once'),
  options: seriesSteps.map((step) => ({ value: step, label: t(`lending.series.${step}`) })),
})

export const timesChoice = (value: string): Choice => ({
  value,
  options: Array.from({ length: mostLines - 1 }, (_, index) => String(index + 2)).map((times) => ({
    value: times,
    label: times,
  })),
})
