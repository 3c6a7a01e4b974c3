'use client'
import { useDocumentInfo, useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

type Step = { state: string; label: string; needsReason: boolean }
type Props = { steps: readonly Step[]; words: Record<'group' | 'reason' | 'back', string> }

/** Each decision is a button that saves the document in its new state, through the same door as saving does. One that needs
 *  a reason asks for it first. It says when the document as it is shown was changed last: some decisions hold for no other. */
export function DecisionButtons({ steps, words }: Props) {
  const { submit } = useForm()
  const { data: shown } = useDocumentInfo()
  const processing = useFormProcessing()
  const [asking, ask] = useState<Step>()
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    if (asking) field.current?.focus()
  }, [asking])

  const decide = async ({ state }: Step, why?: string): Promise<void> => {
    const answer = await submit({
      overrides: { state, updatedAt: shown?.['updatedAt'], ...(why !== undefined && { reason: why }) },
      skipValidation: true,
    })
    // What the document is about and what may follow are the server's to say.
    if (answer?.res.ok) window.location.reload()
  }

  return (
    <fieldset className="decide">
      <legend>{words.group}</legend>
      {asking ? (
        <>
          <label htmlFor={id}>{words.reason}</label>
          <textarea
            id={id}
            ref={field}
            rows={4}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button
            type="button"
            disabled={processing || reason.trim() === ''}
            onClick={() => void decide(asking, reason)}
          >
            {asking.label}
          </button>
          <button type="button" onClick={() => ask(undefined)}>
            {words.back}
          </button>
        </>
      ) : (
        steps.map((step) => (
          <button
            key={step.state}
            type="button"
            disabled={processing}
            onClick={() => (step.needsReason ? ask(step) : void decide(step))}
          >
            {step.label}
          </button>
        ))
      )}
    </fieldset>
  )
}
