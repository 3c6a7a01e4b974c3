import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { PersonRow } from './findPerson.ts'
import { countTry, forgetTries, tooManyTries } from './limits.ts'

const derive = promisify(pbkdf2)

/** How Payload 3.90 keeps passwords (auth/strategies/local/generatePasswordSaltHash). */
const prefix = 'pbkdf2-sha256-v1:'
const rounds = 600_000
const bytes = 32

type Check = { payload: Payload; person: PersonRow; password: string; address: string | null }

/** Whether it is really the person who asks: their password, under the same limits as logging in. Refuses
 *  `wrong-password`, `password-not-set` (422: the account is opened by a login elsewhere alone) and `too-many-tries` (429). */
export const checkPassword = async ({ payload, person, password, address }: Check): Promise<Result<true>> => {
  const wait = await countTry(payload, 'login', { account: person.email, address })
  if (wait !== undefined) return tooManyTries(wait)
  if (person.hash === '') {
    return refuse('password-not-set', 422, { fields: { password: 'password-not-set' } })
  }
  if (!(await matches(person, password))) {
    return refuse('wrong-password', 422, { fields: { password: 'wrong-password' } })
  }
  await forgetTries(payload, 'login', person.email)
  return ok(true)
}

/** As much work as a check of a password, where there is none to check: how long an answer takes must not tell whether
 *  an account exists. */
export const spendSameTime = async (): Promise<void> => {
  await derive(randomBytes(16), randomBytes(32), rounds, bytes, 'sha256')
}

const matches = async ({ hash, salt }: PersonRow, password: string): Promise<boolean> => {
  if (!hash.startsWith(prefix) || salt === '') return false
  const kept = Buffer.from(hash.slice(prefix.length), 'hex')
  const given = await derive(password, salt, rounds, bytes, 'sha256')
  return kept.length === given.length && timingSafeEqual(kept, given)
}
