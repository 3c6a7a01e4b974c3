import type { TypedUser } from 'payload'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Doorway } from '../Doorway.ts'
import { findByEmail } from '../findPerson.ts'
import { refuseInvitation } from './acceptInvitation.ts'
import { findInvitation, type InvitationRow } from './findInvitation.ts'
import { invitationOf } from './invitationLink.ts'

type Offer = Pick<
  InvitationRow,
  'email' | 'role' | 'instituteName' | 'endsAt' | 'inviterName' | 'message'
> & {
  /** What accepting needs first: nothing, logging in, or an account */
  needs: 'nothing' | 'log-in' | 'account'
}

/** What the page of an invitation shows, without using it. Refuses as accepting would. */
export const lookAtInvitation = async (
  { payload, city, language }: Pick<Doorway, 'payload' | 'city' | 'language'>,
  { token, person }: { token: string; person: TypedUser | null },
): Promise<Result<Offer>> => {
  const id = invitationOf(token)
  const invitation = id ? await findInvitation(payload, id, language) : undefined
  const refused = refuseInvitation(invitation, { city, token, person })
  if (!invitation || refused) return refused ?? refuse('invitation-void', 422)
  const { email, role, instituteName, endsAt, inviterName, message } = invitation
  const known = person ? undefined : await findByEmail(payload, email)
  const needs = person ? 'nothing' : known?.verified ? 'log-in' : 'account'
  return ok({ email, role, instituteName, endsAt, inviterName, message, needs })
}
