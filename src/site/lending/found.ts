import type { Days, WhyNot } from '../../domains/lending/possibleDays.ts'
import type { PublicDesk } from '../../domains/lending/readDesks.ts'
import type { ListedEquipment } from '../../domains/lending/readEquipmentList.ts'
import { refusalWords } from '../../domains/lending/refusalWords.ts'
import { formatDay, formatDistance } from '../../i18n/format.ts'
import type { CardProps, Fact, Row } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'
import { maybePicture } from '../picture.ts'
import { withChoices } from '../query.ts'
import { freeBadge } from './free.ts'
import type { Search } from './search.ts'

type Place = Pick<Search, 'period'> & {
  distances: ReadonlyMap<string, number> | undefined
  desks: readonly PublicDesk[]
}

/** A thing that was found: what it is, how many are free, how far away. */
export const foundCard = (
  context: CityContext,
  thing: ListedEquipment,
  { period, ...place }: Place,
): CardProps => {
  const { t, href } = context
  return {
    title: thing.name,
    href: withChoices(href(`equipment/${thing.slug}`), { ...period }),
    text: thing.summary,
    picture: maybePicture(thing.picture),
    icon: 'borrow',
    badge: freeBadge(context, thing, period),
    facts: [
      { term: t('lending.filter.category'), value: t(`lending.categories.${thing.category}`) },
      ...nearestDesk(context, thing, { period, ...place }),
      ...(thing.requires.length > 0
        ? [
            {
              term: t('common.training'),
              value: thing.requires.map(({ title }) => title).join(', '),
              icon: 'learn' as const,
            },
          ]
        : []),
    ],
  }
}

/** The nearest desk at which it can be had, with how far it is. */
const nearestDesk = (
  { t, language }: CityContext,
  thing: ListedEquipment,
  { period, distances, desks }: Place,
): Fact[] => {
  if (!distances) return []
  const [nearest] = thing.desks
    .filter(({ free }) => !period || free > 0)
    .map(({ slug }) => ({ slug, metres: distances.get(slug) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.metres - b.metres)
  const desk = desks.find(({ slug }) => slug === nearest?.slug)
  if (!nearest || !desk) return []
  const value = t('lending.search.away', {
    desk: desk.name,
    distance: formatDistance(nearest.metres, language),
  })
  return [{ term: t('lending.desk'), value, icon: 'place' }]
}

/** A thing that cannot be had on the days that were asked about: why, and when it can. */
export const missedRow = (
  context: CityContext,
  thing: ListedEquipment,
  why: WhyNot | undefined,
  hrefOf: (days: Days) => string,
): Row => {
  const { t, href } = context
  return {
    title: thing.name,
    href: href(`equipment/${thing.slug}`),
    icon: 'clock',
    text: thing.copies === 0 ? t('lending.noCopies') : why && refusalWords(context, why.refusal),
    facts: nearestLinks(context, why?.nearest ?? [], hrefOf).map(({ label, href: to }, index) => ({
      term: t('lending.search.possible', { number: index + 1 }),
      value: label,
      href: to,
      icon: 'calendar' as const,
    })),
  }
}

export const nearestLinks = (
  { t, language }: CityContext,
  nearest: readonly Days[],
  hrefOf: (days: Days) => string,
): { label: string; href: string }[] =>
  nearest.map((days) => ({
    label:
      days.firstDay === days.lastDay
        ? formatDay(days.firstDay, language)
        : t('lending.search.days', {
            firstDay: formatDay(days.firstDay, language),
            lastDay: formatDay(days.lastDay, language),
          }),
    href: hrefOf(days),
  }))

export const borrowHref = (
  { href }: Pick<CityContext, 'href'>,
  { slug }: Pick<ListedEquipment, 'slug'>,
  { firstDay, lastDay }: Days,
): string => withChoices(href(`equipment/${slug}/borrow`), { from: firstDay, until: lastDay })
