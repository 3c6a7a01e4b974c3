import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthWeeks } from '../../../src/ui/availability-calendar/month.ts'

describe('the weeks of a month', () => {
  test('begin on Monday unless told: May 2027 begins on a Saturday', () => {
    const [first] = monthWeeks('2027-05')
    expect(first).toEqual([null, null, null, null, null, '2027-05-01', '2027-05-02'])
  })

  test('begin on Sunday where people count so', () => {
    const [first] = monthWeeks('2027-05', 7)
    expect(first).toEqual([null, null, null, null, null, null, '2027-05-01'])
  })

  test('know the leap day', () => {
    expect(monthWeeks('2028-02').flat()).toContain('2028-02-29')
    expect(monthWeeks('2027-02').flat()).not.toContain('2027-02-29')
  })

  test('are four where February fills them', () => {
    expect(monthWeeks('2027-02')).toHaveLength(4)
  })

  test('are of seven days, hold each day once and in order, on its weekday', () => {
    const month = fc
      .tuple(fc.integer({ min: 1970, max: 2200 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 7 }), (value, weekStart) => {
        const weeks = monthWeeks(value, weekStart)
        const days = weeks.flat().filter((day) => day !== null)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(days).toEqual(
          Array.from({ length: lengthOf(value) }, (_, at) => `${value}-${String(at + 1).padStart(2, '0')}`),
        )
        for (const week of weeks) {
          week.forEach((day, at) => {
            if (day) expect(Temporal.PlainDate.from(day).dayOfWeek).toBe(((weekStart - 1 + at) % 7) + 1)
          })
        }
      }),
    )
  })
})

/** From the first of the month to the first of the next. */
function lengthOf(month: string): number {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const next = Temporal.PlainDate.from(`${first.add({ days: 31 }).toString().slice(0, 7)}-01`)
  return first.until(next).days
}
