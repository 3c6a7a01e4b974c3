import { expect, test } from 'vitest'
import { dayAndTime, daySpan } from '../../../src/admin/describe.ts'

test('the first of a month is written as each language does, in a span too', () => {
  expect(daySpan('2031-05-01', '2031-05-09', 'fr')).toBe('1er–9 mai 2031')
  expect(daySpan('2031-04-21', '2031-05-01', 'fr')).toMatch(/^21 avr\.\s–\s1er mai 2031$/)
  expect(daySpan('2031-05-01', '2031-05-01', 'fr')).toBe('1er mai 2031')
  expect(daySpan('2031-05-01', '2031-05-11', 'br')).toBe('1añ–11 Mae 2031')
  expect(dayAndTime('2031-05-01T10:30:00Z', 'Europe/Paris', 'fr')).toBe('1er mai, 12:30')
})

test('other days, and English, stay as they are (control)', () => {
  expect(daySpan('2031-05-11', '2031-05-21', 'fr')).toBe('11–21 mai 2031')
  expect(dayAndTime('2031-05-01T10:30:00Z', 'Europe/Paris', 'en')).toMatch(/^May 1, 12:30\sPM$/)
})
