import { describe, expect, test } from 'vitest'
import { decideLoan, decideReturn } from '../../../../src/domains/lending/decideLoan.ts'
import { inNoGroup } from '../../../../src/domains/lending/groups/rules.ts'
import { lendingSettings } from '../../../../src/domains/lending/kind.ts'
import { rulesFor } from '../../../../src/domains/lending/lendingRules.ts'
import type { AskersStanding, LoanQuestion } from '../../../../src/domains/lending/loanQuestion.ts'
import type { LoanState } from '../../../../src/domains/lending/rules.ts'
import {
  counts,
  type Strike,
  strikeFor,
  suspendedUntil,
} from '../../../../src/domains/lending/standing/rules.ts'
import { instantOf, monthsAfter, weekdays } from '../../../../src/kernel/time.ts'

const became = (before: LoanState, after: LoanState, returnedAt?: Date, dueAt = new Date(0)) =>
  strikeFor(
    { state: before },
    { state: after, dueAt: dueAt.toISOString(), returnedAt: returnedAt?.toISOString() },
    { lateGraceHours: 24 },
  )

describe('what counts against a borrower', () => {
  // The clocks change in the night after it was due; a grace of 24 hours is 24 hours all the same.
  test.each([
    ['Europe/Paris', '2027-03-27', '19:00', undefined],
    ['Europe/Paris', '2027-03-27', '19:01', 'late'],
    ['Europe/Paris', '2027-10-30', '17:00', undefined],
    ['Europe/Paris', '2027-10-30', '17:01', 'late'],
    ['America/Toronto', '2027-03-13', '19:00', undefined],
    ['America/Toronto', '2027-03-13', '19:01', 'late'],
    ['America/Toronto', '2027-11-06', '17:00', undefined],
    ['America/Toronto', '2027-11-06', '17:01', 'late'],
    ['Asia/Tokyo', '2027-03-27', '18:00', undefined],
    ['Asia/Tokyo', '2027-03-27', '18:01', 'late'],
  ])('in %s, due on %s at 18:00 and back the day after at %s: %s', (zone, day, time, kind) => {
    const dueAt = instantOf(day, '18:00', zone)
    const next = new Date(`${day}T12:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    const returnedAt = instantOf(next.toISOString().slice(0, 10), time, zone)
    expect(became('handed-over', 'returned', returnedAt, dueAt)).toBe(kind)
  })

  test('is what was not picked up, and what was lost; that it turns up later is not counted again', () => {
    expect(became('approved', 'no-show')).toBe('no-show')
    expect(became('handed-over', 'lost')).toBe('lost')
    expect(became('lost', 'returned', new Date())).toBeUndefined()
  })

  test('is nothing else', () => {
    for (const state of ['approved', 'ready', 'cancelled', 'refused', 'handed-over', 'lapsed'] as const)
      expect(became('requested', state)).toBeUndefined()
    expect(became('returned', 'closed', new Date())).toBeUndefined()
  })
})

describe('a strike', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-31', 13, '2028-02-29'],
    ['2026-12-15', 12, '2027-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('of %s for %i months expires on %s', (day, months, expires) => {
    expect(monthsAfter(day, months)).toBe(expires)
  })

  const strike: Strike = { state: 'active', expiresOn: '2027-05-03', suspension: null }

  test('counts to the day before it expires', () => {
    expect(counts(strike, '2027-05-02')).toBe(true)
    expect(counts(strike, '2027-05-03')).toBe(false)
  })

  test('does not count while its appeal waits, when withdrawn, or once it has led to a suspension', () => {
    expect(counts({ ...strike, state: 'appealed' }, '2027-05-01')).toBe(false)
    expect(counts({ ...strike, state: 'withdrawn' }, '2027-05-01')).toBe(false)
    expect(counts({ ...strike, suspension: 'one' }, '2027-05-01')).toBe(false)
  })
})

describe('a suspension', () => {
  const one = { state: 'active', firstDay: '2027-05-01', lastDay: '2027-05-10' } as const

  test('holds on its first and its last day, and not after', () => {
    expect(suspendedUntil([one], '2027-04-30')).toBeUndefined()
    expect(suspendedUntil([one], '2027-05-01')).toBe('2027-05-10')
    expect(suspendedUntil([one], '2027-05-10')).toBe('2027-05-10')
    expect(suspendedUntil([one], '2027-05-11')).toBeUndefined()
  })

  test('holds no more once lifted; of two the longer counts', () => {
    expect(suspendedUntil([{ ...one, state: 'lifted' }], '2027-05-02')).toBeUndefined()
    expect(suspendedUntil([one, { ...one, lastDay: '2027-06-01' }], '2027-05-02')).toBe('2027-06-01')
  })
})

describe('scenario 15: who asks', () => {
  const ask = (standing: AskersStanding, settings: Record<string, unknown> = {}): LoanQuestion => ({
    rules: rulesFor(lendingSettings.parse(settings), 'sound', {
      maxDays: null,
      leadDays: null,
      bufferHours: null,
      minimumAge: null,
      approval: null,
    }),
    equipment: 'recorder',
    timeZone: 'Europe/Paris',
    now: new Date('2027-05-03T08:00:00Z'),
    firstDay: '2027-05-05',
    lastDay: '2027-05-07',
    desks: [
      {
        id: 'capucins',
        slug: 'capucins',
        name: 'Capucins',
        hours: weekdays.map((weekday) => ({
          weekday,
          opens: '10:00',
          closes: '18:00',
          use: 'both' as const,
        })),
        special: [],
      },
    ],
    closures: [],
    loans: [],
    standing,
    acting: inNoGroup,
    reserved: [],
    ofAge: false,
    prerequisites: [],
  })
  const suspended = { suspendedUntil: '2027-05-31', overdue: null }
  const late = { suspendedUntil: null, overdue: 'Zoom H5' }

  test('while suspended is refused with the day from which they may again', () => {
    for (const decide of [decideLoan, decideReturn])
      expect(decide(ask(suspended))).toMatchObject({
        reason: 'suspended',
        status: 422,
        details: { until: '2027-05-31', from: '2027-06-01' },
      })
  })

  test('while something is late is refused with what it is, unless the city has it otherwise', () => {
    expect(decideLoan(ask(late))).toMatchObject({ reason: 'overdue-first', details: { what: 'Zoom H5' } })
    expect(decideLoan(ask(late, { blockWhileOverdue: false })).ok).toBe(true)
  })
})
