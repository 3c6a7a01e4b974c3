'use client'
import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'
import { actsFor, type DeskRow } from './deskRow.ts'
import { labelOf, type Words } from './sendAct.ts'

type Props = {
  row: DeskRow
  words: Words
  /** whether it is the only thing of its person: else the button for all stands out */
  alone: boolean
  onAct: (act: DeskAct, rows: readonly DeskRow[], button: HTMLElement) => void
}

/** The likely thing as a button, the rest behind *More*. */
export function Acts({ row, words, alone, onAct }: Props) {
  const [first, ...rest] = actsFor(row)
  const about = <span className="desk__hidden"> {`${row.thing} ${row.copy}`}</span>
  const button = (act: DeskAct, look: 'primary' | 'secondary') => (
    <button
      key={act}
      type="button"
      className={`btn btn--style-${look} btn--size-medium`}
      onClick={(event) => onAct(act, [row], event.currentTarget)}
    >
      {labelOf(act, words)}
      {about}
    </button>
  )
  return (
    <div className="desk__acts">
      {first && button(first, alone ? 'primary' : 'secondary')}
      {rest.length > 0 && (
        <details>
          <summary>
            {words['more']}
            {about}
          </summary>
          {rest.map((act) => button(act, 'secondary'))}
        </details>
      )}
    </div>
  )
}
