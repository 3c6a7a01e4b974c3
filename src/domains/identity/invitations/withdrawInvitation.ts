import { sql } from '@payloadcms/db-postgres/drizzle'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { changeInvitation, type Manager } from './changeInvitation.ts'

/** Takes an invitation back: its link works no more. A second time changes nothing. Refuses `invitation-unknown` (404) and
 *  `invitation-used` (409). */
export const withdrawInvitation = (ask: Manager): Promise<Result<true>> =>
  changeInvitation(ask, async (req, invitation) => {
    if (invitation.acceptedAt) return refuse('invitation-used', 409)
    if (invitation.withdrawnAt) return ok(true)
    const db = await sqlOf(req)
    await db.execute(
      sql`update invitations set withdrawn_at = now(), updated_at = now() where id = ${invitation.id}`,
    )
    await appendEvent(req, {
      city: invitation.city,
      type: 'invitation.withdrawn',
      subject: invitation.id,
    })
    return ok(true)
  })
