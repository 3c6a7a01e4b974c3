import type { Hours, Span } from '../../domains/lending/opening.ts'
import { dateFormat } from '../../kernel/formats.ts'
import { type Weekday, weekdayOf, weekdays } from '../../kernel/time.ts'
import type { OpeningHoursProps } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

/** The name of a weekday in the page's language; 3 May 2027 is a Monday. */
export const weekdayName = ({ language }: Pick<CityContext, 'language'>, weekday: Weekday): string =>
  dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2027, 4, 3 + weekdays.indexOf(weekday)),
  )

/** `10:00 to 12:30, 14:00 to 18:30` in the page's language, where a line ends between the two; empty where there are no
 *  hours. */
export const spansOf = ({ t }: Pick<CityContext, 't'>, hours: readonly Span[]): string =>
  hours
    .map(({ opens, closes, use }) =>
      unbroken(
        t(use === 'both' ? 'lending.span' : use === 'pick-up' ? 'lending.spanPickUp' : 'lending.spanReturn', {
          opens,
          closes,
        }),
      ),
    )
    .join(', ')

/** What it is used for, after the comma, may go on the next line. */
const unbroken = (span: string): string => span.replace(/^[^,]+/, (times) => times.replaceAll(' ', '\u00a0'))

/** When a desk is open on a day of the calendar, closures aside. */
export const hoursOn = (context: CityContext, hours: readonly Hours[], day: string): string =>
  spansOf(
    context,
    hours.filter(({ weekday, use }) => weekday === weekdayOf(day) && use !== 'office'),
  )

/** The week of a desk. */
export const weekOf = (
  context: CityContext,
  { name, hours }: { name: string; hours: readonly Hours[] },
): OpeningHoursProps => ({
  caption: context.t('lending.hoursOf', { desk: name }),
  labels: { day: context.t('lending.day'), hours: context.t('lending.hours') },
  days: weekdays.map((weekday) => {
    const spans = spansOf(
      context,
      hours.filter((one) => one.weekday === weekday && one.use !== 'office'),
    )
    return {
      day: weekdayName(context, weekday),
      hours: spans || context.t('lending.closed'),
      closed: spans === '',
    }
  }),
})
