import { isLanguage, type Language } from '../i18n/languages.ts'
import type { AdminMessages, DeskWord } from '../i18n/messages/AdminMessages.ts'
import { admin as br } from '../i18n/messages/br/admin.ts'
import { admin as en } from '../i18n/messages/en/admin.ts'
import { admin as fr } from '../i18n/messages/fr/admin.ts'

const messages: Record<Language, AdminMessages> = { en, fr, br }

export type AdminWords = {
  language: Language
  /** A word of the admin's own views, with `{{name}}` filled in. */
  desk: (word: DeskWord, values?: Record<string, string | number>) => string
  /** An option of a field, as the collection calls it. */
  option: (collection: string, value: string) => string
  /** A collection, in the plural. */
  collection: (slug: string) => string
  /** A step that staff take with a document, as its button says it. */
  decision: (collection: string, state: string) => string
  /** A field, as the collection calls it. */
  field: (collection: string, name: string) => string
}

/** The words of the admin in the language that Payload chose for the request. */
export const adminWords = (code: string): AdminWords => {
  const language = isLanguage(code) ? code : 'en'
  const words = messages[language]
  return {
    language,
    desk: (word, values = {}) =>
      words.desk[word].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
    option: (collection, value) => words.options[`${collection}.${value}`] ?? words.options[value] ?? value,
    collection: (slug) => words.collections.many[slug] ?? slug,
    decision: (collection, state) => words.decisions[`${collection}.${state}`] ?? state,
    field: (collection, name) => words.fields[`${collection}.${name}`] ?? words.fields[name] ?? name,
  }
}
