import type { Translate } from '../../i18n/translator.ts'
import { type CalendarEvent, calendarText } from '../../kernel/calendar.ts'
import { addDays, type Day } from '../../kernel/time.ts'
import type { FreeOnDay } from './readAvailability.ts'
import type { PublicDesk } from './readDesks.ts'

type Thing = { id: string; name: string; desks: readonly PublicDesk[] }
type About = { host: string; url: string; stamp: Date; calendar: string }

/** When copies of a model are taken, as a calendar of whole days of the city: one event for each run of days on which as many
 *  are free at a desk, where that is fewer than it has. Who has them is in no part of it. */
export const takenCalendar = (
  thing: Thing,
  availability: readonly FreeOnDay[],
  { host, url, stamp, calendar }: About,
  t: Translate,
): string =>
  calendarText({
    name: calendar,
    events: thing.desks.flatMap((desk) =>
      runsOf(availability.filter((row) => row.desk === desk.slug)).map(
        ({ from, until, free, total }): CalendarEvent => ({
          uid: `${thing.id}-${desk.slug}-${from}@${host}`,
          stamp,
          start: midnight(from),
          end: midnight(addDays(until, 1)),
          wholeDays: true,
          summary: t(free > 0 ? 'lending.feeds.event' : 'lending.feeds.eventNone', {
            thing: thing.name,
            free,
            total,
          }),
          location: `${desk.name}, ${desk.address}`,
          position: { lat: desk.lat, lon: desk.lon },
          url,
          free: free > 0,
        }),
      ),
    ),
  })

type Run = { from: Day; until: Day; free: number; total: number }

const runsOf = (rows: readonly FreeOnDay[]): Run[] => {
  const runs: Run[] = []
  for (const { day, free, total } of rows) {
    const last = runs.at(-1)
    if (last && last.free === free && last.total === total && addDays(last.until, 1) === day) last.until = day
    else runs.push({ from: day, until: day, free, total })
  }
  return runs.filter(({ free, total }) => free < total)
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
