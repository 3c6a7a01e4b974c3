import type { Language } from '../i18n/languages.ts'
import { translatorOf } from '../i18n/translator.ts'
import { adminWords } from './words.ts'

/** How the browser calls a view of our own, by the first part of its address; nothing for Payload's views, which name
 *  themselves. */
export const viewTitle = (segments: readonly string[] | undefined, code: string): string | undefined =>
  titles[segments?.[0] ?? '']?.(adminWords(code).language)

const titles: Record<string, (language: Language) => string> = {
  '': (language) => adminWords(language).desk('waits'),
  setup: (language) => translatorOf(language)('setup.title'),
  who: (language) => adminWords(language).desk('who'),
  desk: (language) => translatorOf(language)('lending.deskView.title'),
  figures: (language) => translatorOf(language)('lending.figures.title'),
  inventory: (language) => translatorOf(language)('lending.inventory.title'),
  labels: (language) => translatorOf(language)('lending.labels.title'),
  translations: (language) => translatorOf(language)('translations.title'),
}
