import { addDays, addMonths, type Day, dayInMonth, weekdayOf, weekdays } from '../../kernel/time.ts'
import type { Quota } from './kind.ts'

/** Days in which a quota counts, `until` not among them. */
export type Window = { from: Day; until: Day }

/** The window around a day. A month that is too short for the day of `resets` starts anew on its last day. */
export const quotaWindow = ({ per, resets }: Pick<Quota, 'per' | 'resets'>, day: Day): Window => {
  if (per === 'week') {
    const from = addDays(day, -((weekdays.indexOf(weekdayOf(day)) + 8 - resets) % 7))
    return { from, until: addDays(from, 7) }
  }
  const [step, dayOfMonth] = per === 'month' ? [1, resets] : [12, 1]
  const month = per === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-${String(resets).padStart(2, '0')}`
  const begins = dayInMonth(month, dayOfMonth) <= day ? month : addMonths(month, -step)
  return { from: dayInMonth(begins, dayOfMonth), until: dayInMonth(addMonths(begins, step), dayOfMonth) }
}
