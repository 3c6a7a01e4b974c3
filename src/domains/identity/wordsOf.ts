import type { PayloadRequest } from 'payload'
import { isLanguage } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'

/** The words for whoever stands at one of Payload's own doors. */
export const wordsOf = (req: PayloadRequest): Translate => {
  const language = req.i18n.language
  return translatorOf(isLanguage(language) ? language : 'en')
}
