import { Icon } from '../icon/Icon.tsx'
import { type IsoDay, monthWeeks } from './month.ts'

export type DayState = 'free' | 'part' | 'none' | 'closed' | 'past'

export type CalendarDay = {
  state: DayState
  /** the whole sentence: "Saturday 8 May: 2 of 3 free" */
  label: string
  /** two or three words in the cell where there is room: "2 free" */
  short?: string | undefined
  /** where choosing the day leads */
  href?: string | undefined
  /** chosen now, or inside the chosen period */
  selected?: boolean | undefined
}

export type AvailabilityCalendarProps = {
  /** "May 2027" */
  title: string
  /** 2027-05 */
  month: string
  /** id of the title; `calendar-<month>` unless told, to be told where a month stands twice in a page */
  id?: string | undefined
  /** by ISO date; days that are missing show only their number */
  days: Readonly<Record<IsoDay, CalendarDay>>
  /** seven names in the order of the columns */
  weekdays: readonly { short: string; long: string }[]
  /** 1 = Monday … 7 = Sunday */
  weekStart?: number | undefined
  /** makes every free or partly free day a radio button of this name, its value the ISO date */
  radioName?: string | undefined
  previous?: { label: string; href: string } | undefined
  next?: { label: string; href: string } | undefined
  /** of the states that this calendar knows */
  legend: Readonly<Partial<Record<Exclude<DayState, 'past'>, string>>>
}

const signs: Record<DayState, string> = {
  free: 'M4 13l5 5L20 6',
  part: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  none: 'M5 5l14 14M19 5 5 19',
  closed: 'M5 12h14',
  past: '',
}

/** A month, from its first week that is not over, in which each day says by word, shape and colour whether the thing is
 * free. */
export function AvailabilityCalendar(props: AvailabilityCalendarProps) {
  const {
    title,
    month,
    days,
    weekdays,
    weekStart = 1,
    radioName,
    previous,
    next,
    legend,
    id = `calendar-${month}`,
  } = props
  return (
    <div className="calendar">
      <div className="calendar__head">
        <p className="calendar__title" id={id}>
          {title}
        </p>
        {previous && (
          <a href={previous.href} rel="prev" aria-label={previous.label}>
            <Icon name="arrowBack" />
          </a>
        )}
        {next && (
          <a href={next.href} rel="next" aria-label={next.label}>
            <Icon name="arrow" />
          </a>
        )}
      </div>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday.long} scope="col">
                <span aria-hidden="true">{weekday.short}</span>
                <span className="visually-hidden">{weekday.long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksAhead(monthWeeks(month, weekStart), days).map((week, index) => (
            <tr key={week.find(Boolean) ?? index}>
              {week.map((iso, column) =>
                iso ? (
                  <Day key={iso} iso={iso} day={days[iso]} radioName={radioName} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
                  <td key={`${index}-${column}`} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="bare calendar__legend">
        {(['free', 'part', 'none', 'closed'] as const)
          .filter((state) => legend[state])
          .map((state) => (
            <li key={state} className={`day--${state}`}>
              <Sign state={state} />
              {legend[state]}
            </li>
          ))}
      </ul>
    </div>
  )
}

/** Weeks in which nothing more can be had are left out, as long as one is left. */
function weeksAhead(weeks: readonly (IsoDay | null)[][], days: AvailabilityCalendarProps['days']) {
  const first = weeks.findIndex((week) => week.some((iso) => iso && days[iso] && days[iso].state !== 'past'))
  return weeks.slice(Math.max(first, 0))
}

function Day({
  iso,
  day,
  radioName,
}: {
  iso: IsoDay
  day: CalendarDay | undefined
  radioName: string | undefined
}) {
  const number = Number(iso.slice(-2))
  if (!day) {
    return (
      <td>
        <span className="day day--past">{number}</span>
      </td>
    )
  }
  const open = day.state === 'free' || day.state === 'part'
  const look = `day day--${day.state}${day.selected ? ' day--selected' : ''}`
  const inner = (
    <>
      <span aria-hidden="true" className="day__number">
        {number}
      </span>
      <Sign state={day.state} />
      {day.short && (
        <span aria-hidden="true" className="day__short">
          {day.short}
        </span>
      )}
      <span className="visually-hidden">{day.label}</span>
    </>
  )
  if (radioName && open) {
    return (
      <td>
        <label className={look}>
          <input type="radio" name={radioName} value={iso} defaultChecked={day.selected} />
          {inner}
        </label>
      </td>
    )
  }
  if (day.href && open) {
    return (
      <td>
        <a className={look} href={day.href} aria-current={day.selected ? 'date' : undefined}>
          {inner}
        </a>
      </td>
    )
  }
  return (
    <td>
      <span className={look}>{inner}</span>
    </td>
  )
}

function Sign({ state }: { state: DayState }) {
  return state === 'past' ? null : (
    <svg
      className="day__sign"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={signs[state]} />
      {state === 'part' && <path className="day__half" d="M12 3a9 9 0 0 0 0 18Z" />}
    </svg>
  )
}
