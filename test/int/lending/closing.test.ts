import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { answerBorrowing } from '../../../src/domains/lending/neighbours/answerBorrowing.ts'
import { confirmHandover } from '../../../src/domains/lending/neighbours/confirmHandover.ts'
import { moveThing } from '../../../src/domains/lending/neighbours/moveThing.ts'
import { sweepBorrowings } from '../../../src/domains/lending/neighbours/sweepBorrowings.ts'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, startOfDay, today } from '../../../src/kernel/time.ts'
import type { Desk } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit, requestLoan } from '../../support/lending.ts'
import { borrow, buildThing, given, placeOf } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  desk = await buildDesk(portal.payload, city)
  await portal.refreshHosts()
})

/** What somebody does while an account is being closed: the one who closes it has the person locked, then does `meanwhile`. */
const whileClosing = async <T>(
  person: TypedUser,
  act: () => Promise<T>,
  meanwhile = (): Promise<unknown> => Promise.resolve(),
): Promise<T> => {
  const { database } = portal
  await database.query('begin')
  await database.query('select id from people where id = $1 for update', [person.id])
  const acting = act()
  acting.catch(() => undefined)
  try {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await meanwhile()
    await database.query('update people set closed_at = now() where id = $1', [person.id])
    await database.query('commit')
  } catch (error) {
    await database.query('rollback')
    throw error
  }
  return acting
}

const free = (table: 'borrowings' | 'things' | 'waits', id: string) => () =>
  portal.database.query(`select id from ${table} where id = $1 for update nowait`, [id])

const loansOf = async (person: TypedUser): Promise<number> =>
  (await portal.payload.count({ collection: 'loans', where: { person: { equals: person.id } } })).totalDocs

const model = async () => {
  const equipment = await buildEquipment(portal.payload, city)
  return { equipment, unit: await buildUnit(portal.payload, city, equipment, desk) }
}

describe('an account that is being closed', () => {
  test('borrows nothing of the city: who asks waits for it, and is refused', async () => {
    const [person, { equipment }] = [await buildPerson(portal.payload), await model()]
    const asking = () =>
      requestLoan({
        payload: portal.payload,
        person,
        city,
        language: 'fr',
        equipment: equipment.slug,
        firstDay: day(3),
        lastDay: day(4),
        purpose: '',
        key: randomUUID(),
      })
    expect(await whileClosing(person, asking)).toMatchObject({ reason: 'not-verified', status: 403 })
    expect(await loansOf(person)).toBe(0)
  })

  test('would borrow, if nobody looked: the row of a loan waits for the person, and is written all the same', async () => {
    const [person, { equipment, unit }] = [await buildPerson(portal.payload), await model()]
    const writing = () =>
      portal.payload.create({
        collection: 'loans',
        depth: 0,
        data: {
          city: city.id,
          unit: unit.id,
          equipment: equipment.id,
          desk: desk.id,
          person: person.id,
          firstDay: day(3),
          lastDay: day(4),
          startsAt: startOfDay(day(3), city.timeZone).toISOString(),
          dueAt: startOfDay(day(5), city.timeZone).toISOString(),
          endsAt: startOfDay(day(5), city.timeZone).toISOString(),
          state: 'requested',
        },
      })
    await whileClosing(person, writing)
    expect(await loansOf(person)).toBe(1)
  })

  test('waits for nothing of the city', async () => {
    const [person, other] = [await buildPerson(portal.payload), await buildPerson(portal.payload)]
    const { equipment } = await model()
    const asked = {
      payload: portal.payload,
      city,
      language: 'fr' as const,
      purpose: '',
      key: randomUUID(),
    }
    const line = { equipment: equipment.slug, firstDay: day(3), lastDay: day(4) }
    given(await requestLoan({ ...asked, ...line, person: other }))
    const joining = () =>
      joinWaitingList({ ...asked, person, key: randomUUID(), line, flexible: 0, ofAge: true })
    expect(await whileClosing(person, joining)).toMatchObject({ reason: 'not-verified', status: 403 })
  })
})

