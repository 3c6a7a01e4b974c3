import type { NextSession } from '../../domains/training/readModules.ts'
import { formatInstant } from '../../i18n/format.ts'
import { languageOf } from '../../i18n/languages.ts'
import { dateFormat } from '../../kernel/formats.ts'
import type { CityContext } from '../context.ts'

type Times = { startsAt: string; endsAt: string }

/** When a session is, in the city's time: day and hours, or two instants if it ends on another day. */
export const spanOf = ({ t, language, city }: CityContext, { startsAt, endsAt }: Times): string => {
  const show = (instant: string, what: 'day' | 'time') =>
    formatInstant(instant, language, city.timeZone, what)
  return t('training.spanOfTimes', {
    day: show(startsAt, 'day'),
    from: show(startsAt, 'time'),
    until: `${show(startsAt, 'day') === show(endsAt, 'day') ? '' : `${show(endsAt, 'day')} `}${show(endsAt, 'time')}`,
  })
}

/** How many seats are free, in words. */
export const seatsOf = (
  { t }: CityContext,
  { seats, taken }: Pick<NextSession, 'seats' | 'taken'>,
): string =>
  taken >= seats ? t('training.full') : t('training.seatsFree', { count: seats - taken, total: seats })

/** The name of the language a session is held in, if it is said. */
export const spokenIn = ({ language }: Pick<NextSession, 'language'>): string | undefined =>
  language ? languageOf(language)?.name : undefined

/** Day of the month, and month in short: what stands large at the start of a row. */
export const dayFigure = (
  { language, city }: CityContext,
  instant: string,
): { large: string; small: string } => {
  const parts = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: city.timeZone,
  }).formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return { large: part('day'), small: part('month') }
}
