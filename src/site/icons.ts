import type { BusinessSector } from '../domains/business/rules.ts'
import type { CommonsType } from '../domains/commons/rules.ts'
import type { InstituteKind } from '../domains/institutes/rules.ts'
import type { SearchKind } from '../domains/search/kinds.ts'
import type { IconName } from '../ui/index.ts'

export const commonsIcons: Record<CommonsType, IconName> = {
  knowledge: 'learn',
  software: 'computing',
  data: 'archive',
  culture: 'art',
  place: 'place',
  food: 'food',
  making: 'craft',
  energy: 'energy',
}

export const sectorIcons: Record<BusinessSector, IconName> = {
  software: 'computing',
  publishing: 'text',
  culture: 'art',
  food: 'food',
  repair: 'tool',
  energy: 'energy',
  tourism: 'map',
  education: 'learn',
  mobility: 'route',
  craft: 'craft',
}

export const instituteIcons: Record<InstituteKind, IconName> = {
  commons: 'commons',
  'open-business': 'business',
  'benefit-sharing': 'gift',
}

export const searchIcons: Record<SearchKind, IconName> = {
  training: 'learn',
  equipment: 'borrow',
  trails: 'walk',
  commons: 'commons',
  businesses: 'business',
  guides: 'text',
  institutes: 'institute',
  decisions: 'check',
  news: 'calendar',
  pages: 'info',
}
