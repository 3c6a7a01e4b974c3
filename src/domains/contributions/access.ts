import type { Access, FieldAccess } from 'payload'
import { isOperator, membershipsOf } from '../identity/membershipsOf.ts'

/** One's own contributions in whatever state, besides what the given access allows. */
export const ownContributions =
  (others: Access): Access =>
  async (args) => {
    const allowed = await others(args)
    const person = args.req.user?.id
    if (allowed === true || !person) return allowed
    const mine = { person: { equals: person } }
    return allowed === false ? mine : { or: [mine, allowed] }
  }

/** Who contributed is for the person and the city's moderators; the public sees the credit the person chose. */
export const readsContributor: FieldAccess = async ({ req, doc }) => {
  if (!req.user) return false
  const person: unknown = doc?.['person']?.id ?? doc?.['person']
  if (isOperator(req) || person === req.user.id) return true
  const city: unknown = doc?.['city']?.id ?? doc?.['city']
  const held = await membershipsOf(req)
  return held.some((one) => one.city === city && (one.role === 'manager' || one.role === 'moderator'))
}
