import { describe, expect, test } from 'vitest'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const now = (): string => new Date().toISOString()

/** A city with as many managers, and the ids of their memberships. */
const governed = async (count: number): Promise<string[]> => {
  const city = await buildCity(portal.payload)
  for (let made = 0; made < count; made += 1) {
    await buildPerson(portal.payload, { city: city.id, roles: ['manager'] })
  }
  const { docs } = await portal.payload.find({
    collection: 'memberships',
    where: { city: { equals: city.id } },
    sort: 'createdAt',
    depth: 0,
  })
  return docs.map(({ id }) => id)
}

const change = (id: string, data: { endsAt?: string; role?: 'editor' }) =>
  portal.payload.update({ collection: 'memberships', id, data })

describe('the last manager of a city', () => {
  test.each([
    ['be ended', (id: string) => change(id, { endsAt: now() })],
    ['be given an end to come', (id: string) => change(id, { endsAt: '2099-01-01T00:00:00.000Z' })],
    ['become something else', (id: string) => change(id, { role: 'editor' })],
    ['be deleted', (id: string) => portal.payload.delete({ collection: 'memberships', id })],
  ])('cannot %s', async (_, leave) => {
    const [only = ''] = await governed(1)
    await expect(leave(only)).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ message: expect.stringContaining('Invite another manager first') }] },
    })
    const kept = await portal.payload.findByID({ collection: 'memberships', id: only, depth: 0 })
    expect(kept).toMatchObject({ role: 'manager', endsAt: null })
  })

  test('leaves once there is another, and then that one stays', async () => {
    const [first = '', second = ''] = await governed(2)
    await change(first, { endsAt: now() })
    await expect(change(second, { endsAt: now() })).rejects.toMatchObject({ status: 400 })
  })

  test('is still there after two managers ended each other’s role at once', async () => {
    const ids = await governed(2)
    const answers = await Promise.allSettled(ids.map((id) => change(id, { endsAt: now() })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
