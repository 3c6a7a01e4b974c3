/** The languages of the deployment: a language is one entry here and one folder of messages. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr', plurals: ['one', 'other'] },
  { code: 'fr', name: 'Français', direction: 'ltr', plurals: ['one', 'many', 'other'] },
  { code: 'br', name: 'Brezhoneg', direction: 'ltr', plurals: ['one', 'two', 'few', 'many', 'other'] },
] as const

export type Language = (typeof languages)[number]['code']

const [first, ...others] = languages

export const languageCodes: readonly [Language, ...Language[]] = [
  first.code,
  ...others.map(({ code }) => code),
]

export const languageOf = (code: string): (typeof languages)[number] | undefined =>
  languages.find((language) => language.code === code)

export const isLanguage = (code: string): code is Language => languageOf(code) !== undefined
