import type { CityContext } from './context.ts'

/** For programs of whatever origin, kept as a page is, under the tags of what it shows. */
export const openHeaders = (
  { tags }: Pick<CityContext, 'tags'>,
  ...collections: string[]
): Record<string, string> => ({
  'x-communal-tags': tags(...collections),
  'access-control-allow-origin': '*',
})
