import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import type { TypedUser } from 'payload'
import pg from 'pg'
import sharp from 'sharp'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { channel } from '../../../src/database/announce.ts'
import { changeProfile } from '../../../src/domains/identity/changeProfile.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { cancelBorrowing } from '../../../src/domains/lending/neighbours/cancelBorrowing.ts'
import { changeThing } from '../../../src/domains/lending/neighbours/changeThing.ts'
import { confirmHandover } from '../../../src/domains/lending/neighbours/confirmHandover.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { readBorrowingOf } from '../../../src/domains/lending/neighbours/readBorrowingsOf.ts'
import { readThing, readThings } from '../../../src/domains/lending/neighbours/readThings.ts'
import { readThingOf } from '../../../src/domains/lending/neighbours/readThingsOf.ts'
import { reportThing } from '../../../src/domains/lending/neighbours/reportThing.ts'
import { mostAskedDaily } from '../../../src/domains/lending/neighbours/rules.ts'
import { sweepBorrowings } from '../../../src/domains/lending/neighbours/sweepBorrowings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, offer, placeOf, thingForm } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let careful: City
let elsewhere: City
let owner: TypedUser
let moderator: TypedUser
const person = (data: Parameters<typeof buildPerson>[1] = {}): Promise<TypedUser> =>
  buildPerson(portal.payload, data)

beforeAll(async () => {
  const { payload } = portal
  const neighbours = { enabled: true, maxThings: 60, maxDays: 10, maxBorrowings: 2, parts: ['Recouvrance'] }
  city = await buildLendingCity(payload, { neighbours })
  careful = await buildLendingCity(payload, { neighbours: { ...neighbours, moderation: 'before' } })
  elsewhere = await buildLendingCity(payload, {})
  await portal.refreshHosts()
  owner = await person()
  moderator = await person({ city: city.id, roles: ['moderator'] })
})

const by = (one: TypedUser = owner) => ({ payload: portal.payload, city, person: one })
const ask = async (thing: string, one: TypedUser, days: readonly [number, number] = [1, 3]) =>
  borrow({ ...by(one), thing, days })
const answer = (borrowing: string, said: Partial<Parameters<typeof answerBorrowing>[0]> = {}) =>
  answerBorrowing({ ...by(), borrowing, accepts: true, answer: '', place: placeOf, ...said })
const confirm = (borrowing: string, one: TypedUser, moment: string, condition = 'as-said', note = '') =>
  confirmHandover({ ...by(one), borrowing, moment, condition, note })
const seenBy = (one: TypedUser, id: string) =>
  readBorrowingOf({ ...by(one), language: 'fr', person: one.id, id })
const stateOf = async (id: string): Promise<string> =>
  (await portal.payload.findByID({ collection: 'borrowings', id, depth: 0 })).state

type Mail = {
  notice: string
  subject: string
  text: string
  calendar: { method: string; text: string } | null
}
const mailsOf = async (one: TypedUser): Promise<Mail[]> => {
  const { rows } = await portal.database.query<Mail>(
    'select notice, subject, text, calendar from mails where person_id = $1 order by created_at, id',
    [one.id],
  )
  return rows
}
const noticesOf = async (one: TypedUser): Promise<string[]> =>
  (await mailsOf(one)).map(({ notice }) => notice)

/** A borrower with something agreed. */
const agreed = async (days: readonly [number, number] = [1, 3]) => {
  const [borrower, thing] = [await person(), await buildThing(by())]
  const { id } = given(await ask(thing, borrower, days))
  given(await answer(id))
  return { borrower, thing, id }
}

