/** The languages of the deployment: a language is one entry here and one folder of messages. `firstOfMonth`: how it writes the
 *  first day of a month, which Intl does not know. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr', firstOfMonth: '1', plurals: ['one', 'other'] },
  { code: 'fr', name: 'Français', direction: 'ltr', firstOfMonth: '1er', plurals: ['one', 'many', 'other'] },
  {
    code: 'br',
    name: 'Brezhoneg',
    direction: 'ltr',
    firstOfMonth: '1añ',
    plurals: ['one', 'two', 'few', 'many', 'other'],
  },
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
