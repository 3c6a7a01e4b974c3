import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contrastOf, lowContrasts, type ThemeColours } from '../../../../src/domains/tenancy/contrast.ts'

const brest: ThemeColours = { accent: '#0b5c8a', accentDark: '#7cc4ee', ground: '#f6f4ee', ink: '#14212b' }

describe('the contrast of two colours', () => {
  test('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrastOf('#0b5c8a', '#0b5c8a')).toBe(1)
  })

  test('is what WCAG’s own examples say: #767676 on white just suffices, #777777 does not', () => {
    expect(contrastOf('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5)
  })

  test('does not depend on the order or on capital letters, and stays between 1 and 21', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastOf(one, other)
        expect(ratio).toBe(contrastOf(other.toUpperCase(), one))
        expect(ratio).toBeGreaterThanOrEqual(1)
        expect(ratio).toBeLessThanOrEqual(21.000001)
      }),
    )
  })

  test('of what is no colour is a broken assumption', () => {
    expect(() => contrastOf('red', '#ffffff')).toThrow(/#rrggbb; got 'red'/)
  })
})

describe('a theme', () => {
  test.each(['brest', 'toronto'])('of the pack of %s can be read everywhere', (slug) => {
    const { theme } = parse(readFileSync(`tenants/${slug}/city.yaml`, 'utf8')) as { theme: ThemeColours }
    expect(lowContrasts(theme)).toEqual([])
  })

  test.each<[string, Partial<ThemeColours>, string[]]>([
    ['an accent too light for white letters and for the ground', { accent: '#7cc4ee' }, ['accent', 'accent']],
    ['an accent that only the ground makes unreadable', { accent: '#74746f' }, ['accent']],
    ['a dark accent that is dark', { accentDark: '#0b5c8a' }, ['accentDark', 'accentDark']],
    ['an ink that suffices for a line but not for reading', { ink: '#5f6468' }, ['ink']],
  ])('with %s is refused', (_, changed, colours) => {
    expect(lowContrasts({ ...brest, ...changed }).map(({ colour }) => colour)).toEqual(colours)
  })

  test('is judged on the dark grounds that the style sheet has', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
    const dark = tokens.slice(tokens.indexOf('prefers-color-scheme: dark'))
    expect(dark).toMatch(/--color-ground: #0d151b;/)
    expect(dark).toMatch(/--color-ground: color-mix\(in srgb, var\(--city-ink, #14212b\) 62%, #000\);/)
  })
})
