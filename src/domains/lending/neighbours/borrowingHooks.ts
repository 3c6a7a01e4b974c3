import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Borrowing } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { writeStateMails } from './borrowingNotices.ts'
import { borrowingTransitions, isAcquainted } from './rules.ts'

/** Where they meet is kept for as long as the two need it, and no longer. */
const forgetPlace: CollectionBeforeChangeHook<Borrowing> = ({ data, originalDoc }) => {
  const state = data.state ?? originalDoc?.state
  const kept = { ...data, ...(state !== 'requested' && { proposedPlace: null }) }
  return state && isAcquainted(state) ? kept : { ...kept, meetingPlace: null }
}

/** Whatever state a borrowing comes into, at whichever door: its event, and the mails that it is worth. */
const tell: CollectionAfterChangeHook<Borrowing> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && previousDoc.state === doc.state) return doc
  await appendEvent(req, {
    city: idOf(doc.city),
    type: `borrowing.${doc.state}`,
    subject: doc.id,
    data: { thing: idOf(doc.thing), ...(operation === 'update' && { from: previousDoc.state }) },
  })
  await writeStateMails(req, doc, operation === 'update' ? previousDoc.state : undefined)
  return doc
}

export const borrowingHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(borrowingTransitions), forgetPlace],
  afterChange: [tell],
}
