import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  isDay,
  isTimeZone,
  resolveDay,
  startOfDay,
  timeOf,
  today,
  weekdayOf,
} from '../../../src/kernel/time.ts'

const paris = 'Europe/Paris'
const toronto = 'America/Toronto'

// Every expectation is an instant in UTC, so that the suite passes on a server in any zone; one run sets its own.
for (const serverZone of [process.env.TZ, 'Asia/Tokyo', 'America/Toronto', 'Pacific/Apia']) {
  describe(`on a server in ${serverZone ?? 'its own zone'}`, () => {
    const inZone = (check: () => void) => () => {
      const before = process.env.TZ
      if (serverZone) process.env.TZ = serverZone
      try {
        check()
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    }

    test(
      'the same instant is two days in two cities',
      inZone(() => {
        const instant = new Date('2027-05-01T02:30:00Z')
        expect(today(paris, instant)).toBe('2027-05-01')
        expect(today(toronto, instant)).toBe('2027-04-30')
        expect(dayOf(instant, 'Asia/Tokyo')).toBe('2027-05-01')
        expect(timeOf(instant, paris)).toBe('04:30')
      }),
    )

    test(
      'days of a change of clocks last 23 and 25 hours',
      inZone(() => {
        const hours = (day: string, zone: string) =>
          (startOfDay(addDays(day, 1), zone).getTime() - startOfDay(day, zone).getTime()) / 3_600_000
        expect(hours('2027-03-28', paris)).toBe(23)
        expect(hours('2027-10-31', paris)).toBe(25)
        expect(hours('2027-03-14', toronto)).toBe(23)
        expect(hours('2027-11-07', toronto)).toBe(25)
        expect(hours('2027-05-01', paris)).toBe(24)
      }),
    )

    test(
      'opening time keeps its place on the clock across the change',
      inZone(() => {
        expect(instantOf('2027-03-27', '18:30', paris).toISOString()).toBe('2027-03-27T17:30:00.000Z')
        expect(instantOf('2027-03-28', '18:30', paris).toISOString()).toBe('2027-03-28T16:30:00.000Z')
        expect(instantOf('2027-11-07', '18:30', toronto).toISOString()).toBe('2027-11-07T23:30:00.000Z')
      }),
    )

    test(
      'a skipped time moves on by the gap, a repeated one is the first',
      inZone(() => {
        expect(instantOf('2027-03-28', '02:30', paris).toISOString()).toBe('2027-03-28T01:30:00.000Z')
        expect(instantOf('2027-10-31', '02:30', paris).toISOString()).toBe('2027-10-31T00:30:00.000Z')
        expect(instantOf('2027-11-07', '01:30', toronto).toISOString()).toBe('2027-11-07T05:30:00.000Z')
      }),
    )
  })
}

test('a day that begins at one o’clock begins there', () => {
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
})

test('days are counted by the calendar, whatever the clocks do', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2)
  expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365)
  expect(weekdayOf('2027-05-01')).toBe('sat')
})

test('only days of the calendar are days', () => {
  expect(isDay('2028-02-29')).toBe(true)
  for (const text of ['2027-02-29', '2027-5-1', '2027-05-01T10:00', '20270501', ''])
    expect(isDay(text)).toBe(false)
  expect(() => addDays('tomorrow', 1)).toThrow('"tomorrow" is no day; expected an ISO day')
  expect(() => instantOf('2027-05-01', '24:00', paris)).toThrow('expected HH:MM')
})

test('only zones of the tz database are zones', () => {
  expect(isTimeZone(toronto)).toBe(true)
  expect(isTimeZone('Europe/Brest')).toBe(false)
})

test('a pack counts days from the day of applying', () => {
  const thursday = '2027-04-29'
  const resolved = (text: string) => {
    const day = resolveDay(text, thursday)
    return day.ok ? day.value : day.reason
  }
  expect(resolved('2027-05-01')).toBe('2027-05-01')
  expect(resolved('+9')).toBe('2027-05-08')
  expect(resolved('-200')).toBe('2026-10-11')
  expect(resolved('+2 sat')).toBe('2027-05-01')
  expect(resolved('+3 sat')).toBe('2027-05-08')
  expect(resolved('+0 thu')).toBe(thursday)
  expect(resolved('+9 Mon')).toBe('2027-05-10')
  for (const text of ['9', '+9 days', 'sat', '+1.5', '2027-02-30', ''])
    expect(resolved(text)).toBe('day-malformed')
})
