/** What a page may load before it can be used (budgets in docs/bench.md). */
export type Weight = 'content' | 'map' | 'tool'

export type PublicPage = {
  name: string
  path: string
  weight: Weight
  kind: 'home' | 'list' | 'detail' | 'search'
}

type Wanted = Omit<PublicPage, 'path'> &
  (
    | { path: string }
    /** the first address of that shape on another page */
    | { on: string; link: RegExp }
  )

const wanted: Wanted[] = [
  { name: 'home', path: '', weight: 'content', kind: 'home' },
  { name: 'training', path: 'training', weight: 'content', kind: 'list' },
  { name: 'module', on: 'training', link: /^training\/[\w-]+$/, weight: 'content', kind: 'detail' },
  {
    name: 'lesson',
    on: 'module',
    link: /^training\/[\w-]+\/(?!sessions)[\w-]+$/,
    weight: 'content',
    kind: 'detail',
  },
  { name: 'equipment', path: 'equipment', weight: 'content', kind: 'list' },
  {
    name: 'model with calendar',
    on: 'equipment',
    link: /^equipment\/[\w-]+$/,
    weight: 'tool',
    kind: 'detail',
  },
  { name: 'trails', path: 'trails', weight: 'map', kind: 'list' },
  { name: 'trail', on: 'trails', link: /^trails\/[\w-]+$/, weight: 'map', kind: 'detail' },
  { name: 'walk', on: 'trail', link: /^trails\/[\w-]+\/walk$/, weight: 'tool', kind: 'detail' },
  { name: 'stop', on: 'trail', link: /^stops\/[\w-]+$/, weight: 'tool', kind: 'detail' },
  { name: 'commons', path: 'commons', weight: 'content', kind: 'list' },
  { name: 'common', on: 'commons', link: /^commons\/[\w-]+$/, weight: 'content', kind: 'detail' },
  { name: 'businesses', path: 'businesses', weight: 'map', kind: 'list' },
  {
    name: 'business',
    on: 'businesses',
    link: /^businesses\/(?!apply)[\w-]+$/,
    weight: 'map',
    kind: 'detail',
  },
  { name: 'guides', path: 'guides', weight: 'content', kind: 'list' },
  { name: 'guide', on: 'guides', link: /^guides\/[\w-]+$/, weight: 'content', kind: 'detail' },
  { name: 'institute', path: 'institutes/commons', weight: 'content', kind: 'detail' },
  { name: 'search', path: 'search?q=enregistreur', weight: 'content', kind: 'search' },
]

export type Found = { pages: PublicPage[]; missing: string[] }

/** The public pages of a city as they are linked from one another; `base` is the address of its home page. */
export const findPages = async (base: string): Promise<Found> => {
  const pages: PublicPage[] = []
  const missing: string[] = []
  const bodies = new Map<string, string>()
  for (const page of wanted) {
    const path = 'path' in page ? page.path : linkOn(bodies.get(page.on) ?? '', base, page.link)
    const answer = path === undefined ? undefined : await fetch(addressOf(base, path))
    if (path === undefined || answer?.status !== 200) {
      missing.push(answer ? `${page.name} (${answer.status})` : page.name)
      continue
    }
    bodies.set(page.name, await answer.text())
    pages.push({ name: page.name, path, weight: page.weight, kind: page.kind })
  }
  return { pages, missing }
}

export const addressOf = (base: string, path: string): string => (path ? `${base}/${path}` : base)

const linkOn = (body: string, base: string, link: RegExp): string | undefined => {
  const { pathname } = new URL(base)
  return [...body.matchAll(/href="([^"]+)"/g)]
    .flatMap(([, href]) => (href?.startsWith(`${pathname}/`) ? [href.slice(pathname.length + 1)] : []))
    .find((path) => link.test(path))
}
