import Holidays from 'date-holidays'
import type { Language } from '../../../../i18n/languages.ts'
import type { Day } from '../../../../kernel/time.ts'
import type { Texts } from '../../City.ts'
import { bretonHolidays } from './bretonHolidays.ts'

type Place = {
  country: string
  subdivision: string | null | undefined
  languages: readonly Language[]
  /** How many calendar years after that of `from`. */
  years: number
  from: Day
}

/** The public holidays of a place, by day, in whole calendar years. Named in those of the languages in which names are known. */
export const holidaysOf = ({
  country,
  subdivision,
  languages,
  years,
  from,
}: Place): { day: Day; name: Texts }[] => {
  const calendar = subdivision ? new Holidays(country, subdivision) : new Holidays(country)
  const first = Number(from.slice(0, 4))
  const known = calendar.getLanguages()
  const found = new Map<Day, Texts>()
  for (let year = first; year <= first + years; year += 1) {
    for (const { date, name, rule, type } of calendar.getHolidays(year)) {
      const day = date.slice(0, 10)
      if (type !== 'public' || found.has(day)) continue
      const breton = country === 'FR' ? bretonHolidays[rule] : undefined
      const names = languages.flatMap((language) => {
        if (language === 'br') return breton ? [[language, breton]] : []
        if (!known.includes(language)) return []
        const same = calendar
          .getHolidays(year, language)
          .find((one) => one.date === date && one.rule === rule)
        return same ? [[language, same.name]] : []
      })
      const [main = 'en'] = languages
      found.set(day, { [main]: name, ...Object.fromEntries(names) })
    }
  }
  return [...found].map(([day, name]) => ({ day, name }))
}
