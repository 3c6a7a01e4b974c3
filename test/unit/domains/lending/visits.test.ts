import { describe, expect, test } from 'vitest'
import {
  isFull,
  lendsWithin,
  type OpenDesk,
  type OpeningUse,
} from '../../../../src/domains/lending/opening.ts'
import { type DayVisits, type Errand, hasRoom } from '../../../../src/domains/lending/visits.ts'
import { openingTimes } from '../../../../src/domains/tenancy/packs/read/openingTimes.ts'

const day = '2027-05-05'
const span = (use: OpeningUse, visits: number | null) => ({ opens: '10:00', closes: '12:00', use, visits })
const visits = (given: Partial<DayVisits>): DayVisits => ({
  day,
  pickUps: 0,
  returns: 0,
  both: 0,
  own: null,
  ...given,
})
const picksUp: Partial<Errand> = { picksUp: true }
const own: Errand = { picksUp: false, brings: false, twice: false }

describe('a desk has room for one more', () => {
  const room = (
    spans: ReturnType<typeof span>[],
    there: Partial<DayVisits>,
    also: Partial<Errand> = picksUp,
  ): boolean => hasRoom({ visits: [visits(there)] }, spans, day, also)

  test('until its visits are promised; who picks up and brings back at one time comes once', () => {
    expect(room([span('both', 3)], { pickUps: 1, returns: 1 })).toBe(true)
    expect(room([span('both', 3)], { pickUps: 1, returns: 2 })).toBe(false)
    expect(room([span('both', 3)], { both: 2 })).toBe(true)
    expect(room([span('both', 3)], { both: 3 })).toBe(false)
    expect(room([span('both', 1), span('both', 1)], { both: 1 })).toBe(true)
    expect(room([span('both', null), span('both', 1)], { both: 9 })).toBe(true)
  })

  test('for what somebody does there already, always; and once more where that takes no other visit', () => {
    const full = { pickUps: 3, own: { ...own, picksUp: true } }
    expect(room([span('both', 3)], full)).toBe(true)
    expect(room([span('both', 4)], full, { brings: true })).toBe(true)
    expect(room([span('both', 3)], full, { brings: true })).toBe(false)
    expect(room([span('both', 4)], { pickUps: 3, own: { ...own, brings: true } })).toBe(true)
  })

  test('where openings are for one thing alone, or for both', () => {
    const apart = [span('pick-up', 2), span('return', 1)]
    expect(room(apart, { pickUps: 1, returns: 1 })).toBe(true)
    expect(room(apart, { pickUps: 1, both: 1 })).toBe(false)
    expect(room(apart, { returns: 1 }, { brings: true })).toBe(false)
    const mixed = [span('pick-up', 1), span('both', 2)]
    expect(room(mixed, { pickUps: 1, returns: 1 })).toBe(true)
    expect(room(mixed, { pickUps: 1, returns: 2 })).toBe(false)
    // Two who do both at one time, and the third picks up where that alone is done.
    expect(room(mixed, { both: 2 })).toBe(true)
    expect(room(mixed, { both: 2 }, { brings: true })).toBe(false)
  })

  test('as often as counting every way of placing them would find', () => {
    /** Places the people one after the other, in each opening that is left for them. */
    const placed = (left: Record<'pick-up' | 'return' | 'both', number>, people: OpeningUse[][]): boolean => {
      const [errands, ...others] = people
      if (!errands) return true
      const ways: OpeningUse[][] =
        errands.length === 2
          ? [['both'], ['pick-up', 'return'], ['pick-up', 'both'], ['both', 'return'], ['both', 'both']]
          : [[errands[0] as OpeningUse], ['both']]
      return ways.some((way) => {
        const after = { ...left }
        for (const use of way) after[use as 'both'] -= 1
        return Object.values(after).every((count) => count >= 0) && placed(after, others)
      })
    }
    for (let code = 0; code < 4 ** 6; code += 1) {
      const [out, back, either, pickUps, returns, both] = Array.from(
        { length: 6 },
        (_, index) => Math.floor(code / 4 ** index) % 4,
      ) as [number, number, number, number, number, number]
      if (pickUps + returns + both > 5) continue
      const people: OpeningUse[][] = [
        ...Array.from({ length: pickUps + 1 }, (): OpeningUse[] => ['pick-up']),
        ...Array.from({ length: returns }, (): OpeningUse[] => ['return']),
        ...Array.from({ length: both }, (): OpeningUse[] => ['pick-up', 'return']),
      ]
      const spans = [span('pick-up', out), span('return', back), span('both', either)]
      const expected = placed({ 'pick-up': out, return: back, both: either }, people)
      expect([code, room(spans, { pickUps, returns, both })]).toEqual([code, expected])
    }
  })
})

test('a loan within one day takes two visits, and a desk that counts nobody has room for all', () => {
  const desk = (limit: number | null, there: DayVisits[] | null): OpenDesk => ({
    slug: 'capucins',
    hours: [{ weekday: 'wed', ...span('both', limit) }],
    special: [],
    visits: there,
  })
  expect(lendsWithin(desk(1, []), [], day)).toBe(false)
  expect(lendsWithin(desk(2, []), [], day)).toBe(true)
  expect(lendsWithin(desk(2, [visits({ pickUps: 1 })]), [], day)).toBe(false)
  expect(isFull(desk(1, [visits({ pickUps: 1 })]), [], day, 'return')).toBe(true)
  expect(isFull(desk(1, null), [], day, 'return')).toBe(false)
  expect(isFull(desk(1, [visits({ pickUps: 1 })]), [], '2027-05-06', 'return')).toBe(false)
})

test('a pack says how many visits an opening has room for', () => {
  const read = openingTimes.safeParse(['10:00-12:00 return 8 visits', '14:00-18:00 20 visits'])
  expect(read.data).toEqual([
    { opens: '10:00', closes: '12:00', use: 'return', visits: 8 },
    { opens: '14:00', closes: '18:00', use: 'both', visits: 20 },
  ])
  for (const wrong of ['10:00-12:00 0 visits', '10:00-12:00 office 3 visits', '10:00-12:00 3'])
    expect(openingTimes.safeParse([wrong]).success).toBe(false)
})
