import { niceTicks } from '../elevation-profile/scale.ts'
import { Table, type TableProps } from '../table/Table.tsx'

export type ColumnFigureProps = {
  /** what the columns show, in a sentence: it stands for the picture, which is hidden from screen readers */
  caption: string
  /** the whole of a column, and the part of it that is set apart */
  legend: { whole: string; part: string }
  /** in the order of time; `label` stands below where there is room */
  columns: readonly { label: string; whole: number; part: number }[]
  table: { label: string; table: TableProps }
}

/** How something went over time: a column for each step, drawn by the server, and the same as a table. Places are per cent of
 *  the picture, so that its lettering keeps its size when the picture is narrow. */
export function ColumnFigure({ caption, legend, columns, table }: ColumnFigureProps) {
  const ticks = niceTicks(0, Math.max(1, ...columns.map(({ whole }) => whole)), 3).filter(Number.isInteger)
  const high = ticks.at(-1) ?? 1
  const height = (value: number) => (value / high) * (bottom - top)
  const step = 100 / Math.max(1, columns.length)
  const every = Math.ceil(columns.length / 6)
  return (
    <figure className="columns-figure">
      <figcaption>{caption}</figcaption>
      <svg className="columns-figure__picture" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className="columns-figure__tick"
              x1="0"
              x2="100%"
              y1={percent(bottom - height(tick))}
              y2={percent(bottom - height(tick))}
            />
            <text x="0" y={percent(bottom - height(tick))} dy="-4">
              {tick}
            </text>
          </g>
        ))}
        {columns.map(({ label, whole, part }, index) => (
          <g key={label}>
            <rect
              className="columns-figure__whole"
              x={percent(index * step + step * 0.15)}
              width={percent(step * 0.7)}
              y={percent(bottom - height(whole))}
              height={percent(height(whole))}
            />
            <rect
              className="columns-figure__part"
              x={percent(index * step + step * 0.15)}
              width={percent(step * 0.7)}
              y={percent(bottom - height(part))}
              height={percent(height(part))}
            />
            {index % every === 0 && (
              <text className="columns-figure__label" x={percent(index * step + step * 0.15)} y="98%">
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="bare columns-figure__legend">
        {(['whole', 'part'] as const).map((one) => (
          <li key={one}>
            <svg className="columns-figure__key" aria-hidden="true" focusable="false">
              <rect className={`columns-figure__${one}`} width="100%" height="100%" />
            </svg>
            {legend[one]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{table.label}</summary>
        <Table {...table.table} />
      </details>
    </figure>
  )
}

const top = 12
const bottom = 86

const percent = (value: number): string => `${value.toFixed(2)}%`
