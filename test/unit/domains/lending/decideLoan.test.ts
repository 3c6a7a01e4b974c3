import { describe, expect, test } from 'vitest'
import { bookableOf } from '../../../../src/domains/lending/bookable.ts'
import { decideLoan } from '../../../../src/domains/lending/decideLoan.ts'
import { inNoGroup } from '../../../../src/domains/lending/groups/rules.ts'
import { lendingSettings } from '../../../../src/domains/lending/kind.ts'
import { type LendingRules, type ModelRules, rulesFor } from '../../../../src/domains/lending/lendingRules.ts'
import type { LoanPeriod } from '../../../../src/domains/lending/loanPeriod.ts'
import {
  goodStanding,
  type LoanQuestion,
  type PersonsLoan,
} from '../../../../src/domains/lending/loanQuestion.ts'
import type { Closure, Hours } from '../../../../src/domains/lending/opening.ts'
import { proposeAlternatives } from '../../../../src/domains/lending/proposeAlternatives.ts'
import { quotaWindow } from '../../../../src/domains/lending/quotaWindow.ts'
import { addDays, weekdays } from '../../../../src/kernel/time.ts'

const hoursOn = (days: readonly Hours['weekday'][]): Hours[] =>
  days.map((weekday) => ({ weekday, opens: '10:00', closes: '18:00', use: 'both' }))

const desk = (slug: string, days: readonly Hours['weekday'][] = weekdays) => ({
  id: slug,
  slug,
  name: slug,
  hours: hoursOn(days),
  special: [],
})

const noneOfItsOwn: ModelRules = {
  maxDays: null,
  leadDays: null,
  bufferHours: null,
  minimumAge: null,
  approval: null,
}
const rules = (settings: Record<string, unknown> = {}, model: Partial<ModelRules> = {}): LendingRules =>
  rulesFor(lendingSettings.parse(settings), 'sound', { ...noneOfItsOwn, ...model })

const closure = (name: string, firstDay: string, lastDay: string, more: Partial<Closure> = {}): Closure => ({
  name,
  firstDay,
  lastDay,
  desk: null,
  worked: false,
  ...more,
})

const question = (given: Partial<LoanQuestion> = {}): LoanQuestion => ({
  rules: rules(),
  equipment: 'recorder',
  timeZone: 'Europe/Paris',
  now: new Date('2027-05-03T08:00:00Z'),
  firstDay: '2027-05-05',
  lastDay: '2027-05-07',
  desks: [desk('capucins')],
  closures: [],
  loans: [],
  standing: goodStanding,
  acting: inNoGroup,
  reserved: [],
  ofAge: false,
  prerequisites: [],
  ...given,
})

const periodIn = (decision: ReturnType<typeof decideLoan>): LoanPeriod => {
  if (!decision.ok) throw new Error(decision.reason)
  const [first] = decision.value
  if (!first) throw new Error('No desk lends it; expected one')
  return first.period
}

