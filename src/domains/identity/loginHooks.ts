import {
  APIError,
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { spendSameTime } from './checkPassword.ts'
import { addressOf } from './clientAddress.ts'
import { findByEmail } from './findPerson.ts'
import { countTry, forgetTries } from './limits.ts'
import { readSecondFactor } from './readSecondFactor.ts'
import { normaliseEmail } from './rules.ts'
import { wordsOf } from './wordsOf.ts'

/** Counts every login, through whatever door: five of one account in ten minutes, known or not, then a pause. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const email = emailOf(args)
  if (email === undefined) return args
  if (!namesPassword(args)) throw new AuthenticationError(req.t) // before anything tells whether there is an account
  const wait = await countTry(req.payload, 'login', { account: email, address: addressOf(req) })
  if (wait !== undefined) throw new TooManyTries(wait, wordsOf(req))
  if (!(await findByEmail(req.payload, email))?.hash) await spendSameTime() // nor whether it has a password
  return args
}

/** A closed account is an empty shell that nobody enters. */
export const closedStaysClosed: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.closedAt) throw new AuthenticationError(req.t)
  return user
}

/** A password alone does not open an account that has a second factor, through whatever door: the second step is on the
 *  public pages (giveCode.ts). */
export const secondFactorFirst: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (await readSecondFactor(req, String(user.id))) throw new CodeNeeded(wordsOf(req))
  return user
}

/** Who got in begins anew. */
export const forgetWrongTries: CollectionAfterLoginHook = async ({ req, user }) => {
  await forgetTries(req.payload, 'login', String(user.email))
  return user
}

export class TooManyTries extends APIError {
  constructor(seconds: number, words: ReturnType<typeof wordsOf>) {
    const minutes = Math.ceil(seconds / 60)
    super(words('refusals.too-many-tries', { count: minutes }), 429, { seconds }, true)
  }
}

export class CodeNeeded extends APIError {
  constructor(words: ReturnType<typeof wordsOf>) {
    super(words('refusals.code-needed'), 403, null, true)
  }
}

const namesPassword = (args: unknown): boolean => {
  const data = args && typeof args === 'object' && 'data' in args ? args.data : undefined
  const password = data && typeof data === 'object' && 'password' in data ? data.password : undefined
  return typeof password === 'string' && password !== ''
}

const emailOf = (args: unknown): string | undefined => {
  const data = args && typeof args === 'object' && 'data' in args ? args.data : undefined
  const email = data && typeof data === 'object' && 'email' in data ? data.email : undefined
  return typeof email === 'string' ? normaliseEmail(email) : undefined
}
