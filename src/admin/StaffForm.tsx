'use client'
import './staffForm.css'
import { useRouter } from 'next/navigation'
import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react'

type Errors = Readonly<Record<string, string>>
const ErrorsOfForm = createContext<Errors>({})

type FormProps = {
  action: string
  /** where to go when it is done; `:slug` stands for the field of that name */
  next: string
  submit: string
  words: { saving: string; failed: string }
  children?: ReactNode
}

/** A form of the staff views: sends its fields as JSON and goes on, or says at each field what is wrong with it. What was
 *  written stays. */
export function StaffForm({ action, next, submit, words, children }: FormProps) {
  const router = useRouter()
  const [errors, setErrors] = useState<Errors>({})
  const [state, setState] = useState<'idle' | 'saving'>('idle')
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    setState('saving')
    const values = valuesOf(form)
    const found = await refusalsOf(action, values, words.failed)
    setState('idle')
    setErrors(atTheirFields(found, values))
    if (Object.keys(found).length === 0) {
      router.push(next.replace(/:(\w+)/, (_, name: string) => String(values[name])))
      router.refresh()
    } else form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }
  return (
    <ErrorsOfForm.Provider value={errors}>
      <form className="staff-form" onSubmit={send} noValidate>
        {errors[''] && (
          <p className="staff-form__error" role="alert" tabIndex={-1}>
            {errors['']}
          </p>
        )}
        {children}
        <button
          type="submit"
          className="btn btn--style-primary btn--size-large"
          aria-disabled={state === 'saving'}
        >
          {state === 'saving' ? words.saving : submit}
        </button>
      </form>
    </ErrorsOfForm.Provider>
  )
}

/** What is about no field of the form stands above it. */
const atTheirFields = (found: Errors, values: object): Errors => {
  const astray = Object.keys(found).filter((name) => !(name in values))
  if (astray.length === 0) return found
  const here = Object.entries(found).filter(([name]) => name in values)
  return { ...Object.fromEntries(here), '': astray.map((name) => found[name]).join(' ') }
}

/** One refusal of ours, or Payload's, which lists the fields in `data`. */
type Refused = {
  field?: string
  message: string
  data?: { errors?: { path: string; message: string }[] }
}

/** By the name of the field, `''` for the whole; empty when it was done. */
const refusalsOf = async (action: string, values: object, failed: string): Promise<Errors> => {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    })
    if (answer.ok) return {}
    const { errors } = (await answer.json()) as { errors: Refused[] }
    return Object.fromEntries(
      errors.flatMap(({ field = '', message, data }) =>
        data?.errors ? data.errors.map((one) => [one.path, one.message]) : [[field, message]],
      ),
    )
  } catch {
    return { '': failed }
  }
}

const valuesOf = (form: HTMLFormElement): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  for (const field of form.elements) {
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement
      )
    )
      continue
    if (!field.name) continue
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      const chosen = (values[field.name] ?? []) as string[]
      values[field.name] = field.checked ? [...chosen, field.value] : chosen
    } else if (field instanceof HTMLInputElement && field.type === 'number') {
      values[field.name] = Number.isNaN(field.valueAsNumber) ? null : field.valueAsNumber
    } else if (field.dataset['lines'] !== undefined) {
      values[field.name] = field.value.split(/\s*\n\s*/).filter(Boolean)
    } else values[field.name] = field.value
  }
  return values
}

type FieldProps = {
  name: string
  label: string
  help?: string | undefined
  /** language of what is written, where it is one of several */
  lang?: string | undefined
  value?: string | number | null | undefined
  type?: 'text' | 'date' | 'number' | 'email' | 'color' | 'area' | 'lines' | 'select'
  options?: readonly { value: string; label: string }[]
  /** what a browser may offer while one writes */
  suggestions?: readonly string[]
}

export function StaffField(props: FieldProps) {
  const { name, label, help, lang, value, type = 'text', options = [], suggestions } = props
  const id = useId()
  const error = useContext(ErrorsOfForm)[name]
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const common = {
    id,
    name,
    lang,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    defaultValue: value ?? '',
  }
  return (
    <div className="staff-form__field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="staff-form__help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="staff-form__error">
          {error}
        </p>
      )}
      {type === 'area' && <textarea {...common} rows={5} />}
      {type === 'lines' && <textarea {...common} rows={4} data-lines="" />}
      {type === 'select' && (
        <select {...common}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {type !== 'area' && type !== 'lines' && type !== 'select' && (
        <input
          {...common}
          type={type}
          step={type === 'number' ? 'any' : undefined}
          list={suggestions && `${id}-list`}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}

type ChoiceProps = {
  name: string
  label: string
  help?: string
  options: readonly { value: string; label: string; checked: boolean }[]
}

/** Several of a few. */
export function StaffChoice({ name, label, help, options }: ChoiceProps) {
  const error = useContext(ErrorsOfForm)[name]
  const id = useId()
  return (
    <fieldset className="staff-form__choice" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {help && <p className="staff-form__help">{help}</p>}
      {error && (
        <p id={`${id}-error`} className="staff-form__error">
          {error}
        </p>
      )}
      {options.map(({ value, label: said, checked }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={checked}
            aria-invalid={error ? true : undefined}
          />
          {said}
        </label>
      ))}
    </fieldset>
  )
}
