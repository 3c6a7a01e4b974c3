import { describe, expect, it } from 'vitest'
import { decideEntry } from '../../../../../src/domains/tenancy/packs/write/decideEntry.ts'

const known = { applied: true, stored: true, sourceChanged: false, storedChanged: false, force: false }

describe('what becomes of an entry of a pack', () => {
  it('is created when nobody has it yet', () => {
    expect(decideEntry({ ...known, applied: false, stored: false })).toBe('create')
  })
  it('stays when neither the pack nor people changed it', () => {
    expect(decideEntry(known)).toBe('unchanged')
    expect(decideEntry({ ...known, force: true })).toBe('unchanged')
  })
  it('is updated when only the pack changed it', () => {
    expect(decideEntry({ ...known, sourceChanged: true })).toBe('update')
  })
  it('is kept when people changed it, removed it or made it, unless forced', () => {
    const byPeople = [
      { ...known, storedChanged: true },
      { ...known, storedChanged: true, sourceChanged: true },
      { ...known, applied: false },
      { ...known, stored: false },
    ]
    expect(byPeople.map((one) => decideEntry(one))).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(byPeople.map((one) => decideEntry({ ...one, force: true }))).toEqual([
      'update',
      'update',
      'update',
      'create',
    ])
  })
})
