import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PageCache } from '../../../src/doors/pageCache.ts'
import { everywhere, protection } from '../../../src/doors/protection.ts'
import { publicSite } from '../../../src/doors/publicSite.ts'
import { requestHeader } from '../../../src/doors/requests.ts'

const settings = { tls: true, dev: false }
const protect = protection(settings)
let server: Server
let renders = 0

/** The order of src/server.ts, around pages that are made up. */
beforeAll(async () => {
  const pages = publicSite(
    new PageCache(1_000_000),
    async (req, res) => {
      renders += 1
      if (req.url === '/to') res.writeHead(302, { location: '/page' }).end()
      else if (req.url === '/data')
        res.writeHead(200, { 'content-type': 'application/json', 'x-communal-tags': 'a' }).end('{}')
      else
        res
          .writeHead(200, {
            'content-type': 'text/html',
            'content-security-policy': "default-src 'self'; script-src 'sha256-x'",
            ...(req.url === '/page' && { 'x-communal-tags': 'a' }),
          })
          .end('<p>')
    },
    everywhere(settings),
  )
  server = createServer((req, res) => {
    if (pages.sendKept(req, res)) return
    res.setHeader(requestHeader, 'an-id-of-ours')
    protect(req, res)
    if (req.url === '/admin') res.end(String(req.headers['content-security-policy']))
    else if (req.url === '/refused') res.writeHead(421, { 'content-type': 'text/plain' }).end('No')
    else void pages.send(req, res, { kind: 'platform' })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const ask = (path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    redirect: 'manual',
    headers: { 'content-security-policy': "script-src 'nonce-of-a-client'" },
  })

describe('an answer', () => {
  test.each([
    ['a page that is kept', '/page', "default-src 'self'"],
    ['the same page from the cache', '/page', "default-src 'self'"],
    ['a page for one reader', '/mine', "default-src 'self'"],
    ['data that are kept', '/data', "default-src 'none'"],
    ['the same data from the cache', '/data', "default-src 'none'"],
    ['a redirect of a page', '/to', "default-src 'none'"],
    ['a redirect without slash', '/page/', "default-src 'none'"],
    ['a refusal', '/refused', "default-src 'none'"],
    ['the admin', '/admin', "default-src 'self'"],
  ])('is protected, and has its id unless it was kept: %s', async (what, path, policy) => {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')?.startsWith(policy)).toBe(true)
    expect(headers.get('content-security-policy')).not.toContain('of-a-client')
    for (const [name, value] of Object.entries(everywhere(settings))) expect(headers.get(name)).toBe(value)
    expect(headers.get(requestHeader)).toBe(what.includes('from the cache') ? null : 'an-id-of-ours')
  })

  test('from the cache is not rendered again', async () => {
    const before = renders
    await ask('/page')
    expect(renders).toBe(before)
  })

  test('of the admin tells Next the nonce of its policy, another each time', async () => {
    const [one, other] = [await ask('/admin'), await ask('/admin')]
    const policy = one.headers.get('content-security-policy')
    expect(await one.text()).toBe(policy)
    expect(policy).toMatch(/'nonce-[A-Za-z0-9+/=]{24}'/)
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
  })
})
