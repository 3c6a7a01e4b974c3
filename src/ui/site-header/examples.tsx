import { SiteHeader } from './SiteHeader.tsx'

const nav = [
  { label: 'Training', href: '/en/training' },
  { label: 'Equipment', href: '/en/equipment', current: true },
  { label: 'Trails', href: '/en/trails' },
  { label: 'Commons', href: '/en/commons' },
  { label: 'Businesses', href: '/en/businesses' },
  { label: 'Institutes', href: '/en/institutes' },
  { label: 'Circulation', href: '/en/circulation' },
]

export const threeLanguages = (
  <SiteHeader
    city="Brest"
    homeHref="/en"
    nav={nav}
    search={{ action: '/en/search', label: 'Search Brest', submit: 'Search' }}
    languages={[
      { code: 'fr', name: 'Français', href: '/fr/equipment' },
      { code: 'br', name: 'Brezhoneg', href: '/br/equipment' },
      { code: 'en', name: 'English', href: '/en/equipment', current: true },
    ]}
    account={{ label: 'Sign in', href: '/en/account' }}
    labels={{ nav: 'Main', menu: 'Menu', languages: 'Language' }}
  />
)

export const noCity = (
  <SiteHeader
    city="Communal"
    homeHref="/"
    nav={[]}
    languages={[
      { code: 'fr', name: 'Français', href: '/?lang=fr', current: true },
      { code: 'en', name: 'English', href: '/?lang=en' },
    ]}
    labels={{ nav: 'Principal', menu: 'Menu', languages: 'Langue' }}
  />
)
