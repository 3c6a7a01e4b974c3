import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { makeLink } from './accountLink.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { findByEmail, findById, lockPerson, stateOf } from './findPerson.ts'
import { countTry, tooManyTries } from './limits.ts'
import { writeNotice } from './notices.ts'
import { isEmail, normaliseEmail } from './rules.ts'

type Change = Doorway & { person: TypedUser; email: string; password: string }

/**
 * Asks for another address: a link to the new one confirms it (`confirmEmail`), a notice goes to the old one. Until then
 * nothing changes. If the new one has an account already its owner is told, and the answer is the same.
 *
 * Refuses `form-incomplete` and `wrong-password` (422), `too-many-tries` (429).
 */
export const changeEmail = async (ask: Change): Promise<Result<{ sent: true }>> => {
  const { payload, language, person, password, address } = ask
  const email = normaliseEmail(ask.email)
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const wrong = isEmail(email) ? (email === row.email ? 'email-same' : undefined) : 'email-malformed'
  if (wrong) return refuse('form-incomplete', 422, { fields: { email: wrong } })
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  const wait = await countTry(payload, 'verification', { account: row.email, address })
  if (wait !== undefined) return tooManyTries(wait)
  const owner = await findByEmail(payload, email)
  return inTransaction({ payload, user: person, language }, async (req) => {
    const current = await lockPerson(req, { id: person.id })
    if (!current) return refuse('account-closed', 404)
    const key = `${person.id}:${randomUUID()}`
    if (owner) {
      const to = { ...owner, person: owner.id }
      await writeNotice(req, ask, { notice: 'emailTaken', key, to, path: 'account/forgot' })
    } else {
      const token = makeLink({ purpose: 'email', person: person.id, state: stateOf(current), email })
      await writeNotice(req, ask, {
        notice: 'confirmEmail',
        key,
        to: { ...current, email, person: person.id },
        path: `account/confirm-email?token=${token}`,
      })
    }
    await writeNotice(req, ask, {
      notice: 'emailLeaves',
      key,
      to: { ...current, person: person.id },
      path: 'account/security',
      details: { email },
    })
    return ok({ sent: true })
  })
}
