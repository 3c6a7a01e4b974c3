'use client'
import { useRef, useState } from 'react'
import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'
import { Acts } from './Acts.tsx'
import { ConfirmAct, type Said } from './ConfirmAct.tsx'
import { actsFor, type DeskRow } from './deskRow.ts'
import { labelOf, sendAct, type Words } from './sendAct.ts'

type Props = {
  /** id */
  city: string
  rows: readonly DeskRow[]
  words: Words
  onActed: (act: string) => void
  onPrint: (rows: readonly DeskRow[]) => void
}

/** One person with what they come for: each thing, or all of them at once. */
export function PersonGroup({ city, rows, words, onActed, onPrint }: Props) {
  const [open, setOpen] = useState<{ act: DeskAct; rows: readonly DeskRow[] } | undefined>()
  const [wrong, setWrong] = useState('')
  const [sent, setSent] = useState(0)
  const opener = useRef<HTMLElement | undefined>(undefined)
  const [first] = rows
  if (!first) return null
  const likely = [...Map.groupBy(rows, (row) => actsFor(row)[0])]
  const shared = likely.flatMap(([act, same]) => (act && same.length > 1 ? [{ act, same }] : []))
  const run = async (
    act: DeskAct,
    chosen: readonly DeskRow[],
    { photos, ...more }: Said = { photos: [] },
  ): Promise<void> => {
    const asked = { city, act, loans: chosen.map(({ id }) => id), ...more }
    const found = await sendAct({ asked, photos, failed: words['failed'] ?? '', onProgress: setSent })
    setSent(0)
    setWrong(found)
    if (found) return
    setOpen(undefined)
    focusAfter(opener.current)
    onActed(labelOf(act, words))
  }
  const begin = (act: DeskAct, chosen: readonly DeskRow[], button: HTMLElement): void => {
    opener.current = button
    setWrong('')
    const settled = act === 'lookOver' && chosen.every(({ deposit }) => !deposit)
    if (act === 'ready' || settled) void run(act, chosen)
    else setOpen({ act, rows: chosen })
  }
  return (
    <article className="desk__person">
      <h3>
        {first.name}{' '}
        {rows.some(({ late }) => late) && <strong className="desk__late">{words['late']}</strong>}
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <p className="desk__thing">
              <a href={`/admin/collections/loans/${row.id}`}>{row.thing}</a> <code>{row.copy}</code>{' '}
              {row.state === 'ready' && <span className="desk__ready">{words['ready']}</span>}
            </p>
            <p>
              {[row.organisation, row.askedBy, row.when, row.desk, row.purpose, row.note]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {row.deposit && <p className="desk__deposit">{row.deposit.words}</p>}
            {row.kind === 'handOver' && !row.lendable && (
              <p className="desk__wrong">{words['notLendable']}</p>
            )}
            {row.lacks.map((lack) => (
              <p key={lack} className="desk__wrong">
                {lack}
              </p>
            ))}
            <Acts
              row={row}
              words={words}
              alone={shared.every(({ act }) => act !== actsFor(row)[0])}
              onAct={begin}
            />
          </li>
        ))}
      </ul>
      <div className="desk__acts">
        {shared.map(({ act, same }) => (
          <button
            key={act}
            type="button"
            className="btn btn--style-primary btn--size-medium"
            onClick={(event) => begin(act, same, event.currentTarget)}
          >
            {labelOf(act, words)} {(words['all'] ?? '').replace('{{count}}', String(same.length))}
            <span className="desk__hidden"> {first.name}</span>
          </button>
        ))}
        {first.kind !== 'lookOver' && (
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            onClick={() => onPrint(rows)}
          >
            {words['slip']}
            <span className="desk__hidden"> {first.name}</span>
          </button>
        )}
      </div>
      {wrong && !open && (
        <p role="alert" className="desk__wrong">
          {wrong}
        </p>
      )}
      {open && (
        <ConfirmAct
          {...open}
          words={words}
          wrong={wrong}
          sent={sent}
          onDo={(said) => run(open.act, open.rows, said)}
          onBack={() => {
            setOpen(undefined)
            opener.current?.focus()
          }}
        />
      )}
    </article>
  )
}

/** What was acted on leaves the list: the next thing to press takes the focus, or the search. */
const focusAfter = (pressed: HTMLElement | undefined): void => {
  const buttons = [...document.querySelectorAll<HTMLElement>('.desk__acts button')]
  const own = pressed?.closest('li, article')
  const at = pressed ? buttons.indexOf(pressed) : -1
  const next = buttons.slice(at + 1).find((button) => !own?.contains(button))
  const target = next ?? document.querySelector<HTMLElement>('#desk-search')
  target?.focus()
}
