import { calendarText } from '../../kernel/calendar.ts'
import type { Module } from './readModule.ts'

type Words = { host: string; url: string; stamp: Date; calendar: string }

/** The sessions to come of a module as a calendar; a session keeps its identifier, so that a changed one replaces the old. */
export const calendarOf = (module: Module, { host, url, stamp, calendar }: Words): string =>
  calendarText({
    name: calendar,
    events: module.sessions.map(({ id, startsAt, endsAt, place, address, lat, lon }) => ({
      uid: `${id}@${host}`,
      stamp,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: module.title,
      description: module.summary,
      location: [place, address].filter(Boolean).join(', '),
      ...(lat !== null && lon !== null && { position: { lat, lon } }),
      url,
    })),
  })