describe('offering a thing', () => {
  test('makes it public at once, with nothing that tells where it is', async () => {
    const lender = await person()
    const id = await buildThing({ ...by(lender), said: { part: 'Recouvrance' } })
    const listed = await readThings({ ...by(), language: 'fr', limit: 50 })
    expect(listed.find((one) => one.id === id)).toMatchObject({ part: 'Recouvrance', owner: lender.name })
    const seen = await readThing({ ...by(), language: 'fr', id, day: day(0) })
    expect(JSON.stringify([listed, seen])).not.toContain('Secrète')
  })

  test('is named as its owner wishes to be called', async () => {
    const shy = await person({ data: { credit: { preference: 'none' } } })
    const id = await buildThing(by(shy))
    expect(await readThing({ ...by(), language: 'fr', id, day: day(0) })).toMatchObject({ owner: null })
  })

  test('is refused field by field where something is missing', async () => {
    const said = {
      name: ' ',
      category: 'boat',
      maxDays: '11',
      places: '\n',
      approval: 'perhaps',
      part: 'Paris',
    }
    expect(await offer({ ...by(), said })).toMatchObject({
      reason: 'thing-incomplete',
      status: 422,
      fields: {
        name: 'thing-name-missing',
        category: 'category-not-lent',
        maxDays: 'thing-days',
        places: 'place-missing',
        approval: 'approval-missing',
        part: 'part-unknown',
      },
    })
  })

  test('is for a city that wants it, for confirmed accounts, and for who is not suspended', async () => {
    expect(await offer({ ...by(), city: elsewhere })).toMatchObject({ reason: 'not-lent-here', status: 404 })
    const unconfirmed = await person({ data: { _verified: false } })
    expect(await offer(by(unconfirmed))).toMatchObject({ reason: 'not-verified' })
    const suspended = await person()
    await portal.payload.create({
      collection: 'suspensions',
      data: {
        city: city.id,
        person: suspended.id,
        firstDay: day(0),
        lastDay: day(5),
        by: 'rule',
        state: 'active',
      },
    })
    expect(await offer(by(suspended))).toMatchObject({ reason: 'suspended-owner' })
    const thing = await buildThing(by())
    expect(await ask(thing, suspended)).toMatchObject({ reason: 'suspended', details: { until: day(5) } })
  })

  test('is counted, also from two tabs at once', async () => {
    const narrow = await buildLendingCity(portal.payload, { neighbours: { enabled: true, maxThings: 2 } })
    const eager = await person()
    const offers = await Promise.all([1, 2, 3, 4].map(() => offer({ ...by(eager), city: narrow })))
    expect(offers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(offers.filter((one) => !one.ok && one.reason === 'too-many-things')).toHaveLength(2)
  })

  test('answers the same form with the same thing', async () => {
    const key = randomUUID()
    const first = given(await offer({ ...by(), key }))
    expect(given(await offer({ ...by(), key }))).toEqual(first)
    expect(await offer({ ...by(), key, said: { name: 'Autre' } })).toMatchObject({ reason: 'key-reused' })
  })

  test('keeps its picture under the licence of the city, and refuses what is none', async () => {
    const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer()
    const picture = { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length }
    const said = { alt: 'Une perceuse bleue', rights: true }
    const { id } = given(await offer({ ...by(), picture, said }))
    expect(await readThing({ ...by(), language: 'fr', id, day: day(0) })).toMatchObject({
      picture: { alt: 'Une perceuse bleue', licence: city.licence },
    })
    expect(await offer({ ...by(), picture })).toMatchObject({
      fields: { alt: 'picture-words-missing', rights: 'rights-missing' },
    })
    const broken = { ...picture, data: Buffer.from('no picture') }
    expect(await offer({ ...by(), picture: broken, said })).toMatchObject({
      fields: { file: expect.anything() },
    })
  })

  test('waits where the city looks first, and its owner is told when it is public', async () => {
    const lender = await person()
    const mod = await person({ city: careful.id, roles: ['moderator'] })
    const { id, state } = given(await offer({ payload: portal.payload, city: careful, person: lender }))
    expect(state).toBe('waiting')
    const seen = () => readThing({ payload: portal.payload, city: careful, language: 'fr', id, day: day(0) })
    expect(await seen()).toBeUndefined()
    await decide(mod, 'things', id, { state: 'offered' })
    expect(await seen()).toBeDefined()
    expect(await noticesOf(lender)).toEqual(['thingPublished'])
    const change = { payload: portal.payload, city: careful, person: lender, thing: id }
    given(await changeThing({ ...change, form: thingForm({ description: 'Plus grande.' }) }))
    expect(await seen()).toBeUndefined()
  })

  test('in the name of an organisation is for its people, and names it', async () => {
    const [member, stranger] = [await person(), await person()]
    const group = await portal.payload.create({
      collection: 'groups',
      locale: 'fr',
      data: { city: city.id, slug: 'atelier', name: 'L’Atelier', kind: 'organisation' },
    })
    await portal.payload.create({
      collection: 'group-members',
      data: { city: city.id, group: group.id, person: member.id, lastDay: day(100) },
    })
    const { id } = given(await offer({ ...by(member), organisation: 'atelier' }))
    expect(await readThing({ ...by(), language: 'fr', id, day: day(0) })).toMatchObject({
      owner: 'L’Atelier',
    })
    expect(await offer({ ...by(stranger), organisation: 'atelier' })).toMatchObject({
      reason: 'not-in-organisation',
    })
  })
})

const report = (one: TypedUser, said: Partial<Parameters<typeof reportThing>[0]> & { thing: string }) =>
  reportThing({ ...by(one), kind: 'other', text: 'Quelque chose ne va pas.', key: randomUUID(), ...said })

/** Decides on what was seen just now. */
const decide = async (one: TypedUser, collection: 'things' | 'reports', id: string, said: object) => {
  const { updatedAt } = await portal.payload.findByID({ collection, id, depth: 0 })
  const data = { updatedAt, ...said }
  return portal.payload.update({ collection, id, data, depth: 0, overrideAccess: false, user: one })
}

describe('moving a thing', () => {
  test('is its owner’s: paused nobody can ask, withdrawn it is gone for good', async () => {
    const [thing, borrower] = [await buildThing(by()), await person()]
    given(await moveThing({ ...by(), thing, to: 'paused' }))
    expect(await ask(thing, borrower)).toMatchObject({ reason: 'thing-unknown', status: 404 })
    given(await moveThing({ ...by(), thing, to: 'offered' }))
    given(await ask(thing, borrower))
    expect(await moveThing({ ...by(borrower), thing, to: 'paused' })).toMatchObject({
      reason: 'thing-unknown',
    })
    given(await moveThing({ ...by(), thing, to: 'withdrawn' }))
    expect(await moveThing({ ...by(), thing, to: 'offered' })).toMatchObject({ reason: 'thing-not-movable' })
    expect(await noticesOf(borrower)).toEqual(['borrowingCancelled'])
  })

  test('staff take it out with a reason and let it in again; nothing else, and not their own', async () => {
    const lender = await person()
    const thing = await buildThing(by(lender))
    await expect(decide(moderator, 'things', thing, { state: 'hidden' })).rejects.toThrow()
    await expect(decide(moderator, 'things', thing, { state: 'paused' })).rejects.toThrow()
    await expect(
      decide(moderator, 'things', thing, { name: 'Autre', state: 'offered' }),
    ).resolves.toMatchObject({
      name: 'Perceuse à percussion',
    })
    await decide(moderator, 'things', thing, { state: 'hidden', reason: 'Dangereux' })
    expect(await readThingOf({ ...by(), person: lender.id, language: 'fr', id: thing })).toMatchObject({
      state: 'hidden',
      reason: 'Dangereux',
    })
    expect(await moveThing({ ...by(lender), thing, to: 'offered' })).toMatchObject({
      reason: 'thing-not-movable',
    })
    await decide(moderator, 'things', thing, { state: 'offered' })
    const mails = await mailsOf(lender)
    expect(mails.map(({ notice }) => notice)).toEqual(['thingHidden', 'thingPublished'])
    expect(mails[0]?.text).toContain('Dangereux')
    const own = await buildThing(by(moderator))
    await expect(decide(moderator, 'things', own, { state: 'hidden', reason: 'x' })).rejects.toThrow()
  })
})

describe('what the city takes out', () => {
  test('stays with its owner where they took it back for good at the same moment', async () => {
    const lender = await person()
    const thing = await buildThing(by(lender))
    await portal.database.query('begin')
    await portal.database.query(`update things set state = 'withdrawn' where id = $1`, [thing])
    const hiding = decide(moderator, 'things', thing, { state: 'hidden', reason: 'Dangereux' })
    const refused = expect(hiding).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await portal.database.query('commit')
    await refused
    const stored = await portal.payload.findByID({ collection: 'things', id: thing, depth: 0 })
    expect(stored).toMatchObject({ state: 'withdrawn', reason: null })
  })

  test('is cancelled for both in nobody’s words', async () => {
    const [lender, borrower] = [await person(), await person()]
    const thing = await buildThing(by(lender))
    const { id } = given(await ask(thing, borrower))
    given(await answer(id, { person: lender, answer: 'Sonnez deux fois' }))
    await decide(moderator, 'things', thing, { state: 'hidden', reason: 'Dangereux' })
    for (const one of [lender, borrower]) {
      const mail = (await mailsOf(one)).find(({ notice }) => notice === 'borrowingCancelled')
      expect(mail?.text).toContain('Perceuse')
      expect(mail?.text).not.toContain('Sonnez')
    }
  })
})

describe('asking a neighbour', () => {
  test('keeps the days until the owner answers; others are told the next that are free', async () => {
    const [thing, first, second] = [await buildThing(by()), await person(), await person()]
    given(await ask(thing, first, [1, 3]))
    expect(await ask(thing, second, [3, 4])).toMatchObject({
      reason: 'thing-taken',
      status: 409,
      details: { firstDay: day(4), lastDay: day(5) },
    })
    given(await ask(thing, second, [4, 5]))
  })

  test('is judged by the owner’s rules and the city’s', async () => {
    const [thing, one] = [
      await buildThing({ ...by(), said: { leadDays: '2', maxDays: '3' } }),
      await person(),
    ]
    expect(await ask(thing, owner)).toMatchObject({ reason: 'own-thing' })
    expect(await ask(thing, one, [1, 2])).toMatchObject({
      reason: 'neighbour-too-soon',
      details: { earliest: day(2) },
    })
    expect(await ask(thing, one, [2, 5])).toMatchObject({
      reason: 'loan-too-long',
      details: { longest: day(4) },
    })
    expect(await ask(thing, one, [400, 401])).toMatchObject({ reason: 'too-far-ahead' })
    expect(await ask(thing, one, [4, 2])).toMatchObject({ reason: 'period-reversed' })
    expect(await borrow({ ...by(one), thing, days: [2, 3], agreed: false })).toMatchObject({
      reason: 'terms-not-agreed',
    })
    expect(await borrow({ ...by(one), thing, firstDay: '2027-02-30' })).toMatchObject({ status: 400 })
    expect(await borrow({ ...by(one), city: elsewhere, thing })).toMatchObject({ status: 404 })
    expect(await borrow({ ...by(one), city: careful, thing })).toMatchObject({ status: 404 })
  })

  test('is counted over all of a person’s, also at once', async () => {
    const [one, things] = [await person(), await Promise.all([1, 2, 3, 4].map(() => buildThing(by())))]
    const asked = await Promise.all(things.map((thing) => ask(thing, one)))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2)
    expect(asked.filter((result) => !result.ok && result.reason === 'too-many-borrowings')).toHaveLength(2)
  })

  test('ends for a day with whoever asks and takes it back over and over', async () => {
    const [thing, one] = [await buildThing(by()), await person()]
    for (let times = 0; times < mostAskedDaily; times += 1) {
      const { id } = given(await ask(thing, one))
      given(await cancelBorrowing({ ...by(one), borrowing: id, answer: 'Encore moi' }))
    }
    expect(await ask(thing, one)).toMatchObject({ reason: 'asked-enough', status: 422 })
    given(await borrow({ ...by(one), thing, now: new Date(Date.now() + 25 * 3_600_000), days: [3, 4] }))
  })

  test('needs no answer where the owner wants none, or knows the person', async () => {
    const one = await person()
    const free = await buildThing({ ...by(), said: { approval: 'never' } })
    const { id, state } = given(await ask(free, one))
    expect(state).toBe('accepted')
    expect(await seenBy(one, id)).toMatchObject({ meetingPlace: placeOf })
    const known = await buildThing({ ...by(), said: { approval: 'first-time' } })
    const first = given(await ask(known, one, [5, 6]))
    expect(first.state).toBe('requested')
    given(await confirm(id, one, 'handed-over'))
    given(await confirm(id, owner, 'returned'))
    given(await cancelBorrowing({ ...by(one), borrowing: first.id, answer: '' }))
    expect(given(await ask(known, one, [5, 6])).state).toBe('accepted')
  })
})

