import { createLocalReq, loginOperation, type Payload } from 'payload'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { makeLink } from './accountLink.ts'
import { findByEmail, type PersonRow, stateOf } from './findPerson.ts'
import { tooManyTries } from './limits.ts'
import { normaliseEmail } from './rules.ts'

/** What a browser keeps: the token of the cookie, and until when. `cookies`: what the hooks of logging in want it to keep
 *  besides, by name (the language in which staff read the admin). */
export type Session = { token: string; expires: Date; person: string; cookies: Record<string, string> }

type LogIn = { payload: Payload; email: string; password: string; address: string | null }

/**
 * Begins a session. The limits, and that closed accounts stay closed, are hooks of the collection and hold at every door.
 *
 * Refuses `wrong-credentials` (401) whatever of the two was wrong, `not-verified` (403) only after a right password, and
 * `too-many-tries` (429). An account with a second factor gets no session but `code-needed` (401), with the `step` that
 * `giveCode` takes.
 */
export const logIn = async ({ payload, email, password, address }: LogIn): Promise<Result<Session>> => {
  const data = { email: normaliseEmail(email), password }
  if (data.email === '' || password.trim() === '') return refuse('wrong-credentials', 401)
  const req = await createLocalReq({ context: { address } }, payload)
  try {
    const collection = payload.collections.people
    const { token, exp, user } = await loginOperation({ collection, data, req, overrideAccess: true })
    if (!token || !exp || !user) throw new Error('A login without an error; expected a token with its end')
    const cookies = cookiesIn(req.responseHeaders)
    return ok({ token, expires: new Date(exp * 1000), person: String(user.id), cookies })
  } catch (error) {
    if (error instanceof Error && error.name === 'CodeNeeded') return firstStep(payload, data.email)
    const refusal = refusalOfLogin(error)
    if (refusal) return refusal
    throw error
  }
}

const firstStep = async (payload: Payload, email: string): Promise<Result<Session>> => {
  const person = await findByEmail(payload, email)
  return person ? codeNeeded(person) : refuse('wrong-credentials', 401)
}

/** The refusal of a session until a code is given, with what the browser keeps for that. */
export const codeNeeded = (person: PersonRow) => {
  const step = makeLink({ purpose: 'code', person: person.id, state: stateOf(person) })
  return refuse('code-needed', 401, { details: { step } })
}

const cookiesIn = (headers: Headers | undefined): Session['cookies'] =>
  Object.fromEntries(
    (headers?.getSetCookie() ?? []).map((cookie) => {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      return [name, value]
    }),
  )

/** By name: the site and the admin are separate bundles, and a class of one is none of the other. */
const refusalOfLogin = (error: unknown) => {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'TooManyTries') {
    const data = 'data' in error ? (error.data as { seconds?: number }) : {}
    return tooManyTries(data.seconds ?? 600)
  }
  if (error.name === 'LockedAuth') return tooManyTries(600)
  if (error.name === 'UnverifiedEmail') return refuse('not-verified', 403)
  return error.name === 'AuthenticationError' ? refuse('wrong-credentials', 401) : undefined
}
