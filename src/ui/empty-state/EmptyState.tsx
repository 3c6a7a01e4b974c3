import { ButtonLink } from '../button/Button.tsx'
import { Mark } from '../mark/Mark.tsx'

export type EmptyStateProps = {
  title: string
  /** what to do next, in a sentence */
  text: string
  actions?: readonly { label: string; href: string }[] | undefined
}

/** Nothing here yet, and what one can do about it. */
export function EmptyState({ title, text, actions = [] }: EmptyStateProps) {
  return (
    <div className="empty">
      <Mark large />
      <div className="stack">
        <p className="empty__title">{title}</p>
        <p>{text}</p>
        {actions.length > 0 && (
          <div className="actions">
            {actions.map((action, index) => (
              <ButtonLink key={action.href} href={action.href} look={index === 0 ? 'primary' : 'secondary'}>
                {action.label}
              </ButtonLink>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
