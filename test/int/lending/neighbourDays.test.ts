import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptProposal } from '../../../src/domains/lending/neighbours/acceptProposal.ts'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { cancelBorrowing } from '../../../src/domains/lending/neighbours/cancelBorrowing.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { proposeDays } from '../../../src/domains/lending/neighbours/proposeDays.ts'
import { readBorrowingOf } from '../../../src/domains/lending/neighbours/readBorrowingsOf.ts'
import { readThing } from '../../../src/domains/lending/neighbours/readThings.ts'
import { answerDays } from '../../../src/domains/lending/neighbours/rules.ts'
import { sweepBorrowings } from '../../../src/domains/lending/neighbours/sweepBorrowings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)
const noon = (count: number): Date => new Date(`${day(count)}T10:00:00Z`)
const password = 'une longue phrase de passe'
let city: City

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true, maxDays: 10 } })
  await portal.refreshHosts()
})

const by = (person: TypedUser) => ({ payload: portal.payload, city, person })
const person = (): Promise<TypedUser> => buildPerson(portal.payload, { data: { password } })
/** A request for the days 1 to 3. */
const build = async () => {
  const [owner, borrower] = [await person(), await person()]
  const thing = await buildThing(by(owner))
  return { owner, borrower, thing, id: given(await borrow({ ...by(borrower), thing, days: [1, 3] })).id }
}
type Built = Awaited<ReturnType<typeof build>>
const propose = (
  { owner, id }: Pick<Built, 'owner' | 'id'>,
  days: readonly [number, number],
  said: Partial<Parameters<typeof proposeDays>[0]> = {},
) =>
  proposeDays({
    ...by(owner),
    borrowing: id,
    firstDay: day(days[0]),
    lastDay: day(days[1]),
    answer: 'Je pars ce jour-là.',
    place: placeOf,
    ...said,
  })
const take = ({ borrower, id }: Pick<Built, 'borrower' | 'id'>, now = new Date()) =>
  acceptProposal({ ...by(borrower), borrowing: id, now })
const stored = (id: string) => portal.payload.findByID({ collection: 'borrowings', id, depth: 0 })
const seenBy = (one: TypedUser, id: string) =>
  readBorrowingOf({ ...by(one), language: 'fr', person: one.id, id })
const takenOf = async (id: string) =>
  (await readThing({ payload: portal.payload, city, language: 'fr', id, day: day(0) }))?.taken
const mailsOf = async (one: TypedUser): Promise<{ notice: string; text: string }[]> =>
  (
    await portal.database.query(
      'select notice, text from mails where person_id = $1 order by created_at, id',
      [one.id],
    )
  ).rows
const span = (first: number, last: number) => ({ firstDay: day(first), lastDay: day(last) })

