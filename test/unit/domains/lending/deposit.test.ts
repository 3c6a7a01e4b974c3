import { expect, test } from 'vitest'
import { depositWords } from '../../../../src/domains/lending/deposit/depositWords.ts'
import { type Deposit, decideDeposit } from '../../../../src/domains/lending/deposit/rules.ts'
import { translatorOf } from '../../../../src/i18n/translator.ts'

const asked: Deposit = { state: 'approved', deposit: 5000 }
const held: Deposit = { ...asked, state: 'returned', depositMethod: 'cash', depositTaken: 5000 }
const answer = (before: Deposit, change: Partial<Deposit>, explained = false) => {
  const decision = decideDeposit(before, { ...before, ...change }, explained)
  return decision.ok ? [decision.value.depositTaken, decision.value.depositReturned] : decision.reason
}

test('nothing leaves before its deposit is written down, and no more than was told', () => {
  const leaves = { state: 'handed-over' } as const
  expect(answer(asked, leaves)).toBe('deposit-unsaid')
  expect(answer(asked, { ...leaves, depositMethod: 'cash' })).toEqual([5000, null])
  expect(answer(asked, { ...leaves, depositMethod: 'cheque', depositTaken: 2000 })).toEqual([2000, null])
  expect(answer(asked, { ...leaves, depositMethod: 'waived', depositTaken: 2000 })).toEqual([0, null])
  for (const depositTaken of [0, 5001, 12.5])
    expect(answer(asked, { ...leaves, depositMethod: 'cash', depositTaken })).toBe('deposit-amount')
  expect(answer(asked, { depositMethod: 'cash' })).toBe('deposit-not-now')
  expect(answer({ state: 'approved', deposit: null }, leaves)).toEqual([null, null])
  expect(answer({ state: 'approved', deposit: null }, { ...leaves, depositMethod: 'cash' })).toBe(
    'deposit-amount',
  )
})

test('nothing is closed while something is still held, and what is kept is explained', () => {
  expect(answer(held, { state: 'closed' })).toBe('deposit-still-held')
  expect(answer(held, { state: 'closed', depositReturned: 5000 })).toEqual([5000, 5000])
  expect(answer(held, { depositReturned: 3000 })).toBe('deposit-kept-unsaid')
  expect(answer(held, { depositReturned: 3000 }, true)).toEqual([5000, 3000])
  expect(answer(held, { depositReturned: 6000 }, true)).toBe('deposit-amount')
  expect(answer({ ...held, state: 'handed-over' }, { depositReturned: 5000 })).toBe('deposit-not-now')
  const back = { ...held, depositReturned: 5000 }
  expect(answer(back, { state: 'closed' })).toEqual([5000, 5000])
  for (const change of [{ depositReturned: null }, { depositTaken: 1 }, { depositMethod: null }])
    expect(answer(back, change)).toBe('deposit-fixed')
})

test('says what to bring, what the desk has and what went back, in the city’s currency', () => {
  const say = (deposit: Deposit, currency = 'EUR') =>
    Object.values(depositWords(deposit, { currency, language: 'en', t: translatorOf('en') }) ?? {})
  expect(say(asked)).toEqual(['Deposit to bring', '€50'])
  expect(say({ ...asked, deposit: 500 }, 'JPY')).toEqual(['Deposit to bring', '¥500'])
  expect(say(held)).toEqual(['Deposit at the desk', '€50, in cash'])
  expect(say({ ...held, depositReturned: 3050 })).toEqual(['Deposit given back', '€30.50 of €50'])
  for (const deposit of [
    { ...asked, state: 'cancelled' as const },
    { ...held, depositMethod: 'waived' as const, depositTaken: 0 },
    { state: 'approved' as const },
  ])
    expect(say(deposit)).toEqual([])
})
