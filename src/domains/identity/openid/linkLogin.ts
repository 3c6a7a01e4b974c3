import type { TypedUser } from 'payload'
import { type Result, refuse } from '../../../kernel/result.ts'
import { checkPassword } from '../checkPassword.ts'
import { findById } from '../findPerson.ts'
import { type Beginning, beginLogin, type Way } from './beginLogin.ts'

type Linking = Beginning & { person: TypedUser; password: string }

/** Goes to a provider to link its login with the account one is logged in to, after the password. Refuses as `beginLogin`,
 *  and `wrong-password`, `password-not-set` (422). */
export const linkLogin = async (ask: Linking): Promise<Result<Way>> => {
  const { payload, person, password, address } = ask
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  return checked.ok ? beginLogin(ask, { purpose: 'link', person: row.id }) : checked
}
