import { expect, test } from 'vitest'
import { periodOf } from '../../../../src/domains/lending/loanPeriod.ts'
import { seriesOf } from '../../../../src/domains/lending/seriesOf.ts'
import { timeOf, weekdays } from '../../../../src/kernel/time.ts'
import { linesOf } from '../../../../src/site/lending/series.ts'

const first = (firstDay: string, step: 'week' | 'month', count: number): string[] =>
  seriesOf({ firstDay, lastDay: firstDay }, step, count).map((days) => days.firstDay)

test('scenario 27: day 31 is the last day of a shorter month, and day 31 again after it', () => {
  expect(first('2027-10-31', 'month', 5)).toEqual([
    '2027-10-31',
    '2027-11-30',
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
  ])
  expect(first('2026-12-30', 'month', 3)).toEqual(['2026-12-30', '2027-01-30', '2027-02-28'])
  expect(first('2027-12-27', 'week', 3)).toEqual(['2027-12-27', '2028-01-03', '2028-01-10'])
  expect(seriesOf({ firstDay: '2027-01-31', lastDay: '2027-02-02' }, 'month', 2)[1]).toEqual({
    firstDay: '2027-02-28',
    lastDay: '2027-03-02',
  })
})

test('scenario 27: 09:00 in London stays 09:00 across both switches of its clocks', () => {
  const hours = weekdays.map((weekday) => ({
    weekday,
    opens: '09:00',
    closes: '17:00',
    use: 'both' as const,
  }))
  const desk = { slug: 'london', hours, special: [] }
  const zone = 'Europe/London'
  const asked = {
    closures: [],
    timeZone: zone,
    now: new Date('2027-01-01T00:00:00Z'),
    rules: { bufferHours: 0 },
  }
  const starts = seriesOf({ firstDay: '2027-02-15', lastDay: '2027-02-16' }, 'month', 11).map(
    (days) => periodOf(desk, { ...asked, ...days })?.startsAt ?? new Date(0),
  )
  expect(new Set(starts.map((at) => timeOf(at, zone)))).toEqual(new Set(['09:00']))
  expect(new Set(starts.map((at) => at.getUTCHours()))).toEqual(new Set([8, 9]))
})

test('what the form says is as many lines; what reads as no series is one', () => {
  const line = { equipment: 'recorder', firstDay: '2027-05-03', lastDay: '2027-05-04' }
  expect(linesOf(line, 'week', '12').at(-1)).toEqual({
    ...line,
    firstDay: '2027-07-19',
    lastDay: '2027-07-20',
  })
  for (const [repeat, times] of [
    ['', '3'],
    ['day', '3'],
    ['week', '1'],
    ['week', '13'],
    ['week', '2.5'],
  ] as const)
    expect(linesOf(line, repeat, times)).toEqual([line])
  expect(linesOf({ ...line, firstDay: 'soon' }, 'week', '3')).toHaveLength(1)
})
