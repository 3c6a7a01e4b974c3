'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { depositMethods } from '../../domains/lending/deposit/rules.ts'
import type { DeskAct } from '../../domains/lending/desk/actAtDesk.ts'
import { returnConditions } from '../../domains/lending/rules.ts'
import { type DeskRow, searchedFor } from './deskRow.ts'
import { labelOf, type Words } from './sendAct.ts'

type Props = {
  act: DeskAct
  rows: readonly DeskRow[]
  words: Words
  wrong: string
  onDo: (more: Record<string, string | boolean>) => Promise<void>
  onBack: () => void
}

/** What has to be said with an act, beside the person it is about. The focus is on doing it; Escape leads back. */
export function ConfirmAct({ act, rows, words, wrong, onDo, onBack }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const doIt = useRef<HTMLButtonElement>(null)
  const reasoned = act === 'lost' || act === 'cancel'
  const deposits = rows.flatMap(({ deposit }) =>
    deposit && deposit.due === (act === 'handOver') ? [deposit] : [],
  )
  useEffect(() => doIt.current?.focus(), [])
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (busy) return
    setBusy(true)
    const said = [...new FormData(form)].map(([name, value]): [string, string] => [
      name,
      name === 'copy' ? searchedFor(String(value)) : String(value),
    ])
    const filled = Object.fromEntries(said.filter(([, value]) => value.trim() !== ''))
    await onDo({
      ...filled,
      ...(form.elements.namedItem('depositBack') && { depositBack: 'depositBack' in filled }),
    })
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
      {act === 'handOver' && deposits.length > 0 && <DepositTaken deposits={deposits} words={words} />}
      {(act === 'takeBack' || act === 'lookOver') && deposits.length > 0 && (
        <DepositBack deposits={deposits} words={words} />
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

type DepositProps = { deposits: readonly NonNullable<DeskRow['deposit']>[]; words: Words }

/** How the deposits that are due were left; of one, also how much it was. */
function DepositTaken({ deposits, words }: DepositProps) {
  const [one] = deposits
  return (
    <fieldset>
      <legend>{deposits.map((deposit) => deposit.words).join(', ')}</legend>
      {depositMethods.map((method) => (
        <label key={method}>
          <input type="radio" name="depositMethod" value={method} required />
          {words[`method-${method}`]}
        </label>
      ))}
      {deposits.length === 1 && <Amount label={words['depositTaken']} typed={one?.typed} />}
    </fieldset>
  )
}

/** Whether what is held goes back now; of one, also how much. What is kept needs a word why. */
function DepositBack({ deposits, words }: DepositProps) {
  const [back, setBack] = useState(true)
  const [one] = deposits
  return (
    <fieldset>
      <legend>{deposits.map((deposit) => deposit.words).join(', ')}</legend>
      <label>
        <input
          type="checkbox"
          name="depositBack"
          value="yes"
          checked={back}
          onChange={(event) => setBack(event.target.checked)}
        />
        {words['depositBack']}
      </label>
      {back && deposits.length === 1 && (
        <>
          <Amount label={words['depositReturned']} typed={one?.typed} />
          <label>
            {words['depositKept']}
            <textarea name="reason" rows={2} maxLength={1000} />
          </label>
        </>
      )}
    </fieldset>
  )
}

function Amount({ label, typed }: { label: string | undefined; typed: string | undefined }) {
  return (
    <label>
      {label}
      <input
        name="depositAmount"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={typed}
      />
    </label>
  )
}
