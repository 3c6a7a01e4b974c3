export type SubNavProps = {
  label: string
  links: readonly { label: string; href: string; current?: boolean | undefined; count?: string | undefined }[]
}

/** The pages beside this one: an account, an institute, a module. */
export function SubNav({ label, links }: SubNavProps) {
  return (
    <nav className="sub-nav" aria-label={label}>
      <ul className="bare">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
              {link.count && <span className="sub-nav__count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
