import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

type Look = {
  children?: ReactNode
  /** primary once per screen; plain looks like a link with a button's size */
  look?: 'primary' | 'secondary' | 'plain' | 'danger' | undefined
  size?: 'm' | 'l' | undefined
  icon?: IconName | undefined
  /** the icon stands after the words */
  iconAfter?: IconName | undefined
  /** words for a screen reader that the eye takes from the surroundings: "the sound recorder" */
  hiddenText?: string | undefined
}

export type ButtonProps = Look & {
  type?: 'submit' | 'reset' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** the form this button sends when it stands outside it */
  form?: string | undefined
  formAction?: string | undefined
  disabled?: boolean | undefined
}

export type ButtonLinkProps = Look & {
  href: string
  download?: boolean | undefined
  rel?: string | undefined
}

/** A button of a form. */
export function Button({ type = 'submit', name, value, form, formAction, disabled, ...look }: ButtonProps) {
  return (
    <button
      className={lookClass(look)}
      type={type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      disabled={disabled}
    >
      {content(look)}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, download, rel, ...look }: ButtonLinkProps) {
  return (
    <a className={lookClass(look)} href={href} download={download} rel={rel}>
      {content(look)}
    </a>
  )
}

function lookClass({ look = 'primary', size = 'm' }: Look): string {
  return classes('button', `button--${look}`, size === 'l' && 'button--large')
}

function content({ icon, iconAfter, children, hiddenText }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hiddenText && <span className="visually-hidden"> {hiddenText}</span>}
      </span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  )
}
