import type { Row } from '../ui/index.ts'
import type { CityContext } from './context.ts'

/** The programmes a city runs, by their own names, as ways into it. They cost no statement: the city is known. */
export const programmesOf = ({ city, t, text, href }: CityContext): Row[] =>
  (
    [
      { programme: 'training', path: 'training', icon: 'learn' },
      { programme: 'lending', path: 'equipment', icon: 'borrow' },
      { programme: 'trails', path: 'trails', icon: 'walk' },
    ] as const
  )
    .filter(({ programme }) => city.programmes[programme]?.enabled !== false)
    .map(({ programme, path, icon }) => ({
      title: text(city.programmes[programme]?.name ?? {}) || t(`${programme}.title`),
      text: text(city.programmes[programme]?.intro ?? {}) || t(`${programme}.lead`),
      href: href(path),
      icon,
    }))
