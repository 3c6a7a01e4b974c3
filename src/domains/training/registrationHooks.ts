import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { announce } from '../../database/announce.ts'
import { appendEvent } from '../../database/appendEvent.ts'
import { idOf } from '../../kernel/identifier.ts'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { tagOf } from '../tenancy/announceChange.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { eventOf } from './events.ts'
import { writeRegistrationMail } from './notices.ts'
import { type RegistrationState, registrationTransitions } from './rules.ts'

type Reference = string | { id: string }
type Stored = { id: string; city: Reference; session: Reference; person: Reference; state: RegistrationState }

/** Tells of a registration whose state changed, at whichever door: its event, and a mail if the seat was given back. */
const tell: CollectionAfterChangeHook<Stored> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || previousDoc.state === doc.state) return doc
  const city = idOf(doc.city)
  const type = eventOf[doc.state]
  if (type) {
    await appendEvent(req, { city, type, subject: doc.id, data: { session: idOf(doc.session) } })
  }
  if (doc.state === 'cancelled') {
    const byStaff = req.user?.id !== idOf(doc.person)
    await writeRegistrationMail(req, {
      city: await cityOf(req.payload, city),
      registration: doc.id,
      notice: 'registrationCancelled',
      byStaff,
    })
    await announce(req, tagOf(city, 'sessions'))
  }
  return doc
}

export const registrationHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(registrationTransitions)],
  afterChange: [tell],
}
