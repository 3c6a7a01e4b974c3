import type { PayloadRequest } from 'payload'

/** Under this name an operation tells the hooks of what it writes when that happened. */
export const happenedAt = 'happenedAt'

/** When what is written down happened: now, unless whoever writes it tells of an earlier time. */
export const momentOf = ({ context }: Pick<PayloadRequest, 'context'>): Date =>
  (context[happenedAt] as Date | undefined) ?? new Date()
