import type { Row } from '../ui/index.ts'
import type { CityContext } from './context.ts'

const programmes = [
  { programme: 'training', path: 'training', icon: 'learn' },
  { programme: 'lending', path: 'equipment', icon: 'borrow' },
  { programme: 'trails', path: 'trails', icon: 'walk' },
] as const

/** Where the programmes that a city runs begin. They cost no statement: the city is known. */
export const doorsOf = ({ city, href }: Pick<CityContext, 'city' | 'href'>) =>
  programmes
    .filter(({ programme }) => city.programmes[programme]?.enabled !== false)
    .map(({ path, ...door }) => ({ ...door, href: href(path) }))

/** The programmes that a city runs, by their own names. */
export const programmeRows = (context: CityContext): Row[] => {
  const { city, t, text } = context
  return doorsOf(context).map(({ programme, ...door }) => ({
    ...door,
    title: text(city.programmes[programme]?.name ?? {}) || t(`${programme}.title`),
    text: text(city.programmes[programme]?.intro ?? {}) || t(`${programme}.lead`),
  }))
}
