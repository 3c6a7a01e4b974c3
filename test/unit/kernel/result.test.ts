import { expect, test } from 'vitest'
import { ok, type Result, refuse } from '../../../src/kernel/result.ts'

function half(count: number): Result<number> {
  return count % 2 === 0 ? ok(count / 2) : refuse('odd-number', 422, { details: { count } })
}

test('a granted answer holds its value', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 })
})

test('a refused answer spreads its reason, status and details', () => {
  expect(half(3)).toEqual({ ok: false, reason: 'odd-number', status: 422, details: { count: 3 } })
})

test('a refusal without details carries no empty ones', () => {
  expect(refuse('not-yours', 403)).toEqual({ ok: false, reason: 'not-yours', status: 403 })
})
