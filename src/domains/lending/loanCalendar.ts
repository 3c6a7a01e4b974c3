import { configuration } from '../../config.ts'
import type { Translate } from '../../i18n/translator.ts'
import { type CalendarEvent, calendarText } from '../../kernel/calendar.ts'
import type { Loan } from '../../payload-types.ts'
import type { MailCalendar } from '../notifications/writeMail.ts'
import type { LoanState } from './rules.ts'

export type LoanInCalendar = Pick<Loan, 'startsAt' | 'dueAt'> & {
  /** of the loan, or of the kit */
  id: string
  state: LoanState
  /** rises with everything that happens to the loan: of two versions the later holds */
  sequence: number
  equipment: string
  desk: string
  address: string
  url: string
  description: string
}

/** A loan in the calendar of its borrower: from when it can be picked up until when it has to be back. It takes nobody's time.
 *  The same loan has the same identifier in every mail. */
export const loanEvent = (loan: LoanInCalendar, t: Translate): CalendarEvent => ({
  uid: `loan-${loan.id}@${configuration().platformHost}`,
  sequence: loan.sequence,
  stamp: new Date(),
  start: new Date(loan.startsAt),
  end: new Date(loan.dueAt),
  summary: t('lending.calendarEvent', { equipment: loan.equipment }),
  description: loan.description,
  location: `${loan.desk}, ${loan.address}`,
  url: loan.url,
  status: gone.includes(loan.state) ? 'cancelled' : loan.state === 'requested' ? 'tentative' : 'confirmed',
  free: true,
})

const gone: readonly LoanState[] = ['refused', 'cancelled', 'lapsed', 'no-show', 'lost']

type People = { city: string; email: string; person: string }

/** What a mail about one loan does to the calendar: into it, changed within it, or out of it. */
export const loanCalendar = (
  loan: LoanInCalendar,
  { city, email, person }: People,
  t: Translate,
): MailCalendar => {
  const method = gone.includes(loan.state) ? 'cancel' : 'request'
  const between = { from: { name: city, email: configuration().mailFrom }, to: { name: person, email } }
  return { method, text: calendarText({ name: city, events: [loanEvent(loan, t)], method, between }) }
}
