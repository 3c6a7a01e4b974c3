import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { announce } from '../../database/announce.ts'
import { appendEvent } from '../../database/appendEvent.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import { writeMail } from '../notifications/writeMail.ts'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { tagOf } from '../tenancy/announceChange.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { contributionDecidedLetter, recipientOf } from './notices.ts'
import { type ContributionKind, type ContributionState, contributionTransitions } from './rules.ts'

type Reference = string | { id: string }
type Stored = {
  id: string
  city: Reference
  stop: Reference
  person: Reference
  kind: ContributionKind
  state: ContributionState
  image?: Reference | null
  sound?: Reference | null
  reason?: string | null
}

/** Whoever hides what another person made says why: it is what that person is told. */
const reasonGiven: CollectionBeforeChangeHook<Stored> = ({ data, operation, originalDoc, req }) => {
  const hides = operation === 'update' && data.state === 'hidden' && originalDoc?.state !== 'hidden'
  if (!hides || (data.reason ?? '').trim()) return data
  const message = req.t('communal:reason-missing' as never)
  throw new ValidationError({ collection: 'contributions', errors: [{ message, path: 'reason' }] }, req.t)
}

/** Follows a contribution whose state changed, at whichever door: its file is open while it is public and at no other
 *  time; its event; and a mail to its maker when somebody else decided. */
const follow: CollectionAfterChangeHook<Stored> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || previousDoc.state === doc.state) return doc
  const city = idOf(doc.city)
  await openFiles(req, doc, doc.state === 'published')
  await appendEvent(req, {
    city,
    type: `contribution.${doc.state}`,
    subject: doc.id,
    data: { stop: idOf(doc.stop), from: previousDoc.state },
  })
  if (doc.state !== 'withdrawn') await tellMaker(req, doc, doc.state)
  return doc
}

const openFiles = async (req: PayloadRequest, doc: Stored, open: boolean): Promise<void> => {
  const db = await sqlOf(req)
  const city = idOf(doc.city)
  if (doc.image) {
    await db.execute(
      sql`update images set open = ${open} where id = ${idOf(doc.image)} and city_id = ${city}`,
    )
    await announce(req, tagOf(city, 'images'))
  }
  if (doc.sound) {
    await db.execute(
      sql`update sounds set open = ${open} where id = ${idOf(doc.sound)} and city_id = ${city}`,
    )
    await announce(req, tagOf(city, 'sounds'))
  }
}

const tellMaker = async (req: PayloadRequest, doc: Stored, state: ContributionState): Promise<void> => {
  if (state !== 'hidden' && state !== 'published') return
  const person = idOf(doc.person)
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select id, email, language from people where id = ${person}`)
  const maker = rows[0] as { id: string; email: string; language: string } | undefined
  if (!maker) return
  const [city, to] = [await cityOf(req.payload, idOf(doc.city)), recipientOf(maker)]
  const notice = state === 'hidden' ? 'contributionHidden' : 'contributionPublished'
  const contribution = { id: doc.id, stop: idOf(doc.stop), kind: doc.kind, reason: doc.reason ?? '' }
  await writeMail(req, {
    key: `${notice}:${doc.id}:${Date.now()}`,
    notice,
    city,
    to,
    letter: contributionDecidedLetter({ city, to, state, contribution }),
  })
}

export const contributionHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepTransitions(contributionTransitions), reasonGiven],
  afterChange: [follow],
}
