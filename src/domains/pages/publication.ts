import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { enqueue } from '../../database/queue.ts'

/** What is public waits for nothing, and says since when it is public. A time to publish at lies ahead; what is taken
 *  from an older version has none. */
export const keepPublication: CollectionBeforeChangeHook = ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (data['_status'] === 'published') {
    const dated = collection.slug === 'news' && !data['publishedAt']
    return { ...data, publishAt: null, ...(dated && { publishedAt: new Date().toISOString() }) }
  }
  if (context['isRestoringVersion']) return { ...data, publishAt: null }
  const [wanted, before] = [instantOf(data['publishAt']), instantOf(originalDoc?.['publishAt'])]
  if (wanted && wanted !== before && Date.parse(wanted) <= Date.now()) refuse(req, collection.slug)
  return data
}

/** Puts the publication of a draft into the queue, in the transaction that stores its time. A job that a later change
 *  overtook finds another time, or none, and does nothing. */
export const schedulePublication: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  const at = instantOf(doc['publishAt'])
  if (doc['_status'] === 'draft' && at && at !== instantOf(previousDoc?.['publishAt'])) {
    const job = { collection: collection.slug as 'pages' | 'news', id: String(doc['id']), at }
    await enqueue(req, 'publication', job, { startAfter: new Date(at) })
  }
  return doc
}

export const instantOf = (value: unknown): string | undefined =>
  (typeof value === 'string' || value instanceof Date) && value !== ''
    ? new Date(value).toISOString()
    : undefined

const refuse = (req: PayloadRequest, collection: string): never => {
  throw new ValidationError(
    { collection, errors: [{ message: req.t('communal:publishAtPast' as never), path: 'publishAt' }] },
    req.t,
  )
}
