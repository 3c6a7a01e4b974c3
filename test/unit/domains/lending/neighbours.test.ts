import { describe, expect, test } from 'vitest'
import {
  type BorrowingQuestion,
  decideBorrowing,
} from '../../../../src/domains/lending/neighbours/decideBorrowing.ts'
import {
  borrowingTransitions,
  thingMoves,
  thingTransitions,
} from '../../../../src/domains/lending/neighbours/rules.ts'

const question = (said: Partial<BorrowingQuestion> = {}): BorrowingQuestion => ({
  firstDay: '2027-03-27',
  lastDay: '2027-03-29',
  today: '2027-03-20',
  settings: { maxDays: 14, maxBorrowings: 3 },
  thing: { maxDays: 7, leadDays: 1, approval: 'always' },
  taken: [],
  person: {
    isOwner: false,
    turnedAway: false,
    suspendedUntil: undefined,
    open: 0,
    asked: 0,
    unanswered: 0,
    known: false,
  },
  message: '',
  agreed: true,
  ...said,
})

describe('whether somebody may have a neighbour’s thing', () => {
  test('counts both days, also over the night on which clocks change', () => {
    const span = { firstDay: '2027-03-27', lastDay: '2027-04-02' }
    expect(decideBorrowing(question(span))).toMatchObject({ ok: true })
    expect(decideBorrowing(question({ ...span, lastDay: '2027-04-03' }))).toMatchObject({
      reason: 'loan-too-long',
      details: { count: 7, longest: '2027-04-02' },
    })
  })

  test('takes the shorter of what owner and city say', () => {
    const settings = { maxDays: 2, maxBorrowings: 3 }
    expect(decideBorrowing(question({ settings }))).toMatchObject({
      reason: 'loan-too-long',
      details: { count: 2 },
    })
  })

  test('leaves to others the day after, and proposes the next days that are as long', () => {
    const taken = [
      { firstDay: '2027-03-25', lastDay: '2027-03-27' },
      { firstDay: '2027-03-30', lastDay: '2027-03-30' },
    ]
    expect(decideBorrowing(question({ taken }))).toMatchObject({
      reason: 'thing-taken',
      details: { firstDay: '2027-03-31', lastDay: '2027-04-02' },
    })
    const between = { firstDay: '2027-03-28', lastDay: '2027-03-29' }
    expect(decideBorrowing(question({ ...between, taken }))).toMatchObject({ ok: true })
  })

  test('waits for the owner, unless they want none or know the person', () => {
    const states = (['always', 'first-time', 'never'] as const).flatMap((approval) =>
      [false, true].map((known) => {
        const thing = { maxDays: 7, leadDays: 0, approval }
        const person = {
          isOwner: false,
          turnedAway: false,
          suspendedUntil: undefined,
          open: 0,
          asked: 0,
          unanswered: 0,
          known,
        }
        const decided = decideBorrowing(question({ thing, person }))
        return decided.ok && decided.value.state
      }),
    )
    expect(states).toEqual(['requested', 'requested', 'requested', 'accepted', 'accepted', 'accepted'])
  })
})

describe('the tables', () => {
  test('end where nothing more is to be said', () => {
    for (const state of ['declined', 'cancelled', 'lapsed', 'closed'] as const)
      expect(borrowingTransitions[state]).toEqual([])
    expect(thingTransitions.withdrawn).toEqual([])
  })

  test('leave to an owner nothing that the city decided', () => {
    expect(thingMoves.hidden.owner).toEqual(['withdrawn'])
    expect(thingMoves.waiting.owner).toEqual(['withdrawn'])
  })
})