describe('the name of whoever lends', () => {
  test('is the one they wish for in public, until they agree', async () => {
    const lender = await person({ data: { credit: { preference: 'pseudonym', pseudonym: 'Bricolo' } } })
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    const { id: first } = given(await ask(thing, borrower))
    expect(await seenBy(borrower, first)).toMatchObject({ other: { name: 'Bricolo' } })
    given(await answer(first, { person: lender, accepts: false, answer: 'Pas cette fois' }))
    const [declined] = await mailsOf(borrower)
    expect(declined?.text).toContain('Bricolo')
    expect(JSON.stringify([declined, await seenBy(borrower, first)])).not.toContain(lender.name)
    const { id } = given(await ask(thing, borrower))
    expect(await seenBy(lender, id)).toMatchObject({ other: { name: borrower.name } })
    given(await answer(id, { person: lender }))
    expect(await seenBy(borrower, id)).toMatchObject({ other: { name: lender.name } })
  })

  test('is written anew on kept pages when they wish for another', async () => {
    const lender = await person()
    await buildThing(by(lender))
    const heard: string[] = []
    const listener = new pg.Client({ connectionString: portal.database.url })
    await listener.connect()
    try {
      await listener.query(`listen ${channel}`)
      listener.on('notification', ({ payload }) => payload && heard.push(payload))
      const form = { name: lender.name, handle: lender.handle, language: 'fr', creditPreference: 'none' }
      given(await changeProfile({ ...by(lender), form: { ...form, pseudonym: '' } }))
      await vi.waitFor(() => expect(heard).toContain(`${city.id}:things`))
    } finally {
      await listener.end()
    }
  })

  test('is none where they wish for none', async () => {
    const lender = await person({ data: { credit: { preference: 'none' } } })
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    const { id } = given(await ask(thing, borrower))
    expect(await seenBy(borrower, id)).toMatchObject({ other: { name: null } })
  })
})

