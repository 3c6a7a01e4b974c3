import { describe, expect, test } from 'vitest'
import { seal, unseal } from '../../../../src/domains/identity/sealed.ts'

describe('what is sealed', () => {
  const sealed = seal('secrets', 'row 1', 'le mot')

  test('opens for its purpose and its row alone', () => {
    expect(unseal('secrets', 'row 1', sealed)).toBe('le mot')
    expect(unseal('other secrets', 'row 1', sealed)).toBeUndefined()
    expect(unseal('secrets', 'row 2', sealed)).toBeUndefined()
  })

  test('does not open when a bit of it was changed', () => {
    const bytes = Buffer.from(sealed, 'base64url')
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(unseal('secrets', 'row 1', changed.toString('base64url'))).toBeUndefined()
    }
    expect(unseal('secrets', 'row 1', '')).toBeUndefined()
  })

  test('never looks the same twice', () => {
    expect(seal('secrets', 'row 1', 'le mot')).not.toBe(sealed)
    expect(sealed).not.toContain('mot')
  })
})
