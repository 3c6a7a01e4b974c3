import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idempotent } from '../../../database/idempotent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Doorway } from '../Doorway.ts'
import { findById, lockPerson, type PersonRow } from '../findPerson.ts'
import { freeHandle } from '../freeHandle.ts'
import { keyedHash } from '../keyedHash.ts'
import { countTry, tooManyTries } from '../limits.ts'
import { logIn, type Session } from '../logIn.ts'
import { dropIdentities } from '../openid/identities.ts'
import { refusePassword } from '../passwordRule.ts'
import { refuseName } from '../rules.ts'
import { type InvitationRow, lockInvitation } from './findInvitation.ts'
import { invitationOf, isTokenOf } from './invitationLink.ts'
import { refuseStanding } from './rules.ts'

type Acceptance = Doorway & {
  token: string
  /** Whoever is logged in, if anybody is */
  person: TypedUser | null
  /** For an address without an account */
  name: string
  password: string
  key: string
  now?: Date
}

type Accepted = { holder: string; isNew: boolean }

/**
 * Accepts the invitation of a mail. Whoever has an account logs in first; for an address without one the account is made
 * here, and counts as confirmed because the link came to that address. The account, the membership (granted by whoever
 * invited, until the day they said), the end of the invitation and its event are one transaction; of two acceptances at
 * once one finds it used. A new account is logged in: `session`.
 *
 * Refuses `invitation-void` (422: no such link in this city, or replaced by a newer one), `invitation-expired`,
 * `invitation-withdrawn` (422), `invitation-used`, `role-held-already` (409), `invitation-other-address`,
 * `invitation-log-in`, `invitation-inviter-left` (403), `form-incomplete` (422), `too-many-tries` (429).
 */
export const acceptInvitation = async (ask: Acceptance): Promise<Result<{ session: Session | null }>> => {
  const { payload, token, person, language, address, password } = ask
  const id = invitationOf(token)
  if (!id) return refuse('invitation-void', 422)
  const wait = await countTry(payload, 'acceptance', { account: id, address })
  if (wait !== undefined) return tooManyTries(wait)
  const actor = person?.id ?? 'visitor'
  const body = keyedHash('acceptance', JSON.stringify([token, ask.name, password]))
  const accepted = await inTransaction({ payload, language, ...(person && { user: person }) }, (req) =>
    idempotent(req, { actor, key: ask.key, operation: 'accept-invitation', body }, () =>
      accept(req, ask, id),
    ),
  )
  if (!accepted.ok) return accepted
  const { holder, isNew } = accepted.value
  const account = isNew ? await findById(payload, holder) : undefined
  if (!account) return ok({ session: null })
  const session = await logIn({ payload, email: account.email, password, address })
  return session.ok ? ok({ session: session.value }) : session
}

/** Why an invitation does not open for whoever stands there, before anything is asked of them. */
export const refuseInvitation = (
  invitation: InvitationRow | undefined,
  { city, token, person, now = new Date() }: Pick<Acceptance, 'city' | 'token' | 'person' | 'now'>,
) => {
  if (!invitation || invitation.city !== city.id) return refuse('invitation-void', 422)
  const standing = refuseStanding(invitation, now)
  if (standing === 'invitation-used') return refuse(standing, 409)
  if (!isTokenOf(token, invitation)) return refuse('invitation-void', 422)
  if (standing) return refuse(standing, 422)
  if (!invitation.inviterGrants) return refuse('invitation-inviter-left', 403)
  return person && person.email !== invitation.email ? refuse('invitation-other-address', 403) : undefined
}

const accept = async (req: PayloadRequest, ask: Acceptance, id: string): Promise<Result<Accepted>> => {
  const invitation = await lockInvitation(req, id, ask.language)
  const refused = refuseInvitation(invitation, ask)
  if (!invitation || refused) return refused ?? refuse('invitation-void', 422)
  const db = await sqlOf(req)
  // An account that is being made with this address elsewhere comes before or after.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${invitation.email}, 0))`)
  const known = await lockPerson(req, { email: invitation.email })
  if (known?.verified && !ask.person) return refuse('invitation-log-in', 403)
  const isNew = !known?.verified
  const holder = isNew ? await openAccount(req, ask, invitation.email, known) : ok(known.id)
  if (!holder.ok) return holder
  if (await holdsAlready(req, invitation, holder.value)) return refuse('role-held-already', 409)
  const { city, role, institute, endsAt, invitedBy } = invitation
  const membership = await req.payload.create({
    collection: 'memberships',
    data: {
      city,
      person: holder.value,
      role,
      institute,
      startsAt: new Date().toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      grantedBy: invitedBy,
    },
    req,
  })
  await db.execute(sql`
    update invitations set accepted_at = now(), accepted_by_id = ${holder.value}, updated_at = now() where id = ${id}`)
  await appendEvent(req, {
    city,
    type: 'invitation.accepted',
    subject: id,
    data: { membership: membership.id },
  })
  return ok({ holder: holder.value, isNew })
}

/** An account that nobody confirmed belongs to whoever reads the mail. */
const openAccount = async (
  req: PayloadRequest,
  { city, language, name, password }: Acceptance,
  email: string,
  unconfirmed: PersonRow | undefined,
): Promise<Result<string>> => {
  const plain = name.trim().replace(/\s+/g, ' ')
  const wrong = { name: refuseName(plain), password: refusePassword(password) }
  const fields = Object.fromEntries(
    Object.entries(wrong).flatMap(([field, reason]) => (reason ? [[field, reason]] : [])),
  )
  if (Object.keys(fields).length > 0) return refuse('form-incomplete', 422, { fields })
  const data = { name: plain, password, language, _verified: true }
  if (unconfirmed) await dropIdentities(req, unconfirmed.id)
  const { id } = unconfirmed
    ? await req.payload.update({ collection: 'people', id: unconfirmed.id, data, req })
    : await req.payload.create({
        collection: 'people',
        disableVerificationEmail: true,
        data: {
          ...data,
          email,
          handle: await freeHandle(req, plain),
          credit: { preference: 'name' },
        },
        req,
      })
  await appendEvent(req, { city: city.id, type: 'person.signed-up', subject: id })
  await appendEvent(req, { city: city.id, type: 'person.verified', subject: id })
  return ok(id)
}

const holdsAlready = async (
  req: PayloadRequest,
  { city, role, institute }: InvitationRow,
  person: string,
): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select 1 from memberships where person_id = ${person} and city_id = ${city} and role = ${role}
      and institute_id is not distinct from ${institute}::uuid and (ends_at is null or ends_at > now()) limit 1`)
  return rows.length > 0
}
