import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever grants a role is named in it; no form can name another, for the field takes nothing from one. An accepted
 *  invitation names who invited. */
export const grantedByActor: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, grantedBy: data['grantedBy'] ?? req.user?.id ?? null } : data
