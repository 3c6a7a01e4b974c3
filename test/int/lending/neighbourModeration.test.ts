import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeThing } from '../../../src/domains/lending/neighbours/changeThing.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { readThing } from '../../../src/domains/lending/neighbours/readThings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { buildThing, given, thingForm } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City
let owner: TypedUser
let moderator: TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true, moderation: 'before' } })
  await portal.refreshHosts()
  owner = await buildPerson(portal.payload)
  moderator = await buildPerson(portal.payload, { city: city.id, roles: ['moderator'] })
})

const by = () => ({ payload: portal.payload, city, person: owner })
const stored = (id: string) => portal.payload.findByID({ collection: 'things', id, depth: 0 })
const decide = (id: string, data: object) =>
  portal.payload.update({
    collection: 'things',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    user: moderator,
    locale: 'en',
  })
const rename = (thing: string, name: string) => changeThing({ ...by(), thing, form: thingForm({ name }) })
const isOffered = async (id: string): Promise<boolean> =>
  Boolean(await readThing({ payload: portal.payload, city, language: 'fr', id, day: today(city.timeZone) }))

describe('what the city lets in', () => {
  test('is what it saw: of what its owner changed meanwhile nothing is offered, and nothing is lost', async () => {
    const thing = await buildThing(by())
    const seen = await stored(thing)
    given(await rename(thing, 'Tronçonneuse'))
    for (const updatedAt of [seen.updatedAt, undefined, 'yesterday', null])
      await expect(decide(thing, { state: 'offered', updatedAt })).rejects.toMatchObject({
        data: { errors: [{ path: 'state', message: expect.stringContaining('changed this meanwhile') }] },
      })
    expect(await stored(thing)).toMatchObject({ name: 'Tronçonneuse', state: 'waiting' })
    expect(await isOffered(thing)).toBe(false)
    const { updatedAt } = await stored(thing)
    await decide(thing, { state: 'offered', updatedAt })
    expect(await stored(thing)).toMatchObject({ name: 'Tronçonneuse', state: 'offered' })
    expect(await isOffered(thing)).toBe(true)
  })

  test('is what it saw too of what it had taken out', async () => {
    const thing = await buildThing(by())
    await decide(thing, { state: 'hidden', reason: 'Dangereux' })
    const { updatedAt } = await stored(thing)
    given(await rename(thing, 'Tronçonneuse'))
    await expect(decide(thing, { state: 'offered', updatedAt })).rejects.toThrow()
    await decide(thing, { state: 'offered', updatedAt: (await stored(thing)).updatedAt })
  })

  test('keeps what its owner wrote at the moment of a decision', async () => {
    const thing = await buildThing(by())
    await portal.database.query('begin')
    await portal.database.query(
      `update things set name = 'Tronçonneuse', updated_at = now() + interval '1 second' where id = $1`,
      [thing],
    )
    const hiding = decide(thing, { state: 'hidden', reason: 'Dangereux' })
    const refused = expect(hiding).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await portal.database.query('commit')
    await refused
    expect(await stored(thing)).toMatchObject({ name: 'Tronçonneuse', state: 'waiting' })
  })
})

describe('what is paused and changed where the city looks first', () => {
  test('is looked at before anybody sees it again', async () => {
    const thing = await buildThing(by())
    await decide(thing, { state: 'offered', updatedAt: (await stored(thing)).updatedAt })
    given(await moveThing({ ...by(), thing, to: 'paused' }))
    const { updatedAt } = await stored(thing)
    given(await rename(thing, 'Tronçonneuse'))
    expect(await moveThing({ ...by(), thing, to: 'offered' })).toMatchObject({ reason: 'thing-not-movable' })
    await expect(decide(thing, { state: 'offered', updatedAt })).rejects.toThrow()
    expect(await isOffered(thing)).toBe(false)
    await decide(thing, { state: 'offered', updatedAt: (await stored(thing)).updatedAt })
    expect(await isOffered(thing)).toBe(true)
  })
})
