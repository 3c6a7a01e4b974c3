import type { TranslationState } from '../../domains/translations/besides.ts'
import type { Translated } from '../../domains/translations/readTranslations.ts'
import type { Language } from '../../i18n/languages.ts'

/** What is to be done in a language: how much of it is in which state. */
export type Lacking = {
  language: Language
  counts: { state: Exclude<TranslationState, 'done'>; count: number }[]
}

/** By language, what waits to be translated or read again; a language that lacks nothing is left out. */
export const countLacking = (found: readonly Translated[]): Lacking[] => {
  const all = Map.groupBy(
    found.flatMap(({ states }) => states),
    ({ language }) => language,
  )
  return [...all].flatMap(([language, states]) => {
    const counts = (['missing', 'partial', 'stale'] as const).flatMap((state) => {
      const count = states.filter((one) => one.state === state).length
      return count > 0 ? [{ state, count }] : []
    })
    return counts.length > 0 ? [{ language, counts }] : []
  })
}
