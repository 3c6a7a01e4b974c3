'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'
import { returnConditions } from '../../domains/lending/rules.ts'
import { type DeskRow, searchedFor } from './deskRow.ts'
import { labelOf, type Words } from './sendAct.ts'

type Props = {
  act: DeskAct
  rows: readonly DeskRow[]
  words: Words
  wrong: string
  onDo: (more: Record<string, string>) => Promise<void>
  onBack: () => void
}

/** What has to be said with an act, beside the person it is about. The focus is on doing it; Escape leads back. */
export function ConfirmAct({ act, rows, words, wrong, onDo, onBack }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const doIt = useRef<HTMLButtonElement>(null)
  const reasoned = act === 'lost' || act === 'cancel'
  useEffect(() => doIt.current?.focus(), [])
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (busy) return
    setBusy(true)
    const said = [...new FormData(form)].map(([name, value]): [string, string] => [
      name,
      name === 'copy' ? searchedFor(String(value)) : String(value),
    ])
    await onDo(Object.fromEntries(said.filter(([, value]) => value.trim() !== '')))
    setBusy(false)
  }
  return (
    <form
      className="desk__confirm"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <h4 id={`${id}-title`}>
        {labelOf(act, words)} · {rows.map(({ thing, copy }) => `${thing} ${copy}`).join(', ')}
      </h4>
      {wrong && (
        <p role="alert" className="desk__wrong">
          {wrong}
        </p>
      )}
      {act === 'handOver' && rows.length === 1 && (
        <label>
          {words['otherCopy']}
          <input name="copy" autoComplete="off" maxLength={300} />
        </label>
      )}
      {act === 'takeBack' && (
        <fieldset>
          <legend>{words['condition']}</legend>
          {returnConditions.map((condition, index) => (
            <label key={condition}>
              <input type="radio" name="condition" value={condition} defaultChecked={index === 0} />
              {words[`condition-${condition}`]}
            </label>
          ))}
        </fieldset>
      )}
      {reasoned && (
        <label>
          {words['reason']}
          <textarea name="reason" rows={2} maxLength={1000} required />
        </label>
      )}
      {act !== 'cancel' && act !== 'noShow' && (
        <label>
          {words['note']}
          <textarea name="note" rows={2} maxLength={2000} />
        </label>
      )}
      <div className="desk__acts">
        <button
          ref={doIt}
          type="submit"
          className="btn btn--style-primary btn--size-medium"
          aria-disabled={busy}
        >
          {words['confirm']}
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onBack}>
          {words['back']}
        </button>
      </div>
    </form>
  )
}
