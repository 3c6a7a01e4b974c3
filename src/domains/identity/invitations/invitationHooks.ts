import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Invitation } from '../../../payload-types.ts'
import { cityOf } from '../../tenancy/cityOf.ts'
import { addressOf } from '../clientAddress.ts'
import { countTry } from '../limits.ts'
import { TooManyTries } from '../loginHooks.ts'
import { isEmail, normaliseEmail } from '../rules.ts'
import { wordsOf } from '../wordsOf.ts'
import { lockInvitation } from './findInvitation.ts'
import { expiryFrom } from './rules.ts'
import { writeInvitation } from './writeInvitation.ts'

/** What an invitation must be to be sent, whichever door it is made at; who sends it and until when its link works is not
 *  for a form to say. */
const prepare: CollectionBeforeChangeHook<Invitation> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const email = normaliseEmail(data.email ?? '')
  if (!isEmail(email)) refuseField(req, 'email', 'email-malformed')
  const city = await cityOf(req.payload, idOf(data.city ?? ''))
  if (!city.languages.some((code) => code === data.language))
    refuseField(req, 'language', 'language-not-offered')
  const now = new Date()
  if (data.endsAt && new Date(data.endsAt) <= now) refuseField(req, 'endsAt', 'role-end-past')
  const twice = await refuseTwice(req, { email, city: city.id, data })
  if (twice) refuseField(req, 'email', twice)
  const wait = await countTry(req.payload, 'invitation', { account: email, address: addressOf(req) })
  if (wait !== undefined) throw new TooManyTries(wait, wordsOf(req))
  return {
    ...data,
    email,
    invitedBy: req.user?.id ?? null,
    expiresAt: expiryFrom(now).toISOString(),
    acceptedAt: null,
    acceptedBy: null,
    withdrawnAt: null,
  }
}

type Offer = { email: string; city: string; data: Partial<Invitation> }

/** Of several sent at once with the same offer the database takes one (migration `one_open_invitation`). */
const refuseTwice = async (
  req: PayloadRequest,
  { email, city, data }: Offer,
): Promise<'role-held-already' | 'invitation-open' | undefined> => {
  const db = await sqlOf(req)
  const institute = data.institute ? idOf(data.institute) : null
  const { rows } = await db.execute(sql`
    select exists (select 1 from memberships m join people p on p.id = m.person_id
        where p.email = ${email} and m.city_id = ${city} and m.role::text = ${data.role ?? ''}
          and m.institute_id is not distinct from ${institute}::uuid and (m.ends_at is null or m.ends_at > now())) as held,
      exists (select 1 from invitations i where i.email = ${email} and i.city_id = ${city}
          and i.role::text = ${data.role ?? ''} and i.institute_id is not distinct from ${institute}::uuid
          and i.accepted_at is null and i.withdrawn_at is null) as open`)
  const { held, open } = rows[0] as { held: boolean; open: boolean }
  if (held) return 'role-held-already'
  return open ? 'invitation-open' : undefined
}

const refuseField = (req: PayloadRequest, path: string, key: InvitationRefusal): never => {
  const message = req.t(`communal:${key}` as never)
  throw new ValidationError({ collection: 'invitations', errors: [{ message, path }] }, req.t)
}

type InvitationRefusal =
  | 'email-malformed'
  | 'language-not-offered'
  | 'role-end-past'
  | 'role-held-already'
  | 'invitation-open'

/** Sends it, in the transaction in which it is written. */
const send: CollectionAfterChangeHook<Invitation> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const invitation = await lockInvitation(req, doc.id, doc.language)
  if (!invitation) throw new Error(`The invitation ${doc.id} was just written; expected to read it`)
  await appendEvent(req, {
    city: invitation.city,
    type: 'invitation.sent',
    subject: invitation.id,
    data: { role: invitation.role },
  })
  await writeInvitation(req, invitation)
  return doc
}

export const invitationHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [prepare],
  afterChange: [send],
}
