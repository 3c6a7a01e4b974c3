/** What a member may do in one city. Roles are granted by a manager, with a beginning and, if wanted, an end. */
export const roles = ['manager', 'editor', 'desk', 'trainer', 'moderator', 'steward'] as const
export type Role = (typeof roles)[number]

/** Roles that work in the admin. A steward of an institute acts on the public site and reads there. */
export const staffRoles = [
  'manager',
  'editor',
  'desk',
  'trainer',
  'moderator',
  'steward',
] as const satisfies Role[]

export type Membership = { city: string; role: Role }
