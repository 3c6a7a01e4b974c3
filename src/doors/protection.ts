import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Protected = { tls: boolean; dev: boolean }

/** Headers of every answer, whatever its door. HSTS only where addresses begin with https. */
export const everywhere = ({ tls }: Pick<Protected, 'tls'>): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'geolocation=(self), microphone=(self), camera=(self)',
  'x-frame-options': 'DENY',
  ...(tls && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
})

/** Of whatever is no page: it loads nothing, and nobody frames it. Pages of the public site bring a policy of their own,
 *  with the hashes of what they hold; files one that also puts them into a sandbox. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Of the admin: scripts that Next marks with the nonce of the request, and what these load, WebAssembly too: the reader of
 *  labels at the desk. Styles may be inline, because
 *  Payload, its list and its date fields set them as attributes, which no nonce allows. */
const adminPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Gives an answer its protection before anything else is done with the request; what answers may only be stricter. Next
 *  reads the nonce from the policy in the headers of the request. A client's own policy there is dropped. */
export const protection = ({
  tls,
  dev,
}: Protected): ((req: IncomingMessage, res: ServerResponse) => void) => {
  const common = Object.entries(everywhere({ tls }))
  return (req, res) => {
    for (const [name, value] of common) res.setHeader(name, value)
    delete req.headers['content-security-policy']
    delete req.headers['content-security-policy-report-only']
    // While developing, both sites bring scripts of their builders, which no policy of ours knows.
    if (dev) return
    const ofAdmin = /^\/admin(\/|$|\?)/.test(req.url ?? '')
    const policy = ofAdmin ? adminPolicy(randomBytes(16).toString('base64')) : barePolicy
    if (ofAdmin) req.headers['content-security-policy'] = policy
    res.setHeader('content-security-policy', policy)
  }
}
