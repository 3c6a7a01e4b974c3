import { Secret } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { newSecret, stepOf } from '../../../../src/domains/identity/oneTimeCode.ts'

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const
const secret = Secret.fromLatin1('12345678901234567890').base32

describe('a code of an app', () => {
  test.each(vectors)('at %i seconds is the one of RFC 6238', (seconds, code) => {
    expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
  })

  test('is right one step around its own, and not two', () => {
    const steps = [15, 45, 75, 105].map((seconds) => stepOf(secret, '287082', new Date(seconds * 1000)))
    expect(steps).toEqual([1, 1, 1, undefined])
  })

  test('has six digits and nothing else', () => {
    for (const code of ['', '28708', '2870820', '28708x', ' 287082'])
      expect(stepOf(secret, code, new Date(59_000))).toBeUndefined()
  })

  test('comes from a secret of 160 bits', () => {
    expect(Secret.fromBase32(newSecret()).bytes).toHaveLength(20)
  })
})
