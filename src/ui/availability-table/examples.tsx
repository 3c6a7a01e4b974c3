import { monthWeeks } from '../availability-calendar/month.ts'
import { type AvailabilityCell, AvailabilityTable } from './AvailabilityTable.tsx'

const weekdays = [
  ['Mo', 'Monday'],
  ['Tu', 'Tuesday'],
  ['We', 'Wednesday'],
  ['Th', 'Thursday'],
  ['Fr', 'Friday'],
  ['Sa', 'Saturday'],
  ['Su', 'Sunday'],
] as const

const days = monthWeeks('2027-05').flatMap((week) =>
  week.flatMap((iso, column) => {
    const [short, long] = weekdays[column] ?? ['', '']
    const number = String(Number(iso?.slice(-2)))
    return iso ? [{ iso, number, short, label: `${long} ${number} May` }] : []
  }),
)

const row = (title: string, total: number) => ({
  title,
  href: `/en/equipment/${title.toLowerCase().replaceAll(' ', '-')}`,
  cells: Object.fromEntries(
    days.map(({ iso, label, short }, index): [string, AvailabilityCell] => {
      if (index < 4) return [iso, { state: 'past', figure: '', label: `${label}: past` }]
      if (short === 'Su') return [iso, { state: 'closed', figure: '–', label: `${label}: desks closed` }]
      const free = Math.max(0, total - (index % 4))
      if (free === 0) return [iso, { state: 'none', figure: '0', label: `${label}: all on loan` }]
      return [
        iso,
        {
          state: free === total ? 'free' : 'part',
          figure: String(free),
          label: `${label}: ${free} of ${total} free`,
          href: `?from=${iso}`,
        },
      ]
    }),
  ),
})

export const month = (
  <AvailabilityTable
    caption="Sound in May 2027"
    head="Thing"
    days={days}
    rows={[row('Zoom H5', 3), row('Shotgun microphone', 1), row('Headphones', 7)]}
    legend={[
      { state: 'free', figure: '3', label: 'all free' },
      { state: 'part', figure: '1', label: 'some free' },
      { state: 'none', figure: '0', label: 'all on loan' },
      { state: 'closed', figure: '–', label: 'desks closed' },
    ]}
    previous={{ label: 'Earlier: April 2027', href: '?month=2027-04' }}
    next={{ label: 'Later: June 2027', href: '?month=2027-06' }}
  />
)
