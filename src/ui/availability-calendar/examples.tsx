import { AvailabilityCalendar, type CalendarDay } from './AvailabilityCalendar.tsx'
import { monthWeeks } from './month.ts'

const weekdays = [
  { short: 'Mo', long: 'Monday' },
  { short: 'Tu', long: 'Tuesday' },
  { short: 'We', long: 'Wednesday' },
  { short: 'Th', long: 'Thursday' },
  { short: 'Fr', long: 'Friday' },
  { short: 'Sa', long: 'Saturday' },
  { short: 'Su', long: 'Sunday' },
]

const may: Record<string, CalendarDay> = Object.fromEntries(
  monthWeeks('2027-05')
    .flatMap((week) => week.map((iso, column) => ({ iso, weekday: weekdays[column]?.long ?? '' })))
    .flatMap(({ iso, weekday }): [string, CalendarDay][] => (iso ? [[iso, sampleDay(iso, weekday)]] : [])),
)

function sampleDay(iso: string, weekday: string): CalendarDay {
  const number = Number(iso.slice(-2))
  const day = `${weekday} ${number} May`
  if (number < 5) return { state: 'past', label: `${day}: over` }
  if (weekday === 'Sunday' || weekday === 'Monday')
    return { state: 'closed', label: `${day}: desk closed`, short: 'closed' }
  if (number > 18 && number < 23) return { state: 'none', label: `${day}: all on loan`, short: 'none' }
  if (number % 3 === 0)
    return { state: 'part', label: `${day}: 1 of 3 free`, short: '1 free', href: `?from=${iso}` }
  return {
    state: 'free',
    label: `${day}: 3 of 3 free`,
    short: '3 free',
    href: `?from=${iso}`,
    selected: number === 11,
  }
}

const legend = { free: 'free', part: 'some free', none: 'all on loan', closed: 'desk closed' }

export const links = (
  <AvailabilityCalendar
    title="May 2027"
    month="2027-05"
    days={may}
    weekdays={weekdays}
    legend={legend}
    previous={{ label: 'April 2027', href: '?month=2027-04' }}
    next={{ label: 'June 2027', href: '?month=2027-06' }}
  />
)

export const radios = (
  <form>
    <AvailabilityCalendar
      id="calendar-choice"
      title="Pick a day in May"
      month="2027-05"
      days={may}
      weekdays={weekdays}
      legend={legend}
      radioName="from"
    />
  </form>
)
