import { expect, test } from 'vitest'
import { fileName } from '../../../../src/domains/media/fileName.ts'

test('a name tells the city and nothing else, and cannot be guessed', () => {
  const names = new Set(Array.from({ length: 1_000 }, () => fileName('brest', 'webp')))
  expect(names.size).toBe(1_000)
  for (const name of names) expect(name).toMatch(/^brest-[a-km-np-z2-9]{24}\.webp$/)
})

test('a name cannot leave its folder', () => {
  expect(() => fileName('../brest', 'webp')).toThrow('is no city slug')
  expect(() => fileName('brest', 'webp/../x')).toThrow('is no extension')
})
