import { isLanguage, type Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'

/** A page of a city, as its `href` takes it. */
export type Place = { path: string; language: Language }

/** Where to go on after logging in, if that is a page of this very city; else nothing, so that no link can make us send
 *  somebody elsewhere. Understands the addresses of both doors: `/brest/fr/equipment` and `/fr/equipment`. */
export const safeNext = (next: string | null, city: Pick<City, 'slug' | 'languages'>): Place | undefined => {
  if (!next || next.length > 500 || /[\\\p{Cc}]|\/\/|\/\.\.?(\/|$)/u.test(next)) return undefined
  const inCity = next.startsWith(`/${city.slug}/`) ? next.slice(city.slug.length + 1) : next
  const [, language = '', path = ''] = /^\/([a-z]+)(?:\/(.*))?$/.exec(inCity) ?? []
  return isLanguage(language) && city.languages.includes(language) ? { path, language } : undefined
}
