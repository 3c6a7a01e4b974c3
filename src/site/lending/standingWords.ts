import type { OwnStrike, OwnSuspension } from '../../domains/lending/standing/readStandingOf.ts'
import { counts } from '../../domains/lending/standing/rules.ts'
import { formatDay } from '../../i18n/format.ts'
import { today } from '../../kernel/time.ts'
import type { BadgeData } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

/** Whether a strike counts, and until when, or why it does not. */
export const strikeBadge = ({ t, city, language }: CityContext, strike: OwnStrike): BadgeData => {
  if (counts(strike, today(city.timeZone))) {
    const expiresOn = formatDay(strike.expiresOn, language)
    return { label: t('lending.standing.states.active', { expiresOn }), tone: 'warn', icon: 'alert' }
  }
  if (strike.state === 'appealed')
    return { label: t('lending.standing.states.appealed'), tone: 'accent', icon: 'clock' }
  if (strike.state === 'withdrawn')
    return { label: t('lending.standing.states.withdrawn'), tone: 'good', icon: 'check' }
  return { label: t(`lending.standing.states.${strike.suspension ? 'used' : 'expired'}`), tone: 'neutral' }
}

/** Whether a suspension holds, and until when. */
export const suspensionBadge = (
  { t, city, language }: CityContext,
  { state, lastDay }: OwnSuspension,
): BadgeData => {
  if (state === 'lifted') return { label: t('lending.standing.states.lifted'), tone: 'good', icon: 'check' }
  if (lastDay < today(city.timeZone)) return { label: t('lending.standing.states.over'), tone: 'neutral' }
  const words = { lastDay: formatDay(lastDay, language) }
  return { label: t('lending.standing.states.running', words), tone: 'alert', icon: 'clock' }
}
