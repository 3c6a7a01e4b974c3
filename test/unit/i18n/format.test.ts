import { expect, test } from 'vitest'
import { formatDay, formatInstant, formatSize } from '../../../src/i18n/format.ts'

test('the first of a month is written as people write it, no other day', () => {
  expect(formatDay('2027-05-01', 'fr')).toBe('samedi 1er mai 2027')
  expect(formatDay('2027-05-01', 'fr', 'short')).toBe('1er mai')
  expect(formatDay('2027-05-11', 'fr')).toBe('mardi 11 mai 2027')
  expect(formatDay('2027-05-21', 'fr', 'short')).toBe('21 mai')
  expect(formatDay('2027-05-01', 'br')).toContain('1añ')
  expect(formatDay('2027-05-01', 'en')).toBe('Saturday, May 1, 2027')
  expect(formatInstant('2027-05-01T09:01:00Z', 'fr', 'Europe/Paris')).toBe('samedi 1er mai à 11:01')
  expect(formatInstant('2027-05-01T09:01:00Z', 'fr', 'Europe/Paris', 'time')).toBe('11:01')
})

test('the size of a file is in the unit that people of the language use', () => {
  expect(formatSize(1, 'en')).toBe('1 kB')
  expect(formatSize(48_200, 'fr')).toBe('49\u202fko')
  expect(formatSize(1_240_000, 'en')).toBe('1.2 MB')
  expect(formatSize(1_240_000, 'fr')).toBe('1,2\u202fMo')
  expect(formatSize(1_240_000, 'br')).toMatch(/^1,2\s/)
})
