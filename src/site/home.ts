import type { Teasers } from '../domains/pages/readHome.ts'
import type { Language } from '../i18n/languages.ts'
import { dateFormat } from '../kernel/formats.ts'
import type { HeroProps } from '../ui/index.ts'
import type { CityContext } from './context.ts'
import { doorsOf } from './programmes.ts'

/** The doors of a city: one per programme it runs, by what one does there. */
export const homeDoors = (context: CityContext, counts: Teasers['counts']): HeroProps['doors'] => {
  const { t } = context
  const words = {
    training: { title: t('home.learn'), text: t('home.learnText', { count: counts.modules }) },
    lending: { title: t('home.borrow'), text: t('home.borrowText', { count: counts.equipment }) },
    trails: { title: t('home.walk'), text: t('home.walkText', { count: counts.stops }) },
  }
  return doorsOf(context).map(({ programme, ...door }) => ({ ...door, ...words[programme] }))
}

/** The day of an instant as it stands large beside a row: the number, and the month beneath. */
export const dayFigure = (
  instant: string,
  language: Language,
  timeZone: string,
): { large: string; small: string } => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    dateFormat(language, { ...options, timeZone }).format(new Date(instant))
  return { large: part({ day: 'numeric' }), small: part({ month: 'short' }) }
}
