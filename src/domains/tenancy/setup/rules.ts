import { isLanguage, type Language } from '../../../i18n/languages.ts'
import { isLatitude, isLongitude } from '../../../kernel/geometry.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { isSlug } from '../../../kernel/slug.ts'
import { isTimeZone } from '../../../kernel/time.ts'
import type { Texts } from '../City.ts'

/** What a city must say before anything else can be made in it. The first language is the one every text has. */
export type NewCity = {
  slug: string
  name: Texts
  languages: [Language, ...Language[]]
  /** ISO 3166-1 alpha-2, and where holidays need it ISO 3166-2 without the country */
  country: string
  subdivision: string | null
  /** IANA */
  timeZone: string
  /** ISO 4217 */
  currency: string
  contact: { email: string; address: string }
  /** degrees, WGS 84 */
  map: { lon: number; lat: number }
}

/**
 * What somebody wrote, as a new city. Refuses `city-malformed` (422) with a reason for each field:
 * `text-missing`, `slug-malformed`, `language-missing`, `country-malformed`, `time-zone-unknown`, `currency-malformed`,
 * `email-malformed`, `place-malformed`.
 */
export const readNewCity = (written: Record<string, unknown>): Result<NewCity, Refusal> => {
  const text = (name: string): string => String(written[name] ?? '').trim()
  const languages = [written['first'], written['languages']]
    .flat()
    .filter((one): one is Language => isLanguage(String(one)))
  const [first, ...others] = [...new Set(languages)]
  const name = Object.fromEntries(
    languages.flatMap((code) => [[code, text(`name.${code}`)]]).filter(([, said]) => said),
  )
  const [lon, lat] = [numberOf(text('lon')), numberOf(text('lat'))]
  const fields: Record<string, string> = {
    ...(!isSlug(text('slug')) && { slug: 'slug-malformed' }),
    ...(ownAddresses.has(text('slug')) && { slug: 'slug-reserved' }),
    ...(!first && { languages: 'language-missing' }),
    ...(first && !name[first] && { [`name.${first}`]: 'text-missing' }),
    ...(!isCode('region', text('country')) && { country: 'country-malformed' }),
    ...(!isTimeZone(text('timeZone')) && { timeZone: 'time-zone-unknown' }),
    ...(!isCode('currency', text('currency')) && { currency: 'currency-malformed' }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('email')) && { email: 'email-malformed' }),
    ...(!text('address') && { address: 'text-missing' }),
    ...(!isLongitude(lon) && { lon: 'place-malformed' }),
    ...(!isLatitude(lat) && { lat: 'place-malformed' }),
  }
  if (!first || Object.keys(fields).length > 0) return refuse('city-malformed', 422, { fields })
  return ok({
    slug: text('slug'),
    name,
    languages: [first, ...others],
    country: text('country'),
    subdivision: text('subdivision') || null,
    timeZone: text('timeZone'),
    currency: text('currency'),
    contact: { email: text('email'), address: text('address') },
    map: { lon, lat },
  })
}

/** First parts of addresses that the portal answers on the platform's host. */
const ownAddresses = new Set(['admin', 'api', 'media', 'health', 'outbox', 'oidc', '404', '500'])

const numberOf = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')))

/** Whether the code has a name: of a country or of a currency that this machine knows. */
const isCode = (type: 'region' | 'currency', code: string): boolean =>
  (type === 'region' ? /^[A-Z]{2}$/ : /^[A-Z]{3}$/).test(code) &&
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined
