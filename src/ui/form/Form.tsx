import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { HiddenField } from '../field/HiddenField.tsx'
import type { IconName } from '../icon/paths.ts'

export type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  /** what pressing it does, as a person says it: "Borrow it" */
  submit: string
  submitIcon?: IconName | undefined
  submitLook?: 'primary' | 'secondary' | 'danger' | 'plain' | undefined
  submitSize?: 'm' | 'l' | undefined
  /** words for a screen reader when several forms of a page share the same button */
  submitHidden?: string | undefined
  /** the other thing one may do with what was filled in: sent to its own address */
  other?: { label: string; action: string; icon?: IconName | undefined } | undefined
  /** the way out */
  cancel?: { label: string; href: string } | undefined
  /** values carried along: idempotency key, token */
  hidden?: Readonly<Record<string, string>> | undefined
  upload?: boolean | undefined
  id?: string | undefined
  /** what happens afterwards, under the button */
  note?: string | undefined
  /** the browser's own complaints are off by default: ours come with the page and say what would work */
  validate?: boolean | undefined
  /** fields and button in one line */
  inline?: boolean | undefined
  label?: string | undefined
  children?: ReactNode
}

/** A form that works without script. */
export function Form(props: FormProps) {
  const {
    action,
    method = 'post',
    submit,
    other,
    cancel,
    hidden = {},
    upload,
    id,
    note,
    validate = false,
    inline,
    label,
    children,
  } = props
  return (
    <form
      className={inline ? 'form form--inline' : 'form'}
      action={action}
      method={method}
      encType={upload ? 'multipart/form-data' : undefined}
      id={id}
      noValidate={!validate}
      aria-label={label}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
      <div className="actions">
        <Button
          look={props.submitLook}
          size={props.submitSize}
          icon={props.submitIcon}
          hiddenText={props.submitHidden}
        >
          {submit}
        </Button>
        {other && (
          <Button look="secondary" size={props.submitSize} icon={other.icon} formAction={other.action}>
            {other.label}
          </Button>
        )}
        {cancel && <a href={cancel.href}>{cancel.label}</a>}
      </div>
      {note && <p className="quiet">{note}</p>}
    </form>
  )
}
