import { Icon } from './Icon.tsx'
import { type IconName, iconPaths } from './paths.ts'

const names = Object.keys(iconPaths) as IconName[]

export const all = (
  <p>
    {names.map((name) => (
      <Icon key={name} name={name} size="l" />
    ))}
  </p>
)
