import { expect, test } from 'vitest'
import { isSlug, slugOf } from '../../../src/kernel/slug.ts'
import { foldText } from '../../../src/kernel/text.ts'

test('search finds words whatever their accents', () => {
  expect(foldText('L’Île  Œuvre')).toBe("l'ile oeuvre")
  expect(foldText('Straße Łódź')).toBe('strasse lodz')
  expect(foldText('İstanbul')).toBe('istanbul')
  expect(foldText('Αθήνα')).toBe('αθηνα')
  expect(foldText('  Brest\n métropole ')).toBe('brest metropole')
})

test('a name becomes an address', () => {
  expect(slugOf('Les sons de la rade')).toBe('les-sons-de-la-rade')
  expect(slugOf('L’île aux œufs (2e étape) !')).toBe('l-ile-aux-oeufs-2e-etape')
  expect(slugOf("Penn ar C'hrec'h")).toBe('penn-ar-chrech')
  expect(slugOf('ひらがな')).toBe('')
})

test('a long address is cut between words', () => {
  const slug = slugOf(`Une promenade ${'vraiment '.repeat(6)}très extraordinaire`)
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^une-promenade-.*-tres$/)
  expect(slugOf('a'.repeat(200))).toHaveLength(80)
})

test('what slugOf makes is a slug, other text is not', () => {
  expect(isSlug(slugOf('Les sons de la rade'))).toBe(true)
  for (const text of ['', 'Rade', 'la--rade', '-rade', 'rade-', 'île', 'a/b', 'a'.repeat(81)]) {
    expect(isSlug(text)).toBe(false)
  }
})
