import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { confirmHandover } from '../../../src/domains/lending/neighbours/confirmHandover.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { readThing, readThings } from '../../../src/domains/lending/neighbours/readThings.ts'
import { readThingOf } from '../../../src/domains/lending/neighbours/readThingsOf.ts'
import { sweepThings } from '../../../src/domains/lending/neighbours/sweepThings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, offer, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)
const noon = (count: number): Date => new Date(`${day(count)}T10:00:00Z`)

let city: City
let elsewhere: City

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  elsewhere = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  await portal.refreshHosts()
})

const person = (): Promise<TypedUser> => buildPerson(portal.payload)
const by = (one: TypedUser) => ({ payload: portal.payload, city, person: one })
const answer = (owner: TypedUser, borrowing: string, accepts = true, now = new Date()) =>
  answerBorrowing({ ...by(owner), borrowing, accepts, answer: 'Voilà.', place: placeOf, now })
const confirm = (one: TypedUser, borrowing: string, moment: string) =>
  confirmHandover({ ...by(one), borrowing, moment, condition: 'as-said', note: '' })
const isListed = async (thing: string, where = city): Promise<boolean> => {
  const asked = { payload: portal.payload, city: where, language: 'fr' } as const
  const listed = (await readThings({ ...asked, limit: 50 })).some(({ id }) => id === thing)
  expect(Boolean(await readThing({ ...asked, id: thing, day: day(0) }))).toBe(listed)
  return listed
}
const stateOf = async (owner: TypedUser, id: string) =>
  (await readThingOf({ ...by(owner), person: owner.id, language: 'fr', id }))?.state
const noticesOf = async (one: TypedUser): Promise<{ notice: string; text: string }[]> =>
  (await portal.database.query('select notice, text from mails where person_id = $1', [one.id])).rows

describe('what somebody lends who is suspended', () => {
  const suspend = (one: TypedUser) =>
    portal.payload.create({
      collection: 'suspensions',
      data: { city: city.id, person: one.id, firstDay: day(0), lastDay: day(5), by: 'rule', state: 'active' },
    })

  test('is nobody’s to see or ask for meanwhile, in that city alone', async () => {
    const [owner, borrower] = [await person(), await person()]
    const thing = await buildThing(by(owner))
    const abroad = await buildThing({ ...by(owner), city: elsewhere })
    expect(await isListed(thing)).toBe(true)
    const { id } = await suspend(owner)
    expect(await isListed(thing)).toBe(false)
    expect(await isListed(abroad, elsewhere)).toBe(true)
    expect(await borrow({ ...by(borrower), thing })).toMatchObject({ reason: 'thing-unknown', status: 404 })
    given(await borrow({ ...by(borrower), thing, now: noon(6), days: [8, 9] }))
    const lifted = { state: 'lifted', reason: 'Entendu.' } as const
    await portal.payload.update({ collection: 'suspensions', id, data: lifted })
    expect(await isListed(thing)).toBe(true)
    given(await borrow({ ...by(borrower), thing }))
  })

  test('is not agreed meanwhile, though it may be declined; what was agreed goes on', async () => {
    const [owner, borrower] = [await person(), await person()]
    const thing = await buildThing(by(owner))
    const running = given(await borrow({ ...by(borrower), thing, days: [0, 1] })).id
    given(await answer(owner, running))
    const first = given(await borrow({ ...by(borrower), thing, days: [2, 3] })).id
    const second = given(await borrow({ ...by(borrower), thing, days: [8, 9] })).id
    await suspend(owner)
    expect(await answer(owner, first)).toMatchObject({
      reason: 'suspended-lender',
      status: 422,
      details: { until: day(5) },
    })
    given(await answer(owner, first, false))
    given(await answer(owner, second, true, noon(6)))
    given(await confirm(borrower, running, 'handed-over'))
    given(await confirm(borrower, running, 'returned'))
    given(await confirm(owner, running, 'returned'))
  })
})

describe('what is lent in the name of an organisation', () => {
  let slugs = 0
  const build = async (lastDay = day(100)) => {
    const { payload } = portal
    const [owner, borrower] = [await person(), await person()]
    slugs += 1
    const slug = `atelier-${slugs}`
    const { id: group } = await payload.create({
      collection: 'groups',
      locale: 'fr',
      data: { city: city.id, slug, name: 'L’Atelier', kind: 'organisation' },
    })
    const { id: member } = await payload.create({
      collection: 'group-members',
      data: { city: city.id, group, person: owner.id, lastDay },
    })
    const { id: thing } = given(await offer({ ...by(owner), organisation: slug }))
    return { owner, borrower, group, member, thing }
  }

  test('is not lent on in one’s own name by whoever leaves it: it is paused, and they are told', async () => {
    const { owner, borrower, member, thing } = await build()
    const own = await buildThing(by(owner))
    const { id } = given(await borrow({ ...by(borrower), thing }))
    await portal.payload.delete({ collection: 'group-members', id: member })
    expect(await isListed(thing)).toBe(false)
    expect(await borrow({ ...by(await person()), thing, days: [8, 9] })).toMatchObject({
      reason: 'thing-unknown',
    })
    expect(await answer(owner, id)).toMatchObject({ reason: 'left-organisation', status: 422 })
    await Promise.all([1, 2, 3].map(() => sweepThings(portal.payload)))
    expect([await stateOf(owner, thing), await stateOf(owner, own)]).toEqual(['paused', 'offered'])
    const paused = (await noticesOf(owner)).filter(({ notice }) => notice === 'thingPaused')
    expect(paused).toHaveLength(1)
    expect(paused[0]?.text).toContain('L’Atelier')
    expect(await moveThing({ ...by(owner), thing, to: 'offered' })).toMatchObject({
      reason: 'left-organisation',
      status: 422,
    })
    given(await moveThing({ ...by(owner), thing, to: 'withdrawn' }))
    expect(await isListed(own)).toBe(true)
  })

  test('is paused too when one’s time in it is over, and offered again by whoever comes back', async () => {
    const { owner, member, thing } = await build(day(2))
    await sweepThings(portal.payload, noon(2))
    expect(await stateOf(owner, thing)).toBe('offered')
    await sweepThings(portal.payload, noon(3))
    expect(await stateOf(owner, thing)).toBe('paused')
    const data = { lastDay: day(100) }
    await portal.payload.update({ collection: 'group-members', id: member, data })
    given(await moveThing({ ...by(owner), thing, to: 'offered' }))
    expect(await isListed(thing)).toBe(true)
  })

  test('is paused when the organisation is no more, and not one’s own by that', async () => {
    const { owner, thing, group, member } = await build()
    await portal.payload.delete({ collection: 'group-members', id: member })
    await portal.payload.delete({ collection: 'groups', id: group })
    expect(await stateOf(owner, thing)).toBe('paused')
    expect((await noticesOf(owner)).map(({ notice }) => notice)).toEqual(['thingPaused'])
    given(await moveThing({ ...by(owner), thing, to: 'offered' }))
  })
})
