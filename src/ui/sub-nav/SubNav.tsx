import { Fold } from '../fold/Fold.tsx'

export type SubNavProps = {
  label: string
  /** many: folded on a phone under `label`, beside the page one is on */
  folded?: boolean | undefined
  links: readonly { label: string; href: string; current?: boolean | undefined; count?: string | undefined }[]
}

/** The pages beside this one: an account, an institute, a module. */
export function SubNav({ label, folded, links }: SubNavProps) {
  const list = (
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
  )
  return (
    <nav className="sub-nav" aria-label={label}>
      {folded ? (
        <Fold summary={label} chosen={links.find(({ current }) => current)?.label}>
          {list}
        </Fold>
      ) : (
        list
      )}
    </nav>
  )
}