describe('the place where they meet', () => {
  test('is told to whom the owner accepts, and only while they need it', async () => {
    const [thing, borrower] = [await buildThing(by()), await person()]
    const { id } = given(await ask(thing, borrower))
    expect(await seenBy(borrower, id)).toMatchObject({
      meetingPlace: null,
      other: { email: null },
      thing: { places: [] },
    })
    given(await answer(id))
    expect(await seenBy(borrower, id)).toMatchObject({ meetingPlace: placeOf, other: { email: owner.email } })
    expect((await mailsOf(borrower))[0]?.text).toContain(placeOf)
    given(await cancelBorrowing({ ...by(borrower), borrowing: id, answer: 'Malade' }))
    expect(await seenBy(borrower, id)).toMatchObject({ meetingPlace: null, other: { email: null } })
    expect((await seenBy(owner, id))?.cancellation).toBe('Malade')
  })

  test('is nobody else’s at Payload’s own doors', async () => {
    const { borrower, thing, id } = await agreed()
    const [stranger, manager] = [await person(), await person({ city: city.id, roles: ['manager'] })]
    given(await report(borrower, { thing, borrowing: id }))
    const find = (collection: 'things' | 'borrowings', one: TypedUser | null, where = {}) =>
      portal.payload.find({
        collection,
        where: { and: [{ id: { equals: collection === 'things' ? thing : id } }, where] },
        depth: 2,
        overrideAccess: false,
        user: one,
      })
    for (const collection of ['things', 'borrowings'] as const) {
      await expect(find(collection, null)).rejects.toThrow()
      expect((await find(collection, stranger)).docs).toEqual([])
      for (const staff of [manager, moderator]) {
        const { docs } = await find(collection, staff)
        expect(docs).toHaveLength(1)
        expect(JSON.stringify(docs)).not.toContain('Secrète')
      }
    }
    expect(JSON.stringify((await find('things', borrower)).docs)).not.toContain('Secrète')
    expect(JSON.stringify((await find('borrowings', borrower)).docs)).toContain('Secrète')
    expect(JSON.stringify((await find('things', owner)).docs)).toContain('Secrète')
    // Nor by asking whether it is written there.
    for (const staff of [manager, moderator]) {
      await expect(find('things', staff, { 'places.place': { contains: 'Secrète' } })).rejects.toThrow()
      await expect(find('borrowings', staff, { meetingPlace: { contains: 'Secrète' } })).rejects.toThrow()
    }
  })

  test('is one of the owner’s own, and answered by nobody else', async () => {
    const [thing, borrower] = [await buildThing(by()), await person()]
    const { id } = given(await ask(thing, borrower))
    expect(await answer(id, { place: 'Ailleurs' })).toMatchObject({ reason: 'place-unknown' })
    for (const one of [borrower, await person(), moderator])
      expect(await answer(id, { person: one })).toMatchObject({ reason: 'borrowing-unknown', status: 404 })
    expect(await answer(id, { accepts: false })).toMatchObject({ reason: 'reason-missing' })
    given(await answer(id, { accepts: false, answer: 'Je la prends moi-même' }))
    expect(await answer(id)).toMatchObject({ reason: 'borrowing-answered' })
    const [mail] = await mailsOf(borrower)
    expect(mail).toMatchObject({ notice: 'borrowingDeclined', calendar: null })
    expect(mail?.text).toContain('Je la prends moi-même')
    expect(await ask(thing, await person())).toMatchObject({ ok: true })
  })
})

