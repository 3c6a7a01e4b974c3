import { expect, test } from 'vitest'
import { keepTogether } from '../../../src/kernel/keepTogether.ts'

/** Shows what holds together: "~" for a no-break space, "_" for a narrow one. */
const shown = (text: string) => keepTogether(text).replaceAll('\u00A0', '~').replaceAll('\u202F', '_')

test('a number keeps its unit, in whatever language, also over the end of a line', () => {
  expect(shown('à 20 cm de la bouche')).toBe('à 20~cm de la bouche')
  expect(shown('20\ncm diouzh ar genoù')).toBe('20~cm diouzh ar genoù')
  expect(shown('48 kHz, 24 bit, −6 dBFS')).toBe('48~kHz, 24~bit, −6~dBFS')
  expect(shown('50 % ou 12 €, à 3 °C.')).toBe('50~% ou 12~€, à 3~°C.')
  expect(shown('12 m² at 5 km/h (2½ h)')).toBe('12~m² at 5~km/h (2½~h)')
})

test('a number keeps its thousands and a time its minutes', () => {
  expect(shown('30 000 $ sur 1 400 000 habitants')).toBe('30_000~$ sur 1_400_000 habitants')
  expect(shown('à 8 h 30')).toBe('à 8~h~30')
  expect(shown('en 2026 000 fois, 0,25 300')).toBe('en 2026 000 fois, 0,25 300')
})

test('words after a number stay words', () => {
  for (const text of [
    '3 marches',
    'from 2 to 5',
    'in 2024 Gouesnou',
    '2 h’',
    '1 l’eau',
    'S 20 mars',
    'a cm',
    '02 98 00 80 80',
  ])
    expect(keepTogether(text)).toBe(text)
})

test('a long row of numbers is read once', () => {
  const start = performance.now()
  keepTogether('1 000 '.repeat(50_000))
  keepTogether('000 '.repeat(50_000))
  expect(performance.now() - start).toBeLessThan(1000)
})