describe('other days that an owner proposes', () => {
  test('are told to the borrower, and agreed for both when they take them, at the place that was chosen', async () => {
    const built = await build()
    const { owner, borrower, thing, id } = built
    given(await propose(built, [5, 6]))
    for (const one of [owner, borrower])
      expect(await seenBy(one, id)).toMatchObject({ proposed: span(5, 6), ...span(1, 3), state: 'requested' })
    expect(await takenOf(thing)).toEqual([span(1, 3)])
    const told = (await mailsOf(borrower)).find(({ notice }) => notice === 'borrowingProposed')
    expect(told?.text).toContain('Je pars ce jour-là.')
    expect(told?.text).not.toContain(placeOf)
    expect((await seenBy(borrower, id))?.meetingPlace).toBeNull()
    given(await take(built))
    given(await take(built))
    expect(await seenBy(borrower, id)).toMatchObject({
      ...span(5, 6),
      state: 'accepted',
      meetingPlace: placeOf,
      proposed: null,
    })
    expect((await stored(id)).proposedPlace).toBeNull()
    expect(await takenOf(thing)).toEqual([span(5, 6)])
    expect((await mailsOf(owner)).map(({ notice }) => notice)).toContain('borrowingAgreed')
  })

  test('are nobody’s until then: of two who want them the first has them, the other’s request stands', async () => {
    const built = await build()
    const other = await person()
    given(await propose(built, [5, 6]))
    given(await borrow({ ...by(other), thing: built.thing, days: [6, 7] }))
    expect(await take(built)).toMatchObject({ reason: 'proposal-taken', status: 409 })
    expect(await stored(built.id)).toMatchObject({ state: 'requested', ...span(1, 3) })
    const answer = { accepts: true, answer: '', place: placeOf }
    given(await answerBorrowing({ ...by(built.owner), borrowing: built.id, ...answer }))
  })

  test('go to one alone, though two ask for them at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const built = await build()
      const other = await person()
      given(await propose(built, [5, 6]))
      const results = await Promise.all([
        take(built),
        borrow({ ...by(other), thing: built.thing, days: [5, 6] }),
      ])
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      for (const one of results) if (!one.ok) expect(['proposal-taken', 'thing-taken']).toContain(one.reason)
    }
  })

  test('may touch those that were asked for, and are not taken by them', async () => {
    const built = await build()
    given(await propose(built, [2, 4]))
    given(await take(built))
    expect(await stored(built.id)).toMatchObject({ state: 'accepted', ...span(2, 4) })
  })

  test('are proposed once, free, ahead, by the rules of thing and city, at one of the owner’s places', async () => {
    const built = await build()
    given(await borrow({ ...by(await person()), thing: built.thing, days: [8, 9] }))
    const refused = async (days: readonly [number, number], said = {}) => {
      const result = await propose(built, days, said)
      return result.ok ? 'ok' : result.reason
    }
    expect(await refused([1, 3])).toBe('same-days')
    expect(await refused([-1, 1])).toBe('day-past')
    expect(await refused([9, 10])).toBe('thing-taken')
    expect(await refused([5, 4])).toBe('period-reversed')
    expect(await refused([5, 12])).toBe('loan-too-long')
    expect(await refused([500, 501])).toBe('too-far-ahead')
    expect(await refused([5, 6], { firstDay: 'x' })).toBe('day-malformed')
    expect(await refused([5, 6], { place: 'Ailleurs' })).toBe('place-unknown')
    expect(await refused([5, 6], { answer: 'x'.repeat(1001) })).toBe('message-too-long')
    expect(await refused([5, 6], by(built.borrower))).toBe('borrowing-unknown')
    expect(await refused([5, 6], by(await person()))).toBe('borrowing-unknown')
    expect(await refused([5, 6])).toBe('ok')
    expect(await refused([6, 7])).toBe('proposed-already')
  })

  test('are taken by the borrower alone, where there are some, in time, and while the owner may lend', async () => {
    const built = await build()
    expect(await take(built)).toMatchObject({ reason: 'nothing-proposed', status: 422 })
    given(await propose(built, [5, 6]))
    for (const one of [built.owner, await person()])
      expect(await take({ ...built, borrower: one })).toMatchObject({
        reason: 'borrowing-unknown',
        status: 404,
      })
    expect(await take(built, noon(6))).toMatchObject({ reason: 'day-past', status: 422 })
    const suspension = {
      city: city.id,
      firstDay: day(0),
      lastDay: day(2),
      by: 'rule',
      state: 'active',
    } as const
    const data = { ...suspension, person: built.owner.id }
    await portal.payload.create({ collection: 'suspensions', data })
    expect(await take(built)).toMatchObject({ reason: 'thing-unknown', status: 404 })
    given(await take(built, noon(4)))
  })

  test('are left by whoever cancels, and gone with the thing', async () => {
    const [left, gone] = [await build(), await build()]
    for (const one of [left, gone]) given(await propose(one, [5, 6]))
    given(await cancelBorrowing({ ...by(left.borrower), borrowing: left.id, answer: '' }))
    given(await moveThing({ ...by(gone.owner), thing: gone.thing, to: 'withdrawn' }))
    for (const one of [left, gone]) {
      expect(await take(one)).toMatchObject({ reason: 'borrowing-answered', status: 422 })
      expect((await stored(one.id)).proposedPlace).toBeNull()
    }
  })

  test('lapse when nobody takes them for as long as an owner has to answer, and both are told', async () => {
    const built = await build()
    given(await propose(built, [8, 9], { now: noon(2) }))
    await sweepBorrowings(portal.payload, noon(1 + answerDays))
    expect((await stored(built.id)).state).toBe('requested')
    await sweepBorrowings(portal.payload, noon(3 + answerDays))
    expect(await stored(built.id)).toMatchObject({ state: 'lapsed', proposedPlace: null })
    for (const one of [built.owner, built.borrower])
      expect((await mailsOf(one)).map(({ notice }) => notice)).toContain('borrowingLeft')
    expect((await mailsOf(built.borrower)).map(({ notice }) => notice)).not.toContain('borrowingLapsed')
  })

  test('are an answer: whoever has them may ask that owner again', async () => {
    const built = await build()
    const { borrower, thing } = built
    const second = given(await borrow({ ...by(borrower), thing, days: [10, 11] }))
    expect(await borrow({ ...by(borrower), thing, days: [20, 21] })).toMatchObject({
      reason: 'unanswered-enough',
    })
    given(await propose({ owner: built.owner, id: second.id }, [12, 13]))
    given(await borrow({ ...by(borrower), thing, days: [20, 21] }))
  })
})

describe('the place of days that are proposed', () => {
  test('is nobody’s to read but its owner’s, at Payload’s own doors too', async () => {
    const { rest } = await import('../access/rest.ts')
    const built = await build()
    given(await propose(built, [5, 6]))
    const reads = async (one: TypedUser): Promise<string> => {
      const { cookie } = await rest('POST', '/people/login', { body: { email: one.email, password } })
      const token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
      const found = await rest('GET', `/borrowings?where[proposedPlace][like]=${placeOf.slice(0, 8)}`, {
        token,
      })
      expect((found.body as { docs?: unknown[] }).docs ?? []).toEqual([])
      return (await rest('GET', `/borrowings/${built.id}?depth=0`, { token })).text
    }
    expect(await reads(built.borrower)).not.toContain(placeOf)
    expect(await reads(built.owner)).toContain(placeOf)
  })
})
