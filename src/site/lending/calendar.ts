import type { Bookable } from '../../domains/lending/bookable.ts'
import { type Closure, handsOutOn, isFull, type OpenDesk, openingOf } from '../../domains/lending/opening.ts'
import type { FreeOnDay } from '../../domains/lending/readAvailability.ts'
import type { PublicDesk } from '../../domains/lending/readDesks.ts'
import { formatDay, formatMonth } from '../../i18n/format.ts'
import { addDays, addMonths, type Day, daysBetween, today, weekdayOf, weekdays } from '../../kernel/time.ts'
import type {
  AvailabilityCalendarProps,
  AvailabilityCell,
  AvailabilityTableProps,
  CalendarDay,
  TableProps,
} from '../../ui/index.ts'
import type { CityContext } from '../context.ts'
import { weekdayName } from './hours.ts'

/** `2027-05`. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const firstOf = (month: Month): Day => `${month}-01`
export const lastOf = (month: Month): Day => addDays(firstOf(addMonths(month, 1)), -1)

export const monthName = (month: Month, { language }: Pick<CityContext, 'language'>): string =>
  formatMonth(firstOf(month), language)

/** The month that an address asks for, if it lies between these two; else the first. */
export const monthIn = (url: URL, first: Month, last: Month): Month => {
  const wanted = url.searchParams.get('month') ?? ''
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) && wanted > first && wanted <= last ? wanted : first
}

type Link = { month: Month; href: string } | undefined

type Asked = {
  availability: readonly FreeOnDay[]
  desks: readonly OpenDesk[]
  closures: readonly Closure[]
  bookable: Pick<Bookable, 'earliest' | 'latest'>
  /** where choosing a day leads */
  hrefOf: (day: Day) => string
}

/** A month of a model: for each day how many copies one may come for, or why none. */
export const calendarOf = (
  context: CityContext,
  { month, previous, next, ...asked }: Asked & Framed,
): AvailabilityCalendarProps => {
  const days = daysOf(context, asked, month)
  return calendarFrame(context, { month, previous, next }, (day) => days[day])
}

export type Framed = { month: Month; previous?: Link; next?: Link }

/** A month with its names and the way to others; `dayOf` says what is true of a day. */
export const calendarFrame = (
  context: CityContext,
  { month, previous, next }: Framed,
  dayOf: (day: Day) => CalendarDay | undefined,
): AvailabilityCalendarProps => {
  const { t } = context
  return {
    month,
    title: monthName(month, context),
    days: Object.fromEntries(
      allDaysOf(month).flatMap((day) => {
        const shown = dayOf(day)
        return shown ? [[day, shown] as const] : []
      }),
    ),
    weekdays: weekdays.map((weekday) => ({
      short: t(`lending.weekdaysShort.${weekday}`),
      long: weekdayName(context, weekday),
    })),
    legend: {
      free: t('lending.calendar.free'),
      part: t('lending.calendar.part'),
      none: t('lending.calendar.none'),
      closed: t('lending.calendar.closed'),
    },
    previous: linkTo(context, previous, 'previous'),
    next: linkTo(context, next, 'next'),
  }
}

type Several = {
  month: Month
  caption: string
  rows: readonly (Asked & { title: string; href: string })[]
  previous?: Link
  next?: Link
}

/** A month of several models, a row each; of this month the days that are left. */
export const monthTableOf = (
  context: CityContext,
  { month, caption, rows, previous, next }: Several,
): AvailabilityTableProps => {
  const { t, language } = context
  return {
    caption,
    head: t('lending.thing'),
    days: allDaysOf(month)
      .filter((iso) => iso >= today(context.city.timeZone))
      .map((iso) => ({
        iso,
        number: String(Number(iso.slice(-2))),
        short: t(`lending.weekdaysShort.${weekdayOf(iso)}`),
        label: formatDay(iso, language),
      })),
    rows: rows.map(({ title, href, ...asked }) => ({ title, href, cells: daysOf(context, asked, month) })),
    legend: [
      { state: 'free', figure: '3', label: t('lending.calendar.free') },
      { state: 'part', figure: '1', label: t('lending.calendar.part') },
      { state: 'none', figure: figures.none, label: t('lending.calendar.none') },
      { state: 'closed', figure: figures.closed, label: t('lending.calendar.closed') },
    ],
    previous: linkTo(context, previous, 'previous'),
    next: linkTo(context, next, 'next'),
  }
}

