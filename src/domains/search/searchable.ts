import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { indexCity, indexDocument } from './indexDocument.ts'
import { isSearched } from './sources.ts'

/** Keeps what is found equal to what is public, whatever door a change comes through. */
export const searchable = (collection: CollectionConfig): CollectionConfig => {
  const after = collection.slug === 'cities' ? reindexCity : reindex
  if (collection.slug !== 'cities' && !isSearched(collection.slug)) return collection
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: [...(collection.hooks?.afterChange ?? []), after],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), forget],
    },
  }
}

const reindex: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (isSearched(collection.slug)) {
    await indexDocument(req, { collection: collection.slug, id: doc.id, city: cityOf(doc) })
  }
  return doc
}

const forget: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isSearched(collection.slug)) {
    await indexDocument(req, { collection: collection.slug, id: doc.id, city: cityOf(doc) })
  }
}

/** Only a city's languages change what is found of it. */
const reindexCity: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const before: unknown = previousDoc?.['languages']
  const changed = JSON.stringify(before) !== JSON.stringify(doc['languages'])
  if (operation === 'update' && changed) await indexCity(req, doc.id)
  return doc
}

const cityOf = (doc: { city: string | { id: string } }): string =>
  typeof doc.city === 'object' ? doc.city.id : doc.city
