export type TallyBarProps = {
  /** whose votes: "Residents" */
  title: string
  parts: readonly { label: string; value: number; tone: 'for' | 'against' | 'neither' }[]
  /** the outcome in words: "carried, 7 of 9" */
  outcome?: string | undefined
}

/** How a group voted: a bar of parts, each named with its number. */
export function TallyBar({ title, parts, outcome }: TallyBarProps) {
  const total = parts.reduce((all, part) => all + part.value, 0)
  let start = 0
  return (
    <div className="tally">
      <p className="tally__title">
        {title}
        {outcome && <span className="tally__outcome"> {outcome}</span>}
      </p>
      {total > 0 && (
        <svg className="tally__bar" aria-hidden="true" focusable="false">
          {parts.map((part) => {
            const x = start
            start += (part.value / total) * 100
            return (
              <rect
                key={part.label}
                className={`tally__part tally__part--${part.tone}`}
                x={`${x.toFixed(2)}%`}
                width={`${((part.value / total) * 100).toFixed(2)}%`}
                height="100%"
              />
            )
          })}
        </svg>
      )}
      <ul className="bare tally__parts">
        {parts.map((part) => (
          <li key={part.label}>
            <svg className="tally__key" aria-hidden="true" focusable="false">
              <rect className={`tally__part tally__part--${part.tone}`} width="100%" height="100%" />
            </svg>
            {part.label} <strong>{part.value}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
