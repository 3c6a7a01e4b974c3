import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { countTry, tooManyTries } from '../../identity/limits.ts'
import type { SentFile } from '../../media/SentFile.ts'
import { decideOffer, type ThingForm } from './decideOffer.ts'
import { lockOwnThing, type TheirThing } from './lockOwnThing.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import { storePicture } from './storePicture.ts'
import { byOwner } from './thingHooks.ts'

type Change = { payload: Payload } & TheirThing & {
    form: ThingForm
    /** another picture in the place of the one it has */
    picture?: SentFile | undefined
    /** whether it is shown without a picture from now on */
    removesPicture?: boolean
  }

/**
 * An owner says something else of their thing, shows another picture of it, or none; what was agreed stays as it was agreed. Where
 * the city looks first, it looks again. The picture before is deleted in the same transaction, its files after it (keepFiles.ts).
 * Refuses `thing-unknown` (404): no such thing, or another person's, or withdrawn; what `decideOffer` and cleaning a picture
 * refuse; `too-many-tries` (429): pictures changed too often.
 */
export const changeThing = async ({
  payload,
  person,
  city,
  thing: id,
  form,
  picture,
  removesPicture = false,
}: Change): Promise<Result<{ id: string }>> => {
  const settings = neighbourSettingsOf(city)
  if (!settings) return refuse('thing-unknown', 404)
  const decision = decideOffer({ form, city, settings, hasPicture: Boolean(picture) })
  if (!decision.ok) return decision
  const pictured = Boolean(picture) || removesPicture
  const wait = pictured && (await countTry(payload, 'picture', { account: person.email, address: null }))
  if (wait) return tooManyTries(wait)
  return inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    const state = await lockOwnThing(req, { person, city, thing: id })
    if (!state || state === 'withdrawn') return refuse('thing-unknown', 404)
    const open = state === 'offered' || state === 'paused'
    const { language } = decision.value
    const image = picture
      ? await storePicture(req, { city, person: person.id, picture, alt: form.alt.trim(), language, open })
      : ok(null)
    if (!image.ok) return image
    const before = pictured ? await pictureOf(req, id) : undefined
    const again = open && settings.moderation === 'before'
    await payload.update({
      collection: 'things',
      id,
      data: {
        ...decision.value,
        ...(pictured && { image: image.value }),
        ...(again && { state: 'waiting' as const }),
      },
      depth: 0,
      req,
      context: { [byOwner]: true },
    })
    if (before) await payload.delete({ collection: 'images', id: before, depth: 0, req })
    await appendEvent(req, { city: city.id, type: 'thing.changed', subject: id })
    return ok({ id })
  })
}

const pictureOf = async (req: PayloadRequest, thing: string): Promise<string | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select image_id as image from things where id = ${thing} and image_id is not null`,
  )
  return (rows[0] as { image: string } | undefined)?.image
}