describe('going over and coming back', () => {
  test('is confirmed by both, and free again when its owner says so', async () => {
    const { borrower, thing, id } = await agreed()
    expect(await confirm(id, borrower, 'returned')).toMatchObject({ reason: 'handover-not-now' })
    given(await confirm(id, owner, 'handed-over'))
    expect(await stateOf(id)).toBe('handed-over')
    expect(await confirm(id, borrower, 'handed-over', 'damaged')).toMatchObject({ reason: 'note-missing' })
    given(await confirm(id, borrower, 'handed-over', 'damaged', 'Le câble est usé'))
    expect(await cancelBorrowing({ ...by(), borrowing: id, answer: '' })).toMatchObject({
      reason: 'borrowing-not-cancellable',
    })
    given(await confirm(id, borrower, 'returned'))
    expect(await stateOf(id)).toBe('handed-over')
    const next = await person()
    expect(await ask(thing, next, [2, 3])).toMatchObject({ reason: 'thing-taken' })
    given(await confirm(id, owner, 'returned'))
    expect(await stateOf(id)).toBe('closed')
    given(await ask(thing, next, [2, 3]))
    const seen = await seenBy(borrower, id)
    expect(seen?.handovers.map(({ side, moment, condition }) => [side, moment, condition])).toEqual([
      ['owner', 'handed-over', 'as-said'],
      ['borrower', 'handed-over', 'damaged'],
      ['borrower', 'returned', 'as-said'],
      ['owner', 'returned', 'as-said'],
    ])
    expect(seen?.meetingPlace).toBeNull()
    expect(seen?.happened.map(({ state }) => state)).toEqual([
      'requested',
      'accepted',
      'handed-over',
      'returned',
      'closed',
    ])
  })

  test('is said once by each: again changes nothing, at once neither, and nobody rewrites it', async () => {
    const { borrower, id } = await agreed()
    const said = await Promise.all(
      [owner, borrower, owner, borrower].map((one) => confirm(id, one, 'handed-over')),
    )
    expect(said.every(({ ok }) => ok)).toBe(true)
    expect((await seenBy(owner, id))?.handovers).toHaveLength(2)
    const rewrite = portal.database.query(`update handovers set note = 'x' where borrowing_id = $1`, [id])
    await expect(rewrite).rejects.toThrow('append-only')
    await expect(
      portal.database.query('delete from handovers where borrowing_id = $1', [id]),
    ).rejects.toThrow('append-only')
  })

  test('is nobody’s else, and its notes are for the two', async () => {
    const { id, borrower, thing } = await agreed()
    given(await confirm(id, borrower, 'handed-over', 'damaged', 'Le câble est usé'))
    given(await report(borrower, { thing, borrowing: id }))
    const read = (one: TypedUser) =>
      portal.payload.find({
        collection: 'handovers',
        where: { borrowing: { equals: id } },
        overrideAccess: false,
        user: one,
      })
    for (const one of [borrower, owner]) expect((await read(one)).docs[0]?.note).toBe('Le câble est usé')
    expect((await read(moderator)).docs).toHaveLength(1)
    expect((await read(moderator)).docs[0]?.note).toBeUndefined()
    for (const one of [await person(), moderator])
      expect(await confirm(id, one, 'handed-over')).toMatchObject({
        reason: 'borrowing-unknown',
        status: 404,
      })
  })

  test('tells both by mail, and keeps one appointment in both calendars', async () => {
    const lender = await person()
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    const { id } = given(await ask(thing, borrower))
    given(await answer(id, { person: lender, answer: 'Après 18 h' }))
    given(await cancelBorrowing({ ...by(lender), borrowing: id, answer: 'Elle est cassée' }))
    expect(await noticesOf(lender)).toEqual(['borrowingRequested', 'borrowingAgreed', 'borrowingCancelled'])
    const mails = await mailsOf(borrower)
    expect(mails.map(({ notice }) => notice)).toEqual(['borrowingAccepted', 'borrowingCancelled'])
    expect(mails[0]?.text).toContain('Après 18 h')
    expect(mails[1]?.text).toContain('Elle est cassée')
    const events = mails.map(({ calendar }) => {
      const read = new ICAL.Component(ICAL.parse(calendar?.text ?? ''))
      const event = new ICAL.Event(read.getFirstSubcomponent('vevent') as ICAL.Component)
      return {
        method: read.getFirstPropertyValue('method'),
        uid: event.uid,
        sequence: event.sequence,
        first: event.startDate.toString(),
        after: event.endDate.toString(),
      }
    })
    const [first, second] = events
    expect(first).toMatchObject({ method: 'REQUEST', first: day(1), after: day(4) })
    expect(second).toMatchObject({ method: 'CANCEL', uid: first?.uid })
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
  })
})

