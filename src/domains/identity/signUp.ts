import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { makeLink } from './accountLink.ts'
import { spendSameTime } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { lockPerson, type PersonRow, stateOf } from './findPerson.ts'
import { freeHandle } from './freeHandle.ts'
import { keyedHash } from './keyedHash.ts'
import { countTry, tooManyTries } from './limits.ts'
import { writeNotice } from './notices.ts'
import { dropIdentities } from './openid/identities.ts'
import { refusePassword } from './passwordRule.ts'
import { isEmail, normaliseEmail, refuseName } from './rules.ts'
import { safeNext } from './safeNext.ts'

type Form = { name: string; email: string; password: string }
type SignUp = Doorway &
  Form & {
    key: string
    /** Where one wanted to go: the link of the mail leads on to it */
    next?: string | null
  }

/**
 * Opens an account that its owner then confirms by mail. The answer is the same whether the address has an account or
 * not: the owner of a known one is told by mail. An account that nobody confirmed belongs to whoever signs up last, and
 * confirming asks for the password given then, so that nobody prepares an account for somebody else.
 *
 * Refuses `form-incomplete` (422, with `fields`) and `too-many-tries` (429).
 */
export const signUp = async (ask: SignUp): Promise<Result<{ sent: true }>> => {
  const form = decideSignUp(ask)
  if (!form.ok) return form
  const { email } = form.value
  const wait = await countTry(ask.payload, 'sign-up', { account: email, address: ask.address })
  if (wait !== undefined) return tooManyTries(wait)
  const body = keyedHash('sign-up', JSON.stringify(form.value))
  return inTransaction({ payload: ask.payload, language: ask.language }, (req) =>
    idempotent(req, { actor: 'visitor', key: ask.key, operation: 'sign-up', body }, () =>
      open(req, ask, form.value),
    ),
  )
}

/** What a form of signing up lacks, or the form as it is kept. */
export const decideSignUp = ({ name, email, password }: Form): Result<Form> => {
  const plain = { name: name.trim().replace(/\s+/g, ' '), email: normaliseEmail(email), password }
  const wrong = {
    name: refuseName(plain.name),
    email: isEmail(plain.email) ? undefined : 'email-malformed',
    password: refusePassword(password),
  }
  const fields = Object.entries(wrong).flatMap(([field, reason]) => (reason ? [[field, reason]] : []))
  return fields.length > 0
    ? refuse('form-incomplete', 422, { fields: Object.fromEntries(fields) })
    : ok(plain)
}

const open = async (req: PayloadRequest, ask: SignUp, form: Form): Promise<Result<{ sent: true }>> => {
  const db = await sqlOf(req)
  // Two sign-ups with one address at the same moment are one after the other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${form.email}, 0))`)
  const known = await lockPerson(req, { email: form.email })
  if (known?.verified) {
    await spendSameTime()
    await writeNotice(req, ask, {
      notice: 'known',
      key: `${known.id}:${ask.key}`,
      to: { ...known, person: known.id },
      path: 'account/forgot',
    })
    return ok({ sent: true })
  }
  const id = known ? await openAgain(req, ask, form, known) : await openNew(req, ask, form)
  const person = await lockPerson(req, { id })
  if (!person) throw new Error(`The account ${id} was just written; expected to read it`)
  await sendVerification(req, ask, person, ask.key, ask.next)
  return ok({ sent: true })
}

/** Writes the mail whose link confirms the address of an account. */
export const sendVerification = async (
  req: PayloadRequest,
  from: Doorway,
  person: PersonRow,
  key: string,
  wanted?: string | null,
): Promise<void> => {
  const next = wanted && safeNext(wanted, from.city) ? `&next=${encodeURIComponent(wanted)}` : ''
  const token = makeLink({ purpose: 'verify', person: person.id, state: stateOf(person) })
  await writeNotice(req, from, {
    notice: person.hash === '' ? 'verifyByLogin' : 'verify',
    key: `${person.id}:${key}`,
    to: { ...person, person: person.id },
    path: `account/verify?token=${token}${next}`,
  })
}

const openNew = async (req: PayloadRequest, { city, language }: SignUp, form: Form): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'people',
    disableVerificationEmail: true,
    data: { ...form, handle: await freeHandle(req, form.name), language, credit: { preference: 'name' } },
    req,
  })
  await appendEvent(req, { city: city.id, type: 'person.signed-up', subject: id })
  return id
}

const openAgain = async (
  req: PayloadRequest,
  { language }: SignUp,
  { name, password }: Form,
  known: PersonRow,
): Promise<string> => {
  await dropIdentities(req, known.id)
  await req.payload.update({ collection: 'people', id: known.id, data: { name, password, language }, req })
  return known.id
}
