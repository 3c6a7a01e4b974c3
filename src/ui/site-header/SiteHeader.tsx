import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { Mark } from '../mark/Mark.tsx'
import { SearchForm, type SearchFormProps } from './SearchForm.tsx'

export type NavEntry = { label: string; href: string; current?: boolean | undefined }
export type LanguageEntry = { code: string; name: string; href: string; current?: boolean | undefined }

export type SiteHeaderProps = {
  city: string
  homeHref: string
  /** the city's own sign instead of the portal's */
  mark?: ReactNode
  nav: readonly NavEntry[]
  search?: SearchFormProps | undefined
  languages: readonly LanguageEntry[]
  /** the way in, or to the own pages: "Sign in", "Nolwenn" */
  account?: { label: string; href: string } | undefined
  labels: { nav: string; menu: string; languages: string }
}

/**
 * City name, main navigation, search, languages, account. Below 60 em the navigation and the search fold into a
 * `<details>`: they are in the markup twice because no style sheet can open a closed `<details>` everywhere.
 */
export function SiteHeader(props: SiteHeaderProps) {
  const { city, homeHref, mark, nav, search, languages, account, labels } = props
  return (
    <header className="site-header">
      <div className="wrap site-header__top">
        <a className="site-header__city" href={homeHref} rel="home">
          {mark ?? <Mark />}
          <span>{city}</span>
        </a>
        {search && (
          <div className="site-header__search">
            <SearchForm {...search} id="search-wide" />
          </div>
        )}
        <div className="site-header__strip">
          {languages.length > 1 && (
            <nav aria-label={labels.languages}>
              <ul className="bare site-header__languages">
                {languages.map((language) => (
                  <li key={language.code}>
                    <a
                      href={language.href}
                      lang={language.code}
                      hrefLang={language.code}
                      aria-current={language.current ? 'true' : undefined}
                    >
                      {language.name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {account && (
            <a className="site-header__account" href={account.href}>
              <Icon name="person" />
              <span>{account.label}</span>
            </a>
          )}
        </div>
      </div>
      {(nav.length > 0 || search) && (
        <>
          <div className="site-header__nav">
            <div className="wrap">
              <NavList entries={nav} label={labels.nav} />
            </div>
          </div>
          <details className="site-menu">
            <summary>
              <Icon name="menu" />
              {labels.menu}
            </summary>
            <div className="site-menu__body">
              {search && <SearchForm {...search} id="search-menu" />}
              <NavList entries={nav} label={labels.nav} />
            </div>
          </details>
        </>
      )}
    </header>
  )
}

function NavList({ entries, label }: { entries: readonly NavEntry[]; label: string }) {
  if (entries.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className="bare site-nav">
        {entries.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
