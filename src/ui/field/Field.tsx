import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icon/Icon.tsx'

/** What every field has. Words are already translated. */
export type FieldBasics = {
  name: string
  label: string
  /** the id of the control; `field-<name>` unless told */
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** says in words whether it must be filled, beside the label: "required", "optional" */
  mark?: string | undefined
}

/** Id of a field's control, so that an error summary can lead there. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** The attributes that tie a control to its label, hint and error. */
export function controlProps({ name, id = fieldId(name), hint, error, required }: FieldBasics) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: required || undefined,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** Label, hint and error around one control. */
export function Field({
  field,
  children,
  className,
}: {
  field: FieldBasics
  children: ReactNode
  className?: string | undefined
}) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div className={classes('field', field.error && 'field--wrong', className)}>
      <label className="field__label" htmlFor={id}>
        {field.label}
        <FieldMark mark={field.mark} />
      </label>
      <FieldHint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  )
}

/** A group of controls under one legend, with hint and error of the group. */
export function FieldGroup({
  field,
  children,
  className,
}: {
  field: FieldBasics
  children: ReactNode
  className?: string | undefined
}) {
  const { id, 'aria-describedby': described } = controlProps(field)
  return (
    <fieldset
      className={classes('field', 'field--group', field.error && 'field--wrong', className)}
      id={id}
      aria-describedby={described}
    >
      <legend className="field__label">
        {field.label}
        <FieldMark mark={field.mark} />
      </legend>
      <FieldHint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} />
      {children}
    </fieldset>
  )
}

function FieldMark({ mark }: { mark: string | undefined }) {
  return mark ? <span className="field__mark"> ({mark})</span> : null
}

function FieldHint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint ? (
    <p className="field__hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p className="field__error" id={`${id}-error`}>
      <Icon name="alert" />
      {error}
    </p>
  ) : null
}
