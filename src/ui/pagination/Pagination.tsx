import { Icon } from '../icon/Icon.tsx'

export type PaginationProps = {
  label: string
  previous?: { label: string; href: string } | undefined
  next?: { label: string; href: string } | undefined
  /** where one is, in words: "21 to 40" */
  position?: string | undefined
}

/** One page back, one page on. Lists are read by key, so there are no page numbers. */
export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a className="button button--secondary" href={previous.href} rel="prev">
          <Icon name="arrowBack" />
          {previous.label}
        </a>
      )}
      {position && <span className="pagination__position">{position}</span>}
      {next && (
        <a className="button button--secondary pagination__next" href={next.href} rel="next">
          {next.label}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}
