import type { Language } from '../../i18n/languages.ts'
import type { ContributionKind, Moderation } from '../contributions/rules.ts'
import type { CityState } from './rules.ts'

/** A text in the languages of a city; the city's first language always has it. */
export type Texts = Partial<Record<Language, string>>

/** What every page of a city needs to know of it, held in memory so that it costs no statement. */
export type City = {
  id: string
  slug: string
  state: CityState
  name: Texts
  tagline: Texts
  welcome: Texts
  image: { filename: string; width: number; height: number; alt: Texts; credit: string | null } | null
  languages: [Language, ...Language[]]
  hosts: string[]
  timeZone: string
  currency: string
  country: string
  map: { lon: number; lat: number; zoom: number; tiles: string | null; tilesCredit: string | null }
  theme: { accent: string; accentDark: string; ground: string; ink: string }
  contact: { email: string; phone: string | null; address: string; url: string | null }
  licence: string
  licences: string[]
  moderation: Record<ContributionKind, Moderation>
  /** the pages that stand in a menu, in their order */
  menus: Record<'header' | 'footer', { slug: string; title: Texts }[]>
  programmes: Record<string, { name: Texts; intro: Texts; enabled: boolean; settings: unknown }>
}

/** The text in the wanted language, else in the first of the city's languages that has it. */
export const textIn = (city: Pick<City, 'languages'>, texts: Texts, language: Language): string =>
  texts[language] ?? city.languages.map((code) => texts[code]).find(Boolean) ?? ''
