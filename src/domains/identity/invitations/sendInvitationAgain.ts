import { sql } from '@payloadcms/db-postgres/drizzle'
import { appendEvent } from '../../../database/appendEvent.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { countTry, tooManyTries } from '../limits.ts'
import { changeInvitation, type Manager } from './changeInvitation.ts'
import { expiryFrom } from './rules.ts'
import { writeInvitation } from './writeInvitation.ts'

type Sending = Manager & { address: string | null; now?: Date }

/**
 * Sends an invitation once more, in the name of whoever asks now: a new link for another fourteen days, and the earlier one
 * void. Refuses `invitation-unknown` (404), `invitation-used` and `invitation-withdrawn` (409), `role-end-past` (422),
 * `too-many-tries` (429).
 */
export const sendInvitationAgain = async (ask: Sending): Promise<Result<true>> => {
  const { payload, person, id, address, now = new Date() } = ask
  return changeInvitation(ask, async (req, invitation) => {
    if (invitation.acceptedAt) return refuse('invitation-used', 409)
    if (invitation.withdrawnAt) return refuse('invitation-withdrawn', 409)
    if (invitation.endsAt && invitation.endsAt <= now) return refuse('role-end-past', 422)
    const wait = await countTry(payload, 'invitation', { account: invitation.email, address })
    if (wait !== undefined) return tooManyTries(wait)
    const expiresAt = expiryFrom(now)
    const db = await sqlOf(req)
    await db.execute(sql`
      update invitations set expires_at = ${expiresAt.toISOString()}, invited_by_id = ${person.id}, updated_at = now()
      where id = ${id}`)
    await appendEvent(req, {
      city: invitation.city,
      type: 'invitation.sent',
      subject: id,
      data: { again: true },
    })
    await writeInvitation(req, { ...invitation, expiresAt, inviterName: String(person['name'] ?? '') })
    return ok(true)
  })
}
