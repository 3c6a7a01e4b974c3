import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { log } from '../../../kernel/log.ts'
import type { IdentityProvider } from '../../../payload-types.ts'
import { addressOf } from '../clientAddress.ts'
import { countTry } from '../limits.ts'
import { TooManyTries } from '../loginHooks.ts'
import { isOperator } from '../membershipsOf.ts'
import { wordsOf } from '../wordsOf.ts'
import { clientOf } from './clientOf.ts'
import { keepSecret } from './keepSecret.ts'
import { findProvider } from './providers.ts'
import { type IssuerRefusal, refuseIssuer, wordsIn } from './rules.ts'

/** What a provider must be to be kept, whichever door it is written at. One that is switched on is asked who it is: a
 *  button that leads nowhere is refused while whoever can put it right is still there. */
const prepare: CollectionBeforeChangeHook<IdentityProvider> = async ({
  data,
  operation,
  originalDoc: before,
  req,
}) => {
  const originalDoc = operation === 'update' ? before : undefined
  const { clientSecret, ...given } = data
  const secret = clientSecret?.trim() || undefined
  const asked = (given.issuer ?? originalDoc?.issuer ?? '').trim()
  const wrong = refuseIssuer(asked)
  if (wrong) refuseField(req, 'issuer', wrong)
  const scopes = wordsIn(given.scopes ?? originalDoc?.scopes)
  if (!scopes.includes('openid')) refuseField(req, 'scopes', 'scopes-without-openid')
  const moved = originalDoc && originalDoc.issuer !== asked
  if (moved && originalDoc.secretSince && !secret) refuseField(req, 'clientSecret', 'secret-again')
  const clientId = (given.clientId ?? originalDoc?.clientId ?? '').trim()
  const enabled = given.enabled ?? originalDoc?.enabled ?? false
  const news = moved || secret || clientId !== originalDoc?.clientId || !originalDoc?.enabled
  let issuer = asked
  if (enabled && news) {
    const kept = originalDoc && !secret ? await findProvider(req, originalDoc.id) : undefined
    issuer = await lookAt(req, idOf(data.city ?? originalDoc?.city ?? ''), {
      issuer: asked,
      clientId,
      secret: secret ?? kept?.secret,
    })
  }
  if (secret) req.context[handed] = secret
  // An operator trusted the other issuer.
  const untrusted = originalDoc && originalDoc.issuer !== issuer && !isOperator(req)
  return {
    ...given,
    ...(untrusted && { vouches: false }),
    issuer,
    clientId,
    scopes: scopes.join(' '),
    ...(secret && { secretSince: new Date().toISOString() }),
  }
}

/** The issuer as it names itself: with or without a slash at the end, as it stands in its tokens. */
const lookAt = async (
  req: PayloadRequest,
  city: string,
  client: Parameters<typeof clientOf>[0],
): Promise<string> => {
  const wait = await countTry(req.payload, 'provider', { account: city, address: addressOf(req) })
  if (wait !== undefined) throw new TooManyTries(wait, wordsOf(req))
  try {
    return (await clientOf(client)).serverMetadata().issuer
  } catch (error) {
    log.warn({ error }, 'a provider did not answer as itself')
    return refuseField(req, 'issuer', 'issuer-silent')
  }
}

type ProviderRefusal = IssuerRefusal | 'issuer-silent' | 'secret-again' | 'scopes-without-openid'

const refuseField = (req: PayloadRequest, path: string, key: ProviderRefusal): never => {
  const message = req.t(`communal:${key}` as never)
  throw new ValidationError({ collection: 'identity-providers', errors: [{ message, path }] }, req.t)
}

/** Where the secret waits between the check and the row it belongs to; it is in no document. */
const handed = 'identity provider secret'

const keep: CollectionAfterChangeHook<IdentityProvider> = async ({ doc, operation, req }) => {
  const secret = req.context[handed]
  delete req.context[handed]
  if (typeof secret === 'string') await keepSecret(req, doc, secret)
  await appendEvent(req, {
    city: idOf(doc.city),
    type: operation === 'create' ? 'provider.added' : 'provider.changed',
    subject: doc.id,
    data: { issuer: doc.issuer, enabled: Boolean(doc.enabled), secret: typeof secret === 'string' },
  })
  return doc
}

const tellOfDeletion: CollectionAfterDeleteHook<IdentityProvider> = async ({ doc, req }) => {
  await appendEvent(req, {
    city: idOf(doc.city),
    type: 'provider.removed',
    subject: doc.id,
    data: { issuer: doc.issuer },
  })
}

export const providerHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [prepare],
  afterChange: [keep],
  afterDelete: [tellOfDeletion],
}
