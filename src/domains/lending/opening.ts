import { type Day, type Weekday, weekdayOf } from '../../kernel/time.ts'

/** One opening of a desk in the week, city-local times `HH:MM`. */
export type Hours = { weekday: Weekday; opens: string; closes: string }
/** Days on which all desks of the city are closed, first and last included, with the reason that is shown. */
export type Closure = { name: string; firstDay: Day; lastDay: Day }

export type Opening = { open: true; hours: readonly Hours[] } | { open: false; closure: Closure | undefined }

/** Whether a desk is open on a day of the city's calendar; if not, the closure that is the reason, or undefined where
 *  the desk simply has no hours on that weekday. */
export const openingOf = (
  { hours }: { hours: readonly Hours[] },
  closures: readonly Closure[],
  day: Day,
): Opening => {
  const closure = closures.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
  if (closure) return { open: false, closure }
  const weekday = weekdayOf(day)
  const today = hours.filter((one) => one.weekday === weekday)
  return today.length > 0 ? { open: true, hours: today } : { open: false, closure: undefined }
}
