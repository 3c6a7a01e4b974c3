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

const known = new Map<Language, Translate>()

/** The words of one language: `t('lending.borrow')`, plurals by `count`. Pure: no language is remembered. */
export const translatorOf = (language: Language): Translate => {
  const t = known.get(language) ?? withWordsKept(instance.getFixedT(language))
  known.set(language, t)
  return t
}

/** A page says some hundred things, nearly all of them fixed words or a name put into a sentence. To find those through all of
 *  i18next's rules takes longer than to render the elements around them, so what it found is kept. Plurals, formats and
 *  nested words go through it each time. */
const withWordsKept = (t: Translate): Translate => {
  const say = t as unknown as (key: string, values?: Values) => string
  const templates = new Map<string, string | undefined>()
  const templateOf = (key: string): string | undefined => {
    if (templates.has(key)) return templates.get(key)
    const text = say(key, { skipInterpolation: true })
    const template = typeof text === 'string' && !/\$t\(|\{\{[^}]*\W[^}]*\}\}/.test(text) ? text : undefined
    templates.set(key, template)
    return template
  }
  const keeping: typeof say = (key, values) => {
    const template = values && ruling.some((name) => name in values) ? undefined : templateOf(key)
    if (template === undefined) return say(key, values)
    return values
      ? template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
      : template
  }
  return keeping as unknown as Translate
}

type Values = Readonly<Record<string, unknown>>

/** Values that choose among several texts of one key. */
const ruling = ['count', 'context', 'ordinal', 'defaultValue', 'returnObjects']
