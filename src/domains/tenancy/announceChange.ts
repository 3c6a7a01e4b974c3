import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { announce } from '../../database/announce.ts'

/** The tag of all pages that show something of a collection in a city. */
export const tagOf = (city: string, collection: string): string => `${city}:${collection}`

/** The tag of the host table and of everything a city's own settings change. */
export const cityTag = (city: string): string => `${city}:*`

/** Makes every change of a collection known to the page caches of all processes. */
export const announced = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), afterChange],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), afterDelete],
  },
})

const afterChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const tag = tagOfDocument(collection.slug, doc)
  if (tag) await announce(req, tag)
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const tag = tagOfDocument(collection.slug, doc)
  if (tag) await announce(req, tag)
}

const tagOfDocument = (
  slug: string,
  doc: { id: string; city?: string | { id: string } },
): string | undefined => {
  if (slug === 'cities') return cityTag(doc.id)
  const city = typeof doc.city === 'object' ? doc.city.id : doc.city
  if (!city) return undefined
  return slug === 'programmes' ? cityTag(city) : tagOf(city, slug)
}
