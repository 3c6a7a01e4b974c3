import { expect, test } from 'vitest'
import { formatMoney, minorDigits, parseMoney, typedMoney } from '../../../src/kernel/money.ts'

const spaced = (text: string) => text.replace(/\s/g, ' ')

test('amounts are written as people of the language write them', () => {
  expect(spaced(formatMoney(45050, 'EUR', 'fr'))).toBe('450,50 €')
  expect(spaced(formatMoney(45000, 'EUR', 'fr'))).toBe('450 €')
  expect(spaced(formatMoney(123456, 'CAD', 'en-CA'))).toBe('$1,234.56')
  expect(spaced(formatMoney(500, 'JPY', 'en'))).toBe('¥500')
  expect(spaced(formatMoney(1500, 'TND', 'en'))).toBe('TND 1.500')
})

test('half a minor unit is a mistake of ours', () => {
  expect(() => formatMoney(0.5, 'EUR', 'fr')).toThrow('expected an integer')
})

test('typed amounts become minor units, exactly', () => {
  const minor = (text: string, currency = 'EUR') => {
    const amount = parseMoney(text, currency)
    return amount.ok ? amount.value : amount.reason
  }
  expect(minor('450')).toBe(45000)
  expect(minor('450,5')).toBe(45050)
  expect(minor(' 1 200.99 ')).toBe(120099)
  expect(minor('0.29')).toBe(29)
  expect(minor('500', 'JPY')).toBe(500)
  for (const text of ['', '-3', '1.234', '1,200.00', '4e2', 'abc'])
    expect(minor(text)).toBe('amount-malformed')
  expect(minor('500.5', 'JPY')).toBe('amount-malformed')
})

test('the number of decimals belongs to the currency', () => {
  expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('TND')]).toEqual([2, 0, 3])
})

test('what is typed reads as the same amount', () => {
  expect([typedMoney(5000, 'EUR'), typedMoney(1250, 'EUR'), typedMoney(500, 'JPY')]).toEqual([
    '50',
    '12.50',
    '500',
  ])
})
