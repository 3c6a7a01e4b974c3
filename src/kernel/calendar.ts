import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

/** Something that takes place. `uid` stays its own for ever; of two with the same, that with the higher `sequence` holds. */
export type CalendarEvent = {
  uid: string
  sequence?: number
  stamp: Date
  start: Date
  end: Date
  /** days without a time of day or a zone: those of `start` and `end` in UTC, the latter not included */
  wholeDays?: boolean
  summary: string
  description?: string
  location?: string
  /** degrees, WGS 84 */
  position?: { lat: number; lon: number } | undefined
  url?: string
  status?: 'tentative' | 'confirmed' | 'cancelled'
  /** it reminds, but takes nobody's time */
  free?: boolean
}

export type Calendar = {
  name: string
  events: readonly CalendarEvent[]
  /** how a program takes it: to look at, into the calendar of its reader, or out of it (RFC 5546) */
  method?: 'publish' | 'request' | 'cancel'
  /** whom an invitation comes from and goes to */
  between?: { from: { name: string; email: string }; to: { name: string; email: string } }
}

/** A calendar as text (RFC 5545). Instants are in UTC, which every program shows in its own time. */
export const calendarText = ({ name, events, method, between }: Calendar): string => {
  const calendar = ical({
    name,
    prodId: { company: 'Communal', product: 'Communal', language: 'EN' },
    ...(method && { method: methods[method] }),
  })
  for (const {
    uid,
    sequence = 0,
    wholeDays,
    description,
    location,
    position,
    url,
    status,
    free,
    ...event
  } of events) {
    calendar.createEvent({
      ...event,
      id: uid,
      sequence,
      ...(wholeDays && { allDay: true }),
      ...(description && { description }),
      ...(location && {
        location: { title: location, ...(position && { geo: { lat: position.lat, lon: position.lon } }) },
      }),
      ...(url && { url }),
      ...(status && { status: statuses[status] }),
      ...(free && { transparency: ICalEventTransparency.TRANSPARENT }),
      ...(between && {
        organizer: between.from,
        attendees: [
          {
            ...between.to,
            rsvp: false,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
          },
        ],
      }),
    })
  }
  return `${calendar.toString()}\r\n`
}

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
}
const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}
