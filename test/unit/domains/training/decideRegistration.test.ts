import { describe, expect, test } from 'vitest'
import { closingOf, decideRegistration } from '../../../../src/domains/training/decideRegistration.ts'
import { instantOf, timeOf } from '../../../../src/kernel/time.ts'

const settings = { maxOpenRegistrations: 2, closesHoursBefore: 24 }
const zone = 'Europe/Paris'
const session = (startsAt: Date) => ({ state: 'scheduled' as const, startsAt, seats: 8, taken: 0 })
const ask = (startsAt: Date, now: Date, more: Partial<Parameters<typeof decideRegistration>[0]> = {}) =>
  decideRegistration({
    settings,
    now,
    session: session(startsAt),
    registered: false,
    openRegistrations: 0,
    ...more,
  })

describe('a seat', () => {
  const startsAt = instantOf('2027-05-08', '10:00', zone)
  const early = instantOf('2027-05-01', '10:00', zone)

  test('is given while one is free, up to the last instant before it closes', () => {
    expect(ask(startsAt, early).ok).toBe(true)
    const closes = closingOf(startsAt, settings)
    expect(ask(startsAt, new Date(closes.getTime() - 1)).ok).toBe(true)
    expect(ask(startsAt, closes)).toMatchObject({ reason: 'registration-closed', details: { count: 24 } })
  })

  test('is refused with the reason that helps most', () => {
    const full = { ...session(startsAt), taken: 8 }
    expect(ask(startsAt, early, { session: full })).toMatchObject({ reason: 'session-full', status: 409 })
    expect(ask(startsAt, early, { session: full, registered: true })).toMatchObject({
      reason: 'already-registered',
    })
    expect(ask(startsAt, early, { session: { ...full, state: 'cancelled' } })).toMatchObject({
      reason: 'session-cancelled',
    })
    expect(ask(startsAt, startsAt)).toMatchObject({ reason: 'session-begun' })
    expect(ask(startsAt, early, { openRegistrations: 2 })).toMatchObject({
      reason: 'too-many-registrations',
      details: { count: 2 },
    })
  })
})

describe('on a day in which clocks change', () => {
  test('registration closes when the hours have passed, not when the clock says so', () => {
    const spring = instantOf('2027-03-28', '10:00', zone)
    expect(timeOf(closingOf(spring, settings), zone)).toBe('09:00')
    const autumn = instantOf('2027-10-31', '10:00', zone)
    expect(timeOf(closingOf(autumn, settings), zone)).toBe('11:00')
    expect(timeOf(closingOf(instantOf('2027-05-08', '10:00', zone), settings), zone)).toBe('10:00')
  })

  test('the same holds in another city', () => {
    const spring = instantOf('2027-03-14', '18:30', 'America/Toronto')
    expect(timeOf(closingOf(spring, settings), 'America/Toronto')).toBe('17:30')
  })
})
