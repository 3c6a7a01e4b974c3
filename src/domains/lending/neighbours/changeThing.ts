import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { announce } from '../../../database/announce.ts'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { SentFile } from '../../media/SentFile.ts'
import { tagOf } from '../../tenancy/announceChange.ts'
import { decideOffer, type ThingForm } from './decideOffer.ts'
import { lockOwnThing, type TheirThing } from './lockOwnThing.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import { storePicture } from './storePicture.ts'
import { byOwner } from './thingHooks.ts'

/**
 * An owner says something else of their thing; what was agreed stays as it was agreed. Where the city looks first, it looks again.
 * Refuses `thing-unknown` (404): no such thing, or another person's, or withdrawn; what `decideOffer` and cleaning a picture
 * refuse.
 */
export const changeThing = ({
  payload,
  person,
  city,
  thing: id,
  form,
  picture,
}: { payload: Payload } & TheirThing & { form: ThingForm; picture?: SentFile | undefined }): Promise<
  Result<{ id: string }>
> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    const settings = neighbourSettingsOf(city)
    const state = settings && (await lockOwnThing(req, { person, city, thing: id }))
    if (!settings || !state || state === 'withdrawn') return refuse('thing-unknown', 404)
    const decision = decideOffer({ form, city, settings, hasPicture: Boolean(picture) })
    if (!decision.ok) return decision
    const open = state === 'offered' || state === 'paused'
    const { language } = decision.value
    const image = picture
      ? await storePicture(req, { city, person: person.id, picture, alt: form.alt.trim(), language, open })
      : undefined
    if (image && !image.ok) return image
    if (image) await closePicture(req, { city: city.id, thing: id })
    const again = open && settings.moderation === 'before'
    await payload.update({
      collection: 'things',
      id,
      data: {
        ...decision.value,
        ...(image && { image: image.value }),
        ...(again && { state: 'waiting' as const }),
      },
      depth: 0,
      req,
      context: { [byOwner]: true },
    })
    await appendEvent(req, { city: city.id, type: 'thing.changed', subject: id })
    return ok({ id })
  })

/** What another picture takes the place of is nobody's to see any longer. */
const closePicture = async (
  req: PayloadRequest,
  { city, thing }: { city: string; thing: string },
): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(
    sql`update images set open = false where id = (select image_id from things where id = ${thing})`,
  )
  await announce(req, tagOf(city, 'images'))
}
