import type { Payload, TypedUser } from 'payload'
import { configuration } from '../config.ts'
import { cityTag, tagOf } from '../domains/tenancy/announceChange.ts'
import { type City, type Texts, textIn } from '../domains/tenancy/City.ts'
import type { Language } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translator.ts'
import { translatorOf } from '../i18n/translator.ts'

export type DoorKind = 'platform' | 'city'

/** What every page of a city knows about its request. */
export type CityContext = {
  payload: Payload
  city: City
  language: Language
  /** The person whose session it is; a page that shows anything of them is never kept. */
  person: TypedUser | null
  t: Translate
  /** The text of the city's content in the page's language. */
  text: (texts: Texts) => string
  /** The address of a page of this city, right for the host one is on: `href('equipment/zoom-h5')`. */
  href: (path?: string, language?: Language) => string
  /** The same with host, for mails and machines. */
  absolute: (path?: string, language?: Language) => string
  /** The address of a stored picture or sound. */
  media: (filename: string) => string
  /** The tags a public page is kept under, for the header. */
  tags: (...collections: string[]) => string
}

type Parts = { payload: Payload; city: City; language: Language; person: TypedUser | null; door: DoorKind }

export const cityContext = ({ payload, city, language, person, door }: Parts): CityContext => ({
  payload,
  city,
  language,
  person,
  t: translatorOf(language),
  text: (texts) => textIn(city, texts, language),
  href: (path = '', wanted = language) => addressOf(city, wanted, path, door),
  absolute: (path = '', wanted = language) => absoluteAddress(city, wanted, path),
  media: (filename) => `/media/${filename}`,
  tags: (...collections) => [cityTag(city.id), ...collections.map((one) => tagOf(city.id, one))].join(' '),
})

const addressOf = (city: City, language: Language, path: string, door: DoorKind): string =>
  [door === 'platform' ? `/${city.slug}` : '', `/${language}`, path && `/${path}`].join('')

/** The address of a page of a city on the platform's own host, which always answers. */
export const absoluteAddress = (city: City, language: Language, path = ''): string =>
  `${configuration().origin}${addressOf(city, language, path, 'platform')}`
