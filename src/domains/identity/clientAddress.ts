import type { PayloadRequest } from 'payload'
import { configuration } from '../../config.ts'

/** Set by the server itself before a request reaches the admin and REST, where the socket is out of sight. */
export const addressHeader = 'x-communal-address'

type Client = { headers: Headers; socket: string | undefined; trustedProxy?: boolean }

/** The client's network address: behind a trusted proxy the last entry of X-Forwarded-For, which that proxy wrote; else
 *  the other end of the connection. What a client says of itself is never believed. */
export const clientAddress = ({
  headers,
  socket,
  trustedProxy = configuration().trustedProxy,
}: Client): string | null => {
  const forwarded = trustedProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded || socket || '') || null
}

/** The address behind a request of Payload's own doors, or of an operation that put it into the context. */
export const addressOf = (req: PayloadRequest): string | null => {
  const known = req.context['address']
  if (typeof known === 'string') return known
  return clientAddress({ headers: req.headers, socket: req.headers.get(addressHeader) ?? undefined })
}

/** One household is one IPv4 address or one /64 of IPv6, in which a client may choose among 2^64 addresses. */
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...new Array<string>(Math.max(gap, 0)).fill('0'), ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
