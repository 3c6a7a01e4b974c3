/// <reference path="./temporal.d.ts" />
import { ok, type Result, refuse } from './result.ts'

/** A calendar day without time or zone, `2027-05-01`. It compares and sorts as text. */
export type Day = string

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Whether the text is an ISO day that exists in the calendar. */
export function isDay(text: string): boolean {
  return read(text) !== undefined
}

/** Whether the text is an IANA time zone this machine knows, `Europe/Paris`. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The city's day at `now`. */
export function today(timeZone: string, now: Date = new Date()): Day {
  return dayOf(now, timeZone)
}

/** The city's day at an instant. */
export function dayOf(instant: Date, timeZone: string): Day {
  return zoned(instant, timeZone).toPlainDate().toString()
}

/** The city's time of day at an instant, `18:30`. */
export function timeOf(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** An instant as the city's clocks and calendar show it, with how far they are from UTC: `2027-05-08T10:00:00+02:00`. */
export function inZone(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** The first instant of the city's day: not always 00:00, where clocks change at midnight. */
export function startOfDay(day: Day, timeZone: string): Date {
  return new Date(plain(day).toZonedDateTime({ timeZone }).epochMilliseconds)
}

/**
 * The instant at which the city's clocks show `time` (`18:30`) on `day`. A time that clocks skip is moved on by
 * the gap; of a time that comes twice, the first is taken.
 */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  if (!isTime(time)) throw new Error(`"${time}" is no time of day; expected HH:MM, 00:00 to 23:59`)
  const plainTime = Temporal.PlainTime.from(time)
  return new Date(plain(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds)
}

/** Whether the text is a time of day, `00:00` to `23:59`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return plain(day).add({ days: count }).toString()
}

/** Days from one day to another: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days
}

export function weekdayOf(day: Day): Weekday {
  const weekday = weekdays[plain(day).dayOfWeek - 1]
  if (!weekday) throw new Error(`${day} has no weekday from Monday to Sunday; expected an ISO calendar day`)
  return weekday
}

/** That day of the month (`2027-02`), or the month's last day where it is shorter. */
export function dayInMonth(month: string, dayOfMonth: number): Day {
  return Temporal.PlainDate.from(`${month}-01`).with({ day: dayOfMonth }).toString()
}

/** The same day of the month so many months later, or the last that month has. */
export function monthsAfter(day: Day, count: number): Day {
  return plain(day).add({ months: count }).toString()
}

/** The month (`2027-02`) so many months later; earlier when negative. */
export function addMonths(month: string, count: number): string {
  return Temporal.PlainDate.from(`${month}-01`).add({ months: count }).toString().slice(0, 7)
}

/**
 * The day a city pack means: an ISO day as it is; `+9` or `-200`, that many days from `today`; `+2 sat`, the first
 * Saturday at least two days from `today`. Refuses `day-malformed`.
 */
export function resolveDay(text: string, today: Day): Result<Day> {
  const trimmed = text.trim()
  if (isDay(trimmed)) return ok(trimmed)
  const relative = /^([+-]\d{1,5})(?:\s+(mon|tue|wed|thu|fri|sat|sun))?$/i.exec(trimmed)
  if (!relative) return refuse('day-malformed', 400, { details: { text } })
  const day = addDays(today, Number(relative[1]))
  const weekday = relative[2]?.toLowerCase()
  if (!weekday) return ok(day)
  const names: readonly string[] = weekdays
  const wait = (names.indexOf(weekday) + 8 - plain(day).dayOfWeek) % 7
  return ok(addDays(day, wait))
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

function plain(day: Day): Temporal.PlainDate {
  const date = read(day)
  if (!date) throw new Error(`"${day}" is no day; expected an ISO day such as 2027-05-01`)
  return date
}

function read(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
