import type { Payload, TypedUser } from 'payload'

/** A demo account that was made, by its address. */
export const demoPersonOf = async (payload: Payload, email: string): Promise<TypedUser> => {
  const { docs } = await payload.find({ collection: 'people', depth: 0, where: { email: { equals: email } } })
  if (!docs[0]) throw new Error(`There is no account ${email}; expected the demo account to be made`)
  return { ...docs[0], collection: 'people' }
}