/** The same as a calendar in rows: each day that is not past, and how many are free at each desk that hands out then. */
export const tableOf = (
  { t, language }: CityContext,
  {
    month,
    availability,
    desks,
    closures,
    bookable,
  }: Omit<Asked, 'hrefOf' | 'desks'> & { month: Month; desks: readonly PublicDesk[] },
): TableProps => {
  const found = new Map(availability.map((row) => [`${row.day} ${row.desk}`, row]))
  const cell = (day: Day, desk: PublicDesk): string => {
    const row = found.get(`${day} ${desk.slug}`)
    if (isFull(desk, closures, day, 'pick-up')) return t('lending.calendar.shortFull')
    if (!row || !handsOutOn(desk, closures, day)) return t('lending.calendar.shortClosed')
    return t('lending.month.free', { free: row.free, total: row.total })
  }
  const caption = monthName(month, { language })
  return {
    caption,
    columns: [
      { key: 'day', label: t('lending.day') },
      ...desks.map(({ slug, name }) => ({ key: slug, label: name, numeric: true })),
    ],
    rows: allDaysOf(month)
      .filter((day) => day >= bookable.earliest && day <= bookable.latest)
      .map((day) => ({
        day: formatDay(day, language),
        ...Object.fromEntries(desks.map((desk) => [desk.slug, cell(day, desk)])),
      })),
  }
}

const allDaysOf = (month: Month): Day[] => {
  const first = firstOf(month)
  return Array.from({ length: daysBetween(first, lastOf(month)) + 1 }, (_, index) => addDays(first, index))
}

const linkTo = (context: CityContext, to: Link, words: 'previous' | 'next') =>
  to && {
    label: context.t(`lending.calendar.${words}`, { month: monthName(to.month, context) }),
    href: to.href,
  }

type DayOfMonth = CalendarDay & AvailabilityCell

const daysOf = (context: CityContext, asked: Asked, month: Month): Record<Day, DayOfMonth> => {
  const now = today(context.city.timeZone)
  const byDay = Map.groupBy(asked.availability, ({ day }) => day)
  return Object.fromEntries(
    allDaysOf(month).map((day) => [day, dayOf(context, { ...asked, now, byDay }, day)]),
  )
}

/** Only copies of desks that hand out count as free: the others cannot be picked up that day. */
const dayOf = (
  { t, language }: CityContext,
  {
    now,
    byDay,
    bookable,
    closures,
    desks,
    hrefOf,
  }: Asked & { now: Day; byDay: ReadonlyMap<Day, readonly FreeOnDay[]> },
  iso: Day,
): DayOfMonth => {
  const day = formatDay(iso, language)
  if (iso < bookable.earliest) {
    const over = iso < now
    return {
      state: 'past',
      figure: '',
      label: t(over ? 'lending.calendar.overDay' : 'lending.calendar.pastDay', { day }),
    }
  }
  const open = new Set(desks.filter((desk) => handsOutOn(desk, closures, iso)).map(({ slug }) => slug))
  if (open.size === 0) {
    const openings = desks.map((desk) => openingOf(desk, closures, iso))
    const closure = openings.map((opening) => (opening.open ? undefined : opening.closure)).find(Boolean)
    const returns = openings.some((opening) => opening.open)
    const full = desks.some((desk) => isFull(desk, closures, iso, 'pick-up'))
    const otherwise = t(`lending.calendar.${full ? 'desksFull' : returns ? 'onlyReturns' : 'desksClosed'}`)
    const reason = full ? otherwise : (closure?.name ?? otherwise)
    return {
      state: 'closed',
      figure: figures.closed,
      label: t('lending.calendar.closedDay', { day, reason }),
      short: t(full ? 'lending.calendar.shortFull' : 'lending.calendar.shortClosed'),
    }
  }
  const rows = byDay.get(iso) ?? []
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const free = rows.filter(({ desk }) => open.has(desk)).reduce((sum, row) => sum + row.free, 0)
  if (free === 0)
    return {
      state: 'none',
      figure: figures.none,
      label: t('lending.calendar.noneDay', { day }),
      short: t('lending.calendar.shortNone'),
    }
  return {
    state: free === total ? 'free' : 'part',
    figure: String(free),
    label: t('lending.calendar.day', { day, free, total }),
    short: t('lending.calendar.shortFree', { count: free }),
    href: iso <= bookable.latest ? hrefOf(iso) : undefined,
  }
}

/** What stands in a cell where no copies can be counted. */
const figures = { none: '0', closed: '–' }
