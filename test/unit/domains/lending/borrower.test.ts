import { expect, test } from 'vitest'
import { searchOf, veiled } from '../../../../src/domains/lending/desk/borrowerRules.ts'

test('the desk looks for a whole address, or for three letters of a name', () => {
  expect(searchOf(' Nolwenn@Ville.Example ')).toEqual({ email: 'nolwenn@ville.example' })
  expect(searchOf('Le ')).toBeUndefined()
  expect(searchOf('')).toBeUndefined()
  expect(searchOf(' Le Saout')).toEqual({ name: 'Le Saout' })
})

test('an address is shown with its first letter and its host', () => {
  expect(veiled('nolwenn@ville.example')).toBe('n…@ville.example')
  expect(veiled('"a@b"@ville.example')).toBe('"…@ville.example')
})
