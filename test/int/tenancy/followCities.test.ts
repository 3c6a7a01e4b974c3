import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { followCities } from '../../../src/domains/tenancy/followCities.ts'
import { hostTable } from '../../../src/domains/tenancy/hosts.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const known = (slug: string): string | undefined => hostTable().bySlug.get(slug)?.tagline.fr
/** What was known whenever the pages were forgotten. */
const clearedWith: (string | undefined)[] = []
let stop: () => Promise<void>
let ids: Record<string, string>

beforeAll(async () => {
  const [brest, toronto] = [
    await buildCity(portal.payload, { slug: 'brest' }),
    await buildCity(portal.payload, { slug: 'toronto' }),
  ]
  ids = { brest: brest.id, toronto: toronto.id }
  stop = await followCities(portal.payload, {
    forget: () => undefined,
    clear: () => clearedWith.push(known('brest')),
  })
})
afterAll(() => stop())

const say = (slug: string, tagline: string) =>
  portal.payload.update({ collection: 'cities', id: ids[slug] ?? '', data: { tagline }, locale: 'fr' })

describe('a process that follows the cities', () => {
  test('knows them from its start, and a new one within a second of its commit', async () => {
    expect(hostTable().bySlug.has('brest')).toBe(true)
    await buildCity(portal.payload, { slug: 'nantes' })
    await vi.waitFor(() => expect(hostTable().byHost.has('nantes.localhost')).toBe(true), { timeout: 1000 })
  })

  test('ends with what was said last, however fast one change follows the other', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await Promise.all([say('brest', `Brest ${turn}`), say('toronto', `Toronto ${turn}`)])
    }
    await pause(1000)
    expect([known('brest'), known('toronto')]).toEqual(['Brest 11', 'Toronto 11'])
  })

  test('forgets the pages when it knows the change, not before', async () => {
    clearedWith.length = 0
    await say('brest', 'Un autre mot')
    await vi.waitFor(() => expect(clearedWith.length).toBeGreaterThan(0), { timeout: 1000 })
    expect(clearedWith[0]).toBe('Un autre mot')
  })

  test('hears no more once it is told to stop', async () => {
    await stop()
    await say('brest', 'Personne n’écoute')
    await pause(300)
    expect(known('brest')).toBe('Un autre mot')
  })
})