describe('a copy that becomes free while one who waits for it closes their account', () => {
  const asked = { language: 'fr' as const, purpose: '' }
  /** A copy that somebody has asked for, and two who wait for it, in their order. */
  const build = async () => {
    const { payload } = portal
    const { equipment } = await model()
    const line = { equipment: equipment.slug, firstDay: day(3), lastDay: day(4) }
    const [holder, first, second] = [
      await buildPerson(payload),
      await buildPerson(payload, { data: { password } }),
      await buildPerson(payload),
    ]
    const { id: loan } = given(
      await requestLoan({ payload, city, ...asked, ...line, person: holder, key: randomUUID() }),
    )
    const waits: string[] = []
    for (const person of [first, second]) {
      const joining = { payload, city, ...asked, line, flexible: 0, ofAge: true, key: randomUUID() }
      waits.push(given(await joinWaitingList({ ...joining, person })).id)
    }
    const cancel = () => cancelLoan({ payload, person: holder, city, loan })
    const isOffered = async (person: TypedUser): Promise<boolean> =>
      (
        await portal.database.query(
          `select from loans where person_id = $1 and equipment_id = $2 and state = 'offered'`,
          [person.id, equipment.id],
        )
      ).rowCount === 1
    return { first, second, waits, cancel, isOffered }
  }

  test('is held for the next, and stands in the way of nobody who closes', async () => {
    const { first, second, waits, cancel, isOffered } = await build()
    await whileClosing(first, cancel, free('waits', waits[0] ?? ''))
    expect([await isOffered(first), await isOffered(second)]).toEqual([false, true])
  })

  test('is held for them where they stay', async () => {
    const { first, second, cancel, isOffered } = await build()
    await cancel()
    expect([await isOffered(first), await isOffered(second)]).toEqual([true, false])
  })

  test('is held for them and keeps the account, or goes to the next, whichever comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { first, second, cancel, isOffered } = await build()
      const who = { payload: portal.payload, city, person: first, language: 'fr' as const }
      const closing = closeAccount({ ...who, absolute: () => '', address: null, password, credits: 'none' })
      const [closed] = await Promise.all([closing, cancel()])
      if (!closed.ok) expect(closed.reason).toBe('open-loans')
      expect([await isOffered(first), await isOffered(second)]).toEqual([!closed.ok, closed.ok])
    }
  })
})

/** Something between neighbours, and nobody has it locked while its borrower or owner is being closed. */
describe('what neighbours have with each other, while one of them closes their account', () => {
  const build = async () => {
    const { payload } = portal
    const [owner, borrower] = [await buildPerson(payload), await buildPerson(payload)]
    const thing = await buildThing({ payload, city, person: owner })
    const { id } = given(await borrow({ payload, city, person: borrower, thing }))
    return { payload, owner, borrower, thing, id }
  }
  type Built = Awaited<ReturnType<typeof build>>
  const accept = ({ payload, owner: person, id: borrowing }: Built) =>
    answerBorrowing({ payload, city, person, borrowing, accepts: true, answer: '', place: placeOf })
  const note = ({ payload, id: borrowing }: Built, person: TypedUser, moment: string) =>
    confirmHandover({ payload, city, person, borrowing, moment, condition: 'as-said', note: '' })

  test('is not held by a late note, which would wait for the account as the account for it', async () => {
    const built = await build()
    given(await accept(built))
    given(await note(built, built.borrower, 'handed-over'))
    given(await note(built, built.owner, 'returned'))
    const late = () => note(built, built.borrower, 'returned')
    given(await whileClosing(built.owner, late, free('borrowings', built.id)))
  })

  test('is not held by an answer, a move of the thing, or what happens by itself', async () => {
    const answered = await build()
    await whileClosing(answered.borrower, () => accept(answered), free('borrowings', answered.id))
    const { payload, owner, thing } = await build()
    const pause = () => moveThing({ payload, city, person: owner, thing, to: 'paused' })
    await whileClosing(owner, pause, free('things', thing))
    const { id, borrower } = await build()
    const sweep = () => sweepBorrowings(payload, new Date(`${day(6)}T10:00:00Z`))
    await whileClosing(borrower, sweep, free('borrowings', id))
  })

  test('is not held by whoever takes the thing out', async () => {
    const { payload, owner, thing } = await build()
    const moderator = await buildPerson(payload, { city: city.id, roles: ['moderator'] })
    const data = { state: 'hidden', reason: 'Dangereux' } as const
    const hide = () =>
      payload.update({ collection: 'things', id: thing, data, overrideAccess: false, user: moderator })
    await whileClosing(owner, hide, free('things', thing))
  })
})
