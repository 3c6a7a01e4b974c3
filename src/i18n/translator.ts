import { createInstance, type TFunction } from 'i18next'
import type { Language } from './languages.ts'
import { messages } from './messages/index.ts'

export type Translate = TFunction

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
  return instance
}

const instance = make()

/** The words of one language: `t('lending.borrow')`, plurals by `count`. Pure: no language is remembered. */
export const translatorOf = (language: Language): Translate => instance.getFixedT(language)
