import { addDays, type Day, startOfDay } from '../../kernel/time.ts'
import type { MaintenanceKind } from './rules.ts'

/** Instants between which a copy is kept from borrowers; null where it is kept from nobody. */
export type MaintenancePeriod = { startsAt: string | null; endsAt: string | null }

type Asked = {
  kind: MaintenanceKind
  firstDay: Day
  lastDay: Day
  timeZone: string
  now: Date
  /** as it was stored, where its last day changes */
  before?: { lastDay: Day; startsAt: string | null } | undefined
}

/** A repair keeps its copy for whole days of the city's calendar; what begins today, from now on. Said to be over earlier
 *  than planned, it frees the copy at once. What is past, and an inspection, keep it from nobody. */
export const maintenancePeriod = ({
  kind,
  firstDay,
  lastDay,
  timeZone,
  now,
  before,
}: Asked): MaintenancePeriod => {
  const begins = startOfDay(firstDay, timeZone)
  const startsAt = before?.startsAt ? new Date(before.startsAt) : later(begins, now)
  const ends = startOfDay(addDays(lastDay, 1), timeZone)
  const isOver = before !== undefined && lastDay < before.lastDay && startOfDay(lastDay, timeZone) <= now
  const endsAt = isOver && now < ends ? now : ends
  return kind === 'repair' && startsAt < endsAt
    ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
    : { startsAt: null, endsAt: null }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)
