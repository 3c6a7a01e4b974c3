import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { cancelBorrowing } from '../../../src/domains/lending/neighbours/cancelBorrowing.ts'
import { lendAgain } from '../../../src/domains/lending/neighbours/lendAgain.ts'
import { readBorrowingOf } from '../../../src/domains/lending/neighbours/readBorrowingsOf.ts'
import { readTurnedAwayOf } from '../../../src/domains/lending/neighbours/readTurnedAwayOf.ts'
import { turnAway } from '../../../src/domains/lending/neighbours/turnAway.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, offer, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City
let elsewhere: City

beforeAll(async () => {
  const neighbours = { enabled: true, maxBorrowings: 20 }
  city = await buildLendingCity(portal.payload, { neighbours })
  elsewhere = await buildLendingCity(portal.payload, { neighbours })
  await portal.refreshHosts()
})

const password = 'une longue phrase de passe'
const person = (): Promise<TypedUser> => buildPerson(portal.payload, { data: { password } })
const by = (one: TypedUser) => ({ payload: portal.payload, city, person: one })
const ask = async (
  one: TypedUser,
  thing: string,
  days: readonly [number, number] = [1, 2],
): Promise<string> => given(await borrow({ ...by(one), thing, days })).id
const stateOf = async (id: string): Promise<string> =>
  (await portal.payload.findByID({ collection: 'borrowings', id, depth: 0 })).state
const listOf = (one: TypedUser, now = new Date()) =>
  readTurnedAwayOf({ ...by(one), language: 'fr', person: one.id, now })
const mailsOf = async (one: TypedUser): Promise<{ notice: string; text: string }[]> =>
  (
    await portal.database.query(
      'select notice, text from mails where person_id = $1 order by created_at, id',
      [one.id],
    )
  ).rows
const refused = { ok: false, reason: 'turned-away', status: 422 }

/** Two between whom something was asked and declined, and another person who asks the same owner. */
const build = async () => {
  const [owner, borrower, other] = [await person(), await person(), await person()]
  const thing = await buildThing(by(owner))
  const past = await ask(borrower, thing)
  const said = { accepts: false, answer: 'Je m’en sers.', place: placeOf }
  given(await answerBorrowing({ ...by(owner), borrowing: past, ...said }))
  return { owner, borrower, other, thing, past }
}

describe('somebody to whom an owner lends no more', () => {
  test('asks for nothing of theirs, and for what others lend as before; nobody else is concerned', async () => {
    const { owner, borrower, other, thing, past } = await build()
    const [second, theirs] = [await buildThing(by(owner)), await buildThing(by(other))]
    const abroad = await buildThing({ ...by(owner), city: elsewhere })
    given(await turnAway({ ...by(owner), borrowing: past }))
    for (const one of [thing, second])
      expect(await borrow({ ...by(borrower), thing: one, days: [5, 6] })).toMatchObject(refused)
    await ask(borrower, theirs)
    await ask(other, thing)
    given(await borrow({ ...by(borrower), city: elsewhere, thing: abroad }))
    const lent = await readBorrowingOf({ ...by(owner), language: 'fr', person: owner.id, id: past })
    const seen = await readBorrowingOf({ ...by(borrower), language: 'fr', person: borrower.id, id: past })
    expect([lent?.lendsTo, seen?.lendsTo]).toEqual([false, null])
  })

  test('gets no thing that its owner need not be asked for', async () => {
    const { owner, borrower, other, past } = await build()
    const thing = await buildThing({ ...by(owner), said: { approval: 'never' } })
    given(await turnAway({ ...by(owner), borrowing: past }))
    expect(await borrow({ ...by(borrower), thing })).toMatchObject(refused)
    expect(given(await borrow({ ...by(other), thing })).state).toBe('accepted')
  })

  test('is told at once where they wait for an answer, and keeps what was agreed until the owner cancels it', async () => {
    const { owner, borrower, other, thing, past } = await build()
    const agreed = await ask(borrower, thing, [8, 9])
    given(
      await answerBorrowing({ ...by(owner), borrowing: agreed, accepts: true, answer: '', place: placeOf }),
    )
    const waiting = await ask(borrower, await buildThing(by(owner)))
    const [elses, ofOthers] = [await ask(borrower, await buildThing(by(other))), await ask(other, thing)]
    given(await turnAway({ ...by(owner), borrowing: past }))
    given(await turnAway({ ...by(owner), borrowing: past }))
    expect(await Promise.all([waiting, agreed, elses, ofOthers].map(stateOf))).toEqual([
      'declined',
      'accepted',
      'requested',
      'requested',
    ])
    const told = (await mailsOf(borrower)).filter(({ notice }) => notice === 'borrowingTurnedAway')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('sans avoir à dire pourquoi')
    expect((await mailsOf(borrower)).filter(({ notice }) => notice === 'borrowingDeclined')).toHaveLength(1)
    given(await cancelBorrowing({ ...by(owner), borrowing: agreed, answer: '' }))
  })

  test('is on no list where what waits could not be declined', async () => {
    const { owner, borrower, thing, past } = await build()
    const waiting = await ask(borrower, thing)
    await portal.database.query(
      `alter table borrowings add constraint never_declined check (state <> 'declined') not valid`,
    )
    await expect(turnAway({ ...by(owner), borrowing: past })).rejects.toThrow()
    await portal.database.query('alter table borrowings drop constraint never_declined')
    expect(await listOf(owner)).toEqual([])
    expect(await stateOf(waiting)).toBe('requested')
  })

  test('may ask again when the owner says so', async () => {
    const { owner, borrower, other, thing, past } = await build()
    given(await turnAway({ ...by(owner), borrowing: past }))
    const [line] = await listOf(owner)
    expect(line).toMatchObject({ name: borrower.name, organisation: null })
    const id = line?.id ?? ''
    for (const one of [borrower, other])
      expect(await lendAgain({ ...by(one), id })).toMatchObject({
        reason: 'turned-away-unknown',
        status: 404,
      })
    expect(await borrow({ ...by(borrower), thing })).toMatchObject(refused)
    given(await lendAgain({ ...by(owner), id }))
    expect(await lendAgain({ ...by(owner), id })).toMatchObject({ reason: 'turned-away-unknown' })
    await ask(borrower, thing)
  })
})

