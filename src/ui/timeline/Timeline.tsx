export type TimelineProps = {
  label: string
  events: readonly {
    date: string
    iso?: string | undefined
    text: string
    href?: string | undefined
    by?: string | undefined
  }[]
}

/** What happened, one dated line each, in the order given. */
export function Timeline({ label, events }: TimelineProps) {
  return (
    <ol className="bare timeline" aria-label={label}>
      {events.map((event) => (
        <li key={`${event.date}${event.text}`}>
          <time dateTime={event.iso}>{event.date}</time>
          <p>
            {event.href ? <a href={event.href}>{event.text}</a> : event.text}
            {event.by && <span className="quiet"> {event.by}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
