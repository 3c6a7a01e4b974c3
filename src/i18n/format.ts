import { dateFormat, listFormat, numberFormat } from '../kernel/formats.ts'
import type { Day } from '../kernel/time.ts'
import { type Language, languageOf } from './languages.ts'

/** A day of the city's calendar, as people say it: `Saturday, 1 May 2027`; `short` leaves out weekday and year. */
export const formatDay = (day: Day, language: Language, length: 'long' | 'short' = 'long'): string =>
  withFirst(
    language,
    dateFormat(language, {
      ...(length === 'long'
        ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'short' }),
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`)),
  )

/** A date or a span as it was formatted, with the first of a month as the language writes it: `1er mai`. */
export const withFirst = (language: Language, date: string): string =>
  date.replaceAll(/(^|[\s–])1(?=[\s–])/g, `$1${languageOf(language)?.firstOfMonth ?? '1'}`)

/** The month of a day, for terms of office and the like: `May 2027`. */
export const formatMonth = (day: Day, language: Language): string =>
  dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

/** An instant in the city's time: day and time, or one of them. */
export const formatInstant = (
  instant: Date | string,
  language: Language,
  timeZone: string,
  show: 'day' | 'time' | 'both' = 'both',
): string =>
  withFirst(
    language,
    dateFormat(language, {
      ...(show !== 'time' && { weekday: 'long', day: 'numeric', month: 'long' }),
      ...(show !== 'day' && { hour: '2-digit', minute: '2-digit' }),
      timeZone,
    } as Intl.DateTimeFormatOptions).format(new Date(instant)),
  )

/** Metres, in metres or kilometres as fits: `850 m`, `4.2 km`. */
export const formatDistance = (metres: number, language: Language): string =>
  metres < 1000
    ? numberFormat(language, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(metres)
    : numberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(
        metres / 1000,
      )

/** The size of a file, in kilobytes or megabytes as fits, never nought: `48 kB`, `1.2 MB`. */
export const formatSize = (bytes: number, language: Language): string =>
  bytes < 1_000_000
    ? numberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
        Math.ceil(bytes / 1000),
      )
    : numberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
        bytes / 1_000_000,
      )

/** Minutes, in hours and minutes as fits: `45 min`, `2 h 30 min`. */
export const formatMinutes = (minutes: number, language: Language): string => {
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    numberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && unit(hours, 'hour'), (rest > 0 || hours === 0) && unit(rest, 'minute')]
    .filter(Boolean)
    .join(' ')
}

export const formatNumber = (value: number, language: Language): string =>
  numberFormat(language, {}).format(value)

export const formatList = (items: string[], language: Language): string =>
  listFormat(language, { type: 'conjunction' }).format(items)

/** So many hours, days or months, in words: `24 hours`. */
export const formatSpan = (value: number, unit: 'hour' | 'day' | 'month', language: Language): string =>
  numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
