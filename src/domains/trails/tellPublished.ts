import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'

type Stored = { id: string; city: string | { id: string }; slug: string; _status?: string | null }

/** A trail became public: what follows from it listens to the event, not to the save. */
export const tellPublished: CollectionAfterChangeHook<Stored> = async ({ doc, previousDoc, req }) => {
  if (doc._status !== 'published' || previousDoc?._status === 'published') return doc
  const city = typeof doc.city === 'string' ? doc.city : doc.city.id
  await appendEvent(req, { city, type: 'trail.published', subject: doc.id, data: { slug: doc.slug } })
  return doc
}
