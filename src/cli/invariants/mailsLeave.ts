import { invariant } from './Invariant.ts'

/** A mail that failed for good is none that is stuck: its reason stands beside it, and doctor tells of it. */
export const mailsLeave = invariant('No mail is stuck', {
  all: 'select from mails',
  broken: `select format('mail %s is %s since %s', id, state, coalesce(claimed_at, created_at)) as line from mails
    where (state = 'queued' and created_at < now() - interval '1 hour')
      or (state = 'sending' and claimed_at < now() - interval '1 hour')
    order by created_at`,
})
