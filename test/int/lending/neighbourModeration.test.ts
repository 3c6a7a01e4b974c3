import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeThing } from '../../../src/domains/lending/neighbours/changeThing.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { readThing } from '../../../src/domains/lending/neighbours/readThings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { buildThing, given, offer, thingForm } from '../../support/neighbours.ts'
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

describe('what its owner had paused', () => {
  const letIn = async (thing: string) =>
    decide(thing, { state: 'offered', updatedAt: (await stored(thing)).updatedAt })
  const paused = async (): Promise<string> => {
    const thing = await buildThing(by())
    await letIn(thing)
    given(await moveThing({ ...by(), thing, to: 'paused' }))
    return thing
  }
  const toldOf = async (thing: string, notice: string): Promise<number> => {
    const mails = `select from mails where person_id = $1 and notice = $2 and key like '%' || $3 || '%'`
    return (await portal.database.query(mails, [owner.id, notice, thing])).rowCount ?? 0
  }

  test('is looked at when it changes, and is paused again, not offered, when the city lets it in', async () => {
    const thing = await paused()
    const { updatedAt } = await stored(thing)
    given(await rename(thing, 'Tronçonneuse'))
    expect(await moveThing({ ...by(), thing, to: 'offered' })).toMatchObject({ reason: 'thing-not-movable' })
    await expect(decide(thing, { state: 'offered', updatedAt })).rejects.toThrow()
    given(await rename(thing, 'Tronçonneuse à main'))
    expect(await stored(thing)).toMatchObject({ state: 'waiting', rests: true })
    await letIn(thing)
    expect(await stored(thing)).toMatchObject({ state: 'paused', rests: false })
    expect(await isOffered(thing)).toBe(false)
    expect([await toldOf(thing, 'thingLetIn'), await toldOf(thing, 'thingPublished')]).toEqual([1, 1])
    given(await moveThing({ ...by(), thing, to: 'offered' }))
    expect(await isOffered(thing)).toBe(true)
  })

  test('is paused too when the city lets in again what it had taken out', async () => {
    const thing = await paused()
    await decide(thing, { state: 'hidden', reason: 'Dangereux' })
    await letIn(thing)
    expect(await stored(thing)).toMatchObject({ state: 'paused', rests: false })
  })

  test('is nothing else: what was offered and changed, or taken out, is offered again', async () => {
    const thing = await paused()
    given(await moveThing({ ...by(), thing, to: 'offered' }))
    given(await rename(thing, 'Tronçonneuse'))
    await letIn(thing)
    expect(await stored(thing)).toMatchObject({ state: 'offered' })
    await decide(thing, { state: 'hidden', reason: 'Dangereux' })
    await letIn(thing)
    expect(await stored(thing)).toMatchObject({ state: 'offered', rests: false })
  })

  test('is not offered by whoever says that it does not rest', async () => {
    const thing = await paused()
    given(await rename(thing, 'Tronçonneuse'))
    await decide(thing, { state: 'offered', rests: false, updatedAt: (await stored(thing)).updatedAt })
    expect(await stored(thing)).toMatchObject({ state: 'paused' })
  })
})

describe('what waits in the name of an organisation that is no more', () => {
  let slugs = 0
  const build = async () => {
    slugs += 1
    const slug = `atelier-${slugs}`
    const group = (
      await portal.payload.create({
        collection: 'groups',
        locale: 'fr',
        data: { city: city.id, slug, name: 'L’Atelier', kind: 'organisation' },
      })
    ).id
    const membership = { city: city.id, group, person: owner.id, lastDay: addDays(today(city.timeZone), 9) }
    const { id: member } = await portal.payload.create({ collection: 'group-members', data: membership })
    const { id: thing } = given(await offer({ ...by(), organisation: slug }))
    const end = async () => {
      await portal.payload.delete({ collection: 'group-members', id: member })
      await portal.payload.delete({ collection: 'groups', id: group })
    }
    return { thing, end }
  }
  const letIn = async (thing: string, { updatedAt }: { updatedAt: string }) =>
    decide(thing, { state: 'offered', updatedAt })

  test('is looked at anew, and comes in under the name of its lender when they say so', async () => {
    const { thing, end } = await build()
    const seen = await stored(thing)
    await end()
    await expect(letIn(thing, seen)).rejects.toThrow()
    await letIn(thing, await stored(thing))
    expect(await stored(thing)).toMatchObject({ state: 'paused', organisation: null })
    expect(await isOffered(thing)).toBe(false)
    given(await moveThing({ ...by(), thing, to: 'offered' }))
    expect(await isOffered(thing)).toBe(true)
  })

  test('would come in under it at once, if the database let it', async () => {
    await portal.database.query('alter table things disable trigger things_keep_lent_in_a_name')
    const { thing, end } = await build()
    await end()
    await letIn(thing, await stored(thing))
    expect(await isOffered(thing)).toBe(true)
    await portal.database.query('alter table things enable trigger things_keep_lent_in_a_name')
  })
})