describe('the period of a loan', () => {
  test.each([
    // Clocks go forward on the second day: an hour less; back: an hour more.
    ['Europe/Paris', '2027-03-27', '2027-03-29', 55],
    ['Europe/Paris', '2027-10-30', '2027-11-01', 57],
    ['America/Toronto', '2027-03-13', '2027-03-15', 55],
    ['America/Toronto', '2027-11-06', '2027-11-08', 57],
    ['Asia/Tokyo', '2027-03-27', '2027-03-29', 56],
  ])(
    'in %s from %s to %s is from opening to closing by the clocks of the city',
    (timeZone, firstDay, lastDay, hours) => {
      const now = new Date(`${firstDay}T00:00:00Z`)
      now.setUTCDate(now.getUTCDate() - 5)
      const decision = decideLoan(question({ timeZone, firstDay, lastDay, now }))
      const { startsAt, endsAt } = periodIn(decision)
      expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(hours)
    },
  )

  test('scenario 26: begins and ends by the clocks of the city, before and after their change', () => {
    const decision = decideLoan(
      question({
        timeZone: 'America/Toronto',
        firstDay: '2027-03-13',
        lastDay: '2027-03-14',
        now: new Date('2027-03-08T12:00:00Z'),
      }),
    )
    const { startsAt, dueAt } = periodIn(decision)
    expect(startsAt.toISOString()).toBe('2027-03-13T15:00:00.000Z')
    expect(dueAt.toISOString()).toBe('2027-03-14T22:00:00.000Z')
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
    const none = rules({ leadDays: 0 })
    const ask = (now: string) =>
      decideLoan(question({ rules: none, now: new Date(now), firstDay: '2027-05-03', lastDay: '2027-05-04' }))
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
    const ask = (lastDay: string, maxDays: number | null) =>
      decideLoan(question({ lastDay, rules: rules({}, { maxDays }) }))
    expect(ask('2027-05-18', null).ok).toBe(true)
    expect(ask('2027-05-19', null)).toMatchObject({ details: { count: 14, longest: '2027-05-18' } })
    expect(ask('2027-05-07', 3).ok).toBe(true)
    expect(ask('2027-05-08', 3)).toMatchObject({ reason: 'loan-too-long', details: { count: 3 } })
  })

  test('over a month and a year is counted in days, not by the calendar month', () => {
    const long = rules({ maxDays: 40, maxAdvanceDays: 365 })
    const ask = (lastDay: string) => decideLoan(question({ rules: long, firstDay: '2027-12-10', lastDay }))
    expect(ask('2028-01-18').ok).toBe(true)
    expect(ask('2028-01-19')).toMatchObject({ reason: 'loan-too-long' })
  })
})

describe('closed days', () => {
  const closures = [closure('Ascension', '2027-05-06', '2027-05-08')]

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
    expect(decision).toMatchObject({ ok: true, value: [{ desk: { slug: 'three' } }] })
    expect(decideLoan(question({ desks: [desk('one', ['wed'])] }))).toMatchObject({
      reason: 'desk-closed-last-day',
      details: { next: '2027-05-12' },
    })
    expect(decideLoan(question({ desks: [] }))).toMatchObject({ reason: 'no-copy-at-desk' })
  })
})

describe('days that are none', () => {
  test.each(['2027-02-30', '5 May', '2027-5-5'])('%j is refused', (firstDay) => {
    expect(decideLoan(question({ firstDay }))).toMatchObject({ reason: 'day-malformed', status: 400 })
  })

  test('each says for itself what is wrong with it', () => {
    expect(decideLoan(question({ firstDay: '', lastDay: '5 May' }))).toMatchObject({
      reason: 'day-missing',
      status: 400,
      fields: { firstDay: 'day-missing', lastDay: 'day-malformed' },
    })
    expect(decideLoan(question({ lastDay: '' }))).toMatchObject({ fields: { lastDay: 'day-missing' } })
  })
})

