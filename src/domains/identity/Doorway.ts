import type { Payload } from 'payload'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'

/** From where something is asked of an account: the page of which city, in which language, by which client. */
export type Doorway = {
  payload: Payload
  city: City
  language: Language
  /** The address of a page of the city with its host, for mails. */
  absolute: (path?: string, language?: Language) => string
  /** The client's network address, where it is known; only a keyed hash of it is ever kept. */
  address: string | null
}

/** The person's language where the city speaks it, else the city's first: a mail must not lead to a page that is not there. */
export const mailLanguage = ({ city }: Pick<Doorway, 'city'>, wanted: Language): Language =>
  city.languages.includes(wanted) ? wanted : city.languages[0]
