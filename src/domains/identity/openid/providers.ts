import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import type { City } from '../../tenancy/City.ts'
import { openSecret } from './keepSecret.ts'
import { wordsIn } from './rules.ts'

/** What a page shows of a provider: the words on its button. */
export type ProviderLine = { id: string; label: string; issuer: string; signUp: boolean }

/** A provider as its logins need it. Never leaves this domain. */
export type Provider = {
  id: string
  city: string
  issuer: string
  clientId: string
  secret: string | undefined
  scopes: string
  signUp: boolean
  /** Addresses that it says are confirmed are */
  vouches: boolean
  enabled: boolean
  strongAcr: string[]
  strongAmr: string[]
}

type Where = { payload: Payload; city: City; language: Language }

/** The providers with which one may log in in a city now, in the order in which they were added. */
export const readProviders = async ({ payload, city, language }: Where): Promise<ProviderLine[]> => {
  const label = localised('identity_providers', 'label', 'p', languageOrder(city, language))
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, ${label} as label, issuer, coalesce(sign_up, false) as "signUp" from identity_providers p
    where city_id = ${city.id} and enabled order by created_at, id`)
  return (rows as ProviderLine[]).map((row) => ({ ...row, label: row.label || new URL(row.issuer).hostname }))
}

/** A provider with its secret opened, in the transaction of the request if there is one. */
export const findProvider = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  id: string,
): Promise<Provider | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select p.id, p.city_id as city, p.issuer, p.client_id as "clientId", s.secret, p.scopes,
      coalesce(p.sign_up, false) as "signUp", coalesce(p.enabled, false) as enabled,
      coalesce(p.vouches, false) as vouches, p.strong_acr as "strongAcr",
      p.strong_amr as "strongAmr"
    from identity_providers p left join provider_secrets s on s.provider_id = p.id where ${isId(id)}`)
  const [row] = rows as (Omit<Provider, 'strongAcr' | 'strongAmr' | 'secret'> & Stored)[]
  return (
    row && {
      ...row,
      strongAcr: wordsIn(row.strongAcr),
      strongAmr: wordsIn(row.strongAmr),
      secret: opened(row),
    }
  )
}

type Stored = { secret: string | null; strongAcr: string | null; strongAmr: string | null }

/** Compared as text: what a form sends need not be an id. */
const isId = (id: string): SQL => sql`p.id::text = ${id}`

const opened = ({ id, issuer, secret }: { id: string; issuer: string; secret: string | null }) => {
  if (secret === null) return undefined
  const plain = openSecret({ id, issuer }, secret)
  if (plain === undefined)
    throw new Error('The secret of a provider does not open; expected COMMUNAL_SECRET unchanged')
  return plain
}
