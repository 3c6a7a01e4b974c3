import type { EquipmentCategory } from '../../domains/lending/rules.ts'
import { formatDay } from '../../i18n/format.ts'
import type { SelectProps } from '../../ui/index.ts'
import type { CityContext } from '../context.ts'

type Words = Pick<CityContext, 't'>

type Chosen = {
  category?: EquipmentCategory | undefined
  /** the name of a desk, or of a part of town */
  place?: string | undefined
  /** `YYYY-MM-DD`, the first and the last */
  days?: readonly string[] | undefined
  month?: string | undefined
}

/** What is chosen, as it stands beside the name of the fields: “Sound · Les Capucins · 3 Mar – 5 Mar”. */
export const chosenWords = (
  { t, language }: Pick<CityContext, 't' | 'language'>,
  { category, place, days = [], month }: Chosen,
): string =>
  [
    category && t(`lending.categories.${category}`),
    place,
    [...new Set(days)].map((day) => formatDay(day, language, 'short')).join(' – '),
    month,
  ]
    .filter(Boolean)
    .join(' · ')

/** The field that narrows what is lent to one kind of thing, on every page that can. */
export const categoryField = (
  { t }: Words,
  categories: readonly EquipmentCategory[],
  value: string | undefined,
): SelectProps => ({
  name: 'category',
  label: t('lending.filter.category'),
  empty: t('lending.filter.anyCategory'),
  value,
  options: categories.map((one) => ({ value: one, label: t(`lending.categories.${one}`) })),
})

/** The field that narrows it to what one desk lends. */
export const deskField = (
  { t }: Words,
  desks: readonly { slug: string; name: string }[],
  value: string | undefined,
): SelectProps => ({
  name: 'desk',
  label: t('lending.filter.desk'),
  empty: t('lending.filter.anyDesk'),
  value,
  options: desks.map(({ slug, name }) => ({ value: slug, label: name })),
})
