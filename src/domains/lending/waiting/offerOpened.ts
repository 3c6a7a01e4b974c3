import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import type { Desk } from '../../../payload-types.ts'
import { lockLine, offerNext } from './offerNext.ts'
import { receivesMore } from './receivesMore.ts'
import { waitedAt } from './waitedAt.ts'

/** As for loans and copies: what may be offered is locked before the desk is written. */
const lockOpened: CollectionBeforeChangeHook<Desk> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  if (receivesMore(originalDoc, { ...originalDoc, ...data }))
    await lockLine(req, await waitedAt(req, originalDoc.id))
  return data
}

/** An opening that is new or longer, and visits that are more, are offered to the next in line. */
const offerOpened: CollectionAfterChangeHook<Desk> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'create' && receivesMore(previousDoc, doc))
    await offerNext(req, await waitedAt(req, doc.id))
  return doc
}

export const deskHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [lockOpened],
  afterChange: [offerOpened],
}
