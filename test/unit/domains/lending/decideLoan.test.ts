import { describe, expect, test } from 'vitest'
import { decideLoan, type LoanQuestion } from '../../../../src/domains/lending/decideLoan.ts'
import { lendingSettings } from '../../../../src/domains/lending/kind.ts'
import type { Hours } from '../../../../src/domains/lending/opening.ts'
import { proposeAlternatives } from '../../../../src/domains/lending/proposeAlternatives.ts'
import { weekdays } from '../../../../src/kernel/time.ts'

const hoursOn = (days: readonly Hours['weekday'][]): Hours[] =>
  days.map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }))

const desk = (slug: string, days: readonly Hours['weekday'][] = weekdays) => ({
  id: slug,
  slug,
  name: slug,
  hours: hoursOn(days),
})

const question = (given: Partial<LoanQuestion> = {}): LoanQuestion => ({
  settings: lendingSettings.parse({}),
  timeZone: 'Europe/Paris',
  now: new Date('2027-05-03T08:00:00Z'),
  maxDays: null,
  firstDay: '2027-05-05',
  lastDay: '2027-05-07',
  desks: [desk('capucins')],
  closures: [],
  openLoans: 0,
  prerequisite: null,
  ...given,
})

describe('the period of a loan', () => {
  test.each([
    // Clocks go forward on the second day: 71 hours; back: 73.
    ['Europe/Paris', '2027-03-27', '2027-03-29', 71],
    ['Europe/Paris', '2027-10-30', '2027-11-01', 73],
    ['America/Toronto', '2027-03-13', '2027-03-15', 71],
    ['America/Toronto', '2027-11-06', '2027-11-08', 73],
    ['Asia/Tokyo', '2027-03-27', '2027-03-29', 72],
  ])('in %s from %s to %s is of whole days', (timeZone, firstDay, lastDay, hours) => {
    const now = new Date(`${firstDay}T00:00:00Z`)
    now.setUTCDate(now.getUTCDate() - 5)
    const decision = decideLoan(question({ timeZone, firstDay, lastDay, now }))
    if (!decision.ok) throw new Error(decision.reason)
    const { startsAt, endsAt } = decision.value
    expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(hours)
  })

  test('begins at the midnight of the city, before and after the change of clocks', () => {
    const decision = decideLoan(
      question({
        timeZone: 'America/Toronto',
        firstDay: '2027-03-13',
        lastDay: '2027-03-14',
        now: new Date('2027-03-08T12:00:00Z'),
      }),
    )
    if (!decision.ok) throw new Error(decision.reason)
    expect(decision.value.startsAt.toISOString()).toBe('2027-03-13T05:00:00.000Z')
    expect(decision.value.endsAt.toISOString()).toBe('2027-03-15T04:00:00.000Z')
  })
})

describe('lead time', () => {
  test('is counted in days of the city: at 23:30 in Toronto it is still today there', () => {
    const late = new Date('2027-05-04T03:30:00Z')
    const ask = (timeZone: string) =>
      decideLoan(question({ timeZone, now: late, firstDay: '2027-05-04', lastDay: '2027-05-05' }))
    expect(ask('America/Toronto').ok).toBe(true)
    expect(ask('Europe/Paris')).toMatchObject({ reason: 'too-soon', details: { earliest: '2027-05-05' } })
  })

  test('of none lets one ask for today while the desk is still open', () => {
    const settings = lendingSettings.parse({ leadDays: 0 })
    const ask = (now: string) =>
      decideLoan(question({ settings, now: new Date(now), firstDay: '2027-05-03', lastDay: '2027-05-04' }))
    expect(ask('2027-05-03T15:59:00Z').ok).toBe(true)
    expect(ask('2027-05-03T16:00:00Z')).toMatchObject({ reason: 'desk-closed-first-day' })
  })

  test('has its opposite: a loan does not begin beyond what the city plans', () => {
    const ask = (firstDay: string) => decideLoan(question({ firstDay, lastDay: firstDay }))
    expect(ask('2027-08-01').ok).toBe(true)
    expect(ask('2027-08-02')).toMatchObject({ reason: 'too-far-ahead', details: { latest: '2027-08-01' } })
  })
})

