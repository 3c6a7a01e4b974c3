import { addDays, addMonths, type Day, dayInMonth } from '../../../kernel/time.ts'

/** Days of the city's calendar, both included, and the steps in which they are told: days of a month, else months. */
export type FigurePeriod = { key: string; from: Day; until: Day; by: 'day' | 'month' }

/** What a key stands for: a month (`2027-05`), a quarter (`2027-Q2`), a year (`2027`), and whatever else is the last twelve
 *  months, this one included. */
export const figurePeriod = (key: string, today: Day): FigurePeriod => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return months(key, key, 1)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key)
  if (quarter) return months(key, `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`, 3)
  if (/^\d{4}$/.test(key)) return months(key, `${key}-01`, 12)
  return months('', addMonths(today.slice(0, 7), -11), 12)
}

const months = (key: string, first: string, count: number): FigurePeriod => ({
  key,
  from: `${first}-01`,
  until: dayInMonth(addMonths(first, count - 1), 31),
  by: count === 1 ? 'day' : 'month',
})

/** The keys of periods to choose from, the newest of each sort first: twelve months, eight quarters, three years. */
export const figurePeriods = (today: Day): { months: string[]; quarters: string[]; years: string[] } => {
  const month = today.slice(0, 7)
  const quarterOf = (one: string): string => `${one.slice(0, 4)}-Q${Math.ceil(Number(one.slice(5, 7)) / 3)}`
  const year = Number(today.slice(0, 4))
  return {
    months: Array.from({ length: 12 }, (_, index) => addMonths(month, -index)),
    quarters: Array.from({ length: 8 }, (_, index) => quarterOf(addMonths(month, -3 * index))),
    years: Array.from({ length: 3 }, (_, index) => String(year - index)),
  }
}

/** The steps of a period, in their order: days or months. */
export const stepsOf = ({ from, until, by }: FigurePeriod): string[] => {
  const steps: string[] = []
  if (by === 'day') for (let day = from; day <= until; day = addDays(day, 1)) steps.push(day)
  else
    for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = addMonths(month, 1))
      steps.push(month)
  return steps
}
