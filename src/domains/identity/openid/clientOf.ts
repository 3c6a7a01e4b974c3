import { LRUCache } from 'lru-cache'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client'
import { keyedHash } from '../keyedHash.ts'
import { fetchOutside } from './fetchOutside.ts'

type Client = { issuer: string; clientId: string; secret: string | undefined }

/** What a provider says of itself is asked again after ten minutes; its keys whenever one is not known yet. */
const known = new LRUCache<string, Configuration>({ max: 200, ttl: 600_000 })

/** What is needed to talk to a provider: where its doors are, its keys, how we prove who we are. Throws when it cannot be
 *  reached, or does not answer as itself. */
export const clientOf = async ({ issuer, clientId, secret }: Client): Promise<Configuration> => {
  const key = keyedHash('openid client', JSON.stringify([issuer, clientId, secret]))
  const kept = known.get(key)
  if (kept) return kept
  const client = await discovery(new URL(issuer), clientId, undefined, secret ? proveWith(secret) : None(), {
    // Signatures are checked although the token comes over TLS from the provider itself.
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
    timeout: 5,
    [customFetch]: (address, asked) => fetchOutside(address, asked),
  })
  known.set(key, client)
  return client
}

/** In the way the provider takes it; where it says nothing, in the one that the standard presumes. */
const proveWith =
  (secret: string): ClientAuth =>
  (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = taken.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    return way(secret)(server, ...rest)
  }
