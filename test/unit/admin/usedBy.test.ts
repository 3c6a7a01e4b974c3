import type { CollectionConfig, PayloadRequest } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { usedBy } from '../../../src/admin/usedBy.ts'
import { type Role, roles } from '../../../src/domains/identity/roles.ts'

process.env['COMMUNAL_SECRET'] ??= 'a secret of the tests, of no use to anybody'

let collections: CollectionConfig[]

beforeAll(async () => {
  ;({ collections } = await import('../../../collections/index.ts'))
})

/** A request of a person who holds one role in one city; access asks for no more than that. */
const requestOf = (role: Role): PayloadRequest =>
  ({
    user: { id: 'person' },
    context: { memberships: { person: 'person', held: [{ city: 'city', role }] } },
  }) as unknown as PayloadRequest

describe('the collections that the admin shows to a role', () => {
  test('are those in which it may write something', async () => {
    const wrong: string[] = []
    for (const { slug, access } of collections) {
      for (const role of roles) {
        const req = requestOf(role)
        const may =
          (await access?.update?.({ req } as never)) !== false ||
          (await access?.create?.({ req } as never)) !== false
        const shown = usedBy[slug]?.includes(role) ?? false
        if (may !== shown)
          wrong.push(`${slug}: ${role} ${may ? 'may change it, is not shown it' : 'is shown it'}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
