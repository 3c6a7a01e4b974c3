import { formatDay, formatInstant, formatList } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Translate } from '../../i18n/translator.ts'
import type { Refusal } from '../../kernel/result.ts'
import { isDay } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import type { EquipmentCategory } from './rules.ts'

type Reading = { t: Translate; language: Language; city: Pick<City, 'timeZone'> }

/** Why a loan is not possible and what would work instead, days and instants as people say them. */
export const refusalWords = ({ t, language, city }: Reading, { reason, details = {} }: Refusal): string => {
  const said = Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (Array.isArray(value)) return [name, formatList(value, language)]
      if (typeof value !== 'string') return [name, value]
      if (name === 'category') return [name, t(`lending.categories.${value as EquipmentCategory}`)]
      if (name === 'nextSession') return [name, formatInstant(value, language, city.timeZone)]
      return [name, isDay(value) ? formatDay(value, language) : value]
    }),
  )
  const lacks = Object.entries(lacking).find(
    ([start, { detail }]) => reason.startsWith(start) && !details[detail],
  )
  const key = lacks ? `${reason}-${lacks[1].without}` : reason
  const general = t(`refusals.${reason}` as 'refusals.not-allowed', said)
  return t(`lending.refusals.${key}` as 'lending.refusals.unit-on-loan', { ...said, defaultValue: general })
}

/** Refusals that are worded otherwise where a detail is not known: no session is planned, nothing is named but the week. */
const lacking = {
  'training-': { detail: 'nextSession', without: 'undated' },
  'desk-closed-': { detail: 'closure', without: 'unnamed' },
}
