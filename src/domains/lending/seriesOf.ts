import { addDays, addMonths, type Day, dayInMonth, daysBetween } from '../../kernel/time.ts'

export const seriesSteps = ['week', 'month'] as const
export type SeriesStep = (typeof seriesSteps)[number]

type Days = { firstDay: Day; lastDay: Day }

/** The days of a loan that is wanted again each week or month, itself the first of `count`. Each is as long as it. Days are days
 *  of the calendar: a month that is too short has it on its last day, the next one on the day it began with. */
export const seriesOf = ({ firstDay, lastDay }: Days, step: SeriesStep, count: number): Days[] => {
  const length = daysBetween(firstDay, lastDay)
  const [month, dayOfMonth] = [firstDay.slice(0, 7), Number(firstDay.slice(8))]
  return Array.from({ length: count }, (_, index) => {
    const first =
      step === 'week' ? addDays(firstDay, 7 * index) : dayInMonth(addMonths(month, index), dayOfMonth)
    return { firstDay: first, lastDay: addDays(first, length) }
  })
}
