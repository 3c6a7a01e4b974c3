import { ButtonLink } from '../button/Button.tsx'

export type CallToActionProps = {
  title: string
  text?: string | undefined
  action: { label: string; href: string }
}

/** What one can do now, with the one button that does it. */
export function CallToAction({ title, text, action }: CallToActionProps) {
  return (
    <div className="call-to-action">
      <h2 className="call-to-action__title">{title}</h2>
      {text && <p>{text}</p>}
      <p>
        <ButtonLink href={action.href} iconAfter="arrow">
          {action.label}
        </ButtonLink>
      </p>
    </div>
  )
}
