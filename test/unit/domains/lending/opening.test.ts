import { describe, expect, test } from 'vitest'
import { periodOf } from '../../../../src/domains/lending/loanPeriod.ts'
import {
  type Closure,
  type Hours,
  handsOutOn,
  type OpenDesk,
  openingOf,
  type SpecialHours,
  takesBackOn,
} from '../../../../src/domains/lending/opening.ts'

/** A Saturday. */
const day = '2027-05-08'

const span = (opens: string, closes: string, use: Hours['use'] = 'both'): Hours => ({
  weekday: 'sat',
  opens,
  closes,
  use,
})
const single = (opens: string, closes: string, use: Hours['use'] = 'both'): SpecialHours => ({
  day,
  opens,
  closes,
  use,
})
const desk = (hours: Hours[], special: SpecialHours[] = []): OpenDesk => ({ slug: 'd', hours, special })
const closure = (desk: string | null): Closure => ({
  name: 'Pont',
  firstDay: day,
  lastDay: day,
  desk,
  worked: false,
})

const reach = (one: OpenDesk, closures: Closure[] = []) => {
  const [out, back] = [handsOutOn(one, closures, day), takesBackOn(one, closures, day)]
  return [out && `${out.opens}-${out.closes}`, back && `${back.opens}-${back.closes}`]
}

describe('scenario 7: opening rules that overlap', () => {
  const whole = span('00:00', '23:59')
  const morning = span('09:00', '12:00')
  const noon = span('12:00', '14:00')
  const long = span('10:00', '18:00')

  test.each([
    ['one within the other', [whole, morning], '00:00-23:59'],
    ['touching', [morning, noon], '09:00-14:00'],
    ['overlapping', [morning, long], '09:00-18:00'],
    ['apart', [morning, span('16:00', '18:00')], '09:00-18:00'],
    ['the same twice', [morning, morning], '09:00-12:00'],
  ])(
    '%s: the day goes from the first minute to the last, in whatever order they stand',
    (_, hours, expected) => {
      expect(reach(desk(hours))).toEqual([expected, expected])
      expect(reach(desk(hours.toReversed()))).toEqual([expected, expected])
    },
  )

  test('what is for pick-up, for return and for both goes together by use', () => {
    const hours = [
      span('09:00', '11:00', 'return'),
      span('10:00', '12:00'),
      span('12:00', '15:00', 'pick-up'),
    ]
    for (const order of [hours, hours.toReversed()])
      expect(reach(desk(order))).toEqual(['10:00-15:00', '09:00-12:00'])
    expect(reach(desk([span('09:00', '11:00', 'office')]))).toEqual([undefined, undefined])
  })

  test('single days go before the week and before every closure, several of them together', () => {
    const special = [single('15:00', '17:00'), single('17:00', '19:00', 'return')]
    for (const order of [special, special.toReversed()]) {
      expect(reach(desk([morning], order))).toEqual(['15:00-17:00', '15:00-19:00'])
      expect(reach(desk([morning], order), [closure(null), closure('d')])).toEqual([
        '15:00-17:00',
        '15:00-19:00',
      ])
    }
  })

  test('closures that overlap close once; those of another desk do not', () => {
    expect(reach(desk([morning]), [closure('d'), closure(null)])).toEqual([undefined, undefined])
    expect(openingOf(desk([morning]), [closure('other')], day)).toMatchObject({ open: true })
  })

  test('scenario 21: a loan begins with the first pick-up of the day and ends with the last return', () => {
    const asked = {
      closures: [],
      firstDay: day,
      lastDay: '2027-05-15',
      timeZone: 'Europe/Paris',
      now: new Date('2027-05-01T00:00:00Z'),
      rules: { bufferHours: 2 },
    }
    const hours = [span('09:00', '11:00', 'return'), span('13:00', '18:00', 'pick-up')]
    expect(periodOf(desk(hours), asked)).toEqual({
      startsAt: new Date('2027-05-08T11:00:00Z'),
      dueAt: new Date('2027-05-15T09:00:00Z'),
      endsAt: new Date('2027-05-15T11:00:00Z'),
    })
  })
})
