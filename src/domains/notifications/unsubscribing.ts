import { timingSafeEqual } from 'node:crypto'
import type { Language } from '../../i18n/languages.ts'
import { keyedHash } from '../identity/keyedHash.ts'
import type { City } from '../tenancy/City.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'

/** Notices a person can do without. Mails that answer what a person did themselves are not among them. */
export const mutableNotices = ['businessWaits'] as const
export type MutableNotice = (typeof mutableNotices)[number]

export type Unsubscription = { person: string; notice: MutableNotice }

/** The address at which a person stops a notice without logging in. Signed, and valid as long as the deployment's secret,
 *  because a mail may be read years later. */
export const unsubscribeAddress = (
  city: City,
  language: Language,
  { person, notice }: Unsubscription,
): string => {
  const query = new URLSearchParams({ person, notice, signature: sign(person, notice) })
  return `${publicAddress(city, language, 'unsubscribe')}?${query}`
}

/** The headers by which a mail program offers to unsubscribe, in one click (RFC 8058). */
export const unsubscribeHeaders = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** What an address of that kind is for, or undefined if it was changed or shortened on the way. */
export const unsubscriptionOf = (query: URLSearchParams): Unsubscription | undefined => {
  const person = query.get('person') ?? ''
  const notice = mutableNotices.find((one) => one === query.get('notice'))
  if (!notice) return undefined
  const given = Buffer.from(query.get('signature') ?? '')
  const right = Buffer.from(sign(person, notice))
  return given.length === right.length && timingSafeEqual(given, right) ? { person, notice } : undefined
}

const sign = (person: string, notice: string): string =>
  keyedHash('unsubscribe', JSON.stringify([person, notice]))
