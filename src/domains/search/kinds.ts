/** The kinds of thing one can find, in the order of the facets. A lesson is found as training, a stop as a trail. */
export const searchKinds = [
  'training',
  'equipment',
  'trails',
  'commons',
  'businesses',
  'guides',
  'institutes',
  'decisions',
  'news',
  'pages',
] as const
export type SearchKind = (typeof searchKinds)[number]
