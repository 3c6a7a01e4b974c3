import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody who has a login there. */
export type Login = {
  email?: string
  email_verified?: boolean
  name?: string
  acr?: string
  amr?: string[]
}

export type TestProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  logins: Map<string, Login>
  /** Goes there as a browser does and logs in; the query with which it comes back. */
  visit: (address: string, login: string) => Promise<URLSearchParams>
  stop: () => Promise<void>
}

const clientId = 'communal'
const clientSecret = 'the secret of the tests between portal and provider'

/** A real provider on this machine, with a form that asks who one is and believes it. The login `nobody` turns back. */
export const startProvider = async (callback: string): Promise<TestProvider> => {
  const logins = new Map<string, Login>()
  let serve: (req: IncomingMessage, res: ServerResponse) => void = () => undefined
  const server = createServer((req, res) => serve(req, res))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    acrValues: ['strong', 'weak'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { Session: 3600, Interaction: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => {
        const { acr: _acr, amr: _amr, ...told } = logins.get(id) ?? {}
        return { sub: id, ...told }
      },
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const others = provider.callback()
  serve = (req, res) => {
    if (!req.url?.startsWith('/interaction/')) return void others(req, res)
    void interact(provider, logins, req, res)
  }
  return {
    issuer,
    clientId,
    clientSecret,
    logins,
    visit: (address, login) => visit(address, login, callback),
    stop: () => stopped(server),
  }
}

const stopped = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })

const interact = async (
  provider: Provider,
  logins: Map<string, Login>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> => {
  if (req.method !== 'POST') {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(
      '<!doctype html><title>Provider</title><form method="post"><label>Login <input name="login"></label><button>Go</button></form>',
    )
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const login = new URLSearchParams(Buffer.concat(chunks).toString()).get('login') ?? ''
  const known = logins.get(login)
  const result = known
    ? {
        login: {
          accountId: login,
          ...(known.acr && { acr: known.acr }),
          ...(known.amr && { amr: known.amr }),
        },
      }
    : { error: 'access_denied', error_description: 'turned back' }
  await provider.interactionFinished(req, res, result)
}

/** A browser of no more than cookies, redirects and one form. */
const visit = async (address: string, login: string, callback: string): Promise<URLSearchParams> => {
  const jar = new Map<string, string>()
  let next = address
  let form: string | undefined
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { method: 'POST', body: form }),
    })
    form = undefined
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const location = answer.headers.get('location')
    if (location) {
      next = new URL(location, next).href
      if (next.startsWith(callback)) return new URL(next).searchParams
    } else if (answer.ok) form = new URLSearchParams({ login }).toString()
    else throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`)
  }
  throw new Error('The provider did not send us back')
}
