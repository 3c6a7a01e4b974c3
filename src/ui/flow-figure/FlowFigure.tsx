import { Table, type TableProps } from '../table/Table.tsx'
import { type FlowLink, type FlowNode, layOut, type PlacedNode } from './layout.ts'

export type FlowFigureProps = {
  /** what flows, in a sentence: it stands for the picture, which is hidden from screen readers */
  caption: string
  /** from left to right: commons, businesses, pledges, people */
  columns: readonly { title: string; nodes: readonly FlowNode[] }[]
  links: readonly FlowLink[]
  /** every edge with its source, date and who confirmed it */
  table?: { label: string; open?: boolean | undefined; table: TableProps } | undefined
}

const width = 1000
const label = 150
const top = 44
const frame = { width: width - label, bar: 14, least: 42, gap: 18, tall: 320 }

/** Who gives what to whom, drawn by the server as bands between columns, and the same as a table. */
export function FlowFigure({ caption, columns, links, table }: FlowFigureProps) {
  const flow = layOut(
    columns.map((column) => column.nodes),
    links,
    frame,
  )
  const step = columns.length > 1 ? (frame.width - frame.bar) / (columns.length - 1) : 0
  return (
    <figure className="flow">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <svg
          className="flow__picture"
          viewBox={`0 0 ${width} ${Math.ceil(flow.height + top)}`}
          aria-hidden="true"
          focusable="false"
        >
          {columns.map((column, index) => (
            <text key={column.title} className="flow__column" x={index * step} y="18">
              {column.title}
            </text>
          ))}
          <g transform={`translate(0 ${top})`}>
            {flow.links.map((link) => (
              <path
                key={`${link.from}>${link.to}`}
                className="flow__link"
                d={link.path}
                strokeWidth={link.width.toFixed(1)}
              />
            ))}
            {flow.nodes.map((node) => (
              <Node key={node.id} node={node} />
            ))}
          </g>
        </svg>
      </section>
      <figcaption>
        <p>{caption}</p>
        {table && (
          <details open={table.open}>
            <summary>{table.label}</summary>
            <Table {...table.table} />
          </details>
        )}
      </figcaption>
    </figure>
  )
}

function Node({ node }: { node: PlacedNode }) {
  const words = (
    <>
      <rect
        className="flow__bar"
        x={node.x}
        y={node.y.toFixed(1)}
        width={frame.bar}
        height={node.height.toFixed(1)}
      />
      <text className="flow__label" x={node.x + frame.bar + 8} y={(node.y + 15).toFixed(1)}>
        {node.label}
      </text>
      {node.text && (
        <text className="flow__text" x={node.x + frame.bar + 8} y={(node.y + 33).toFixed(1)}>
          {node.text}
        </text>
      )}
    </>
  )
  return node.href ? (
    <a href={node.href} tabIndex={-1}>
      {words}
    </a>
  ) : (
    <g>{words}</g>
  )
}
