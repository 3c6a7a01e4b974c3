import type { CollectionSlug } from 'payload'

/** What is written in several languages and translated by the city's people, in the order in which it is listed. */
export const translatedCollections = [
  ...(['pages', 'news', 'guides', 'decisions', 'institutes', 'commons'] as const),
  ...(['modules', 'lessons', 'equipment', 'trails', 'stops'] as const),
] satisfies CollectionSlug[]
export type TranslatedCollection = (typeof translatedCollections)[number]

export const isTranslated = (slug: string): slug is TranslatedCollection =>
  translatedCollections.some((one) => one === slug)
