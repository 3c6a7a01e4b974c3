import type { ListedEquipment } from '../../domains/lending/readEquipmentList.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Day } from '../../kernel/time.ts'
import type { BadgeData } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

/** How many copies of a thing of a list are free, in words. */
export const freeBadge = (
  { t, language }: CityContext,
  { copies, free }: Pick<ListedEquipment, 'copies' | 'free'>,
  period: { from: Day; until: Day } | undefined,
): BadgeData => {
  if (copies === 0) return { label: t('lending.noCopies'), tone: 'neutral' }
  if (free === 0)
    return { label: t(period ? 'lending.noneThen' : 'lending.noneToday'), tone: 'warn', icon: 'clock' }
  const counts = { free, total: copies }
  const label = period
    ? t('lending.freeThen', {
        ...counts,
        from: formatDay(period.from, language, 'short'),
        until: formatDay(period.until, language, 'short'),
      })
    : t('lending.freeToday', counts)
  return { label, tone: 'good', icon: 'check' }
}
