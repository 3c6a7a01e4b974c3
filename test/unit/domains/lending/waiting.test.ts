import { describe, expect, test } from 'vitest'
import { offerEnd, shiftsOf } from '../../../../src/domains/lending/waiting/rules.ts'

describe('the days of somebody who is flexible', () => {
  test('are those they want, then the nearest, later before earlier, always as many', () => {
    expect(shiftsOf({ firstDay: '2027-03-01', lastDay: '2027-03-03', flexible: 2 })).toEqual([
      { firstDay: '2027-03-01', lastDay: '2027-03-03' },
      { firstDay: '2027-03-02', lastDay: '2027-03-04' },
      { firstDay: '2027-02-28', lastDay: '2027-03-02' },
      { firstDay: '2027-03-03', lastDay: '2027-03-05' },
      { firstDay: '2027-02-27', lastDay: '2027-03-01' },
    ])
  })

  test('are only those they want where they are not', () => {
    expect(shiftsOf({ firstDay: '2027-03-01', lastDay: '2027-03-03', flexible: 0 })).toHaveLength(1)
  })
})

describe('an offer', () => {
  const now = new Date('2027-05-03T08:00:00Z')
  const end = (startsAt: string): string | undefined =>
    offerEnd({ now, offerHours: 24, startsAt: new Date(startsAt) })?.toISOString()

  test('holds as long as the rule says', () => {
    expect(end('2027-05-10T08:00:00Z')).toBe('2027-05-04T08:00:00.000Z')
  })

  test('is over before it could be picked up', () => {
    expect(end('2027-05-03T12:00:00Z')).toBe('2027-05-03T12:00:00.000Z')
  })

  test('is not made where less than an hour is left to answer', () => {
    expect(end('2027-05-03T09:00:00Z')).toBe('2027-05-03T09:00:00.000Z')
    expect(end('2027-05-03T08:59:00Z')).toBeUndefined()
    expect(end('2027-05-03T07:00:00Z')).toBeUndefined()
  })
})
