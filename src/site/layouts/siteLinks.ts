import { hostTable } from '../../domains/tenancy/hosts.ts'
import type { CityContext } from '../context.ts'
import { absoluteAddress } from '../context.ts'

export const sections = [
  'training',
  'equipment',
  'trails',
  'commons',
  'businesses',
  'guides',
  'institutes',
] as const
export type Section = (typeof sections)[number]

const programmeOf: Partial<Record<Section, string>> = {
  training: 'training',
  equipment: 'lending',
  trails: 'trails',
}

/** The main navigation of a city: a programme it does not run is not in it. */
export const navOf = ({ city, href, t, text }: CityContext, active: Section | undefined) => [
  ...sections
    .filter((section) => {
      const programme = programmeOf[section]
      return !programme || city.programmes[programme]?.enabled !== false
    })
    .map((section) => ({ label: t(`common.${section}`), href: href(section), current: section === active })),
  ...city.menus.header.map(({ slug, title }) => ({ label: text(title), href: href(slug) })),
]

const standing = ['about', 'accessibility', 'privacy', 'legal', 'terms'] as const
const instituteKinds = ['commons', 'open-business', 'benefit-sharing'] as const
const citiesShown = 6

/** What stands at the end of every page: the institutes, the city's standing pages, the other cities. */
export const footerGroupsOf = ({ city, href, language, t, text }: CityContext, platform: string) => [
  {
    title: t('common.institutes'),
    links: instituteKinds.map((kind) => ({
      label: t(`institutes.short.${kind}`),
      href: href(`institutes/${kind}`),
    })),
  },
  {
    title: t('pages.thisSite'),
    links: [
      { label: t('news.title'), href: href('news') },
      ...city.menus.footer
        .filter(({ slug }) => !standing.some((one) => one === slug))
        .map(({ slug, title }) => ({ label: text(title), href: href(slug) })),
      ...standing.map((slug) => ({ label: t(`pages.standing.${slug}`), href: href(slug) })),
    ],
  },
  {
    title: t('pages.otherCities'),
    links: [
      ...[...hostTable().bySlug.values()]
        .filter((other) => other.state === 'live' && other.id !== city.id)
        .slice(0, citiesShown)
        .map((other) => {
          const spoken = other.languages.includes(language) ? language : other.languages[0]
          return { label: other.name[spoken] ?? other.slug, href: absoluteAddress(other, spoken) }
        }),
      { label: t('common.allCities'), href: platform },
    ],
  },
]
