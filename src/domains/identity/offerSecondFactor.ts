import type { TypedUser } from 'payload'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { checkPassword } from './checkPassword.ts'
import type { Doorway } from './Doorway.ts'
import { findById } from './findPerson.ts'
import { addressOfSecret, newSecret } from './oneTimeCode.ts'
import { readSecondFactor } from './readSecondFactor.ts'
import { seal, unseal } from './sealed.ts'

/** `secret` in base 32 and `address` (otpauth://…) for the app, shown once; `offer` comes back with the first code. */
export type Offer = { secret: string; address: string; offer: string }

const minutes = 15

/** Makes a secret for an app that makes codes. Nothing is kept: it comes back sealed with the first code
 *  (`enableSecondFactor`). Refuses `wrong-password` (422), `too-many-tries` (429), `second-factor-set` (409). */
export const offerSecondFactor = async (
  ask: Doorway & { person: TypedUser; password: string },
): Promise<Result<Offer>> => {
  const { payload, person, password, address } = ask
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  if (await readSecondFactor({ payload }, person.id)) return refuse('second-factor-set', 409)
  return ok(offerOf(row, newSecret(), Date.now() + minutes * 60_000))
}

/** The same offer once more, while it holds: after a wrong first code. */
export const readOffer = (
  person: { id: string; email: string },
  offer: string,
  now: Date = new Date(),
): Offer | undefined => {
  const [secret, until] = unseal('offer of a second factor', person.id, offer)?.split(' ') ?? []
  if (!secret || Number(until) <= now.getTime()) return undefined
  return { secret, offer, address: addressOfSecret(secret, person.email) }
}

const offerOf = ({ id, email }: { id: string; email: string }, secret: string, until: number): Offer => ({
  secret,
  address: addressOfSecret(secret, email),
  offer: seal('offer of a second factor', id, `${secret} ${until}`),
})
