import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Record<string, unknown>
export type LyingProvider = {
  issuer: string
  /** What the next token says otherwise than it should. */
  lie: (change: (right: Claims) => Claims) => void
  /** Sends the browser back with a code for that authorization request. */
  visit: (address: string) => URLSearchParams
  /** How the next answers of the token endpoint look. */
  answer: (how: 'right' | 'wrong-key' | 'error' | 'redirect' | 'huge') => void
  stop: () => Promise<void>
}

/** A provider that signs what it is told to, right or wrong: what no well-made one would. */
export const startLyingProvider = async (says: Claims = {}): Promise<LyingProvider> => {
  const [key, other] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  if (!key || !other) throw new Error('Two keys were just made; expected both')
  let change = (claims: Claims): Claims => claims
  let how = 'right'
  let nonces = new Map<string, { nonce: string | null; challenge: string | null }>()
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const json = (body: unknown, status = 200): void => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (req.url === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: ['RS256'],
        ...says,
      })
    }
    if (req.url === '/jwks') {
      return json({
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      })
    }
    if (how === 'redirect') return void res.writeHead(302, { location: `${issuer}/elsewhere` }).end()
    if (how === 'huge')
      return void res.writeHead(200, { 'content-type': 'application/json' }).end('x'.repeat(2 ** 21))
    if (how === 'error') return json({ error: 'server_error' }, 500)
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const asked = nonces.get(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!asked || asked.challenge !== verifier) return json({ error: 'invalid_grant' }, 400)
    const now = Math.floor(Date.now() / 1000)
    const claims = change({
      iss: issuer,
      sub: 'anne',
      aud: 'communal',
      nonce: asked.nonce,
      iat: now,
      exp: now + 300,
      email: 'anne@provider.example',
      email_verified: true,
      name: 'Anne Le Gall',
    })
    return json({
      access_token: 'an access token',
      token_type: 'Bearer',
      id_token: jwt(claims, how === 'wrong-key' ? other.privateKey : key.privateKey),
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    lie: (next) => {
      change = next
    },
    answer: (next) => {
      how = next
    },
    visit: (address) => {
      const asked = new URL(address).searchParams
      const code = `code-${nonces.size}`
      nonces = new Map([
        ...nonces,
        [code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge') }],
      ])
      return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer })
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

const jwt = (claims: Claims, key: Parameters<typeof sign>[2]): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}