describe('length', () => {
  test('is the model’s own where it has one, else the city’s; both days count', () => {
    const ask = (lastDay: string, maxDays: number | null) => decideLoan(question({ lastDay, maxDays }))
    expect(ask('2027-05-18', null).ok).toBe(true)
    expect(ask('2027-05-19', null)).toMatchObject({ details: { count: 14, longest: '2027-05-18' } })
    expect(ask('2027-05-07', 3).ok).toBe(true)
    expect(ask('2027-05-08', 3)).toMatchObject({ reason: 'loan-too-long', details: { count: 3 } })
  })

  test('over a month and a year is counted in days, not by the calendar month', () => {
    const settings = lendingSettings.parse({ maxDays: 40, maxAdvanceDays: 365 })
    const ask = (lastDay: string) => decideLoan(question({ settings, firstDay: '2027-12-10', lastDay }))
    expect(ask('2028-01-18').ok).toBe(true)
    expect(ask('2028-01-19')).toMatchObject({ reason: 'loan-too-long' })
  })
})

describe('closed days', () => {
  const closures = [{ name: 'Ascension', firstDay: '2027-05-06', lastDay: '2027-05-08' }]

  test('inside a loan do no harm', () => {
    expect(decideLoan(question({ closures, lastDay: '2027-05-10' })).ok).toBe(true)
  })

  test('as its first or last day are refused with their reason and the next open day', () => {
    expect(decideLoan(question({ closures, firstDay: '2027-05-06', lastDay: '2027-05-10' }))).toMatchObject({
      reason: 'desk-closed-first-day',
      details: { day: '2027-05-06', closure: 'Ascension', next: '2027-05-09' },
    })
    expect(decideLoan(question({ closures, lastDay: '2027-05-08' }))).toMatchObject({
      reason: 'desk-closed-last-day',
      details: { next: '2027-05-09' },
    })
  })

  test('of the week are refused; of several desks those count that are open on both days', () => {
    const desks = [desk('one', ['wed']), desk('two', ['fri']), desk('three', ['wed', 'fri'])]
    const decision = decideLoan(question({ desks }))
    expect(decision).toMatchObject({ ok: true, value: { desks: [{ slug: 'three' }] } })
    expect(decideLoan(question({ desks: [desk('one', ['wed'])] }))).toMatchObject({
      reason: 'desk-closed-last-day',
      details: { next: '2027-05-12' },
    })
    expect(decideLoan(question({ desks: [] }))).toMatchObject({ reason: 'no-copy-at-desk' })
  })
})

describe('days that are none', () => {
  test.each(['', '2027-02-30', '5 May', '2027-5-5'])('%j is refused', (firstDay) => {
    expect(decideLoan(question({ firstDay }))).toMatchObject({ reason: 'day-malformed', status: 400 })
  })
})

describe('alternatives', () => {
  const instant = (day: string): Date => new Date(`${day}T00:00:00Z`)
  const wanted = (busy: { from: Date; until: Date | null }[], desks = [desk('one')]) =>
    proposeAlternatives({
      copies: [{ id: 'a', desk: 'one', busy }],
      desks,
      desk: 'one',
      closures: [],
      firstDay: '2027-05-05',
      lastDay: '2027-05-06',
      bookable: { earliest: '2027-05-04', latest: '2027-05-20', maxDays: 14 },
      timeZone: 'UTC',
    })

  test('touch the loan that is in the way, on both sides where there is room', () => {
    const found = wanted([{ from: instant('2027-05-06'), until: instant('2027-05-09') }])
    expect(found).toMatchObject([
      { firstDay: '2027-05-09', lastDay: '2027-05-10' },
      { firstDay: '2027-05-04', lastDay: '2027-05-05' },
    ])
  })

  test('are none while a copy that should be back is not', () => {
    expect(wanted([{ from: instant('2027-05-01'), until: null }])).toEqual([])
  })

  test('begin and end on days the desk is open', () => {
    const found = wanted(
      [{ from: instant('2027-05-01'), until: instant('2027-05-07') }],
      [desk('one', ['wed', 'thu'])],
    )
    expect(found).toMatchObject([{ firstDay: '2027-05-12', lastDay: '2027-05-13' }])
  })
})
