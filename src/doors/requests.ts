import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../kernel/log.ts'
import { makeRequestId } from '../kernel/requestId.ts'
import { routeOf } from './routeOf.ts'

export const requestHeader = 'x-request-id'

/** The id of a request: what a trusted proxy calls it, if that is no more than an id, else a new one. */
export const idOf = ({ headers }: IncomingMessage, trustedProxy: boolean): string => {
  const given = trustedProxy ? headers[requestHeader] : undefined
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : makeRequestId()
}

/** One line when the answer has gone, or when its reader has: method, route, status, milliseconds, bytes of the body. No
 *  address of a reader, no query, nothing of what was sent. */
export const logAccess = (req: IncomingMessage, res: ServerResponse, id: string): void => {
  const { method, url } = req
  const began = performance.now()
  res.once('close', () => {
    const bytes = Number(res.getHeader('content-length') ?? 0)
    log.info(
      {
        request: id,
        method,
        route: routeOf(url ?? '/'),
        status: res.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(bytes > 0 && { bytes }),
        ...(!res.writableFinished && { left: true }),
      },
      'answered',
    )
  })
}
