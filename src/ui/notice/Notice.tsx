import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type NoticeProps = {
  tone?: 'info' | 'good' | 'warn' | 'alert' | undefined
  title?: string | undefined
  text?: string | undefined
  /** status: what just happened; alert: what went wrong; none for what always stands here */
  live?: 'status' | 'alert' | undefined
  /** what would work instead */
  actions?: readonly { label: string; href: string }[] | undefined
  children?: ReactNode
}

const icons: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  good: 'check',
  warn: 'alert',
  alert: 'alert',
}

/** A message about the page or about what one just did. */
export function Notice({ tone = 'info', title, text, live, actions = [], children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={live}>
      <Icon name={icons[tone]} size="l" />
      <div className="notice__words">
        {title && <p className="notice__title">{title}</p>}
        {text && <p>{text}</p>}
        {children}
        {actions.length > 0 && (
          <p className="notice__actions">
            {actions.map((action) => (
              <a key={action.href} href={action.href}>
                {action.label}
              </a>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}
