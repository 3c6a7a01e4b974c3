import { addDays, type Day, daysBetween } from '../../kernel/time.ts'
import type { LoanQuestion } from './loanQuestion.ts'
import { countDays, type OpenDesk, openingOf } from './opening.ts'
import { happens } from './refusePerson.ts'

type Days = { firstDay: Day; lastDay: Day }

/**
 * How many days a loan counts together with the person's other loans of the same model that it touches. Loans between which
 * the desk receives nobody are one loan, or two requests in a row would pass the longest loan there is.
 */
export const chainDays = (
  desk: OpenDesk,
  { rules, loans, equipment, closures, firstDay, lastDay }: LoanQuestion,
): number => {
  let chain: Days = { firstDay, lastDay }
  let left = loans.filter((loan) => loan.equipment === equipment && happens(loan))
  const near = (one: Days): boolean => touches(desk, closures, chain, one)
  for (let found = left.filter(near); found.length > 0; found = left.filter(near)) {
    left = left.filter((loan) => !found.includes(loan))
    const days = [chain, ...found]
    chain = {
      firstDay: days.map((one) => one.firstDay).sort()[0] ?? firstDay,
      lastDay:
        days
          .map((one) => one.lastDay)
          .sort()
          .at(-1) ?? lastDay,
    }
  }
  return countDays(desk, closures, chain, rules.countedClosedDays)
}

const touches = (desk: OpenDesk, closures: LoanQuestion['closures'], one: Days, other: Days): boolean => {
  const [before, after] = one.firstDay <= other.firstDay ? [one, other] : [other, one]
  if (daysBetween(before.lastDay, after.firstDay) > longestGap) return false
  for (let day = addDays(before.lastDay, 1); day < after.firstDay; day = addDays(day, 1))
    if (openingOf(desk, closures, day).open) return false
  return true
}

/** Days; no desk that is closed for longer makes two loans one. */
const longestGap = 60
