import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { spendSameTime } from '../checkPassword.ts'
import type { Doorway } from '../Doorway.ts'
import { lockPerson, type PersonRow } from '../findPerson.ts'
import { freeHandle } from '../freeHandle.ts'
import { countTry, tooManyTries } from '../limits.ts'
import type { Session } from '../logIn.ts'
import { writeNotice } from '../notices.ts'
import { isEmail, normaliseEmail, refuseName } from '../rules.ts'
import { sendVerification } from '../signUp.ts'
import { type Attempt, endAttempt, type Proof, waitingAttempt } from './attempts.ts'
import { enter } from './enter.ts'
import { dropIdentities, lockIdentity, ownerOf, writeIdentity } from './identities.ts'
import { findProvider } from './providers.ts'

type SignUp = Doorway & {
  /** What the browser kept when it went to the provider */
  browser: string
  name: string
  /** Asked for where the provider does not vouch for one */
  email: string
}

/** A session, or a mail that is on its way to confirm the address. */
export type SignedUp = { is: 'session'; session: Session; next: string | null } | { is: 'sent' }

type Waiting = Attempt & { proof: Proof }
type Form = { name: string; email: string }

/** What the form of a first login starts from. Refuses `login-late` (401). */
export const readFirstLogin = async (
  { payload, city }: Doorway,
  browser: string,
): Promise<Result<Pick<Proof, 'name' | 'email' | 'emailVerified'> & { next: string | null }>> => {
  const waiting = await waitingAttempt({ payload }, { browser, city: city.id })
  if (!waiting) return refuse('login-late', 401)
  const { name, email, emailVerified } = waiting.proof
  return ok({ name, email, emailVerified, next: waiting.next })
}

/**
 * Makes an account for whoever logged in at a provider for the first time: without a password, linked with that login. An
 * address that the provider vouches for is confirmed; any other is by mail, and then the answer is the same whether it has
 * an account or not, as when signing up with a password.
 *
 * An address is never a reason to open an account that exists: `email-has-account` (409) says to log in and to link. Only
 * whom the provider vouches for as the reader of that mailbox learns it, and its owner gets a mail.
 *
 * Refuses besides `login-late` (401), `form-incomplete` (422, with `fields`), `account-unknown` (403) and
 * `too-many-tries` (429), and what `enter` refuses.
 */
export const signUpWithProvider = async (ask: SignUp): Promise<Result<SignedUp>> => {
  const { payload, city, language, browser } = ask
  const waiting = await waitingAttempt({ payload }, { browser, city: city.id })
  if (!waiting) return refuse('login-late', 401)
  const form = decide(ask, waiting.proof)
  if (!form.ok) return form
  const wait = await countTry(payload, 'sign-up', { account: form.value.email, address: ask.address })
  if (wait !== undefined) return tooManyTries(wait)
  // The owner's mail is written although the answer is a refusal: so that comes as a value.
  const done = await inTransaction<Result<SignedUp>, never>({ payload, language }, async (req) => {
    const attempt = await waitingAttempt(req, { browser, city: city.id }, { lock: true })
    if (!attempt) return ok(refuse('login-late', 401))
    const result = await open(req, ask, attempt, form.value)
    await endAttempt(req, attempt.id)
    return ok(result)
  })
  return done.value
}

const decide = ({ name, email }: SignUp, proof: Proof): Result<Form> => {
  const plain = {
    name: name.trim().replace(/\s+/g, ' '),
    email: proof.emailVerified && proof.email ? proof.email : normaliseEmail(email),
  }
  const wrong = {
    name: refuseName(plain.name),
    email: isEmail(plain.email) ? undefined : 'email-malformed',
  }
  const fields = Object.entries(wrong).flatMap(([field, reason]) => (reason ? [[field, reason]] : []))
  return fields.length > 0
    ? refuse('form-incomplete', 422, { fields: Object.fromEntries(fields) })
    : ok(plain)
}

const open = async (
  req: PayloadRequest,
  ask: SignUp,
  attempt: Waiting,
  form: Form,
): Promise<Result<SignedUp>> => {
  const { next, proof } = attempt
  const provider = await findProvider(req, attempt.provider)
  if (!provider?.enabled || !provider.signUp) return refuse('account-unknown', 403)
  await lockIdentity(req, proof)
  const owner = await ownerOf(req, proof)
  const mine = owner === undefined ? undefined : await lockPerson(req, { id: owner })
  if (mine) return sessionFor(req, mine, attempt)
  const db = await sqlOf(req)
  // As when signing up with a password: two with one address are one after the other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${form.email}, 0))`)
  const known = await lockPerson(req, { email: form.email })
  if (known?.verified) return tellOwner(req, ask, attempt, known)
  const id = await write(req, ask, { ...form, verified: proof.emailVerified }, known)
  await writeIdentity(req, id, proof)
  await appendEvent(req, {
    city: ask.city.id,
    type: 'person.identity-linked',
    subject: id,
    data: { issuer: proof.issuer },
  })
  const person = await lockPerson(req, { id })
  if (!person) throw new Error(`The account ${id} was just written; expected to read it`)
  if (person.verified) return sessionFor(req, person, attempt)
  await sendVerification(req, ask, person, attempt.id, next)
  return ok({ is: 'sent' })
}

const sessionFor = async (
  req: PayloadRequest,
  person: PersonRow,
  attempt: Waiting,
): Promise<Result<SignedUp>> => {
  const entered = await enter(req, person, attempt)
  return entered.ok ? ok({ is: 'session', session: entered.value, next: attempt.next }) : entered
}

const tellOwner = async (
  req: PayloadRequest,
  ask: SignUp,
  { id, proof }: Waiting,
  known: PersonRow,
): Promise<Result<SignedUp>> => {
  await spendSameTime()
  await writeNotice(req, ask, {
    notice: 'known',
    key: `${known.id}:${id}`,
    to: { ...known, person: known.id },
    path: 'account/forgot',
  })
  return proof.emailVerified ? refuse('email-has-account', 409) : ok({ is: 'sent' })
}

/** An account that nobody confirmed belongs to whoever signs up last: what opened it before opens it no more. */
const write = async (
  req: PayloadRequest,
  { city, language }: SignUp,
  { name, email, verified }: Form & { verified: boolean },
  unconfirmed: PersonRow | undefined,
): Promise<string> => {
  const data = { name, language, password: randomBytes(32).toString('base64url'), _verified: verified }
  if (unconfirmed) await dropIdentities(req, unconfirmed.id)
  const { id } = unconfirmed
    ? await req.payload.update({ collection: 'people', id: unconfirmed.id, data, req })
    : await req.payload.create({
        collection: 'people',
        disableVerificationEmail: true,
        data: { ...data, email, handle: await freeHandle(req, name), credit: { preference: 'name' } },
        req,
      })
  const db = await sqlOf(req)
  // Payload makes no account without a password; nobody knows this one, and it goes.
  await db.execute(sql`update people set hash = null, salt = null where id = ${id}`)
  await appendEvent(req, { city: city.id, type: 'person.signed-up', subject: id })
  if (verified) await appendEvent(req, { city: city.id, type: 'person.verified', subject: id })
  return id
}
