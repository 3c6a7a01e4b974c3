import type { Bookable } from '../../domains/lending/bookable.ts'
import { type Closure, handsOutOn, type OpenDesk, openingOf } from '../../domains/lending/opening.ts'
import type { FreeOnDay } from '../../domains/lending/readAvailability.ts'
import { formatDay, formatMonth } from '../../i18n/format.ts'
import { addDays, type Day, daysBetween, today, weekdays } from '../../kernel/time.ts'
import type { AvailabilityCalendarProps, CalendarDay } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'
import { weekdayName } from './hours.ts'

/** `2027-05`. */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const firstOf = (month: Month): Day => `${month}-01`
export const lastOf = (month: Month): Day => addDays(firstOf(monthAfter(month)), -1)
export const monthAfter = (month: Month): Month => monthOf(addDays(firstOf(month), 31))
export const monthBefore = (month: Month): Month => monthOf(addDays(firstOf(month), -1))

export const monthName = (month: Month, { language }: Pick<CityContext, 'language'>): string =>
  formatMonth(firstOf(month), language)

type Asked = {
  month: Month
  availability: readonly FreeOnDay[]
  desks: readonly OpenDesk[]
  closures: readonly Closure[]
  bookable: Bookable
  /** where choosing a day leads */
  hrefOf: (day: Day) => string
  previous?: { month: Month; href: string } | undefined
  next?: { month: Month; href: string } | undefined
}

type AskedNow = Asked & { now: Day; byDay: ReadonlyMap<Day, readonly FreeOnDay[]> }

/** A month of a model: for each day how many copies one may come for, or why none. */
export const calendarOf = (context: CityContext, asked: Asked): AvailabilityCalendarProps => {
  const { month, previous, next } = asked
  const { t } = context
  const first = firstOf(month)
  const days = Array.from({ length: daysBetween(first, lastOf(month)) + 1 }, (_, index) =>
    addDays(first, index),
  )
  const now = today(context.city.timeZone)
  const byDay = Map.groupBy(asked.availability, ({ day }) => day)
  const link = (to: { month: Month; href: string } | undefined, words: 'previous' | 'next') =>
    to && { label: t(`lending.calendar.${words}`, { month: monthName(to.month, context) }), href: to.href }
  return {
    month,
    title: monthName(month, context),
    days: Object.fromEntries(days.map((day) => [day, dayOf(context, { ...asked, now, byDay }, day)])),
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
    previous: link(previous, 'previous'),
    next: link(next, 'next'),
  }
}

/** Only copies of desks that hand out count as free: the others cannot be picked up that day. */
const dayOf = (
  { t, language }: CityContext,
  { now, byDay, bookable, closures, desks, hrefOf }: AskedNow,
  iso: Day,
): CalendarDay => {
  const day = formatDay(iso, language)
  if (iso < bookable.earliest) {
    const over = iso < now
    return {
      state: 'past',
      label: t(over ? 'lending.calendar.overDay' : 'lending.calendar.pastDay', { day }),
    }
  }
  const open = new Set(desks.filter((desk) => handsOutOn(desk, closures, iso)).map(({ slug }) => slug))
  if (open.size === 0) {
    const openings = desks.map((desk) => openingOf(desk, closures, iso))
    const closure = openings.map((opening) => (opening.open ? undefined : opening.closure)).find(Boolean)
    const returns = openings.some((opening) => opening.open)
    const reason = closure?.name ?? t(`lending.calendar.${returns ? 'onlyReturns' : 'desksClosed'}`)
    return {
      state: 'closed',
      label: t('lending.calendar.closedDay', { day, reason }),
      short: t('lending.calendar.shortClosed'),
    }
  }
  const rows = byDay.get(iso) ?? []
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const free = rows.filter(({ desk }) => open.has(desk)).reduce((sum, row) => sum + row.free, 0)
  if (free === 0)
    return {
      state: 'none',
      label: t('lending.calendar.noneDay', { day }),
      short: t('lending.calendar.shortNone'),
    }
  return {
    state: free === total ? 'free' : 'part',
    label: t('lending.calendar.day', { day, free, total }),
    short: t('lending.calendar.shortFree', { count: free }),
    href: iso <= bookable.latest ? hrefOf(iso) : undefined,
  }
}
