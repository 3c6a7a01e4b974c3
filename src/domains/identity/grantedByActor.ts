import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever grants a role is named in it; nobody can name another. */
export const grantedByActor: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, grantedBy: req.user?.id ?? null } : data
