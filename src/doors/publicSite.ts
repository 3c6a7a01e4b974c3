import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Door } from '../domains/tenancy/hosts.ts'
import { type Captured, capture } from './capture.ts'
import { encodingOf, type Page, type PageCache, type Rendered } from './pageCache.ts'
import { barePolicy } from './protection.ts'

/** Set by a page that anybody may see: the tags under which it is kept. Never leaves the process. */
const tagsHeader = 'x-communal-tags'
/** Tells the site through which door a request came. A client's own is dropped. */
export const doorHeader = 'x-communal-door'

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

const zip = promisify(gzip)
const session = /(^|;\s*)payload-token=/

export type PublicSite = {
  /** Answers from the cache, if it can: what most requests are, so it comes before everything else a request goes through.
   *  It can only hold what was once let through that way. */
  sendKept(req: IncomingMessage, res: ServerResponse): boolean
  send(req: IncomingMessage, res: ServerResponse, door: Door): Promise<void>
}

/** The public site behind the page cache. Only a GET without a session may be answered from it or kept in it. Without a cache
 *  (while the site is being written) every page is rendered. `always` are headers of every answer. */
export const publicSite = (
  cache: PageCache | undefined,
  render: Handler,
  always: Readonly<Record<string, string>>,
): PublicSite => {
  return {
    sendKept: (req, res) => {
      const page = cache && isAnonymous(req) ? cache.get(keyOf(req)) : undefined
      if (page) sendPage(req, res, page)
      return page !== undefined
    },
    send: async (req, res, door) => {
      const key = keyOf(req)
      const outward = prepare(req, door)
      if (outward !== undefined) {
        res.writeHead(301, { ...always, location: outward }).end()
        return
      }
      if (!cache || !isAnonymous(req)) return sendOnce(req, res, await capture(req, render), always)
      let once: Rendered | undefined
      const page = await cache.obtain(
        key,
        async () => renderedOf(await capture(req, render), always),
        (rendered) => {
          once = rendered
        },
      )
      if (page) return sendPage(req, res, page)
      return sendOnce(req, res, once ?? (await capture(req, render)), always)
    },
  }
}

const isAnonymous = ({ method, headers: { cookie } }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && (cookie === undefined || !session.test(cookie))

/** The address as it was asked: the host says through which door. */
const keyOf = (req: IncomingMessage): string => `${req.headers.host} ${req.url}`

/** One route tree: on a city's own host its slug is put before the path, after dots in it were resolved. A path that ends
 *  in a slash is answered with the one that does not, as the client knows it. */
const prepare = (req: IncomingMessage, door: Door): string | undefined => {
  const { pathname, search } = new URL(`http://here/${(req.url ?? '').replace(/^[/\\]+/, '')}`)
  req.headers[doorHeader] = door.kind
  if (pathname !== '/' && pathname.endsWith('/')) return `${pathname.replace(/\/+$/, '')}${search}`
  req.url = `${door.kind === 'city' ? `/${door.city.slug}` : ''}${door.kind === 'city' && pathname === '/' ? '' : pathname}${search}`
  return undefined
}

const renderedOf = (
  { status, headers, body }: Captured,
  common: Readonly<Record<string, string>>,
): Rendered => {
  const { [tagsHeader]: tags, ...rest } = headers
  const personal = rest['set-cookie'] !== undefined
  const kept = !personal && typeof tags === 'string'
  return {
    status,
    headers: kept ? { ...bare(rest), ...common, 'cache-control': 'no-cache', vary } : rest,
    body,
    tags: kept ? tags.split(' ') : undefined,
  }
}

/** What is no page of HTML, and so has no policy yet. */
const bare = (headers: Captured['headers']): Captured['headers'] =>
  /^text\/html/.test(String(headers['content-type'] ?? ''))
    ? headers
    : { 'content-security-policy': barePolicy, ...headers }

const vary = 'accept-encoding, cookie'

const sendPage = (req: IncomingMessage, res: ServerResponse, { variants, etag }: Page): void => {
  if (req.headers['if-none-match'] === etag) {
    const { 'content-length': _, ...headers } = variants.identity.headers
    res.writeHead(304, headers).end()
    return
  }
  const { headers, body } = variants[encodingOf(req.headers['accept-encoding'])]
  res.writeHead(200, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** What is for one reader: never stored, here or on the way. */
const sendOnce = async (
  req: IncomingMessage,
  res: ServerResponse,
  made: Captured | Rendered,
  common: Readonly<Record<string, string>>,
): Promise<void> => {
  const { [tagsHeader]: _, ...headers } = made.headers as Captured['headers']
  const text = /^(text|application\/(json|xml|geo|ld|gpx|vnd))/.test(String(headers['content-type'] ?? ''))
  const zipped = text && made.body.length > 1024 && encodingOf(req.headers['accept-encoding']) !== 'identity'
  const body = zipped ? await zip(made.body, { level: 4 }) : made.body
  const empty = made.status === 304 || made.status === 204
  res.writeHead(made.status, {
    ...headers,
    ...common,
    'cache-control': String(headers['cache-control'] ?? 'private, no-store'),
    vary,
    ...(!empty && { 'content-length': body.length }),
    ...(zipped && { 'content-encoding': 'gzip' }),
  })
  res.end(req.method === 'HEAD' || empty ? undefined : body)
}
