import type { PublicDesk } from '../../domains/lending/readDesks.ts'
import { type EquipmentCategory, equipmentCategories } from '../../domains/lending/rules.ts'
import { distanceBetween, isLatitude, isLongitude, type Position } from '../../kernel/geometry.ts'
import { type Day, isDay } from '../../kernel/time.ts'
import { chosenIn, withChoices } from '../query.ts'

/** What somebody looks for in the list of equipment, as its address says it. */
export type Search = {
  category: EquipmentCategory | undefined
  /** slug */
  desk: string | undefined
  period: { from: Day; until: Day } | undefined
  /** slug of a desk, or `here`: where the person is, who gave `at` */
  near: string | undefined
  /** `48.391,-4.486`, to a hundred metres: as exact as distances need it */
  at: string | undefined
  after: string | undefined
}

export const searchIn = (url: URL): Search => {
  const asked = url.searchParams
  const slug = (name: string): string | undefined => {
    const value = asked.get(name) ?? ''
    return /^[a-z0-9-]{1,80}$/.test(value) ? value : undefined
  }
  const [from, until] = ['from', 'until']
    .map((name) => asked.get(name) ?? '')
    .map((day) => (isDay(day) ? day : ''))
  const start = from || until
  const at = roughly(asked.get('at') ?? '')
  const near = slug('near')
  return {
    category: chosenIn(url, 'category', equipmentCategories),
    desk: slug('desk'),
    period: start ? { from: start, until: until && until > start ? until : start } : undefined,
    near: near === 'here' && !at ? undefined : near,
    at: near === 'here' ? at : undefined,
    after: slug('after'),
  }
}

const roughly = (text: string): string | undefined => {
  const [lat = Number.NaN, lon = Number.NaN] = text.split(',').map(Number)
  return isLatitude(lat) && isLongitude(lon) ? `${lat.toFixed(3)},${lon.toFixed(3)}` : undefined
}

/** The address of the list with this search, otherwise than it is where `change` says so. */
export const searchHref = (here: string, search: Search, change: Partial<Search> = {}): string => {
  const { period, ...rest } = { ...search, after: undefined, ...change }
  return withChoices(here, { ...rest, ...period })
}

/** By the slug of each desk how far it is from where the search starts, in metres; undefined where it starts nowhere. */
export const distancesFrom = (
  { near, at }: Pick<Search, 'near' | 'at'>,
  desks: readonly PublicDesk[],
): Map<string, number> | undefined => {
  const start = at ? positionOf(at) : desks.find(({ slug }) => slug === near)
  if (!start) return undefined
  const from: Position = [start.lon, start.lat]
  return new Map(desks.map(({ slug, lon, lat }) => [slug, Math.round(distanceBetween(from, [lon, lat]))]))
}

const positionOf = (at: string): { lat: number; lon: number } => {
  const [lat = 0, lon = 0] = at.split(',').map(Number)
  return { lat, lon }
}
