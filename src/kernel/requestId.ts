import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { shared } from './registry.ts'

const current = (): AsyncLocalStorage<string> => shared('request', () => new AsyncLocalStorage<string>())

/** Everything that happens within belongs to that request: its log lines carry the id. */
export const withinRequest = <T>(id: string, act: () => T): T => current().run(id, act)

export const requestId = (): string | undefined => current().getStore()

let random = Buffer.alloc(0)

/** A UUID of version 7: sorts by time (milliseconds), the rest is random. Random bytes are fetched for many at once. */
export const makeRequestId = (): string => {
  if (random.length < 10) random = randomBytes(10 * 256)
  const bytes = random.subarray(0, 10)
  random = random.subarray(10)
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
  const hex = Date.now().toString(16).padStart(12, '0') + bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
