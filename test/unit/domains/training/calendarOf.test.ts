import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../../../src/domains/training/calendarOf.ts'
import type { Module } from '../../../../src/domains/training/readModule.ts'

const module: Module = {
  id: 'm',
  slug: 'prise-de-son',
  title: 'Prise de son, sur le terrain',
  summary:
    'Capter un lieu; une voix ou un moment avec un enregistreur de poche – et revenir entier.\nÀ deux.',
  body: null,
  level: 'beginner',
  minutes: 90,
  skills: [],
  licence: 'CC-BY-SA-4.0',
  credit: null,
  picture: null,
  lessons: [],
  sessions: [
    {
      id: 's1',
      startsAt: '2027-05-08T08:00:00+00:00',
      endsAt: '2027-05-08T10:30:00+00:00',
      place: 'Port, quai nº 1',
      address: null,
      lon: -4.48,
      lat: 48.38,
      seats: 8,
      taken: 0,
      language: 'fr',
      facilitator: null,
    },
  ],
}
const written = calendarOf(module, {
  host: 'communal.example',
  url: 'https://communal.example/brest/fr/training/prise-de-son',
  stamp: new Date('2027-05-01T00:00:00.000Z'),
  calendar: 'Brest',
})
const lines = written.split('\r\n')

describe('a calendar of sessions', () => {
  test('says when in UTC, under an identifier that stays', () => {
    expect(lines).toContain('UID:s1@communal.example')
    expect(lines).toContain('DTSTAMP:20270501T000000Z')
    expect(lines).toContain('DTSTART:20270508T080000Z')
    expect(lines).toContain('DTEND:20270508T103000Z')
  })

  test('keeps commas, semicolons and line breaks of texts as text', () => {
    const unfolded = written.replaceAll('\r\n ', '')
    expect(unfolded).toContain('SUMMARY:Prise de son\\, sur le terrain')
    expect(unfolded).toContain('DESCRIPTION:Capter un lieu\\; une voix')
    expect(unfolded).toContain('entier.\\nÀ deux.')
  })

  test('has no line longer than 75 bytes, and breaks none within a character', () => {
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})
