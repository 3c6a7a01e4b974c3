import { Table, type TableProps } from '../table/Table.tsx'

export type BarFigureProps = {
  /** what the bars show, in a sentence */
  caption: string
  bars: readonly {
    label: string
    value: number
    /** the value as people say it: "12 days", "34 %" */
    text: string
  }[]
  /** what a whole bar stands for; the largest value unless told */
  most?: number | undefined
  table?: { label: string; table: TableProps } | undefined
}

/** Things that are compared: each its words, its number, and a bar as long as that. */
export function BarFigure({ caption, bars, most, table }: BarFigureProps) {
  const whole = Math.max(most ?? 0, ...bars.map(({ value }) => value), Number.MIN_VALUE)
  return (
    <figure className="bars">
      <figcaption>{caption}</figcaption>
      <ul className="bare bars__list">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span className="bars__label">{bar.label}</span>
            <strong className="bars__value">{bar.text}</strong>
            <svg className="bars__bar" aria-hidden="true" focusable="false">
              <rect className="bars__whole" width="100%" height="100%" />
              <rect
                className="bars__part"
                width={`${((bar.value / whole) * 100).toFixed(2)}%`}
                height="100%"
              />
            </svg>
          </li>
        ))}
      </ul>
      {table && (
        <details>
          <summary>{table.label}</summary>
          <Table {...table.table} />
        </details>
      )}
    </figure>
  )
}
