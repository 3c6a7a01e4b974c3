import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { keyedHash } from '../keyedHash.ts'

type Invited = { id: string; email: string; expiresAt: Date }

/** The token in the mail of an invitation. It holds for this address and this sending: sending again moves the end, which
 *  makes the earlier link void. Nothing of it is kept in the database. */
export const invitationToken = (invited: Invited): string => `${invited.id}.${sign(invited)}`

/** Which invitation a token names, not yet whether it holds. */
export const invitationOf = (token: string): string | undefined => {
  const [id] = token.split('.')
  return z.uuid().safeParse(id).success ? id : undefined
}

/** Whether the token is the one of the last mail of this invitation. */
export const isTokenOf = (token: string, invited: Invited): boolean => {
  const [expected, given] = [Buffer.from(invitationToken(invited)), Buffer.from(token)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const sign = ({ id, email, expiresAt }: Invited): string =>
  keyedHash('invitation link', JSON.stringify([id, email, expiresAt.getTime()]))
