import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idempotent } from '../../../database/idempotent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import type { SentFile } from '../../media/SentFile.ts'
import type { City } from '../../tenancy/City.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { decideOffer, type OfferDecision, type ThingForm } from './decideOffer.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import type { ThingState } from './rules.ts'
import { storePicture } from './storePicture.ts'
import { suspendedUntilOf } from './suspendedUntilOf.ts'

export type Offer = {
  payload: Payload
  person: TypedUser
  city: City
  form: ThingForm
  /** slug of the organisation whose thing it is */
  organisation?: string | undefined
  picture?: SentFile | undefined
  /** idempotency key of the form */
  key: string
  now?: Date
}

export type Offered = { id: string; state: ThingState }

/**
 * A resident offers a thing of theirs to neighbours: public at once, or when the city has looked at it.
 * Refuses `not-lent-here` (404): the city wants no lending among residents; `key-malformed` (400); `not-verified` (403); what
 * `decideOffer` refuses; `suspended`, `not-in-organisation`, `too-many-things` (422); what cleaning a picture refuses;
 * `key-reused` (422).
 */
export const offerThing = async (offer: Offer): Promise<Result<Offered>> => {
  const { payload, person, city, form, organisation, picture, key } = offer
  const settings = neighbourSettingsOf(city)
  if (!settings) return refuse('not-lent-here', 404)
  if (!isUuid(key)) return refuse('key-malformed', 400)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  const decision = decideOffer({ form, city, settings, hasPicture: Boolean(picture) })
  if (!decision.ok) return decision
  const hash = picture ? createHash('sha256').update(picture.data).digest('hex') : null
  const body = { city: city.id, form, organisation: organisation ?? null, picture: hash }
  return inTransaction<Offered, Refusal>({ payload, user: person }, (req) =>
    idempotent<Offered, Refusal>(
      req,
      // From two open tabs nobody passes the city's maximum.
      { actor: person.id, key, operation: 'offerThing', body, lock: `things ${city.id} ${person.id}` },
      async () =>
        (await refuseOwner(req, offer, settings.maxThings)) ??
        store(req, offer, decision.value, settings.moderation === 'before' ? 'waiting' : 'offered'),
    ),
  )
}

const refuseOwner = async (
  req: PayloadRequest,
  { person, city, now = new Date() }: Offer,
  most: number,
): Promise<ReturnType<typeof refuse> | undefined> => {
  if (!(await keepAccountsOpen(req, [person.id]))) return refuse('not-verified', 403)
  const until = await suspendedUntilOf(req, { city, person: person.id, now })
  if (until) return refuse('suspended-owner', 422, { details: { until } })
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select count(*)::int as count from things
    where city_id = ${city.id} and person_id = ${person.id} and state <> 'withdrawn'`)
  const [{ count }] = rows as [{ count: number }]
  return count >= most ? refuse('too-many-things', 422, { details: { count: most } }) : undefined
}

const store = async (
  req: PayloadRequest,
  { person, city, form, organisation: slug, picture, now = new Date() }: Offer,
  decision: OfferDecision,
  state: ThingState,
): Promise<Result<Offered>> => {
  const organisation = slug ? await organisationOf(req, { slug, person, city, now }) : null
  if (slug && !organisation)
    return refuse('not-in-organisation', 422, { fields: { organisation: 'not-in-organisation' } })
  const image = picture
    ? await storePicture(req, {
        city,
        person: person.id,
        picture,
        alt: form.alt.trim(),
        language: decision.language,
        open: state === 'offered',
      })
    : ok(null)
  if (!image.ok) return image
  const { id } = await req.payload.create({
    collection: 'things',
    req,
    depth: 0,
    data: { city: city.id, person: person.id, organisation, ...decision, image: image.value, state },
  })
  await appendEvent(req, { city: city.id, type: 'thing.offered', subject: id, data: { state } })
  return ok({ id, state })
}

const organisationOf = async (
  req: PayloadRequest,
  { slug, person, city, now }: { slug: string; person: TypedUser; city: City; now: Date },
): Promise<string | null> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select g.id from groups g join group_members m on m.group_id = g.id and m.person_id = ${person.id}
    where g.city_id = ${city.id} and g.slug = ${slug} and g.kind = 'organisation'
      and m.last_day >= ${today(city.timeZone, now)}`)
  return (rows[0] as { id: string } | undefined)?.id ?? null
}
