import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'

export type SectionProps = {
  title?: string | undefined
  /** makes the section an address of the page, and names its heading `<id>-title` */
  id?: string | undefined
  lead?: string | undefined
  more?: { label: string; href: string } | undefined
  /** plain on the ground; tinted and night run across the whole width */
  tone?: 'plain' | 'tinted' | 'night' | undefined
  children?: ReactNode
}

/** A part of a page under one heading of the second level. */
export function Section({ title, id, lead, more, tone = 'plain', children }: SectionProps) {
  return (
    <section
      className={`section section--${tone}`}
      id={id}
      aria-labelledby={id && title ? `${id}-title` : undefined}
    >
      <div className="wrap section__body">
        {title && (
          <div className="section__head">
            <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
            {more && (
              <a className="section__more" href={more.href}>
                {more.label}
                <Icon name="arrow" />
              </a>
            )}
            {lead && <p className="section__lead">{lead}</p>}
          </div>
        )}
        {children}
      </div>
    </section>
  )
}
