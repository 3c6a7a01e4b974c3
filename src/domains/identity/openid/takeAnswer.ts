import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
} from 'openid-client'
import type { Payload } from 'payload'
import { log } from '../../../kernel/log.ts'
import { isEmail, nameMaximum, normaliseEmail, refuseName } from '../rules.ts'
import { type Attempt, answerAttempt, type Proof, proveAttempt } from './attempts.ts'
import { clientOf } from './clientOf.ts'
import { findProvider, type Provider } from './providers.ts'
import { callbackAddress, isStrong } from './rules.ts'

/** Why a provider's answer opened nothing. */
const problems = [
  'login-cancelled',
  'login-late',
  'login-twice',
  'provider-silent',
  'provider-unknown',
  'answer-not-valid',
] as const
type Problem = (typeof problems)[number]

export const isProblem = (word: string): word is Problem => problems.some((one) => one === word)

/** Where the browser goes on: to the city it came from, with a code that only it can use, or with what went wrong. */
export type Onward = Pick<Attempt, 'city' | 'host' | 'language'> & ({ code: string } | { problem: Problem })

/**
 * Takes the answer that a provider gave through the browser to the platform's host. Nobody is known here yet: whoever opens
 * this address gets a code that is worth something only in the browser that began, at the city's host (`finishLogin`).
 *
 * Checked: the state, once and in time; the issuer of the answer (RFC 9207); signature, issuer, audience, nonce and time of
 * the token; the verifier of PKCE, by the provider. Nothing where the state is not ours.
 */
export const takeAnswer = async (payload: Payload, query: URLSearchParams): Promise<Onward | undefined> => {
  const state = query.get('state')
  const answered = state ? await answerAttempt(payload, state) : undefined
  if (!state || !answered) return undefined
  const { attempt, secrets } = answered
  const back = { city: attempt.city, host: attempt.host, language: attempt.language }
  if (secrets === 'late') return { ...back, problem: 'login-late' }
  if (secrets === 'twice') return { ...back, problem: 'login-twice' }
  try {
    const provider = await findProvider({ payload }, attempt.provider)
    if (!provider?.enabled) return { ...back, problem: 'provider-unknown' }
    const client = await clientOf(provider)
    const tokens = await authorizationCodeGrant(client, new URL(`${callbackAddress()}?${query}`), {
      expectedState: state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.verifier,
      idTokenExpected: true,
    })
    const token = tokens.claims()
    if (!token) throw new Error('An answer without an ID token; expected one')
    if (token.sub.length > longestSubject) return { ...back, problem: 'answer-not-valid' }
    const said = await toldBy(client, token, tokens.access_token)
    return { ...back, code: await proveAttempt(payload, attempt.id, proofOf(provider, token, said)) }
  } catch (error) {
    log.warn({ error }, 'a login at a provider failed')
    return { ...back, problem: problemOf(error) }
  }
}

/** OpenID Connect Core §2 */
const longestSubject = 255

type Told = Record<string, unknown>

/** Name and address stand in the token, or are asked for with it. */
const toldBy = async (client: Configuration, token: IDToken, access: string): Promise<Told> =>
  token['email'] === undefined && client.serverMetadata().userinfo_endpoint
    ? { ...(await fetchUserInfo(client, access, token.sub)) }
    : token

/** Who it is and how they logged in stands in the signed token alone. Whether an address counts as confirmed is for the
 *  provider to say where an operator lets it. */
const proofOf = (provider: Provider, token: IDToken, told: Told): Proof => {
  const { email, email_verified: verified, name } = told
  const address = typeof email === 'string' ? normaliseEmail(email) : ''
  const called = typeof name === 'string' ? name.trim().replace(/\s+/g, ' ').slice(0, nameMaximum) : ''
  return {
    issuer: token.iss,
    subject: token.sub,
    email: isEmail(address) ? address : null,
    emailVerified: provider.vouches && verified === true && isEmail(address),
    name: refuseName(called) ? '' : called,
    strong: isStrong({ acr: token['acr'], amr: token['amr'] }, provider),
  }
}

/** No answer, or none with the status that it should have. */
const silence = new Set([undefined, 'OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'])

const problemOf = (error: unknown): Problem => {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? 'login-cancelled' : 'provider-silent'
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'provider-silent' : 'answer-not-valid'
  return error instanceof ClientError && !silence.has(error.code) ? 'answer-not-valid' : 'provider-silent'
}
