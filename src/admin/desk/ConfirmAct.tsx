'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { SignatureKind } from '../../domains/lending/condition/rules.ts'
import type { DeskAct, Signature } from '../../domains/lending/desk/actAtDesk.ts'
import { returnConditions } from '../../domains/lending/rules.ts'
import { ConditionFields, type Seen } from './ConditionFields.tsx'
import { DepositBack, DepositTaken } from './DepositFields.tsx'
import { type DeskRow, searchedFor } from './deskRow.ts'
import { labelOf, type Words } from './sendAct.ts'

/** What the desk says with an act, by the names of the endpoint. */
export type Said = { photos: readonly File[]; signature?: Signature } & Record<string, unknown>

type Props = {
  act: DeskAct
  rows: readonly DeskRow[]
  words: Words
  wrong: string
  /** how much of it has left, in percent */
  sent: number
  onDo: (said: Said) => Promise<void>
  onBack: () => void
}

/** What has to be said with an act, beside the person it is about. The focus is on doing it; Escape leads back, unless a
 *  photo or a signature would be lost. */
export function ConfirmAct({ act, rows, words, wrong, sent, onDo, onBack }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const doIt = useRef<HTMLButtonElement>(null)
  const [seen, setSeen] = useState<Seen>({ photos: [], path: '' })
  const changesHands = act === 'handOver' || act === 'takeBack'
  const begun = seen.photos.length > 0 || seen.path !== ''
  const reasoned = act === 'lost' || act === 'cancel'
  const deposits = rows.flatMap(({ deposit }) =>
    deposit && deposit.due === (act === 'handOver') ? [deposit] : [],
  )
  useEffect(() => doIt.current?.focus(), [])
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (busy) return
    setBusy(true)
    await onDo(saidIn(form, seen))
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
        if (event.key === 'Escape' && !begun) onBack()
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
      {changesHands && (
        <ConditionFields name={rows[0]?.name ?? ''} words={words} seen={seen} onChange={setSeen} />
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
      {busy && seen.photos.length > 0 && (
        <label>
          {(words['sending'] ?? '').replace('{{percent}}', String(sent))}
          <progress max={100} value={sent} />
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

const saidIn = (form: HTMLFormElement, { photos, path }: Seen): Said => {
  const { copy, signature, signer, depositBack, ...words } = Object.fromEntries(
    [...new FormData(form)]
      .map(([name, value]) => [name, String(value).trim()])
      .filter(([, value]) => value !== ''),
  ) as Record<string, string>
  return {
    ...words,
    ...(copy && { copy: searchedFor(copy) }),
    ...(signature && { signature: signatureOf(signature as SignatureKind, signer ?? '', path) }),
    ...(form.elements.namedItem('depositBack') && { depositBack: depositBack !== undefined }),
    photos,
  }
}

const signatureOf = (kind: SignatureKind, name: string, path: string): Signature =>
  kind === 'on-screen' ? { kind, name, path } : { kind }
