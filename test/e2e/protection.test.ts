import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Answer, ask, cookieOf, loginOf } from './support/client.ts'
import { freePort } from './support/server.ts'

let logged = ''
let port = 0
let server: ReturnType<typeof spawn>

/** A server behind HTTPS by its settings, whose log is read. */
beforeAll(async () => {
  port = await freePort()
  const data = inject('data')
  server = spawn(process.execPath, ['src/server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: inject('databaseUrl'),
      COMMUNAL_DATA: data,
      COMMUNAL_MEDIA: `${data}/media`,
      COMMUNAL_WORKER: 'outside',
      COMMUNAL_ORIGIN: 'https://localhost',
      COMMUNAL_LOG: 'info',
      COMMUNAL_ACCESS_LOG: 'all',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server.stdout?.on('data', (part: Buffer) => {
    logged += part.toString()
  })
  while (!logged.includes('"ready"')) await new Promise((done) => setTimeout(done, 100))
})
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
})

const form = (body: string, path: string): Promise<Answer> =>
  ask(port, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  })

describe('every answer', () => {
  const picture = () => readdirSync(`${inject('data')}/media`).find((name) => name.startsWith('brest-')) ?? ''
  const asset = () => readdirSync('dist/site/client/_astro').find((name) => name.endsWith('.css')) ?? ''
  const bare = /^default-src 'none'/
  const sorts: [string, () => Promise<Answer>, number, RegExp][] = [
    [
      'a page, rendered',
      () => ask(port, `/brest/fr/trails?now=${Date.now()}`),
      200,
      /script-src[^;]*'sha256-/,
    ],
    [
      'a page, kept',
      () => ask(port, '/brest/fr/trails').then(() => ask(port, '/brest/fr/trails')),
      200,
      /frame-ancestors 'none'/,
    ],
    [
      'where drafts are looked at beside their form',
      () => ask(port, '/brest/fr/preview/pages/none'),
      404,
      /frame-ancestors 'self'/,
    ],
    ['a page that is not there', () => ask(port, '/brest/fr/nothing/of/it'), 404, /default-src 'self'/],
    ['a redirect to a language', () => ask(port, '/brest'), 302, bare],
    ['a redirect without slash', () => ask(port, '/brest/fr/'), 301, bare],
    ['data for machines', () => ask(port, '/brest/fr/equipment.json'), 200, bare],
    ['a built file', () => ask(port, `/_astro/${asset()}`), 200, bare],
    ['a picture', () => ask(port, `/media/${picture()}`), 200, /sandbox/],
    ['a picture that is not there', () => ask(port, '/media/nothing.webp'), 404, bare],
    ['REST', () => ask(port, '/api/guides?limit=1'), 200, bare],
    ['REST, refusing', () => ask(port, '/api/loans/1', { method: 'DELETE' }), 403, bare],
    ['the admin', () => ask(port, '/admin/login'), 200, /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/],
    ['health', () => ask(port, '/health/ready'), 200, bare],
    ['a host of nobody', () => ask(port, '/', { headers: { host: 'evil.example' } }), 421, bare],
    [
      'a form of another site',
      () =>
        ask(port, '/brest/fr/account/log-in', {
          method: 'POST',
          headers: { origin: 'https://evil.example' },
        }),
      403,
      bare,
    ],
    [
      'a body of no length',
      () =>
        ask(port, '/api/people/login', {
          method: 'POST',
          headers: { 'transfer-encoding': 'chunked' },
          body: '{}',
        }),
      411,
      bare,
    ],
    [
      'a body too large',
      () =>
        ask(port, '/api/people/login', {
          method: 'POST',
          headers: { 'content-length': '99000000' },
          body: '',
        }),
      413,
      bare,
    ],
  ]

  test.each(sorts)('is protected: %s', async (_, send, status, policy) => {
    const { headers, status: answered } = await send()
    expect(answered).toBe(status)
    expect(headers['content-security-policy']).toMatch(policy)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('geolocation=(self)'),
      'x-frame-options': 'DENY',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test('of the admin marks each of its scripts with the nonce of that answer alone', async () => {
    const [one, other] = [await ask(port, '/admin/login'), await ask(port, '/admin/login')]
    const nonceOf = ({ headers }: Answer) =>
      /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(nonceOf(one)).not.toBe(nonceOf(other))
    const scripts = [...one.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(2)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(one)}"`))).toEqual([])
  })
})

describe('the log', () => {
  test('has one line for each request, with the id of the answer, and names nobody', async () => {
    const { email, password } = loginOf(inject('data'), 'brest', 'resident')
    const answers = [
      await form(`email=${encodeURIComponent(email)}&password=a+wrong+one+4711`, '/brest/fr/account/log-in'),
      await form(
        `name=Nolwenn+Kerjean&handle=nolwenn-kerjean&email=nolwenn%40ville.example&password=une+phrase+tenue+secrete`,
        '/brest/fr/account/sign-up',
      ),
      await ask(port, '/brest/fr/search?q=Nolwenn+Kerjean'),
      await ask(port, '/brest/fr/people/nolwenn-kerjean'),
      await ask(port, '/brest/fr/account/verify?token=0123456789abcdef0123456789'),
      await ask(port, '/brest/fr/account', {
        headers: { cookie: await cookieOf(port, { city: 'brest', role: 'resident', email, password }) },
      }),
    ]
    await new Promise((done) => setTimeout(done, 300))
    for (const { headers } of answers) {
      const lines = logged
        .split('\n')
        .filter((line) => line.includes(`"request":"${headers['x-request-id']}"`))
      expect(lines.filter((line) => line.includes('"answered"'))).toHaveLength(1)
    }
    for (const told of [
      email,
      email.split('@')[0] ?? '',
      password,
      'wrong',
      'olwenn',
      'erjean',
      'secrete',
      'token',
      '0123456789abcdef',
      '127.0.0.1',
    ])
      expect(logged.toLowerCase()).not.toContain(told.toLowerCase())
  })
})