describe('what happens by itself', () => {
  const at = (count: number, hour = 10): Date =>
    new Date(`${day(count)}T${String(hour).padStart(2, '0')}:00:00Z`)
  const sweep = (now: Date) => Promise.all([1, 2, 3].map(() => sweepBorrowings(portal.payload, now)))

  test('a request that nobody answered lapses, and the days are free', async () => {
    const [thing, borrower] = [await buildThing(by()), await person()]
    const { id } = given(await ask(thing, borrower, [10, 11]))
    await sweep(at(2))
    expect(await stateOf(id)).toBe('requested')
    await sweep(at(4))
    expect(await stateOf(id)).toBe('lapsed')
    expect(await noticesOf(borrower)).toEqual(['borrowingLapsed'])
    given(await ask(thing, await person(), [10, 11]))
  })

  test('the day before and what is late are told once a day, whoever looks, and by day', async () => {
    const { borrower, id } = await agreed([5, 6])
    await sweep(at(4, 3))
    expect(await noticesOf(borrower)).toEqual(['borrowingAccepted'])
    await sweep(at(4))
    await sweep(at(4, 14))
    expect(await noticesOf(borrower)).toEqual(['borrowingAccepted', 'borrowingTomorrow'])
    given(await confirm(id, borrower, 'handed-over'))
    await sweep(at(7))
    await sweep(at(7, 15))
    await sweep(at(8))
    await sweep(at(20))
    const said = (await noticesOf(borrower)).filter((notice) => notice === 'borrowingOverdue')
    expect(said).toHaveLength(2)
  })

  test('who says that it is back is reminded of it no longer; its owner is asked to confirm it', async () => {
    const lender = await person()
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    const { id } = given(await ask(thing, borrower, [1, 6]))
    given(await answer(id, { person: lender }))
    given(await confirm(id, borrower, 'handed-over'))
    given(await confirm(id, borrower, 'returned'))
    await sweep(at(5))
    await sweep(at(7))
    expect(await noticesOf(borrower)).toEqual(['borrowingAccepted'])
    expect((await noticesOf(lender)).filter((notice) => notice === 'borrowingOverdue')).toHaveLength(1)
  })

  test('what its borrower brought back is back, though its owner says nothing', async () => {
    const { borrower, thing, id } = await agreed()
    given(await confirm(id, owner, 'handed-over'))
    given(await confirm(id, borrower, 'returned'))
    await sweep(at(13))
    expect(await stateOf(id)).toBe('handed-over')
    await sweep(at(15))
    expect(await stateOf(id)).toBe('returned')
    expect(await noticesOf(borrower)).not.toContain('borrowingReturned')
    given(await ask(thing, await person(), [2, 3]))
  })

  test('what is back is closed when the borrower leaves it at that', async () => {
    const { borrower, id } = await agreed()
    given(await confirm(id, borrower, 'handed-over'))
    given(await confirm(id, owner, 'returned', 'damaged', 'Le mandrin est cassé'))
    await sweep(at(13))
    expect(await stateOf(id)).toBe('returned')
    await sweep(at(15))
    expect(await stateOf(id)).toBe('closed')
  })
})

