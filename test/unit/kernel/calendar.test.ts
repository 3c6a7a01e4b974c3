import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarText } from '../../../src/kernel/calendar.ts'

const event: CalendarEvent = {
  uid: 'loan-1@communal.example',
  sequence: 3,
  stamp: new Date('2027-05-01T00:00:00Z'),
  start: new Date('2027-03-27T09:00:00Z'),
  end: new Date('2027-03-29T16:00:00Z'),
  summary: 'Emprunté : enregistreur, micro; et câbles',
  description: `Première ligne\nÀ deux pas du quai nº 1, ${'très '.repeat(40)}loin`,
  location: 'Comptoir des Capucins, 25 rue de Pontaniou',
  url: 'https://communal.example/brest/fr/account/loans/1',
  status: 'confirmed',
  free: true,
}
const between = {
  from: { name: 'Brest', email: 'brest@ville.example' },
  to: { name: 'Anne', email: 'anne@x.example' },
}

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('No event')
  return { calendar, component, event: new ICAL.Event(component) }
}

describe('a calendar for a mail', () => {
  test('is read by another program as it was meant', () => {
    const text = calendarText({ name: 'Brest', events: [event], method: 'request', between })
    const { calendar, component, event: found } = read(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(found.uid).toBe(event.uid)
    expect(found.sequence).toBe(3)
    expect(found.summary).toBe(event.summary)
    expect(found.description).toBe(event.description)
    expect(found.location).toBe(event.location)
    expect(found.startDate.toJSDate()).toEqual(event.start)
    expect(found.endDate.toJSDate()).toEqual(event.end)
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(found.organizer).toBe('mailto:brest@ville.example')
    expect(found.attendees.map((one) => one.getFirstValue())).toEqual(['MAILTO:anne@x.example'])
  })

  test('takes an event out again under the same identifier', () => {
    const cancelled: CalendarEvent = { ...event, sequence: 4, status: 'cancelled' }
    const text = calendarText({ name: 'Brest', events: [cancelled], method: 'cancel', between })
    const { calendar, component, event: found } = read(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect([found.uid, found.sequence]).toEqual([event.uid, 4])
  })

  test('breaks its lines before 75 bytes and within no character', () => {
    const lines = calendarText({ name: 'Brest', events: [event] }).split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(lines.join('')).not.toContain('\uFFFD')
  })
})