describe('who turns somebody away', () => {
  test('is the owner of what they have with each other, nobody else', async () => {
    const { borrower, other, past } = await build()
    for (const one of [borrower, other])
      expect(await turnAway({ ...by(one), borrowing: past })).toMatchObject({
        reason: 'borrowing-unknown',
        status: 404,
      })
    const { owner, past: elses } = await build()
    expect(await turnAway({ ...by(owner), city: elsewhere, borrowing: elses })).toMatchObject({ status: 404 })
    expect(await turnAway({ ...by(owner), borrowing: 'x' })).toMatchObject({ status: 404 })
  })

  test('alone sees it: not the other, nor staff, at whatever door', async () => {
    const { rest } = await import('../access/rest.ts')
    const { owner, borrower, past, thing } = await build()
    const manager = await buildPerson(portal.payload, {
      city: city.id,
      roles: ['manager', 'moderator'],
      data: { password },
    })
    given(await turnAway({ ...by(owner), borrowing: past }))
    expect(await listOf(borrower)).toEqual([])
    expect(await listOf(manager)).toEqual([])
    for (const one of [borrower, manager]) {
      const { cookie } = await rest('POST', '/people/login', { body: { email: one.email, password } })
      const token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
      for (const path of ['/turned_away', '/turned-away', '/turnedAway'])
        expect((await rest('GET', path, { token })).status).toBe(404)
      const query = '{ TurnedAways { docs { id } } }'
      expect((await rest('POST', '/graphql', { token, body: { query } })).status).toBe(404)
      const days = { firstDay: '2027-05-01', lastDay: '2027-05-01', state: 'requested' }
      const body = { city: city.id, thing, owner: owner.id, person: one.id, ...days }
      expect((await rest('POST', '/borrowings', { token, body })).status).toBe(403)
    }
    const { rows } = await portal.database.query(
      `select type from events where type like '%turned%' or data::text like '%turned%'`,
    )
    expect(rows).toEqual([])
  })
})

describe('a request that comes as its sender is turned away', () => {
  /** While nobody writes a borrowing, somebody asks for the thing, and `act` comes after. */
  const meanwhile = async (act: () => Promise<unknown>, one: TypedUser, thing: string): Promise<string> => {
    const { database } = portal
    const pause = () => new Promise((resolve) => setTimeout(resolve, 400))
    await database.query('begin')
    await database.query('lock table borrowings in share mode')
    const asking = ask(one, thing)
    await pause()
    const acting = act()
    await pause()
    await database.query('commit')
    await acting
    return stateOf(await asking)
  }

  test('is waited for and declined', async () => {
    const { owner, borrower, thing, past } = await build()
    const act = () => turnAway({ ...by(owner), borrowing: past })
    expect(await meanwhile(act, borrower, thing)).toBe('declined')
    expect(await borrow({ ...by(borrower), thing, days: [8, 9] })).toMatchObject(refused)
  })

  test('would stand, if nobody waited for it', async () => {
    const { owner, borrower, thing } = await build()
    const act = () =>
      adapterOf(portal.payload).pool.query(
        'insert into turned_away (city_id, owner_id, person_id) values ($1, $2, $3)',
        [city.id, owner.id, borrower.id],
      )
    expect(await meanwhile(act, borrower, thing)).toBe('requested')
  })
})

