import { type LookupAddress, lookup } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { BlockList, isIP } from 'node:net'
import { configuration } from '../../../config.ts'
import { isLocal } from './rules.ts'

const seconds = 5
const largest = 1024 * 1024

type Asked = {
  method: string
  headers: Record<string, string>
  /** A form, as text or as its fields */
  body?: unknown
  signal?: AbortSignal | undefined
}

/** Which networks may be asked besides the public one: none; this machine, where things are tried out; all, where the
 *  operator says that providers stand in the city's own network. */
export type Reach = 'outside' | 'loopback' | 'everywhere'

const reach = (): Reach => {
  if (configuration().internalProviders) return 'everywhere'
  return isLocal() ? 'loopback' : 'outside'
}

/**
 * Asks an address that a manager of a city wrote down, so that nobody reaches into the network of the server with it: the
 * name is looked up once and the connection made to what was found, never to an inner address; no redirect is followed; at
 * most five seconds and 1 MB. Throws for all of these.
 */
export const fetchOutside = async (
  address: string,
  { method, headers, body, signal }: Asked,
  allowed: Reach = reach(),
): Promise<Response> => {
  const url = new URL(address)
  const secure = url.protocol === 'https:'
  if (!secure && !(url.protocol === 'http:' && allowed === 'loopback')) throw new NotReached(address)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(name) && !mayReach(name, allowed)) throw new NotReached(address)
  const limit = AbortSignal.timeout(seconds * 1000)
  return new Promise((done, failed) => {
    const sent = (secure ? secureRequest : plainRequest)(
      url,
      {
        method,
        headers: { ...headers, 'accept-encoding': 'identity' },
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        agent: false,
        lookup: (host, options, found) =>
          lookup(host, { ...options, all: true }, (error, addresses) => {
            const good = (addresses ?? []).filter((one) => mayReach(one.address, allowed))
            const [first] = good
            if (error || !first) return found(error ?? new NotReached(host), '', 0)
            return options.all
              ? (found as (error: null, all: LookupAddress[]) => void)(null, good)
              : found(null, first.address, first.family)
          }),
      },
      (answer) => {
        const chunks: Buffer[] = []
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > largest) return sent.destroy(new Error('The answer of a provider is too large'))
          chunks.push(chunk)
        })
        answer.on('error', failed)
        answer.on('end', () => done(responseOf(answer.statusCode ?? 0, answer.headers, chunks)))
      },
    )
    sent.on('error', failed)
    sent.end(body === undefined || body === null ? undefined : String(body))
  })
}

export class NotReached extends Error {
  constructor(address: string) {
    super(`${address} is not asked; expected https in the public network`)
    this.name = 'NotReached'
  }
}

const responseOf = (
  status: number,
  headers: Record<string, string | string[] | undefined>,
  chunks: Buffer[],
): Response => {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  const empty = status === 204 || status === 304
  return new Response(empty ? null : Buffer.concat(chunks), { status, headers: kept })
}

/** Addresses that are nobody's in the public network (RFC 6890), metadata services of clouds among them. */
const inner = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, prefix, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address may be asked. */
export const mayReach = (address: string, allowed: Reach): boolean => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const family = isIP(plain)
  if (family === 0) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  if (allowed === 'everywhere') return true
  if (allowed === 'loopback' && loopback.check(plain, kind)) return true
  return !inner.check(plain, kind)
}
