import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type FoldProps = {
  /** what is folded away: "Narrow the list" */
  summary: string
  /** what of it holds now: "Sound", the page one is on */
  chosen?: string | undefined
  icon?: IconName | undefined
  open?: boolean | undefined
  children?: ReactNode
}

/**
 * Folded on a phone, where it would push what one came for out of the first screen; plainly there on a wide screen.
 * A browser whose style sheets cannot open a `<details>` keeps the fold on both, which works.
 */
export function Fold({ summary, chosen, icon, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary className="fold__summary">
        {icon && <Icon name={icon} />}
        <span className="fold__words">
          {summary}
          {chosen && <span className="fold__chosen">{chosen}</span>}
        </span>
      </summary>
      <div className="fold__body">{children}</div>
    </details>
  )
}
