import type { CollectionConfig } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { isDecided } from '../../../src/admin/decisions.ts'
import type { habitable as Habitable } from '../../../src/admin/habitable.ts'

process.env['COMMUNAL_SECRET'] ??= 'a secret of the tests, of no use to anybody'

let collections: CollectionConfig[]
let habitable: typeof Habitable

beforeAll(async () => {
  ;({ collections } = await import('../../../collections/index.ts'))
  ;({ habitable } = await import('../../../src/admin/habitable.ts'))
}, 60_000)

describe('what staff decide on', () => {
  test('has the buttons to decide, because its state is only shown', () => {
    const decided = collections.filter(({ slug }) => isDecided(slug)).map(habitable)
    const without = decided.filter(
      ({ fields }) => !fields.some((field) => 'name' in field && field.name === 'decide'),
    )
    expect(decided.length).toBeGreaterThan(5)
    expect(without.map(({ slug }) => slug)).toEqual([])
  })
})
