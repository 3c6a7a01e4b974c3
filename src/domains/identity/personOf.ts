import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'

/** The person whose session these headers carry. `payload.auth` would also work out what they may do in every field of every
 *  collection, which only the admin asks. */
export const personOf = async (payload: Payload, headers: Headers): Promise<TypedUser | null> => {
  if (!/(^|;\s*)payload-token=/.test(headers.get('cookie') ?? '')) return null
  const { user } = await executeAuthStrategies({ headers, payload })
  return user
}
