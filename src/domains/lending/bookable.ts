import { addDays, type Day, daysBetween, today } from '../../kernel/time.ts'
import type { LendingSettings } from './kind.ts'

/** Between which days a loan may begin, and how many days it may last, as the city and the model say. */
export type Bookable = { earliest: Day; latest: Day; maxDays: number }

type Asked = { settings: LendingSettings; maxDays: number | null; timeZone: string; now: Date }

/** Days of the city's calendar, not of the server's. The model's own longest loan goes before the city's. */
export const bookableOf = ({ settings, maxDays, timeZone, now }: Asked): Bookable => {
  const day = today(timeZone, now)
  return {
    earliest: addDays(day, settings.leadDays),
    latest: addDays(day, settings.maxAdvanceDays),
    maxDays: maxDays ?? settings.maxDays,
  }
}

/** Days a loan takes, the first and the last included. */
export const lengthOf = ({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): number =>
  daysBetween(firstDay, lastDay) + 1
