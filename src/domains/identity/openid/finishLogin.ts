import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { readLink, refuseLink } from '../accountLink.ts'
import type { Doorway } from '../Doorway.ts'
import { lockPerson, type PersonRow, stateOf } from '../findPerson.ts'
import type { Session } from '../logIn.ts'
import { writeNotice } from '../notices.ts'
import { type Attempt, endAttempt, type Proof, takeUpAttempt } from './attempts.ts'
import { enter } from './enter.ts'
import { ownerOf, writeIdentity } from './identities.ts'
import { findProvider } from './providers.ts'

type Finish = Doorway & {
  code: string
  /** What the browser kept when it began */
  browser: string
  /** Whoever is logged in, if anybody is */
  person: TypedUser | null
  now?: Date
}

/** What came of it: a session; a login linked; or nobody yet, who may now make an account (`signUpWithProvider`). */
export type Finished = { next: string | null } & (
  | { is: 'session'; session: Session; welcome: boolean }
  | { is: 'linked' }
  | { is: 'new' }
)

type Taken = Attempt & { proof: Proof }
type Outcome = { next: string | null; result: Result<Finished> }

/**
 * Ends the way to a provider, at the host of the city where it began and in the same browser. The code is used up whatever
 * comes of it.
 *
 * Refuses `login-late` (401: no such code, used, too old, or of another browser), `account-unknown` (403: nobody has this
 * login, and the city makes no accounts with it), `identity-taken` (409: linked with another account), `link-other-person`
 * (403: somebody else is logged in now), and what `enter` refuses, with `next` in its details.
 */
export const finishLogin = async (ask: Finish): Promise<Result<Finished>> => {
  const { payload, city, language, person } = ask
  // A refusal rolls back, and the code would serve again: so the outcome comes as a value.
  const done = await inTransaction<Outcome, never>({ payload, user: person, language }, async (req) => {
    const attempt = await takeUpAttempt(req, { ...ask, city: city.id })
    if (!attempt) return ok({ next: null, result: refuse('login-late', 401) })
    const result = attempt.purpose === 'link' ? await link(req, ask, attempt) : await open(req, ask, attempt)
    if (!result.ok || result.value.is !== 'new') await endAttempt(req, attempt.id)
    return ok({ next: attempt.next, result })
  })
  const { next, result } = done.value
  if (result.ok || next === null) return result
  return { ...result, details: { ...result.details, next } }
}

const open = async (req: PayloadRequest, ask: Finish, attempt: Taken): Promise<Result<Finished>> => {
  const { next, proof } = attempt
  const provider = await findProvider(req, attempt.provider)
  if (!provider?.enabled) return refuse('provider-unknown', 404)
  const owner = await ownerOf(req, proof)
  if (owner === undefined) return provider.signUp ? ok({ is: 'new', next }) : refuse('account-unknown', 403)
  const found = await lockPerson(req, { id: owner })
  if (!found) return refuse('account-unknown', 403)
  const confirmed = await confirm(req, ask, attempt, found)
  const entered = await enter(req, { ...found, verified: found.verified || confirmed }, attempt)
  return entered.ok ? ok({ is: 'session', session: entered.value, welcome: confirmed, next }) : entered
}

/** Confirms the address of an account without a password: with the link of the mail, and the login it was made with. */
const confirm = async (
  req: PayloadRequest,
  { city, now = new Date() }: Finish,
  { purpose, link: token }: Taken,
  person: PersonRow,
): Promise<boolean> => {
  if (purpose !== 'confirm' || token === null || person.verified) return false
  const link = readLink(token, 'verify')
  if (!link || link.person !== person.id || refuseLink(link, stateOf(person), now)) return false
  const db = await sqlOf(req)
  await db.execute(sql`update people set _verified = true, updated_at = now() where id = ${person.id}`)
  await appendEvent(req, { city: city.id, type: 'person.verified', subject: person.id })
  return true
}

const link = async (req: PayloadRequest, ask: Finish, attempt: Taken): Promise<Result<Finished>> => {
  const { person, next, proof } = attempt
  if (!person || ask.person?.id !== person) return refuse('link-other-person', 403)
  const owner = await lockPerson(req, { id: person })
  if (!owner) return refuse('account-closed', 404)
  const written = await writeIdentity(req, person, proof)
  if (written.person !== person) return refuse('identity-taken', 409)
  if (!written.isNew) return ok({ is: 'linked', next })
  await appendEvent(req, {
    city: ask.city.id,
    type: 'person.identity-linked',
    subject: person,
    data: { issuer: proof.issuer },
  })
  await writeNotice(req, ask, {
    notice: 'loginLinked',
    key: `${person}:${randomUUID()}`,
    to: { ...owner, person },
    path: 'account/linked-logins',
    details: { issuer: new URL(proof.issuer).hostname },
  })
  return ok({ is: 'linked', next })
}
