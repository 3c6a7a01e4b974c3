import { type PayloadRequest, ValidationError } from 'payload'
import { isLanguage, type Language } from '../../../i18n/languages.ts'
import type { City } from '../../../payload-types.ts'

type Words = Pick<City, 'name' | 'tagline' | 'welcome'>

/** What is saved of a city at once: what is the same in all languages, and its words in each. */
export type CityChange = {
  shared: Partial<Omit<City, keyof Words | 'id' | 'state' | 'hosts'>>
  words: Partial<Record<Language, Partial<Words>>>
}

/** Saves a step of the setting up, in all languages or none. The collection's own access and rules decide; what they refuse
 *  is thrown as Payload's ValidationError or Forbidden. */
export const saveCity = async (
  req: PayloadRequest,
  id: string,
  languages: readonly [Language, ...Language[]],
  { shared, words }: CityChange,
): Promise<void> => {
  const [first, ...others] = languages
  const save = async (locale: Language, data: Partial<City>): Promise<void> => {
    const update = { collection: 'cities' as const, id, req, locale, depth: 0, overrideAccess: false, data }
    await req.payload.update(update).catch((error: unknown) => {
      throw error instanceof ValidationError ? inLanguage(req, error, locale) : error
    })
  }
  await save(first, { ...shared, ...words[first] })
  for (const locale of others) if (words[locale]) await save(locale, words[locale])
}

/** Says of a word in which language it was refused, as the form names it: `name.br`. */
const inLanguage = (req: PayloadRequest, { data }: ValidationError, locale: Language): ValidationError => {
  const errors = data.errors.map((one) =>
    isWord(one.path) ? { ...one, path: `${one.path}.${locale}` } : one,
  )
  return new ValidationError({ collection: 'cities', errors }, req.t)
}

const isWord = (path: string): path is keyof Words => ['name', 'tagline', 'welcome'].includes(path)

/** The fields of a form (`name.fr`, `contact.email`, `languages`) as a change. Unknown ones are left to the collection. */
export const changeOf = (form: Record<string, unknown>): CityChange => {
  const shared: Record<string, unknown> = {}
  const words: CityChange['words'] = {}
  for (const [path, value] of Object.entries(form)) {
    const [name = '', part] = path.split('.')
    if (part === undefined) shared[name] = value
    else if (isLanguage(part)) words[part] = { ...words[part], [name]: value }
    else shared[name] = { ...(shared[name] as object | undefined), [part]: value }
  }
  return { shared, words }
}
