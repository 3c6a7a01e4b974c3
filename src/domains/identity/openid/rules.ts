import { configuration } from '../../../config.ts'

/** How long somebody may take at the provider, from there back to the city, and to fill in the form of a first login. */
export const attemptSeconds = 600
export const codeSeconds = 60
export const signUpSeconds = 1800

export const defaultScopes = 'openid email profile'

/** The one address that every provider is told, whatever the city: the platform's own host. */
export const callbackAddress = (): string => `${configuration().origin}/oidc/callback`

export type IssuerRefusal = 'issuer-malformed' | 'issuer-not-https'

/** Why an address cannot be the one of a provider, or nothing. Without TLS anybody on the way could log in as anybody: only
 *  a deployment that is itself reached at this machine without TLS may ask a provider on this machine. */
export const refuseIssuer = (issuer: string, local = isLocal()): IssuerRefusal | undefined => {
  if (!URL.canParse(issuer)) return 'issuer-malformed'
  const { protocol, search, hash, username, password, hostname } = new URL(issuer)
  if (search || hash || username || password || issuer.includes('/.well-known/')) return 'issuer-malformed'
  if (protocol === 'https:') return undefined
  return protocol === 'http:' && local && isLoopbackName(hostname) ? undefined : 'issuer-not-https'
}

/** A deployment for trying things out, at http://localhost. */
export const isLocal = ({ tls, platformHost } = configuration()): boolean =>
  !tls && isLoopbackName(platformHost)

const isLoopbackName = (name: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(name)

/** Words separated by spaces, as OAuth writes lists. */
export const wordsIn = (list: string | null | undefined): string[] =>
  (list ?? '').split(/\s+/).filter(Boolean)

type Claims = { acr?: unknown; amr?: unknown }
type Wanted = { strongAcr: readonly string[]; strongAmr: readonly string[] }

/** Whether a provider says, in the signed token, that somebody logged in with more than a password: in one of the ways that
 *  the city wrote down. Where it wrote none down, none does. */
export const isStrong = ({ acr, amr }: Claims, { strongAcr, strongAmr }: Wanted): boolean => {
  const byAcr = typeof acr === 'string' && strongAcr.includes(acr)
  const byAmr = Array.isArray(amr) && amr.some((one) => strongAmr.includes(String(one)))
  if (strongAcr.length > 0 && strongAmr.length > 0) return byAcr && byAmr
  return byAcr || byAmr
}
