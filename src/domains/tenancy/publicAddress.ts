import { configuration } from '../../config.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from './City.ts'

/** The address of a page of a city on the platform's own host, which always answers: for mails and machines. In the
 *  wanted language if the city speaks it, else in the city's first. */
export const publicAddress = (
  city: Pick<City, 'slug' | 'languages'>,
  language: Language,
  path: string,
): string => {
  const spoken = city.languages.includes(language) ? language : city.languages[0]
  return `${configuration().origin}/${city.slug}/${spoken}/${path}`
}

/** The address of a document in the admin. */
export const adminAddress = (collection: string, id: string): string =>
  `${configuration().origin}/admin/collections/${collection}/${id}`
