import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { announce } from '../../../database/announce.ts'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Thing } from '../../../payload-types.ts'
import { keepTransitions } from '../../programmes/keepTransitions.ts'
import { tagOf } from '../../tenancy/announceChange.ts'
import { refuseWrite } from '../refuseWrite.ts'
import { cancelBorrowingsOf } from './cancelBorrowingsOf.ts'
import { keepFresh } from './keepFresh.ts'
import { type ThingState, thingMoves, thingTransitions } from './rules.ts'
import { writeThingMail } from './thingNotices.ts'

/** Under this name the owner's own operations say, in the context of their write, that it is theirs. */
export const byOwner = 'byOwner'
/** Likewise what follows from a rule, of which the owner is told. */
export const byRule = 'byRule'

const seenAt = 'thingSeenAt'

/** As whoever decides says that they saw the thing: as it was changed last. Once the write has begun, what they did not say looks
 *  like what is stored. */
const noteSeen: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') req.context[seenAt] = 'data' in args ? args.data?.updatedAt : undefined
  return args
}

/** What the city lets in is what it saw: whatever its owner wrote meanwhile is looked at first. */
const keepSeen: CollectionBeforeChangeHook<Thing> = ({ context, data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc || context[byOwner]) return data
  if (data.state !== 'offered' || originalDoc.state === 'offered') return data
  if (context[seenAt] !== originalDoc.updatedAt) refuseWrite(req, 'things', 'state', 'changed-meanwhile')
  return data
}

/** Staff do not pause or withdraw what is not theirs, nor judge what is; and whoever takes a thing out says why. */
const keepThingMoves: CollectionBeforeChangeHook<Thing> = ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const [from, to] = [originalDoc.state, data.state ?? originalDoc.state]
  if (from === to || context[byOwner] || context[byRule]) return data
  if (!(thingMoves[from].staff as readonly ThingState[]).includes(to))
    refuseWrite(req, 'things', 'state', 'owner-decides')
  if (req.user?.id === idOf(originalDoc.person)) refuseWrite(req, 'things', 'state', 'own-thing')
  if (to === 'hidden' && !data.reason?.trim()) refuseWrite(req, 'things', 'reason', 'reason-missing')
  return data
}

/** What its owner had paused is not offered by anybody else: what the city lets in or back is then paused, as they left it. The
 *  database says the same of what was lent in the name of an organisation that is no more (migration `things-rest`). */
const keepRest: CollectionBeforeChangeHook<Thing> = ({ context, data, operation, originalDoc }) => {
  if (operation === 'create' || !originalDoc) return data
  const [from, to] = [originalDoc.state, data.state ?? originalDoc.state]
  if (from === to) return data
  if (isOut(to)) return { ...data, rests: from === 'paused' || originalDoc.rests }
  const stays = to === 'offered' && originalDoc.rests && !context[byOwner]
  return { ...data, rests: false, ...(stays && { state: 'paused' as const }) }
}

const isOut = (state: ThingState): boolean => state === 'waiting' || state === 'hidden'

/** What follows from where a thing went, at whichever door: its picture is open while it is anybody's to see, what was agreed
 *  about it is cancelled when it is gone, and its owner is told what others decided. */
const follow: CollectionAfterChangeHook<Thing> = async ({ context, doc, operation, previousDoc, req }) => {
  if (operation === 'create' || previousDoc.state === doc.state) return doc
  await openPicture(req, doc)
  await appendEvent(req, {
    city: idOf(doc.city),
    type: 'thing.moved',
    subject: doc.id,
    data: { from: previousDoc.state, to: doc.state },
  })
  if (doc.state === 'hidden' || doc.state === 'withdrawn') await cancelBorrowingsOf(req, doc.id)
  if (!context[byOwner]) await writeThingMail(req, doc, previousDoc.state)
  return doc
}

const shown: readonly ThingState[] = ['offered', 'paused']

const openPicture = async (req: PayloadRequest, { city, image, state }: Thing): Promise<void> => {
  if (!image) return
  const db = await sqlOf(req)
  await db.execute(sql`
    update images set open = ${shown.includes(state)} where id = ${idOf(image)} and city_id = ${idOf(city)}`)
  await announce(req, tagOf(idOf(city), 'images'))
}

export const thingHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeOperation: [noteSeen],
  beforeChange: [keepFresh('things'), keepTransitions(thingTransitions), keepThingMoves, keepSeen, keepRest],
  afterChange: [follow],
}
