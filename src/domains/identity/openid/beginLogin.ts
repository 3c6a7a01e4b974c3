import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { log } from '../../../kernel/log.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { readLink } from '../accountLink.ts'
import type { Doorway } from '../Doorway.ts'
import { countTry, tooManyTries } from '../limits.ts'
import { safeNext } from '../safeNext.ts'
import { keepAttempt, newKey, type Purpose } from './attempts.ts'
import { clientOf } from './clientOf.ts'
import { findProvider } from './providers.ts'
import { callbackAddress } from './rules.ts'

export type Beginning = Doorway & {
  provider: string
  /** The city's own host the page stands on, with its port; null on the platform's */
  host: string | null
  next: string | null
}

type For = { purpose: Purpose; person?: string; link?: string }

/** Where the browser goes, and what it keeps for the way back (`browser`, in a cookie of this host). */
export type Way = { address: string; browser: string }

/**
 * Begins a login at a provider of the city: state, nonce and the verifier of PKCE stay here, sealed, for ten minutes.
 *
 * Refuses `provider-unknown` (404: none of this city that is switched on), `provider-silent` and `link-void` (422) and
 * `too-many-tries` (429).
 */
export const beginLogin = async (ask: Beginning, wish: For = { purpose: 'log-in' }): Promise<Result<Way>> => {
  const { payload, city, language, address } = ask
  const wait = address === null ? undefined : await countTry(payload, 'openid', { account: address, address })
  if (wait !== undefined) return tooManyTries(wait)
  try {
    const provider = await findProvider({ payload }, ask.provider)
    if (!provider?.enabled || provider.city !== city.id) return refuse('provider-unknown', 404)
    if (wish.link !== undefined && !readLink(wish.link, 'verify')) return refuse('link-void', 422)
    const client = await clientOf(provider)
    const [state, nonce, verifier, browser] = [
      randomState(),
      randomNonce(),
      randomPKCECodeVerifier(),
      newKey(),
    ]
    const next = ask.next && safeNext(ask.next, city) ? ask.next : null
    const { purpose, person = null, link = null } = wish
    await keepAttempt(
      payload,
      { city: city.id, provider: provider.id, purpose, person, link, host: ask.host, language, next },
      { state, nonce, verifier, browser },
    )
    const to = buildAuthorizationUrl(client, {
      redirect_uri: callbackAddress(),
      scope: provider.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(provider.strongAcr.length > 0 && { acr_values: provider.strongAcr.join(' ') }),
    })
    // A provider says itself where its door is, and the page links there.
    if (to.protocol !== 'https:' && to.protocol !== new URL(provider.issuer).protocol)
      throw new Error('A door of a provider that is no web page; expected https')
    return ok({ address: to.href, browser })
  } catch (error) {
    log.warn({ error }, 'a provider did not answer')
    return refuse('provider-silent', 422)
  }
}
