import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type Fact = {
  term: string
  value: ReactNode
  href?: string | undefined
  icon?: IconName | undefined
}

export type FactListProps = {
  facts: readonly Fact[]
  /** rows = term beside value; line = one running line, terms only read aloud; tiles = large values */
  layout?: 'rows' | 'line' | 'tiles' | undefined
}

/** What is true of a thing, as a description list. */
export function FactList({ facts, layout = 'rows' }: FactListProps) {
  return (
    <dl className={`facts facts--${layout}`}>
      {facts.map((fact) => (
        <div key={fact.term} className="facts__fact">
          <dt>
            {fact.icon && <Icon name={fact.icon} />}
            <span className={layout === 'line' ? 'visually-hidden' : undefined}>{fact.term}</span>
          </dt>
          <dd>{fact.href ? <a href={fact.href}>{breakable(fact.value)}</a> : breakable(fact.value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A mail address breaks after its @ before it breaks within a word. */
function breakable(value: ReactNode): ReactNode {
  if (typeof value !== 'string' || !value.includes('@')) return value
  const [name, ...host] = value.split('@')
  return (
    <>
      {name}@<wbr />
      {host.join('@')}
    </>
  )
}
