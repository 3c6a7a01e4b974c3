import { beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { readTrails } from '../../../src/domains/trails/readTrails.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCityWith, buildStop, buildTrail } from '../../support/programmes.ts'

const portal = usePortal()
let city: City

beforeAll(async () => {
  city = await buildCityWith(portal.payload, { kind: 'trails', settings: {} })
})

const eventsOf = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query('select type from events where subject_id = $1', [id])
  return rows.map(({ type }) => type)
}

describe('a trail', () => {
  test('is told of once, when it becomes public', async () => {
    const { id } = await buildTrail(portal.payload, city, { _status: 'draft' })
    expect(await eventsOf(id)).toEqual([])
    const save = (data: object) => portal.payload.update({ collection: 'trails', id, locale: 'fr', data })
    await save({ _status: 'published' })
    await save({ minutes: 75, _status: 'published' })
    expect(await eventsOf(id)).toEqual(['trail.published'])
  })
})

describe('the list of trails', () => {
  test('holds published trails of the city that fit, with a sketch of the line', async () => {
    const own = await buildCityWith(portal.payload, { kind: 'trails', settings: {} })
    const { payload } = portal
    const coordinates = Array.from({ length: 900 }, (_, index) => [-4.5 + index / 9000, 48.36, 5])
    const long = await buildTrail(payload, own, {
      line: { type: 'LineString', coordinates },
      difficulty: 'hard',
      themes: ['sea', 'sound'],
    })
    const short = await buildTrail(payload, own)
    await buildTrail(payload, own, { _status: 'draft' })
    await buildStop(payload, own, long)
    const read = (more: object = {}) => readTrails({ payload, city: own, language: 'br', ...more })
    const all = await read()
    expect(all.map(({ slug }) => slug)).toEqual([short.slug, long.slug])
    expect(all[1]).toMatchObject({ name: 'Le goulet', stops: 1, themes: ['sea', 'sound'] })
    expect(all[1]?.sketch.length).toBeLessThan(70)
    expect(all[1]?.sketch.at(-1)).toEqual(coordinates.at(-1)?.slice(0, 2))
    expect((await read({ theme: 'sea' })).map(({ slug }) => slug)).toEqual([long.slug])
    expect((await read({ difficulty: 'easy' })).map(({ slug }) => slug)).toEqual([short.slug])
    expect((await read({ length: 'medium' })).map(({ slug }) => slug)).toEqual([long.slug])
    expect(await readTrails({ payload, city, language: 'fr', theme: 'food' })).toEqual([])
  })
})
