import type { ReactNode } from 'react'

export type SiteFooterProps = {
  city: string
  /** who answers: address lines, mail, telephone */
  contact?:
    | {
        address?: string | undefined
        email?: string | undefined
        phone?: string | undefined
        phoneHref?: string | undefined
      }
    | undefined
  groups: readonly {
    title: string
    links: readonly { label: string; href: string; external?: boolean | undefined }[]
  }[]
  /** licence of the content, source of the software, … */
  notes?: readonly string[] | undefined
  children?: ReactNode
  labels: { footer: string }
}

/** The end of every page: the city, how to reach it, where else to go, under which licence. */
export function SiteFooter({ city, contact, groups, notes = [], children, labels }: SiteFooterProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: directly in the body it is the contentinfo landmark, which takes a name
    <footer className="site-footer" aria-label={labels.footer}>
      <div className="wrap site-footer__body">
        <div className="site-footer__city">
          <p className="site-footer__name">{city}</p>
          {contact && (
            <address>
              {contact.address && <p>{contact.address}</p>}
              {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              {contact.phone && (
                <a href={contact.phoneHref ?? `tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                  {contact.phone}
                </a>
              )}
            </address>
          )}
          {children}
        </div>
        <div className="site-footer__groups">
          {groups.map((group) => (
            <div key={group.title}>
              <h2>{group.title}</h2>
              <ul className="bare">
                {group.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href} rel={link.external ? 'noopener' : undefined}>
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {notes.length > 0 && (
          <div className="site-footer__notes">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
      </div>
    </footer>
  )
}
