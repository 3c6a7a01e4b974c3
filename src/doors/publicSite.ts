import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Door } from '../domains/tenancy/hosts.ts'
import { type Captured, capture } from './capture.ts'
import { encodingOf, type Page, type PageCache, type Rendered } from './pageCache.ts'

/** Set by a page that anybody may see: the tags under which it is kept. Never leaves the process. */
const tagsHeader = 'x-communal-tags'
/** Tells the site through which door a request came. A client's own is dropped. */
export const doorHeader = 'x-communal-door'

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

const zip = promisify(gzip)
const session = /(^|;\s*)payload-token=/

/** The public site behind the page cache. Only a GET without a session may be answered from it or kept in it. Without a cache
 *  (while the site is being written) every page is rendered. */
export const publicSite =
  (cache: PageCache | undefined, render: Handler) =>
  async (req: IncomingMessage, res: ServerResponse, door: Door): Promise<void> => {
    const outward = prepare(req, door)
    if (outward !== undefined) {
      res.writeHead(301, { location: outward }).end()
      return
    }
    const anonymous =
      (req.method === 'GET' || req.method === 'HEAD') && !session.test(req.headers.cookie ?? '')
    if (!anonymous || !cache) return sendOnce(req, res, await capture(req, render))
    const key = `${door.kind} ${req.headers.host} ${req.url}`
    const known = cache.get(key)
    if (known) return sendPage(req, res, known)
    let once: Rendered | undefined
    const page = await cache.obtain(
      key,
      async () => renderedOf(await capture(req, render)),
      (rendered) => {
        once = rendered
      },
    )
    if (page) return sendPage(req, res, page)
    return sendOnce(req, res, once ?? (await capture(req, render)))
  }

/** One route tree: on a city's own host its slug is put before the path, after dots in it were resolved. A path that ends
 *  in a slash is answered with the one that does not, as the client knows it. */
const prepare = (req: IncomingMessage, door: Door): string | undefined => {
  const { pathname, search } = new URL(`http://here/${(req.url ?? '').replace(/^[/\\]+/, '')}`)
  req.headers[doorHeader] = door.kind
  if (pathname !== '/' && pathname.endsWith('/')) return `${pathname.replace(/\/+$/, '')}${search}`
  req.url = `${door.kind === 'city' ? `/${door.city.slug}` : ''}${door.kind === 'city' && pathname === '/' ? '' : pathname}${search}`
  return undefined
}

const renderedOf = ({ status, headers, body }: Captured): Rendered => {
  const { [tagsHeader]: tags, ...rest } = headers
  const personal = rest['set-cookie'] !== undefined
  const flat = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  return {
    status,
    headers: flat,
    body,
    tags: personal || typeof tags !== 'string' ? undefined : tags.split(' '),
  }
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'geolocation=(self), microphone=(self), camera=(self)',
  'x-frame-options': 'DENY',
}

const sendPage = (req: IncomingMessage, res: ServerResponse, page: Page): void => {
  const headers = {
    ...page.headers,
    ...common,
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  }
  if (req.headers['if-none-match'] === page.etag) {
    res.writeHead(304, headers).end()
    return
  }
  const encoding = encodingOf(req.headers['accept-encoding'])
  const body = page.bodies[encoding]
  res.writeHead(page.status, {
    ...headers,
    'content-length': body.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** What is for one reader: never stored, here or on the way. */
const sendOnce = async (
  req: IncomingMessage,
  res: ServerResponse,
  made: Captured | Rendered,
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
    vary: 'accept-encoding, cookie',
    ...(!empty && { 'content-length': body.length }),
    ...(zipped && { 'content-encoding': 'gzip' }),
  })
  res.end(req.method === 'HEAD' || empty ? undefined : body)
}
