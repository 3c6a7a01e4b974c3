import type { SearchKind } from './kinds.ts'

/** How a collection becomes findable. Every string is SQL of ours: `d` is the document, `p` the thing it belongs to. */
export type Source = {
  kind: SearchKind
  path: string
  /** whether a visitor may see it */
  open: string
  /** columns of `<collection>_locales` */
  title: string | undefined
  summary: string | undefined
  body: readonly string[]
  /** a column of parts (src/domains/pages/blocks.ts), of which the words are found */
  blocks?: string
  /** what is the same in every language: a title, and words that are found as well */
  plainTitle?: string
  plainBody?: string
  /** the collection it belongs to, by which column, and that one's title, which stands as summary */
  parent?: { collection: string; column: string; title: string }
}

const published = `d._status = 'published'`

export const sources = {
  modules: {
    kind: 'training',
    path: `'training/' || d.slug`,
    open: published,
    title: 'title',
    summary: 'summary',
    body: ['body'],
  },
  lessons: {
    kind: 'training',
    path: `'training/' || p.slug || '/' || d.slug`,
    open: `${published} and p._status = 'published'`,
    title: 'title',
    summary: undefined,
    body: ['body'],
    parent: { collection: 'modules', column: 'module_id', title: 'title' },
  },
  equipment: {
    kind: 'equipment',
    path: `'equipment/' || d.slug`,
    open: published,
    title: 'name',
    summary: 'summary',
    body: ['description', 'accessories'],
  },
  trails: {
    kind: 'trails',
    path: `'trails/' || d.slug`,
    open: published,
    title: 'name',
    summary: 'summary',
    body: ['description', 'access'],
  },
  stops: {
    kind: 'trails',
    path: `'stops/' || d.id`,
    open: `${published} and p._status = 'published'`,
    title: 'name',
    summary: undefined,
    body: ['text', 'transcript'],
    parent: { collection: 'trails', column: 'trail_id', title: 'name' },
  },
  commons: {
    kind: 'commons',
    path: `'commons/' || d.slug`,
    open: published,
    title: 'name',
    summary: 'summary',
    body: ['description', 'needs'],
    plainBody: 'd.steward',
  },
  businesses: {
    kind: 'businesses',
    path: `'businesses/' || d.slug`,
    open: `d.state = 'listed'`,
    title: undefined,
    summary: 'summary',
    body: ['description', 'returns'],
    plainTitle: 'd.name',
    plainBody: 'd.address',
  },
  guides: {
    kind: 'guides',
    path: `'guides/' || d.slug`,
    open: published,
    title: 'title',
    summary: 'summary',
    body: ['body'],
  },
  institutes: {
    kind: 'institutes',
    path: `'institutes/' || d.kind`,
    open: published,
    title: 'name',
    summary: 'purpose',
    body: ['charter'],
  },
  decisions: {
    kind: 'decisions',
    path: `'decisions/' || d.slug`,
    open: published,
    title: 'title',
    summary: 'summary',
    body: ['reasons'],
  },
  pages: {
    kind: 'pages',
    path: 'd.slug',
    open: published,
    title: 'title',
    summary: 'summary',
    body: [],
    blocks: 'body',
  },
  news: {
    kind: 'news',
    path: `'news/' || d.slug`,
    open: published,
    title: 'title',
    summary: 'summary',
    body: [],
    blocks: 'body',
  },
} as const satisfies Record<string, Source>

export type SearchedCollection = keyof typeof sources

export const isSearched = (slug: string): slug is SearchedCollection => Object.hasOwn(sources, slug)

/** What is found by way of something else changes with it. */
export const partsOf: Partial<Record<SearchedCollection, SearchedCollection>> = {
  modules: 'lessons',
  trails: 'stops',
}
