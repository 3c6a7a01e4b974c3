/** How long the link of an invitation works, counted from its last sending. */
export const invitationDays = 14

/** An invitation as it stands; instants. */
export type Standing = {
  acceptedAt: Date | null
  withdrawnAt: Date | null
  expiresAt: Date
  /** The end of the role that was offered, if it has one */
  endsAt: Date | null
}

export type StandingRefusal = 'invitation-used' | 'invitation-withdrawn' | 'invitation-expired'

/** Why an invitation can no longer be accepted, or nothing. A role whose end has come is offered no more. */
export const refuseStanding = (
  { acceptedAt, withdrawnAt, expiresAt, endsAt }: Standing,
  now: Date,
): StandingRefusal | undefined => {
  if (acceptedAt) return 'invitation-used'
  if (withdrawnAt) return 'invitation-withdrawn'
  return expiresAt <= now || (endsAt && endsAt <= now) ? 'invitation-expired' : undefined
}

/** The end of an invitation that is sent now. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + invitationDays * 86_400_000)
