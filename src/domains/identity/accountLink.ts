import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { keyedHash } from './keyedHash.ts'

/** What a link in a mail lets its reader do, and for how long; `code` is no link but what the first step of logging in
 *  gives the browser for the second. */
export const linkSeconds = { verify: 48 * 3600, reset: 3600, email: 48 * 3600, code: 300 } as const
export type LinkPurpose = keyof typeof linkSeconds

/** The account as it is when the link is made. A link holds as long as this does: verifying, a new password or a new
 *  address make it void, which is what makes it work once. Nothing of it is kept in the database. */
export type LinkState = { email: string; hash: string; verified: boolean }

const body = z.object({
  purpose: z.enum(['verify', 'reset', 'email', 'code']),
  person: z.uuid(),
  expires: z.number().int(),
  /** The address that is to become the account's. */
  email: z.string().optional(),
})
export type Link = z.infer<typeof body> & { text: string; signature: string }

type Making = { purpose: LinkPurpose; person: string; state: LinkState; now?: Date; email?: string }

/** The token of a link. */
export const makeLink = ({ purpose, person, state, now = new Date(), email }: Making): string => {
  const expires = Math.floor(now.getTime() / 1000) + linkSeconds[purpose]
  const text = Buffer.from(JSON.stringify({ purpose, person, expires, email })).toString('base64url')
  return `${text}.${sign(text, state)}`
}

const longestLink = 1000

/** What a token says, not yet whether it holds; nothing if it is no token for that purpose. */
export const readLink = (token: string, purpose: LinkPurpose): Link | undefined => {
  if (token.length > longestLink) return undefined
  const [text, signature, ...rest] = token.split('.')
  if (!text || !signature || rest.length > 0) return undefined
  try {
    const said = body.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return said.success && said.data.purpose === purpose ? { ...said.data, text, signature } : undefined
  } catch {
    return undefined
  }
}

export type LinkRefusal = 'link-void' | 'link-expired'

/** Why a link does not hold for the account as it is now, or nothing. */
export const refuseLink = (link: Link, state: LinkState, now: Date = new Date()): LinkRefusal | undefined => {
  const [expected, given] = [Buffer.from(sign(link.text, state)), Buffer.from(link.signature)]
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'link-void'
  return link.expires * 1000 <= now.getTime() ? 'link-expired' : undefined
}

const sign = (text: string, { email, hash, verified }: LinkState): string =>
  keyedHash('account link', JSON.stringify([text, email, hash, verified]))
