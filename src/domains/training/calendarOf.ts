import type { Module } from './readModule.ts'

type Words = { host: string; url: string; stamp: Date; calendar: string }

/** The sessions to come of a module as a calendar (RFC 5545). Instants in UTC, which every program shows in its own
 *  time; a session keeps its identifier, so that a changed one replaces the old. */
export const calendarOf = (module: Module, { host, url, stamp, calendar }: Words): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Communal//Training//EN',
    `X-WR-CALNAME:${escaped(calendar)}`,
    ...module.sessions.flatMap((session) => [
      'BEGIN:VEVENT',
      `UID:${session.id}@${host}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(new Date(session.startsAt))}`,
      `DTEND:${utc(new Date(session.endsAt))}`,
      `SUMMARY:${escaped(module.title)}`,
      `LOCATION:${escaped([session.place, session.address].filter(Boolean).join(', '))}`,
      ...(session.lat === null || session.lon === null ? [] : [`GEO:${session.lat};${session.lon}`]),
      `DESCRIPTION:${escaped(module.summary)}`,
      `URL:${url}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** Lines are at most 75 bytes; a longer one goes on after a line break and a space, never within a character. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 75) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}
