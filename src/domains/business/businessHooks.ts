import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { writeMail } from '../notifications/writeMail.ts'
import { keepTransitions } from '../programmes/keepTransitions.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { listedLetter, recipientOf, refusedLetter } from './notices.ts'
import { type BusinessState, businessTransitions, statesWithReason } from './rules.ts'

type Stored = {
  id: string
  slug: string
  name: string
  state: BusinessState
  city: string | { id: string }
  applicant?: string | { id: string } | null
  reason?: string | null
}

const idOf = (value: string | { id: string } | null | undefined): string | undefined =>
  typeof value === 'object' ? value?.id : value

const needsReason = (state: BusinessState): state is (typeof statesWithReason)[number] =>
  statesWithReason.some((one) => one === state)

/** Nobody decides on their own entry, and nothing is refused or suspended without saying why. A reason belongs to one
 *  decision: listing an entry again takes the old one away (the events keep it). */
const keepDecision: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  const before = originalDoc as Stored
  const after = { ...before, ...data } as Stored
  if (before.state === after.state) return data
  const problem =
    req.user && idOf(before.applicant) === req.user.id
      ? { key: 'own-decision', path: 'state' }
      : needsReason(after.state) && !after.reason?.trim()
        ? { key: 'reason-missing', path: 'reason' }
        : undefined
  if (problem) {
    const message = req.t(`communal:${problem.key}` as never)
    throw new ValidationError(
      { collection: collection.slug, errors: [{ message, path: problem.path }] },
      req.t,
    )
  }
  return after.state === 'listed' ? { ...data, reason: null } : data
}

/** Tells what was decided: an event, and a mail to whoever applied, in the transaction of the decision. */
const tellDecision: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const after = doc as Stored
  if (operation === 'create' || previousDoc['state'] === after.state || after.state === 'applied') return doc
  const city = idOf(after.city)
  if (!city) throw new Error(`Business ${after.id} has no city; expected one, it is required`)
  const data = { slug: after.slug, ...(needsReason(after.state) && { reason: after.reason }) }
  await appendEvent(req, { city, type: `business.${after.state}`, subject: after.id, data })
  await writeToApplicant(req, city, after)
  return doc
}

const writeToApplicant = async (req: PayloadRequest, cityId: string, entry: Stored): Promise<void> => {
  const applicant = idOf(entry.applicant)
  if (!applicant || entry.state === 'applied') return
  const person = await req.payload.findByID({ collection: 'people', id: applicant, req, depth: 0 })
  if (person.closedAt) return
  const city = await cityOf(req.payload, cityId)
  const about = { city, application: entry, to: recipientOf(person) }
  const notice = `business${entry.state[0]?.toUpperCase()}${entry.state.slice(1)}`
  await writeMail(req, {
    key: `business-${entry.state}:${entry.id}:${new Date().toISOString()}`,
    notice,
    city,
    to: about.to,
    letter:
      entry.state === 'listed'
        ? listedLetter(about)
        : refusedLetter(about, { state: entry.state, reason: entry.reason ?? '' }),
  })
}

export const businessHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [keepDecision, keepTransitions(businessTransitions)],
  afterChange: [tellDecision],
}
