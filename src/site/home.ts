import type { Teasers } from '../domains/pages/readHome.ts'
import type { Language } from '../i18n/languages.ts'
import { dateFormat } from '../kernel/formats.ts'
import type { HeroProps } from '../ui/index.ts'
import type { CityContext } from './context.ts'

/** The doors of a city: one per programme it runs. */
export const homeDoors = ({ city, t, href }: CityContext, counts: Teasers['counts']): HeroProps['doors'] => {
  const doors: (HeroProps['doors'][number] & { programme: string })[] = [
    {
      programme: 'training',
      title: t('home.learn'),
      text: t('home.learnText', { count: counts.modules }),
      href: href('training'),
      icon: 'learn',
    },
    {
      programme: 'lending',
      title: t('home.borrow'),
      text: t('home.borrowText', { count: counts.equipment }),
      href: href('equipment'),
      icon: 'borrow',
    },
    {
      programme: 'trails',
      title: t('home.walk'),
      text: t('home.walkText', { count: counts.stops }),
      href: href('trails'),
      icon: 'walk',
    },
  ]
  return doors.filter(({ programme }) => city.programmes[programme]?.enabled !== false)
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
