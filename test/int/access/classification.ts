import type { Role } from '../../../src/domains/identity/roles.ts'

/** Who may do what, said a second time and independently of the code: the matrix compares every collection of the live
 *  configuration with its line here, and a collection without a line fails. */
export type Classification = {
  /** What a visitor reads: the published ones, all of a live city, or nothing. */
  public: 'published' | 'all' | 'none'
  /** Which roles read everything in their own city. */
  read: readonly Role[]
  create: readonly Role[]
  update: readonly Role[]
  delete: readonly Role[]
  versions?: readonly Role[]
  /** The person that a document names reads it too. */
  own?: boolean
}

const all = ['manager', 'editor', 'desk', 'trainer', 'moderator', 'steward'] as const satisfies Role[]

const content = (...writers: Role[]): Classification => ({
  public: 'published',
  read: all,
  create: writers,
  update: writers,
  delete: writers,
  versions: writers,
})

export const classification: Record<string, Classification> = {
  cities: { public: 'all', read: all, create: [], update: ['manager'], delete: [] },
  people: { public: 'none', read: [], create: [], update: [], delete: [], own: true },
  memberships: {
    public: 'none',
    read: ['manager'],
    create: ['manager'],
    update: ['manager'],
    delete: ['manager'],
    own: true,
  },
  invitations: { public: 'none', read: ['manager'], create: ['manager'], update: [], delete: [] },
  'identity-providers': {
    public: 'none',
    read: ['manager'],
    create: ['manager'],
    update: ['manager'],
    delete: ['manager'],
  },
  institutes: {
    public: 'published',
    read: all,
    create: ['manager'],
    update: ['manager', 'editor'],
    delete: ['manager'],
    versions: ['manager', 'editor'],
  },
  seats: { public: 'all', read: all, create: ['manager'], update: ['manager'], delete: ['manager'] },
  programmes: { public: 'all', read: all, create: ['manager'], update: ['manager'], delete: [] },
  closures: {
    public: 'all',
    read: all,
    create: ['manager', 'desk'],
    update: ['manager', 'desk'],
    delete: ['manager', 'desk'],
  },
  modules: content('manager', 'trainer', 'editor'),
  lessons: content('manager', 'trainer', 'editor'),
  sessions: {
    public: 'all',
    read: all,
    create: ['manager', 'trainer'],
    update: ['manager', 'trainer'],
    delete: ['manager'],
  },
  registrations: {
    public: 'none',
    read: ['manager', 'trainer'],
    create: [],
    update: ['manager', 'trainer'],
    delete: [],
    own: true,
  },
  desks: { public: 'all', read: all, create: ['manager'], update: ['manager', 'desk'], delete: ['manager'] },
  equipment: content('manager', 'desk', 'editor'),
  units: {
    public: 'none',
    read: ['manager', 'desk', 'editor'],
    create: ['manager', 'desk'],
    update: ['manager', 'desk'],
    delete: ['manager'],
  },
  maintenance: {
    public: 'none',
    read: ['manager', 'desk'],
    create: ['manager', 'desk'],
    update: ['manager', 'desk'],
    delete: ['manager', 'desk'],
  },
  loans: {
    public: 'none',
    read: ['manager', 'desk'],
    create: [],
    update: ['manager', 'desk'],
    delete: [],
    own: true,
  },
  things: {
    public: 'none',
    read: ['manager', 'moderator'],
    create: [],
    update: ['manager', 'moderator'],
    delete: [],
    own: true,
  },
  // Of what neighbours have with each other, staff read what was reported: here the thing of the sample is.
  borrowings: {
    public: 'none',
    read: ['manager', 'moderator'],
    create: [],
    update: [],
    delete: [],
    own: true,
  },
  handovers: {
    public: 'none',
    read: ['manager', 'moderator'],
    create: [],
    update: [],
    delete: [],
    own: true,
  },
  reports: {
    public: 'none',
    read: ['manager', 'moderator'],
    create: [],
    update: ['manager', 'moderator'],
    delete: [],
    own: true,
  },
  trails: content('manager', 'editor'),
  stops: content('manager', 'editor'),
  contributions: {
    public: 'all',
    read: ['manager', 'moderator', 'editor'],
    create: [],
    update: ['manager', 'moderator'],
    delete: [],
    own: true,
  },
  commons: content('manager', 'editor', 'steward'),
  businesses: {
    public: 'none',
    read: ['manager', 'steward', 'editor'],
    create: ['manager', 'steward'],
    update: ['manager', 'steward'],
    delete: [],
    own: true,
  },
  guides: content('manager', 'editor', 'steward'),
  decisions: content('manager', 'steward'),
  pages: content('manager', 'editor'),
  news: content('manager', 'editor'),
  redirects: {
    public: 'none',
    read: ['manager', 'editor'],
    create: ['manager', 'editor'],
    update: ['manager', 'editor'],
    delete: ['manager', 'editor'],
  },
  images: {
    public: 'all',
    read: all,
    create: ['manager', 'editor', 'desk', 'trainer'],
    update: ['manager', 'editor', 'desk', 'trainer'],
    delete: ['manager', 'editor'],
  },
  sounds: {
    public: 'all',
    read: all,
    create: ['manager', 'editor', 'trainer'],
    update: ['manager', 'editor', 'trainer'],
    delete: ['manager', 'editor'],
  },
  files: {
    public: 'all',
    read: all,
    create: ['manager', 'editor', 'desk'],
    update: ['manager', 'editor', 'desk'],
    delete: ['manager', 'editor'],
  },
  strikes: {
    public: 'none',
    read: ['manager', 'desk'],
    create: [],
    update: ['manager', 'desk'],
    delete: [],
    own: true,
  },
  suspensions: {
    public: 'none',
    read: ['manager', 'desk'],
    create: ['manager', 'desk'],
    update: ['manager', 'desk'],
    delete: [],
    own: true,
  },
  groups: { public: 'all', read: all, create: ['manager'], update: ['manager'], delete: ['manager'] },
  'group-members': {
    public: 'none',
    read: ['manager', 'desk'],
    create: ['manager', 'desk'],
    update: ['manager', 'desk'],
    delete: ['manager', 'desk'],
    own: true,
  },
  waits: {
    public: 'none',
    read: ['manager', 'desk'],
    create: [],
    update: ['manager', 'desk'],
    delete: [],
    own: true,
  },
  conditions: { public: 'none', read: ['manager', 'desk'], create: [], update: [], delete: [], own: true },
  'condition-photos': {
    public: 'none',
    read: ['manager', 'desk'],
    create: [],
    update: [],
    delete: [],
    own: true,
  },
  mails: { public: 'none', read: [], create: [], update: [], delete: [] },
}
