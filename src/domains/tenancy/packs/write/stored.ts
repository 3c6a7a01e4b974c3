import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Entry } from './Entry.ts'
import { hash } from './Entry.ts'

/** A document as it is stored, with its texts in all languages. */
export type Stored = { id: string } & Record<string, unknown>
export type StoredById = Map<string, Stored>

/** All documents of a city in those collections, by id. */
export const readStored = async (
  req: PayloadRequest,
  city: string,
  collections: ReadonlySet<CollectionSlug>,
): Promise<Map<CollectionSlug, StoredById>> => {
  const found = new Map<CollectionSlug, StoredById>()
  for (const collection of collections) {
    const { docs } = await req.payload.find({
      collection,
      req,
      depth: 0,
      locale: 'all',
      fallbackLocale: false,
      pagination: false,
      showHiddenFields: true,
      where: collection === 'cities' ? { id: { equals: city } } : { city: { equals: city } },
    })
    found.set(collection, new Map((docs as unknown as Stored[]).map((doc) => [doc.id, doc])))
  }
  return found
}

/** The hash of what a pack wrote of a document: only the fields that it brings, so that a field that a later version
 *  adds is no change by people. */
export const storedHash = (entry: Entry, stored: Stored): string => {
  const names = [...Object.keys(entry.data), ...(entry.file ? ['filename'] : [])].sort()
  return hash(JSON.stringify(names.map((name) => [name, plain(stored[name])])))
}

/** Without ids of rows, without what is empty, with keys in order. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (!value || typeof value !== 'object') return value ?? null
  return Object.entries(value)
    .filter(([name, one]) => name !== 'id' && one !== null && one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, plain(one)])
}
