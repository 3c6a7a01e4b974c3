import { describe, expect, test } from 'vitest'
import { type Attestation, lackOf } from '../../../../src/domains/programmes/attestations.ts'

const asked = { slug: 'son', title: 'Prise de son', published: true, next: null }
const lack = (
  attestations: Attestation[],
  { minVersion = null, validMonths = null }: { minVersion?: number | null; validMonths?: number | null },
  day = '2027-03-10',
) => lackOf({ ...asked, attestations, minVersion, validMonths }, day)

describe('what a person lacks of a training', () => {
  test('is nothing once they attended it, where neither version nor age is asked for', () => {
    expect(lack([{ version: 1, on: '2001-01-01' }], {})).toBeUndefined()
    expect(lack([], {})).toEqual({ reason: 'training-needed' })
  })

  test('is the version, where none that they attended suffices; the latest is named', () => {
    const attended = [
      { version: 1, on: '2027-03-01' },
      { version: 2, on: '2026-03-01' },
    ]
    expect(lack(attended, { minVersion: 3 })).toEqual({ reason: 'training-outdated', version: 2 })
    expect(lack(attended, { minVersion: 2 })).toBeUndefined()
  })

  test.each([
    ['2026-03-10', 12, '2027-03-09', undefined],
    ['2026-03-10', 12, '2027-03-10', '2027-03-10'],
    ['2027-01-31', 1, '2027-02-27', undefined],
    ['2027-01-31', 1, '2027-02-28', '2027-02-28'],
  ])('attended on %s and valid for %i months, on %s', (on, validMonths, day, expired) => {
    expect(lack([{ version: 1, on }], { validMonths }, day)).toEqual(
      expired && { reason: 'training-expired', expired },
    )
  })

  test('is judged by the latest of those that have the version: an older version attended later does not help', () => {
    const attended = [
      { version: 1, on: '2027-03-01' },
      { version: 2, on: '2026-01-05' },
      { version: 2, on: '2026-02-05' },
    ]
    expect(lack(attended, { minVersion: 2, validMonths: 12 })).toEqual({
      reason: 'training-expired',
      expired: '2027-02-05',
    })
  })
})