describe('alternatives', () => {
  const instant = (day: string): Date => new Date(`${day}T00:00:00Z`)
  const wanted = (busy: { from: Date; until: Date | null }[], desks = [desk('one')]) =>
    proposeAlternatives({
      parts: [{ copies: [{ id: 'a', desk: 'one', pool: null, busy }], count: 1, rules: rules() }],
      desks,
      desk: 'one',
      closures: [],
      firstDay: '2027-05-05',
      lastDay: '2027-05-06',
      bookable: { earliest: '2027-05-04', latest: '2027-05-20', maxDays: 14 },
      timeZone: 'UTC',
      now: new Date('2027-05-03T08:00:00Z'),
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

const weekdaysOnly = desk('one', ['mon', 'tue', 'wed', 'thu', 'fri'])
const loan = (firstDay: string, lastDay: string, more: Partial<PersonsLoan> = {}): PersonsLoan => ({
  equipment: 'recorder',
  category: 'sound',
  state: 'approved',
  firstDay,
  lastDay,
  past: false,
  ...more,
})

describe('scenario 6: over closed days', () => {
  // Friday to Tuesday over a long weekend: Saturday, Sunday and Whit Monday are closed.
  const asked = {
    desks: [weekdaysOnly],
    closures: [closure('Lundi de Pentecôte', '2027-05-17', '2027-05-17')],
    firstDay: '2027-05-14',
    lastDay: '2027-05-18',
  }
  test.each([
    [365, 5],
    [1, 3],
    [0, 2],
  ])('with %i of a run counted, the loan counts %i days', (countedClosedDays, days) => {
    const ask = (maxDays: number) =>
      decideLoan(question({ ...asked, rules: rules({ countedClosedDays, maxDays }) }))
    expect(ask(days).ok).toBe(true)
    if (days > 1) expect(ask(days - 1)).toMatchObject({ reason: 'loan-too-long' })
  })

  test('the longest loan that is offered is the one that is granted', () => {
    const counted = rules({ countedClosedDays: 1, maxDays: 3 })
    const refused = decideLoan(question({ ...asked, lastDay: '2027-05-21', rules: counted }))
    expect(refused).toMatchObject({ reason: 'loan-too-long', details: { longest: '2027-05-18' } })
    expect(decideLoan(question({ ...asked, rules: counted })).ok).toBe(true)
  })
})

describe('scenarios 11 and 17: lead time in working days', () => {
  const friday = new Date('2027-05-14T08:00:00Z')
  const lead = rules({ leadDays: 2 })
  const earliest = (closures: Closure[], desks = [weekdaysOnly]): string =>
    bookableOf({ rules: lead, desks, closures, timeZone: 'Europe/Paris', now: friday }).earliest

  test('skips the weekend and a holiday', () => {
    expect(earliest([])).toBe('2027-05-18')
    expect(earliest([closure('Pentecôte', '2027-05-17', '2027-05-17')])).toBe('2027-05-19')
  })

  test('counts a closure in which requests are looked at, and hours behind the closed door', () => {
    expect(earliest([closure('Inventaire', '2027-05-17', '2027-05-17', { worked: true })])).toBe('2027-05-18')
    const saturday: Hours = { weekday: 'sat', opens: '09:00', closes: '12:00', use: 'office' }
    const works = { ...weekdaysOnly, hours: [...weekdaysOnly.hours, saturday] }
    expect(earliest([], [works])).toBe('2027-05-17')
    expect(
      decideLoan(question({ desks: [works], now: friday, firstDay: '2027-05-17', lastDay: '2027-05-22' })),
    ).toMatchObject({
      reason: 'desk-closed-last-day',
    })
  })

  test('of another desk’s closure takes no notice', () => {
    expect(earliest([closure('Travaux', '2027-05-17', '2027-05-17', { desk: 'two' })])).toBe('2027-05-18')
    expect(earliest([closure('Travaux', '2027-05-17', '2027-05-17', { desk: 'one' })])).toBe('2027-05-19')
  })

  test('is measured at each desk by itself', () => {
    const slow = desk('slow', ['tue'])
    const asked = { rules: lead, now: friday, firstDay: '2027-05-18', lastDay: '2027-05-25' }
    expect(decideLoan(question({ ...asked, desks: [slow, weekdaysOnly] }))).toMatchObject({
      value: [{ desk: { slug: 'one' } }],
    })
  })
})

describe('scenario 8: loans in a row', () => {
  const ask = (loans: PersonsLoan[], firstDay: string, lastDay: string, desks = [desk('one')]) =>
    decideLoan(
      question({ loans, firstDay, lastDay, desks, rules: rules({ maxDays: 7, maxAdvanceDays: 365 }) }),
    )

  test('of one model count together, also where one fills a gap', () => {
    const first = loan('2027-05-10', '2027-05-13')
    expect(ask([first], '2027-05-14', '2027-05-17')).toMatchObject({
      reason: 'chain-too-long',
      details: { days: 8, count: 7 },
    })
    expect(ask([first], '2027-05-14', '2027-05-16').ok).toBe(true)
    expect(ask([first, loan('2027-05-17', '2027-05-19')], '2027-05-14', '2027-05-16')).toMatchObject({
      details: { days: 10 },
    })
  })

  test('are two where the desk was open between them, and one over a weekend', () => {
    const first = loan('2027-05-10', '2027-05-14')
    expect(ask([first], '2027-05-16', '2027-05-20').ok).toBe(true)
    expect(ask([first], '2027-05-17', '2027-05-19', [weekdaysOnly])).toMatchObject({
      reason: 'chain-too-long',
      details: { days: 10 },
    })
  })

  test('longer than a month are added up in days', () => {
    const chain = Array.from({ length: 6 }, (_, index) =>
      loan(addDays('2027-05-10', 7 * index), addDays('2027-05-10', 7 * index + 6)),
    )
    expect(ask(chain, '2027-06-21', '2027-06-21')).toMatchObject({ details: { days: 43 } })
  })

  test('of other models, and refused ones, are none of its chain', () => {
    const others = [
      loan('2027-05-10', '2027-05-13', { equipment: 'camera' }),
      loan('2027-05-10', '2027-05-13', { state: 'cancelled' }),
    ]
    expect(ask(others, '2027-05-14', '2027-05-20').ok).toBe(true)
  })
})

describe('scenario 9: when a quota starts anew', () => {
  test.each([
    ['month', 31, '2027-02-15', '2027-01-31', '2027-02-28'],
    ['month', 31, '2027-02-28', '2027-02-28', '2027-03-31'],
    ['month', 31, '2027-03-31', '2027-03-31', '2027-04-30'],
    ['month', 31, '2027-03-30', '2027-02-28', '2027-03-31'],
    ['month', 31, '2028-02-29', '2028-02-29', '2028-03-31'],
    ['month', 1, '2027-03-31', '2027-03-01', '2027-04-01'],
    ['week', 6, '2027-05-14', '2027-05-08', '2027-05-15'],
    ['week', 6, '2027-05-15', '2027-05-15', '2027-05-22'],
    ['year', 9, '2027-05-15', '2026-09-01', '2027-09-01'],
    ['year', 9, '2027-09-01', '2027-09-01', '2028-09-01'],
  ] as const)('per %s at %i, on %s: from %s until %s', (per, resets, day, from, until) => {
    expect(quotaWindow({ per, resets }, day)).toEqual({ from, until })
  })
})

describe('quotas', () => {
  const ask = (quota: object, loans: PersonsLoan[], firstDay: string, lastDay: string) =>
    decideLoan(
      question({
        loans,
        firstDay,
        lastDay,
        rules: rules({ quotas: [quota], maxAdvanceDays: 365, maxOpenLoans: 50 }),
      }),
    )

  test('of loans count those that begin within', () => {
    const two = [loan('2027-05-01', '2027-05-02'), loan('2027-04-29', '2027-05-02')]
    const quota = { per: 'month', loans: 1 }
    expect(ask(quota, two, '2027-05-20', '2027-05-21')).toMatchObject({
      reason: 'quota-loans',
      details: { count: 1, resets: '2027-06-01' },
    })
    expect(ask(quota, two, '2027-06-01', '2027-06-02').ok).toBe(true)
  })

  test('scenario 28: of days, a loan over the end of the month takes from each what lies in it', () => {
    const over = loan('2027-05-30', '2027-06-02', { equipment: 'other' })
    const quota = { per: 'month', days: 4 }
    expect(ask(quota, [over], '2027-06-10', '2027-06-11').ok).toBe(true)
    expect(ask(quota, [over], '2027-06-10', '2027-06-12')).toMatchObject({ reason: 'quota-days' })
    expect(
      ask({ per: 'year', days: 4 }, [loan('2027-12-30', '2028-01-02')], '2028-01-10', '2028-01-11').ok,
    ).toBe(true)
  })

  test('scenario 10: what came back early took only the days it took; what was cancelled none', () => {
    const early = loan('2027-05-05', '2027-05-06', { state: 'closed', past: true, equipment: 'other' })
    const cancelled = loan('2027-05-05', '2027-05-14', { state: 'cancelled', equipment: 'other' })
    const quota = { per: 'month', days: 5 }
    expect(ask(quota, [early, cancelled], '2027-05-20', '2027-05-22').ok).toBe(true)
    expect(ask(quota, [early], '2027-05-20', '2027-05-23')).toMatchObject({ reason: 'quota-days' })
  })

  test('and limits of a kind count things of that kind, those of the city all', () => {
    const settings = { maxOpenLoans: 3, categories: { sound: { maxOpenLoans: 1 } } }
    const ask = (loans: PersonsLoan[]) => decideLoan(question({ loans, rules: rules(settings) }))
    const camera = loan('2027-06-05', '2027-06-06', { category: 'camera', equipment: 'camera' })
    expect(ask([camera, camera]).ok).toBe(true)
    expect(ask([camera, camera, camera])).toMatchObject({ reason: 'too-many-loans' })
    expect(ask([loan('2027-06-05', '2027-06-06', { equipment: 'other' })])).toMatchObject({
      reason: 'too-many-loans-of-kind',
      details: { category: 'sound', count: 1 },
    })
  })
})

describe('rules of the model, its kind and the city', () => {
  test('go one before the other', () => {
    const settings = { maxDays: 14, bufferHours: 2, categories: { sound: { maxDays: 7, bufferHours: 4 } } }
    expect(rules(settings)).toMatchObject({ maxDays: 7, bufferHours: 4 })
    expect(rules(settings, { maxDays: 3 })).toMatchObject({ maxDays: 3, bufferHours: 4 })
    expect(rules(settings, { bufferHours: 0 })).toMatchObject({ maxDays: 7, bufferHours: 0 })
  })

  test('of age ask the person to say so', () => {
    const ask = (ofAge: boolean) => decideLoan(question({ ofAge, rules: rules({}, { minimumAge: 16 }) }))
    expect(ask(false)).toMatchObject({
      reason: 'age-not-declared',
      details: { count: 16 },
      fields: { ofAge: 'age-not-declared' },
    })
    expect(ask(true).ok).toBe(true)
  })
})

describe('handing out and taking back at different hours', () => {
  const turnaround = {
    ...desk('one'),
    hours: weekdays.flatMap((weekday): Hours[] => [
      { weekday, opens: '10:00', closes: '11:00', use: 'return' },
      { weekday, opens: '11:00', closes: '12:00', use: 'pick-up' },
    ]),
  }

  test('lets one copy come back and leave on one day', () => {
    const first = periodIn(decideLoan(question({ desks: [turnaround], lastDay: '2027-05-07' })))
    const second = periodIn(
      decideLoan(question({ desks: [turnaround], firstDay: '2027-05-07', lastDay: '2027-05-09' })),
    )
    expect(first.endsAt <= second.startsAt).toBe(true)
  })

  test('needs a night between the two, and a buffer moves the next loan', () => {
    const sameDay = question({ desks: [turnaround], firstDay: '2027-05-05', lastDay: '2027-05-05' })
    expect(decideLoan(sameDay)).toMatchObject({ details: { next: '2027-05-06' } })
    const buffered = periodIn(decideLoan(question({ desks: [turnaround], rules: rules({ bufferHours: 2 }) })))
    expect(buffered.endsAt.getTime() - buffered.dueAt.getTime()).toBe(7_200_000)
  })

  test('names a day on which a desk only takes back, and special hours go before a closure', () => {
    const returnsOnly = {
      ...desk('one', ['wed', 'thu']),
      hours: [{ ...hoursOn(['wed'])[0], use: 'return' } as Hours, ...hoursOn(['thu', 'fri'])],
    }
    expect(decideLoan(question({ desks: [returnsOnly] }))).toMatchObject({
      reason: 'desk-hands-out-nothing',
      details: { day: '2027-05-05', next: '2027-05-06' },
    })
    const special = {
      ...desk('one'),
      special: [{ day: '2027-05-06', opens: '14:00', closes: '15:00', use: 'both' as const }],
    }
    const closures = [closure('Ascension', '2027-05-06', '2027-05-06')]
    const period = periodIn(decideLoan(question({ desks: [special], closures, firstDay: '2027-05-06' })))
    expect(period.startsAt.toISOString()).toBe('2027-05-06T12:00:00.000Z')
  })

  test('what begins today begins now', () => {
    const now = new Date('2027-05-03T12:34:00Z')
    const asked = question({
      now,
      rules: rules({ leadDays: 0 }),
      firstDay: '2027-05-03',
      lastDay: '2027-05-04',
    })
    expect(periodIn(decideLoan(asked)).startsAt).toEqual(now)
  })
})