describe('reports', () => {
  test('are answered by those who moderate, with a reason, and told', async () => {
    const [lender, one] = [await person(), await person()]
    const thing = await buildThing(by(lender))
    const both = await Promise.all([1, 2].map(() => report(one, { thing, kind: 'unsafe' })))
    expect(both.filter((result) => !result.ok && result.reason === 'already-reported')).toHaveLength(1)
    const { id } = given(both.find(({ ok }) => ok) as (typeof both)[0])
    expect(await report(one, { thing, text: ' ' })).toMatchObject({ reason: 'text-missing' })
    expect(await report(one, { thing, kind: 'x' })).toMatchObject({ reason: 'report-kind-missing' })
    expect(await report(lender, { thing })).toMatchObject({ status: 404 })
    expect(await report(one, { thing, city: careful })).toMatchObject({ status: 404 })
    await expect(decide(moderator, 'reports', id, { state: 'upheld' })).rejects.toThrow()
    await decide(moderator, 'reports', id, { state: 'upheld', reason: 'Retirée.' })
    const [mail] = await mailsOf(one)
    expect(mail?.notice).toBe('reportDecided')
    expect(mail?.text).toContain('Retirée.')
    given(await report(one, { thing }))
  })

  test('may be about how it went, after the thing is gone, by either', async () => {
    const { borrower, thing, id } = await agreed()
    given(await confirm(id, borrower, 'handed-over'))
    given(await moveThing({ ...by(), thing, to: 'withdrawn' }))
    expect(await stateOf(id)).toBe('handed-over')
    given(await report(owner, { thing, borrowing: id, kind: 'conduct' }))
    given(await report(borrower, { thing, borrowing: id, kind: 'conduct' }))
    expect(await report(await person(), { thing, borrowing: id })).toMatchObject({ status: 404 })
  })

  test('are not answered by whom they come from', async () => {
    const thing = await buildThing(by())
    const { id } = given(await report(moderator, { thing }))
    await expect(decide(moderator, 'reports', id, { state: 'upheld', reason: 'x' })).rejects.toThrow()
  })

  test('are not answered by whom they are about: whose thing it is, or who borrowed it', async () => {
    const other = await person({ city: city.id, roles: ['moderator'] })
    const lent = given(await report(await person(), { thing: await buildThing(by(moderator)) }))
    const lender = await person()
    const thing = await buildThing(by(lender))
    const { id: borrowing } = given(await ask(thing, moderator))
    const borrowed = given(await report(lender, { thing, borrowing, kind: 'conduct' }))
    for (const { id } of [lent, borrowed]) {
      const answered = { state: 'dismissed', reason: 'Tout va bien.' }
      await expect(decide(moderator, 'reports', id, answered)).rejects.toThrow()
      await decide(other, 'reports', id, answered)
    }
  })
})

