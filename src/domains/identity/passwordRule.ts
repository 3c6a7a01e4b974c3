import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { commonPasswords } from './commonPasswords.ts'
import { passwordMaximum, passwordMinimum } from './rules.ts'
import { wordsOf } from './wordsOf.ts'

export type PasswordRefusal = 'password-short' | 'password-long' | 'password-common'

/** Why a password is refused, or nothing: at least 12 characters, and none of the most used ones, also not doubled or with
 *  digits or signs around them. */
export const refusePassword = (password: string): PasswordRefusal | undefined => {
  if ([...password].length < passwordMinimum) return 'password-short'
  if (password.length > passwordMaximum) return 'password-long'
  const plain = password.toLowerCase()
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const unit = /^(.+?)\1+$/u.exec(core)?.[1] ?? core
  const few = new Set(plain).size < 5
  return few || [plain, core, unit].some((one) => commonPasswords.has(one)) ? 'password-common' : undefined
}

/** The same rule at every door that sets a password: Payload itself accepts three characters. */
export const passwordRule: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const data: unknown = 'data' in args ? args.data : undefined
  const setsPassword = ['create', 'update', 'updateByID', 'resetPassword'].includes(operation)
  if (!setsPassword || !data || typeof data !== 'object' || !('password' in data)) return args
  const { password } = data
  if (typeof password !== 'string') return args
  const reason = refusePassword(password)
  if (reason) {
    throw new ValidationError(
      {
        collection: 'people',
        errors: [{ message: wordsOf(req)(`refusals.${reason}`), path: 'password' }],
      },
      req.t,
    )
  }
  return args
}
