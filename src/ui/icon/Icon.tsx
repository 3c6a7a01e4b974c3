import { classes } from '../classes.ts'
import { type IconName, iconPaths } from './paths.ts'

export type IconProps = {
  name: IconName
  /** m = 1.25 em (beside text), l = 2 em, xl = 4 em */
  size?: 'm' | 'l' | 'xl' | undefined
}

/** These point along the line of reading and turn with it. */
const turning: ReadonlySet<IconName> = new Set(['arrow', 'arrowBack', 'external', 'walk'])

/** A decorative picture sign. It says nothing to a screen reader: the words stand beside it. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg
      className={classes('icon', `icon--${size}`, turning.has(name) && 'icon--turns')}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
