import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { commonPasswords } from './commonPasswords.ts'
import { passwordMinimum } from './rules.ts'

export type PasswordRefusal = 'passwordShort' | 'passwordCommon'

/** Why a password is refused, or nothing: at least 12 characters, and none of the most used ones, also not with digits
 *  or signs around them. */
export const refusePassword = (password: string): PasswordRefusal | undefined => {
  if ([...password].length < passwordMinimum) return 'passwordShort'
  const core = password.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '')
  const plain = password.toLowerCase()
  const repeats = new Set(plain).size < 5
  return repeats || commonPasswords.has(plain) || commonPasswords.has(core) ? 'passwordCommon' : undefined
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
      { collection: 'people', errors: [{ message: req.t(`communal:${reason}` as never), path: 'password' }] },
      req.t,
    )
  }
  return args
}
