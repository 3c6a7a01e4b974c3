/** Where a page stands besides its own address. */
export const menus = ['none', 'header', 'footer'] as const
export type Menu = (typeof menus)[number]

/** What a list in a page can show the newest of. */
export const listedThings = [
  'training',
  'equipment',
  'trails',
  'commons',
  'businesses',
  'guides',
  'news',
] as const
export type ListedThing = (typeof listedThings)[number]

/** The first parts of addresses that are the portal's own (DESIGN §4): no page may stand in their way. That each route
 *  of the site is named here is held by test/unit/domains/pages/rules.test.ts. */
export const reservedSlugs = [
  'account',
  'basket',
  'businesses',
  'calls',
  'circulation',
  'commons',
  'commons-api',
  'copies',
  'decisions',
  'equipment',
  'gbfs',
  'guides',
  'institutes',
  'map',
  'moderation',
  'news',
  'open-data',
  'people',
  'preview',
  'search',
  'stops',
  'tasks',
  'trails',
  'training',
  'unsubscribe',
] as const

export const isReserved = (slug: string): boolean => reservedSlugs.some((one) => one === slug)

const longestPath = 300

/** A path below a city's language, `guides/choose-a-licence`, from what people write of it: with or without slashes
 *  around. Undefined for what is none: another host, a query, a step upwards. */
export const pathWithin = (written: string): string | undefined => {
  const path = written.trim().replace(/^\/(?!\/)|\/$/g, '')
  const parts = path.split('/')
  const isPath = parts.every((part) => /^[\w.~%-]+$/.test(part) && !/^\.{1,2}$/.test(part))
  return isPath && path.length <= longestPath ? path : undefined
}
