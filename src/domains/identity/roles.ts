/** What a member may do in one city. Roles are granted by a manager, with a beginning and, if wanted, an end. */
export const roles = ['manager', 'editor', 'desk', 'trainer', 'moderator', 'steward'] as const
export type Role = (typeof roles)[number]

export type Membership = { city: string; role: Role }
