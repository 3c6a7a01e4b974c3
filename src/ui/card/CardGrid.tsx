import { Card, type CardProps } from './Card.tsx'

export type CardGridProps = {
  cards: readonly CardProps[]
  /** names the list for a screen reader when no heading stands directly above */
  label?: string | undefined
  /** level of the titles: 2 where the list stands directly under the page's title */
  level?: CardProps['level']
}

/** Cards side by side, as many as fit. */
export function CardGrid({ cards, label, level }: CardGridProps) {
  return (
    <ul className="bare card-grid" aria-label={label}>
      {cards.map((card) => (
        <li key={card.href}>
          <Card {...card} level={card.level ?? level} />
        </li>
      ))}
    </ul>
  )
}
