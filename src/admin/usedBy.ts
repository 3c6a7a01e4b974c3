import type { Role } from '../domains/identity/roles.ts'

/** Who works with which collection: the admin shows it to these roles and to operators, so that a desk is not lost among
 *  what it may only look at. This hides, it allows nothing: access is the collections' own. That each role named here may
 *  change something, and no other may, is held by test/unit/admin/usedBy.test.ts. */
export const usedBy: Record<string, readonly Role[]> = {
  loans: ['manager', 'desk'],
  equipment: ['manager', 'desk', 'editor'],
  units: ['manager', 'desk'],
  desks: ['manager', 'desk'],
  maintenance: ['manager', 'desk'],
  closures: ['manager', 'desk'],
  sessions: ['manager', 'trainer'],
  registrations: ['manager', 'trainer'],
  modules: ['manager', 'trainer', 'editor'],
  lessons: ['manager', 'trainer', 'editor'],
  contributions: ['manager', 'moderator'],
  trails: ['manager', 'editor'],
  stops: ['manager', 'editor'],
  commons: ['manager', 'editor', 'steward'],
  guides: ['manager', 'editor', 'steward'],
  businesses: ['manager', 'steward'],
  institutes: ['manager', 'editor'],
  seats: ['manager'],
  decisions: ['manager', 'steward'],
  pages: ['manager', 'editor'],
  news: ['manager', 'editor'],
  redirects: ['manager', 'editor'],
  images: ['manager', 'editor', 'desk', 'trainer'],
  sounds: ['manager', 'editor', 'trainer'],
  files: ['manager', 'editor', 'desk'],
  cities: ['manager'],
  programmes: ['manager'],
  memberships: ['manager'],
  invitations: ['manager'],
  'identity-providers': ['manager'],
  people: [],
  mails: [],
}
