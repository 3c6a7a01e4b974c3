import { expect, test } from 'vitest'
import { receivesMore } from '../../../../src/domains/lending/waiting/receivesMore.ts'

const opening = {
  weekday: 'sat' as const,
  opens: '10:00',
  closes: '12:00',
  use: 'both' as const,
  visits: 4,
}
const week = (...hours: object[]) => ({ hours: hours.map((one) => ({ ...opening, ...one })) })
const single = (...days: object[]) => ({
  ...week({}),
  specialHours: days.map((one) => ({ ...opening, day: '2027-05-08', ...one })),
})

test.each([
  ['another opening', week({}), week({}, { weekday: 'sun' })],
  ['a longer opening', week({}), week({ closes: '12:30' })],
  ['more visits', week({}), week({ visits: 5 })],
  ['visits that are no longer counted', week({}), week({ visits: null })],
  ['an opening for another use', week({ use: 'return' }), week({})],
  ['a single day with hours of its own', week({}), single({})],
  ['a single day that is like its week again', single({}), week({})],
])('%s receives more', (_, before, after) => {
  expect(receivesMore(before, after)).toBe(true)
})

test.each([
  ['the same, written anew', week({ id: 'a' }), week({ id: 'b' })],
  ['fewer visits', week({ visits: null }), week({})],
  ['a shorter opening', week({}), week({ opens: '10:30' })],
  ['an opening that is gone', week({}, { weekday: 'sun' }), week({})],
  ['the same single day', single({ id: 'a' }), single({ id: 'b' })],
])('%s receives no more', (_, before, after) => {
  expect(receivesMore(before, after)).toBe(false)
})
