import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type BadgeData = {
  label: string
  tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'alert' | undefined
  icon?: IconName | undefined
}

/** A state in one or two words. The word says it; the colour only helps. */
export function Badge({ label, tone = 'neutral', icon }: BadgeData) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon && <Icon name={icon} />}
      {label}
    </span>
  )
}
