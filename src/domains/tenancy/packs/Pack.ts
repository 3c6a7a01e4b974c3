import type { Language } from '../../../i18n/languages.ts'
import type { Position } from '../../../kernel/geometry.ts'
import type { Texts } from '../City.ts'
import type { Place } from './problem.ts'
import type { PartTexts } from './read/parts.ts'
import type {
  BusinessRow,
  CityFile,
  CommonsFile,
  DecisionFile,
  EquipmentRow,
  GuideFile,
  LessonFile,
  MediaDescription,
  ModuleFile,
  NewsFile,
  PageFile,
  RedirectRow,
  SessionItem,
  TrailFile,
  UnitRow,
} from './read/schemas.ts'

/** One thing of a pack, and where it stands. `at` finds the line of a part of it. */
export type Item<T> = T & { source: Place; at: (...path: PropertyKey[]) => Place }

export type MediaItem = Item<MediaDescription> & {
  name: string
  kind: 'images' | 'sounds' | 'files'
  content: Buffer
}
export type ModuleItem = Item<ModuleFile> & {
  slug: string
  lessons: (Item<LessonFile> & { slug: string; order: number })[]
  sessions: Item<SessionItem>[]
}
export type TrailItem = Item<TrailFile> & { slug: string; line: Position[] }
export type InstituteItem = Item<CityFile['institutes'][number]> & { charterText: Texts }

/** A city pack, wholly parsed and checked by itself. Texts are in the languages of the city. */
export type Pack = {
  languages: [Language, ...Language[]]
  city: Item<Omit<CityFile, 'institutes' | 'desks' | 'groups' | 'people'>>
  institutes: InstituteItem[]
  desks: Item<CityFile['desks'][number]>[]
  groups: Item<CityFile['groups'][number]>[]
  people: Item<CityFile['people'][number]>[]
  media: MediaItem[]
  equipment: Item<EquipmentRow>[]
  units: Item<UnitRow>[]
  modules: ModuleItem[]
  trails: TrailItem[]
  commons: (Item<CommonsFile> & { slug: string })[]
  businesses: Item<BusinessRow>[]
  redirects: Item<RedirectRow>[]
  guides: (Item<GuideFile> & { slug: string })[]
  decisions: (Item<DecisionFile> & { slug: string })[]
  pages: (Item<PageFile> & { slug: string; parts: PartTexts })[]
  news: (Item<NewsFile> & { slug: string; parts: PartTexts })[]
}
