import type { Endpoint, PayloadRequest } from 'payload'
import { isLanguage } from '../../i18n/languages.ts'
import { answerOf } from './answerOf.ts'
import { addressOf } from './clientAddress.ts'
import type { Doorway } from './Doorway.ts'
import { doorwayFor } from './doorwayFor.ts'
import { requestPasswordReset } from './requestPasswordReset.ts'
import { resetPassword } from './resetPassword.ts'

/** The doors that Payload opens on a collection of accounts, closed or led into our operations. They stand before
 *  Payload's own of the same path. What the admin needs besides (login, logout, me, refresh-token) stays Payload's, under
 *  our hooks. */
export const peopleEndpoints: Endpoint[] = [
  // The first account could otherwise be made by whoever finds a fresh deployment, as operator.
  { path: '/first-register', method: 'post', handler: (req) => closed(req) },
  { path: '/verify/:id', method: 'post', handler: (req) => closed(req) },
  { path: '/forgot-password', method: 'post', handler: (req) => forgot(req) },
  { path: '/reset-password', method: 'post', handler: (req) => reset(req) },
]

const closed = (req: PayloadRequest): Response =>
  answerOf(req, { ok: false, reason: 'door-closed', status: 403 })

const forgot = async (req: PayloadRequest): Promise<Response> => {
  const { email } = await textsOf(req)
  const from = await doorwayOf(req, email)
  return from ? answerOf(req, await requestPasswordReset({ ...from, email })) : closed(req)
}

const reset = async (req: PayloadRequest): Promise<Response> => {
  const { token, password } = await textsOf(req)
  const from = await doorwayOf(req, '')
  if (!from) return closed(req)
  const done = await resetPassword({ ...from, token, password })
  return answerOf(req, done.ok ? { ok: true, value: true } : done)
}

const textsOf = async (req: PayloadRequest): Promise<{ email: string; token: string; password: string }> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  const given: object = body && typeof body === 'object' ? body : {}
  const text = (name: string): string => {
    const value: unknown = Reflect.get(given, name)
    return typeof value === 'string' ? value : ''
  }
  return { email: text('email'), token: text('token'), password: text('password') }
}

const doorwayOf = (req: PayloadRequest, email: string): Promise<Doorway | undefined> =>
  doorwayFor(req.payload, {
    email,
    language: isLanguage(req.i18n.language) ? req.i18n.language : undefined,
    address: addressOf(req),
  })
