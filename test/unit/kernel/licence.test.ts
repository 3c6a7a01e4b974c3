import { expect, test } from 'vitest'
import { isLicence, licenceOf } from '../../../src/kernel/licence.ts'

test('a licence of the SPDX list is known by name and address', () => {
  expect(licenceOf('CC-BY-SA-4.0')).toEqual({
    id: 'CC-BY-SA-4.0',
    name: 'Creative Commons Attribution Share Alike 4.0 International',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    isOpen: true,
  })
})

test('open means for any purpose, with changes', () => {
  const open = [
    'CC0-1.0',
    'CC-BY-4.0',
    'CC-BY-3.0-DE',
    'ODbL-1.0',
    'etalab-2.0',
    'LAL-1.3',
    'AGPL-3.0-or-later',
    'MIT',
  ]
  for (const id of open) expect([id, licenceOf(id)?.isOpen]).toEqual([id, true])
  const closed = [
    'CC-BY-NC-4.0',
    'CC-BY-ND-4.0',
    'CC-BY-NC-SA-4.0',
    'CC-BY-NC-ND-3.0',
    'GFDL-1.3-invariants-only',
  ]
  for (const id of closed) expect([id, licenceOf(id)?.isOpen]).toEqual([id, false])
})

test('anything else is no licence', () => {
  for (const id of ['cc-by-4.0', 'Copyright', '', 'toString', '__proto__']) {
    expect(isLicence(id)).toBe(false)
    expect(licenceOf(id)).toBeNull()
  }
})
