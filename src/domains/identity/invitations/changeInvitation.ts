import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import type { Language } from '../../../i18n/languages.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { isOperator, membershipsOf } from '../membershipsOf.ts'
import { type InvitationRow, lockInvitation } from './findInvitation.ts'

/** Who asks for a change of an invitation, and of which. */
export type Manager = { payload: Payload; person: TypedUser; id: string; language: Language }

/** Changes an invitation in one transaction, for the managers of its city. Any other does not learn that it
 *  exists (`invitation-unknown`, 404). */
export const changeInvitation = (
  { payload, person, id, language }: Manager,
  change: (req: PayloadRequest, invitation: InvitationRow) => Promise<Result<true>>,
): Promise<Result<true>> =>
  inTransaction({ payload, user: person, language }, async (req) => {
    const invitation = await lockInvitation(req, id, language)
    if (!invitation || !(await manages(req, invitation.city))) return refuse('invitation-unknown', 404)
    return change(req, invitation)
  })

const manages = async (req: PayloadRequest, home: string): Promise<boolean> =>
  isOperator(req) || (await membershipsOf(req)).some(({ city, role }) => city === home && role === 'manager')
