import type { Access } from 'payload'
import { isOperator } from './membershipsOf.ts'

/** One sees and changes one's own account, and nobody else's; operators see all. */
export const ownAccount: Access = ({ req }) => {
  if (isOperator(req)) return true
  return req.user ? { id: { equals: req.user.id } } : false
}
