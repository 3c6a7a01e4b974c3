import { Badge, type BadgeData } from '../badge/Badge.tsx'
import { type Fact, FactList } from '../fact-list/FactList.tsx'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type Row = {
  title: string
  href?: string | undefined
  text?: string | undefined
  icon?: IconName | undefined
  /** stands large at the start instead of an icon: a day, a number */
  figure?: { large: string; small?: string | undefined } | undefined
  facts?: readonly Fact[] | undefined
  badge?: BadgeData | undefined
  lang?: string | undefined
}

export type RowListProps = {
  rows: readonly Row[]
  label?: string | undefined
  /** numbers the rows: lessons, steps */
  ordered?: boolean | undefined
}

/** Things one under the other, each one line or two. */
export function RowList({ rows, label, ordered = false }: RowListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="bare rows" aria-label={label}>
      {rows.map((row, index) => (
        <li key={`${row.href ?? ''}${row.title}`} className="row" lang={row.lang}>
          <RowFigure row={row} number={ordered ? index + 1 : undefined} />
          <div className="row__words">
            <p className="row__title">{row.href ? <a href={row.href}>{row.title}</a> : row.title}</p>
            {row.text && <p>{row.text}</p>}
            {row.facts && <FactList facts={row.facts} layout="line" />}
          </div>
          {row.badge && <Badge {...row.badge} />}
        </li>
      ))}
    </List>
  )
}

function RowFigure({ row, number }: { row: Row; number: number | undefined }) {
  if (row.figure) {
    return (
      <p className="row__figure">
        <span>{row.figure.large}</span>
        {row.figure.small && <small>{row.figure.small}</small>}
      </p>
    )
  }
  if (row.icon) {
    return (
      <p className="row__figure">
        <Icon name={row.icon} />
      </p>
    )
  }
  if (number !== undefined) {
    return (
      <p className="row__figure" aria-hidden="true">
        <span>{number}</span>
      </p>
    )
  }
  return null
}
