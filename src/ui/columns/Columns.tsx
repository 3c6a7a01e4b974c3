import type { ReactNode } from 'react'

export type ColumnsProps = {
  children?: ReactNode
  /** the narrower column; stands after the main one in reading order */
  aside?: ReactNode
  /** keeps the aside in view while the main column scrolls */
  sticky?: boolean | undefined
}

/** A main column with an aside beside it, one under the other where it is narrow. */
export function Columns({ children, aside, sticky = false }: ColumnsProps) {
  return (
    <div className="columns">
      <div className="stack">{children}</div>
      {aside && (
        <div className={sticky ? 'columns__aside columns__aside--sticky' : 'columns__aside'}>{aside}</div>
      )}
    </div>
  )
}
