import type { Access, FieldAccess } from 'payload'
import { isOperator, membershipsOf } from '../identity/membershipsOf.ts'

/** The entries one applied for, in whatever state, besides what the given access allows. */
export const ownBusinesses =
  (others: Access): Access =>
  async (args) => {
    const allowed = await others(args)
    const person = args.req.user?.id
    if (allowed === true || !person) return allowed
    const mine = { applicant: { equals: person } }
    return allowed === false ? mine : { or: [mine, allowed] }
  }

/** The applicant and their address are for the city's staff of the directory and for the applicant. */
export const readsPrivateContact: FieldAccess = async ({ req, doc }) => {
  if (!req.user) return false
  const applicant: unknown = doc?.['applicant']?.id ?? doc?.['applicant']
  if (isOperator(req) || applicant === req.user.id) return true
  const city: unknown = doc?.['city']?.id ?? doc?.['city']
  const held = await membershipsOf(req)
  return held.some((one) => one.city === city && (one.role === 'manager' || one.role === 'steward'))
}
