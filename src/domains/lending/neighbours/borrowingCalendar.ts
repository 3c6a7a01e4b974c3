import { configuration } from '../../../config.ts'
import type { Translate } from '../../../i18n/translator.ts'
import { calendarText } from '../../../kernel/calendar.ts'
import { addDays } from '../../../kernel/time.ts'
import type { Borrowing } from '../../../payload-types.ts'
import type { MailCalendar } from '../../notifications/writeMail.ts'
import { type City, textIn } from '../../tenancy/City.ts'
import type { Reader } from '../readReader.ts'
import type { BorrowingFacts } from './borrowingFacts.ts'
import { isAcquainted } from './rules.ts'

type Appointment = { borrowing: Borrowing; facts: BorrowingFacts; to: Reader; city: City; page: string }

/** The days for which a thing goes from one neighbour to the other, in the calendar of one of them: into it when they agree, out
 *  of it when they no longer do. The same borrowing has the same identifier in every mail. */
export const borrowingCalendar = (
  { borrowing, facts, to, city, page }: Appointment,
  t: Translate,
): MailCalendar => {
  const stands = isAcquainted(borrowing.state) || borrowing.state === 'returned'
  const method = stands ? 'request' : 'cancel'
  const event = {
    uid: `borrowing-${borrowing.id}@${configuration().platformHost}`,
    sequence: facts.sequence,
    stamp: new Date(),
    start: new Date(`${borrowing.firstDay}T00:00:00Z`),
    end: new Date(`${addDays(borrowing.lastDay, 1)}T00:00:00Z`),
    wholeDays: true,
    summary: t('lending.neighbours.calendarEvent', { thing: facts.thing }),
    ...(borrowing.meetingPlace && { location: borrowing.meetingPlace }),
    url: page,
    status: stands ? ('confirmed' as const) : ('cancelled' as const),
    free: true,
  }
  const between = {
    from: { name: textIn(city, city.name, to.language), email: configuration().mailFrom },
    to: { name: to.name, email: to.email },
  }
  return { method, text: calendarText({ name: between.from.name, events: [event], method, between }) }
}