describe('an account', () => {
  test('is exported with what one lends, and closed once nothing is open', async () => {
    const lender = await person({ data: { password: 'une phrase assez longue pour moi' } })
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    const { id } = given(await ask(thing, borrower))
    const exported = await exportAccount({ payload: portal.payload, person: lender })
    expect(exported).toMatchObject({
      things: [{ name: 'Perceuse à percussion', places: [placeOf, 'Devant la médiathèque'] }],
      borrowings: [{ side: 'owner', state: 'requested' }],
    })
    const close = () =>
      closeAccount({
        ...by(lender),
        language: 'fr',
        absolute: () => '',
        address: null,
        password: 'une phrase assez longue pour moi',
        credits: 'none',
      })
    expect(await close()).toMatchObject({ reason: 'open-borrowings', status: 409, details: { count: 1 } })
    given(await cancelBorrowing({ ...by(lender), borrowing: id, answer: '' }))
    given(await close())
    expect(await readThing({ ...by(), language: 'fr', id: thing, day: day(0) })).toBeUndefined()
    const { rows } = await portal.database.query('select place from things_places where _parent_id = $1', [
      thing,
    ])
    expect(rows).toEqual([])
    expect(await seenBy(borrower, id)).toMatchObject({ other: { name: '–', email: null } })
    // From a tab that was open before, nothing new begins.
    expect(await offer(by(lender))).toMatchObject({ reason: 'not-verified' })
    expect(await ask(await buildThing(by()), lender)).toMatchObject({ reason: 'thing-unknown' })
  })

  test('that is being closed lends nothing: who asks waits for it, and is told there is no such thing', async () => {
    const lender = await person()
    const [thing, borrower] = [await buildThing(by(lender)), await person()]
    await portal.database.query('begin')
    await portal.database.query('select id from people where id = $1 for update', [lender.id])
    const asking = ask(thing, borrower)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await portal.database.query('update people set closed_at = now() where id = $1', [lender.id])
    await portal.database.query('commit')
    expect(await asking).toMatchObject({ reason: 'thing-unknown' })
  })
})
