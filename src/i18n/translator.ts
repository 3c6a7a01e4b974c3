import { createInstance, type TFunction } from 'i18next'
import type { Language } from './languages.ts'
import { messages } from './messages/index.ts'

export type Translate = TFunction

/** The definite article of Breton takes its form from what follows: `al Lun`, `an 2`, `ar Mercʼher`. For words that are
 *  put into a sentence: `{{day, article}}`. */
const bretonArticle = (word: string): string =>
  /^l/i.test(word) ? 'al' : /^[ndthaeiou\d]/i.test(word) ? 'an' : 'ar'

const make = () => {
  const instance = createInstance({
    resources: Object.fromEntries(
      Object.entries(messages).map(([code, translation]) => [code, { translation }]),
    ),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  void instance.init()
  instance.services.formatter?.add('article', (value: string) => `${bretonArticle(value)} ${value}`)
  return instance
}

const instance = make()

/** The words of one language: `t('lending.borrow')`, plurals by `count`. Pure: no language is remembered. */
export const translatorOf = (language: Language): Translate => instance.getFixedT(language)
