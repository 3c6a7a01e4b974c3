import type { ReactNode } from 'react'

export type TableColumn = { key: string; label: string; numeric?: boolean | undefined }

export type TableProps = {
  caption: string
  columns: readonly TableColumn[]
  /** one cell per column key; the first column heads its row */
  rows: readonly Readonly<Record<string, ReactNode>>[]
  /** keeps the caption for screen readers where a heading stands directly above */
  captionHidden?: boolean | undefined
}

/** A table that scrolls by itself where it is wider than the page. */
export function Table({ caption, columns, rows, captionHidden = false }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'table__number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
            <tr key={index}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {row[column.key]}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? 'table__number' : undefined}>
                    {row[column.key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
