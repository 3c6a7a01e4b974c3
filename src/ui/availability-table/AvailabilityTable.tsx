import type { DayState } from '../availability-calendar/AvailabilityCalendar.tsx'
import type { IsoDay } from '../availability-calendar/month.ts'
import { Icon } from '../icon/Icon.tsx'

export type AvailabilityCell = {
  state: DayState
  /** what stands in the cell: how many are free, or a sign */
  figure: string
  /** the whole sentence: "Saturday 8 May: 2 of 3 free" */
  label: string
  /** where choosing the day leads */
  href?: string | undefined
}

export type AvailabilityTableProps = {
  /** names the table and the region that scrolls */
  caption: string
  /** what the rows are: "Thing" */
  head: string
  days: readonly {
    iso: IsoDay
    /** the day of the month, and its weekday in two letters */
    number: string
    short: string
    /** "Saturday 8 May" */
    label: string
  }[]
  rows: readonly { title: string; href: string; cells: Readonly<Record<IsoDay, AvailabilityCell>> }[]
  /** what the figures and signs mean */
  legend: readonly { state: Exclude<DayState, 'past'>; figure: string; label: string }[]
  previous?: { label: string; href: string } | undefined
  next?: { label: string; href: string } | undefined
}

/** A month of several things: a row each, a column a day, in each cell how many are free. It scrolls by itself, the names
 *  stay where they are. */
export function AvailabilityTable({
  caption,
  head,
  days,
  rows,
  legend,
  previous,
  next,
}: AvailabilityTableProps) {
  return (
    <div className="month">
      <div className="month__head">
        <p className="month__title">{caption}</p>
        {previous && (
          <a href={previous.href} rel="prev" aria-label={previous.label}>
            <Icon name="arrowBack" />
          </a>
        )}
        {next && (
          <a href={next.href} rel="next" aria-label={next.label}>
            <Icon name="arrow" />
          </a>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <table className="month__table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {days.map((day) => (
                <th key={day.iso} scope="col">
                  <span aria-hidden="true">
                    {day.short}
                    <br />
                    {day.number}
                  </span>
                  <span className="visually-hidden">{day.label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.href}>
                <th scope="row">
                  <a href={row.href}>{row.title}</a>
                </th>
                {days.map(({ iso }) => (
                  <Cell key={iso} cell={row.cells[iso]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="bare month__legend">
        {legend.map(({ state, figure, label }) => (
          <li key={state}>
            <span className={`month__figure day--${state}`} aria-hidden="true">
              {figure}
            </span>
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Cell({ cell }: { cell: AvailabilityCell | undefined }) {
  if (!cell) return <td />
  const look = `month__figure day--${cell.state}`
  const inner = (
    <>
      <span aria-hidden="true">{cell.figure}</span>
      <span className="visually-hidden">{cell.label}</span>
    </>
  )
  return (
    <td>
      {cell.href ? (
        <a className={look} href={cell.href}>
          {inner}
        </a>
      ) : (
        <span className={look}>{inner}</span>
      )}
    </td>
  )
}
