import { createHash, randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { seal, unseal } from '../sealed.ts'
import { attemptSeconds, codeSeconds, signUpSeconds } from './rules.ts'

/** What somebody goes to a provider for: to log in; to link it with the account they are logged in to; to confirm the
 *  address of an account that has no password. */
export type Purpose = 'log-in' | 'link' | 'confirm'

/** One way to a provider and back. It is begun, answered by the provider once, taken up by the city's host once, and gone
 *  when a first login has made its account. */
export type Attempt = {
  id: string
  city: string
  provider: string
  purpose: Purpose
  /** Whose account is to be linked */
  person: string | null
  /** The token of the mail that is to be confirmed */
  link: string | null
  /** The city's own host it began on, with its port; null on the platform's */
  host: string | null
  language: Language
  next: string | null
}

/** What the provider said, checked. */
export type Proof = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string
  strong: boolean
}

type Secrets = { nonce: string; verifier: string }

const columns = sql`id, city_id as city, provider_id as provider, purpose, person_id as person, link, host, language, next`

/** A random text that only one browser, or one address line, has; the database keeps its hash. */
export const newKey = (): string => randomBytes(32).toString('base64url')
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Keeps a way that begins, and clears away those that ended a day ago: until then, who comes back late is told so in their
 *  city's words. */
export const keepAttempt = async (
  payload: Payload,
  attempt: Omit<Attempt, 'id'>,
  { state, browser, ...secrets }: Secrets & { state: string; browser: string },
): Promise<void> => {
  const db = adapterOf(payload).drizzle
  await db.execute(sql`delete from openid_attempts where expires_at < now() - interval '1 day'`)
  const { city, provider, purpose, person, link, host, language, next } = attempt
  const hash = hashOf(state)
  await db.execute(sql`
    insert into openid_attempts (state_hash, browser_hash, city_id, provider_id, purpose, person_id, link, host, language,
      next, secrets, expires_at)
    values (${hash}, ${hashOf(browser)}, ${city}, ${provider}, ${purpose}, ${person}, ${link}, ${host}, ${language},
      ${next}, ${seal('way to a provider', hash, JSON.stringify(secrets))}, now() + make_interval(secs => ${attemptSeconds}))`)
}

/** Takes the answer of a provider to a way, once; `late` and `twice` say why it is not taken. */
export const answerAttempt = async (
  payload: Payload,
  state: string,
): Promise<{ attempt: Attempt; secrets: Secrets | 'late' | 'twice' } | undefined> => {
  const hash = hashOf(state)
  const db = adapterOf(payload).drizzle
  const taken = await db.execute(sql`
    update openid_attempts set answered_at = now()
    where state_hash = ${hash} and answered_at is null and expires_at > now() returning ${columns}, secrets`)
  const row = taken.rows[0] as (Attempt & { secrets: string }) | undefined
  if (row) {
    const { secrets, ...attempt } = row
    const plain = unseal('way to a provider', hash, secrets)
    return { attempt, secrets: plain === undefined ? 'late' : (JSON.parse(plain) as Secrets) }
  }
  const { rows } = await db.execute(
    sql`select ${columns}, answered_at is not null as answered from openid_attempts where state_hash = ${hash}`,
  )
  const known = rows[0] as (Attempt & { answered: boolean }) | undefined
  if (!known) return undefined
  const { answered, ...attempt } = known
  return { attempt, secrets: answered ? 'twice' : 'late' }
}

/** Keeps what a provider said, and gives the code with which the browser that began takes it up at the city's host. */
export const proveAttempt = async (payload: Payload, id: string, proof: Proof): Promise<string> => {
  const code = newKey()
  await adapterOf(payload).drizzle.execute(sql`
    update openid_attempts set proof = ${seal('proof of a provider', id, JSON.stringify(proof))}, code_hash = ${hashOf(code)},
      expires_at = now() + make_interval(secs => ${codeSeconds}) where id = ${id}`)
  return code
}

type Key = { browser: string; city: string }

/** Takes a way up with its code: once, within a minute, in the browser that began it, at the city it began in. */
export const takeUpAttempt = async (
  req: PayloadRequest,
  { code, browser, city }: Key & { code: string },
): Promise<(Attempt & { proof: Proof }) | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    update openid_attempts set code_hash = null, taken_up_at = now(), expires_at = now() + make_interval(secs => ${signUpSeconds})
    where code_hash = ${hashOf(code)} and browser_hash = ${hashOf(browser)} and city_id = ${city} and expires_at > now()
    returning ${columns}, proof`)
  return provenOf(rows[0])
}

/** The way of a browser whose first login waits for its account; kept from others until the end of the transaction. */
export const waitingAttempt = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  { browser, city }: Key,
  { lock = false } = {},
): Promise<(Attempt & { proof: Proof }) | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select ${columns}, proof from openid_attempts where browser_hash = ${hashOf(browser)} and city_id = ${city}
      and taken_up_at is not null and expires_at > now() ${lock ? sql`for update` : sql``}`)
  return provenOf(rows[0])
}

export const endAttempt = async (req: PayloadRequest, id: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`delete from openid_attempts where id = ${id}`)
}

const provenOf = (row: unknown): (Attempt & { proof: Proof }) | undefined => {
  if (!row) return undefined
  const { proof, ...attempt } = row as Attempt & { proof: string }
  const plain = unseal('proof of a provider', attempt.id, proof)
  return plain === undefined ? undefined : { ...attempt, proof: JSON.parse(plain) as Proof }
}
