import type { ReactNode } from 'react'

export type FieldsetProps = {
  legend: string
  hint?: string | undefined
  id?: string | undefined
  /** fields beside each other where there is room: from and until */
  inline?: boolean | undefined
  children?: ReactNode
}

/** Fields that belong together under one legend. */
export function Fieldset({ legend, hint, id, inline = false, children }: FieldsetProps) {
  const hintId = hint && id ? `${id}-hint` : undefined
  return (
    <fieldset className="fieldset" id={id} aria-describedby={hintId}>
      <legend>{legend}</legend>
      {hint && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      <div className={inline ? 'fieldset__fields fieldset__fields--inline' : 'fieldset__fields'}>
        {children}
      </div>
    </fieldset>
  )
}
