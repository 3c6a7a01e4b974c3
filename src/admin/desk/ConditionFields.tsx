'use client'
import { useState } from 'react'
import {
  longestCondition,
  type SignatureKind,
  signatureKinds,
} from '../../domains/lending/condition/rules.ts'
import { PhotosField } from './PhotosField.tsx'
import { SignaturePad } from './SignaturePad.tsx'
import type { Words } from './sendAct.ts'

/** What the desk adds to the fields of the form: `path` is the signature, if one was drawn. */
export type Seen = { photos: readonly File[]; path: string }

type Props = {
  /** of the borrower */
  name: string
  words: Words
  seen: Seen
  onChange: (seen: Seen) => void
}

const chosenFirst: SignatureKind = 'none'
/** What takes no pointer comes first. */
const kinds = [...signatureKinds].reverse()

/** How the things look, photos of them, and the borrower's signature; folded, because most loans need none of it. */
export function ConditionFields({ name, words, seen, onChange }: Props) {
  const [kind, setKind] = useState<SignatureKind>(chosenFirst)
  return (
    <details className="desk__seen">
      <summary>{words['fold']}</summary>
      <label>
        {words['seen']}
        <textarea name="seen" rows={2} maxLength={longestCondition} />
      </label>
      <PhotosField photos={seen.photos} words={words} onChange={(photos) => onChange({ ...seen, photos })} />
      <fieldset>
        <legend>{words['signature']}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="signature"
              value={one}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            {words[`sign-${one}`]}
          </label>
        ))}
      </fieldset>
      {kind === 'on-screen' && (
        <>
          <label>
            {words['signer']}
            <input name="signer" defaultValue={name} maxLength={120} autoComplete="off" required />
          </label>
          <SignaturePad path={seen.path} words={words} onDraw={(path) => onChange({ ...seen, path })} />
        </>
      )}
    </details>
  )
}
