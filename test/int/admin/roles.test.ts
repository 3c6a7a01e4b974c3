import { describe, expect, test } from 'vitest'
import { deeds, mayDo } from '../../../src/admin/mayDo.ts'
import { readRoles } from '../../../src/admin/readRoles.ts'
import { roles } from '../../../src/domains/identity/roles.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { classification } from '../access/classification.ts'

const portal = usePortal()

describe('what a role may do', () => {
  test.each(roles)('is said of %s as the access of each collection has it', async (role) => {
    const said = new Map(
      (await mayDo(portal.payload, role)).map(({ collection, deeds: may }) => [collection, may]),
    )
    const expected = Object.entries(classification).flatMap(([slug, line]) => {
      const may = deeds.filter((deed) => line[deed].includes(role))
      return may.length > 0 ? [[slug, may] as const] : []
    })
    expect(said).toEqual(new Map(expected))
  })

  test('changes with the access itself', async () => {
    const { config } = portal.payload.collections.units
    const kept = config.access.delete
    config.access.delete = () => false
    const said = await mayDo(portal.payload, 'manager')
    config.access.delete = kept
    expect(said.find(({ collection }) => collection === 'units')?.deeds).not.toContain('delete')
  })
})

describe('who holds a role', () => {
  test('is told with who gave it and its end, of the asked cities alone, what has ended left out', async () => {
    const [city, other] = [await buildCity(portal.payload), await buildCity(portal.payload)]
    const manager = await buildPerson(portal.payload, { city: city.id, roles: ['manager'] })
    await buildPerson(portal.payload, { city: other.id, roles: ['desk'] })
    const holder = await buildPerson(portal.payload, { data: { name: 'Aziliz' } })
    const grant = { city: city.id, person: holder.id, startsAt: '2020-01-01T00:00:00.000Z' }
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString()
    await portal.payload.create({
      collection: 'memberships',
      data: { ...grant, role: 'editor', endsAt: soon, grantedBy: manager.id },
    })
    await portal.payload.create({
      collection: 'memberships',
      data: { ...grant, role: 'desk', endsAt: '2021-01-01T00:00:00.000Z' },
    })
    const held = await readRoles(portal.payload, [city.id], 'fr')
    expect(held).toMatchObject([
      { name: 'Aziliz', role: 'editor', grantedBy: manager.name, endsSoon: true },
      { email: manager.email, role: 'manager', grantedBy: null, until: null, endsSoon: false },
    ])
  })
})
