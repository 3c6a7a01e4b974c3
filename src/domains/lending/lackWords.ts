import { formatDay } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import type { Day } from '../../kernel/time.ts'
import { lackOf, type Prerequisite } from '../programmes/attestations.ts'

/** What a borrower lacks on a day, as staff read it: one sentence for each module. */
export const lackWords = (prerequisites: readonly Prerequisite[], day: Day, language: Language): string[] => {
  const t = translatorOf(language)
  return prerequisites.flatMap((one) => {
    const lack = lackOf(one, day)
    if (!lack) return []
    const { reason, ...found } = lack
    const said = 'expired' in found ? { expired: formatDay(found.expired, language) } : found
    const words = { title: one.title, wanted: one.minVersion ?? 1, ...said }
    return [t(`lending.prerequisites.desk.${reason}`, words)]
  })
}
