import type { PayloadRequest } from 'payload'
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
    await req.payload.update({ collection: 'cities', id, req, locale, depth: 0, overrideAccess: false, data })
  }
  await save(first, { ...shared, ...words[first] })
  for (const locale of others) if (words[locale]) await save(locale, words[locale])
}

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
