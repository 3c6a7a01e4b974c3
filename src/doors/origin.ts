import type { IncomingMessage } from 'node:http'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request that changes something comes from a page of the same host. Holds for every door at once: Payload's
 *  own list of origins cannot know the hosts of all cities. */
export const comesFromHere = (req: IncomingMessage): boolean => {
  if (safe.has(req.method ?? 'GET')) return true
  const site = req.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = req.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
