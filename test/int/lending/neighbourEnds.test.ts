import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { cancelBorrowing } from '../../../src/domains/lending/neighbours/cancelBorrowing.ts'
import { confirmHandover } from '../../../src/domains/lending/neighbours/confirmHandover.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { readBorrowingOf } from '../../../src/domains/lending/neighbours/readBorrowingsOf.ts'
import { takingDays } from '../../../src/domains/lending/neighbours/rules.ts'
import { sweepBorrowings } from '../../../src/domains/lending/neighbours/sweepBorrowings.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { borrow, buildThing, given, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city: City
let owner: TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  await portal.refreshHosts()
  owner = await buildPerson(portal.payload)
})

const by = (person: TypedUser) => ({ payload: portal.payload, city, person })
const agreed = async (days: readonly [number, number] = [1, 2]) => {
  const borrower = await buildPerson(portal.payload)
  const thing = await buildThing(by(owner))
  const { id } = given(await borrow({ ...by(borrower), thing, days }))
  const answer = { accepts: true, answer: 'Après 18 h.', place: placeOf }
  given(await answerBorrowing({ ...by(owner), borrowing: id, ...answer }))
  return { borrower, thing, id }
}
const stored = (id: string) => portal.payload.findByID({ collection: 'borrowings', id, depth: 0 })
const seenBy = (person: TypedUser, id: string) =>
  readBorrowingOf({ ...by(person), language: 'en', person: person.id, id })
const mailsOf = async (person: TypedUser, notice: string) => {
  const { rows } = await portal.database.query<{ text: string; calendar: { method: string } | null }>(
    'select text, calendar from mails where person_id = $1 and notice = $2',
    [person.id, notice],
  )
  return rows
}
const sweepOn = (count: number): Promise<void> =>
  sweepBorrowings(portal.payload, new Date(`${addDays(today(city.timeZone), count)}T10:00:00Z`))

describe('what was agreed and never went over', () => {
  test('is open for some days, then over; both are told and their calendars freed, and the place is forgotten', async () => {
    const { borrower, id } = await agreed([1, 2])
    await sweepOn(2 + takingDays)
    expect(await stored(id)).toMatchObject({ state: 'accepted', meetingPlace: placeOf })
    await sweepOn(3 + takingDays)
    await sweepOn(3 + takingDays)
    expect(await stored(id)).toMatchObject({ state: 'not-taken', meetingPlace: null })
    for (const one of [owner, borrower])
      expect((await mailsOf(one, 'borrowingNotTaken')).map(({ calendar }) => calendar?.method)).toContain(
        'cancel',
      )
    expect(await mailsOf(borrower, 'borrowingNotTaken')).toHaveLength(1)
    const late = { moment: 'handed-over', condition: 'as-said', note: '' }
    expect(await confirmHandover({ ...by(borrower), borrowing: id, ...late })).toMatchObject({
      reason: 'handover-not-now',
    })
  })

  test('goes on where either says that it went over', async () => {
    const { borrower, id } = await agreed([1, 2])
    given(
      await confirmHandover({
        ...by(borrower),
        borrowing: id,
        moment: 'handed-over',
        condition: 'as-said',
        note: '',
      }),
    )
    await sweepOn(20)
    expect(await stored(id)).toMatchObject({ state: 'handed-over' })
  })
})

describe('who cancels', () => {
  test('stands beside the answer of the owner, which stays theirs', async () => {
    const { borrower, id } = await agreed()
    given(await cancelBorrowing({ ...by(borrower), borrowing: id, answer: 'Je suis malade.' }))
    for (const one of [owner, borrower])
      expect(await seenBy(one, id)).toMatchObject({
        answer: 'Après 18 h.',
        cancelledBy: 'borrower',
        cancellation: 'Je suis malade.',
      })
    const [told] = await mailsOf(owner, 'borrowingCancelled')
    expect(told?.text).toContain('Je suis malade.')
    expect(told?.text).not.toContain('18 h')
  })

  test('is nobody where the thing is gone', async () => {
    const { borrower, thing, id } = await agreed()
    given(await moveThing({ ...by(owner), thing, to: 'withdrawn' }))
    expect(await seenBy(borrower, id)).toMatchObject({
      state: 'cancelled',
      answer: 'Après 18 h.',
      cancelledBy: null,
      cancellation: null,
    })
    const [told] = await mailsOf(borrower, 'borrowingCancelled')
    expect(told?.text).not.toContain('18 h')
  })
})

describe('who asks one owner over and over', () => {
  test('waits for an answer, also when requests lapse, and may ask others meanwhile', async () => {
    const [lender, borrower] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    const thing = await buildThing(by(lender))
    const ask = (days: readonly [number, number], now = new Date()) =>
      borrow({ ...by(borrower), thing, days, now })
    const first = given(await ask([10, 11]))
    given(await ask([12, 13]))
    expect(await ask([14, 15])).toMatchObject({ reason: 'unanswered-enough', status: 422 })
    await sweepOn(4)
    expect(await stored(first.id)).toMatchObject({ state: 'lapsed' })
    expect(await ask([14, 15])).toMatchObject({ reason: 'unanswered-enough' })
    given(await borrow({ ...by(borrower), thing: await buildThing(by(owner)), days: [10, 11] }))
    given(await ask([20, 21], new Date(Date.now() + 15 * 86_400_000)))
  })
})

describe('whoever is next for what is late', () => {
  test('is warned once, with its owner, and reminded of their day when it is back', async () => {
    const { borrower, thing, id } = await agreed([1, 2])
    const went = { condition: 'as-said', note: '' }
    given(await confirmHandover({ ...by(owner), borrowing: id, moment: 'handed-over', ...went }))
    const next = await buildPerson(portal.payload)
    const following = given(await borrow({ ...by(next), thing, days: [4, 5] }))
    const answer = { accepts: true, answer: '', place: placeOf }
    given(await answerBorrowing({ ...by(owner), borrowing: following.id, ...answer }))
    const told = async () => [
      (await mailsOf(next, 'borrowingDelayed')).length,
      (await mailsOf(owner, 'borrowingDelayed')).length,
      (await mailsOf(next, 'borrowingTomorrow')).length,
    ]
    const isDelayed = async (one: TypedUser, borrowing: string, count: number) => {
      const now = new Date(`${addDays(today(city.timeZone), count)}T10:00:00Z`)
      return (await readBorrowingOf({ ...by(one), language: 'en', person: one.id, id: borrowing, now }))
        ?.delayed
    }
    await sweepOn(2)
    expect(await told()).toEqual([0, 0, 0])
    expect(await isDelayed(next, following.id, 2)).toBe(false)
    // Their own pages say the same; the owner sees who is late, not who is next.
    expect(await isDelayed(next, following.id, 3)).toBe(true)
    expect([await isDelayed(owner, following.id, 3), await isDelayed(borrower, id, 3)]).toEqual([
      false,
      false,
    ])
    await sweepOn(3)
    await sweepOn(3)
    expect(await told()).toEqual([1, 1, 0])
    const [mail] = await mailsOf(next, 'borrowingDelayed')
    const [from, until] = [addDays(today(city.timeZone), 4), addDays(today(city.timeZone), 5)]
    expect(mail?.text).toContain(`/equipment/neighbours?from=${from}&until=${until}`)
    given(await confirmHandover({ ...by(borrower), borrowing: id, moment: 'returned', ...went }))
    expect(await isDelayed(next, following.id, 3)).toBe(false)
    await sweepOn(3)
    expect(await told()).toEqual([1, 1, 1])
  })
})