describe('somebody to whom an organisation lends no more', () => {
  let slugs = 0
  const buildOrganisation = async () => {
    const { payload } = portal
    const [lender, colleague, borrower] = [await person(), await person(), await person()]
    slugs += 1
    const slug = `association-${slugs}`
    const { id: group } = await payload.create({
      collection: 'groups',
      locale: 'fr',
      data: { city: city.id, slug, name: 'L’Association', kind: 'organisation' },
    })
    const join = (one: TypedUser, lastDay: string) =>
      payload.create({ collection: 'group-members', data: { city: city.id, group, person: one.id, lastDay } })
    await join(lender, addDays(today(city.timeZone), 100))
    await join(colleague, addDays(today(city.timeZone), 10))
    const [first, second] = [
      given(await offer({ ...by(lender), organisation: slug })).id,
      given(await offer({ ...by(colleague), organisation: slug })).id,
    ]
    return { lender, colleague, borrower, group, first, second }
  }

  test('asks nobody for anything in its name, and its people for what is their own', async () => {
    const { lender, colleague, borrower, first, second } = await buildOrganisation()
    const own = await buildThing(by(lender))
    const [asked, ofColleague, ofOwn] = [
      await ask(borrower, first),
      await ask(borrower, second),
      await ask(borrower, own),
    ]
    given(await turnAway({ ...by(lender), borrowing: asked }))
    expect(await Promise.all([asked, ofColleague, ofOwn].map(stateOf))).toEqual([
      'declined',
      'declined',
      'requested',
    ])
    for (const thing of [first, second])
      expect(await borrow({ ...by(borrower), thing, days: [8, 9] })).toMatchObject(refused)
    await ask(borrower, own, [8, 9])
    await ask(borrower, await buildThing(by(colleague)))
  })

  test('stands on the list of all who belong to it, for as long as they do, and goes with it', async () => {
    const { lender, colleague, borrower, group, first, second } = await buildOrganisation()
    given(await turnAway({ ...by(lender), borrowing: await ask(borrower, first) }))
    const [line] = await listOf(colleague)
    expect(line).toMatchObject({ name: borrower.name, organisation: 'L’Association' })
    const later = new Date(Date.now() + 20 * 86_400_000)
    expect([(await listOf(lender, later)).length, (await listOf(colleague, later)).length]).toEqual([1, 0])
    const id = line?.id ?? ''
    expect(await lendAgain({ ...by(colleague), id, now: later })).toMatchObject({ status: 404 })
    given(await lendAgain({ ...by(colleague), id }))
    given(await turnAway({ ...by(colleague), borrowing: await ask(borrower, second) }))
    await portal.payload.delete({ collection: 'group-members', where: { group: { equals: group } } })
    await portal.payload.delete({ collection: 'groups', id: group })
    expect(
      (await portal.database.query('select id from turned_away where person_id = $1', [borrower.id])).rows,
    ).toEqual([])
  })
})

describe('the list of an account', () => {
  const exported = async (one: TypedUser) =>
    (await exportAccount({ payload: portal.payload, person: one }))['turned_away']
  const close = (one: TypedUser) =>
    closeAccount({ ...by(one), language: 'fr', absolute: () => '', address: null, password, credits: 'none' })

  test('is in the export of whoever made it, not of whom it names', async () => {
    const { owner, borrower, past } = await build()
    given(await turnAway({ ...by(owner), borrowing: past }))
    expect(await exported(owner)).toMatchObject([{ city: city.slug, person: borrower.name }])
    expect(await exported(borrower)).toEqual([])
  })

  test('goes with either account, and nobody is turned away who has left', async () => {
    const { owner, borrower, past } = await build()
    given(await turnAway({ ...by(owner), borrowing: past }))
    given(await close(borrower))
    expect(await listOf(owner)).toEqual([])
    expect(await turnAway({ ...by(owner), borrowing: past })).toMatchObject({
      reason: 'neighbour-left',
      status: 422,
    })
    const another = await build()
    given(await turnAway({ ...by(another.owner), borrowing: another.past }))
    given(await close(another.owner))
    const { rows } = await portal.database.query(
      'select id from turned_away where $1 in (owner_id, person_id)',
      [another.owner.id],
    )
    expect(rows).toEqual([])
  })
})
