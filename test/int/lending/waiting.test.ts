import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { cancelLoan } from '../../../src/domains/lending/cancelLoan.ts'
import { changeLoan } from '../../../src/domains/lending/changeLoan.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import { lapseOffer } from '../../../src/domains/lending/waiting/lapseOffer.ts'
import { leaveWaitingList } from '../../../src/domains/lending/waiting/leaveWaitingList.ts'
import { lockFreed } from '../../../src/domains/lending/waiting/offerFreed.ts'
import { readWaitsOf } from '../../../src/domains/lending/waiting/readWaitsOf.ts'
import { sweepWaiting } from '../../../src/domains/lending/waiting/sweepWaiting.ts'
import { takeOffer } from '../../../src/domains/lending/waiting/takeOffer.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { ok } from '../../../src/kernel/result.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan, Unit } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  always,
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk
let staff: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, maxOpenLoans: 2, approval: 'never' })
  desk = await buildDesk(portal.payload, city)
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
  somebody = await borrowersInTurn(portal.payload, 160)
  await portal.refreshHosts()
})

type Lent = { equipment: Equipment; units: Unit[]; loans: string[]; owners: TypedUser[] }

/** A model whose copies are all lent, each to somebody, from the third to the fifth day from now. */
const lentOut = async (copies = 1, [first, last] = [3, 5]): Promise<Lent> => {
  const equipment = await buildEquipment(portal.payload, city)
  const lent: Lent = { equipment, units: [], loans: [], owners: [] }
  for (let index = 0; index < copies; index += 1) {
    lent.units.push(await buildUnit(portal.payload, city, equipment, desk))
    const person = somebody()
    lent.loans.push(await borrow(person, equipment, first, last))
    lent.owners.push(person)
  }
  return lent
}

const ask = (person: TypedUser, equipment: Equipment, first = 3, last = 5) =>
  requestLoan({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    equipment: equipment.slug,
    firstDay: day(first),
    lastDay: day(last),
    purpose: '',
    key: randomUUID(),
  })

const borrow = async (person: TypedUser, equipment: Equipment, first = 3, last = 5): Promise<string> => {
  const result = await ask(person, equipment, first, last)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

type Joined = { flexible?: number; first?: number; last?: number; key?: string; desk?: string }

const join = (person: TypedUser, equipment: Equipment, joined: Joined = {}) =>
  joinWaitingList({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    line: {
      equipment: equipment.slug,
      desk: joined.desk,
      firstDay: day(joined.first ?? 3),
      lastDay: day(joined.last ?? 5),
    },
    flexible: joined.flexible ?? 0,
    purpose: 'Une balade',
    ofAge: false,
    key: joined.key ?? randomUUID(),
  })

const inLine = async (equipment: Equipment, joined: Joined = {}): Promise<TypedUser> => {
  const person = somebody()
  const result = await join(person, equipment, joined)
  if (!result.ok) throw new Error(result.reason)
  return person
}

const cancel = async (person: TypedUser, loan: string): Promise<void> => {
  const result = await cancelLoan({ payload: portal.payload, person, city, loan })
  if (!result.ok) throw new Error(result.reason)
}

const take = (person: TypedUser, loan: string) =>
  takeOffer({ payload: portal.payload, person, city, language: 'fr', loan })

const change = (id: string, data: Partial<Loan>, user: TypedUser = staff): Promise<Loan> =>
  portal.payload.update({ collection: 'loans', id, data, depth: 0, overrideAccess: false, user })

type Offer = { id: string; person: string; unit: string; firstDay: string; state: string }
const offersOf = async (equipment: Equipment, state = 'offered'): Promise<Offer[]> => {
  const { rows } = await portal.database.query<Offer>(
    `select id, person_id as person, unit_id as unit, first_day as "firstDay", state from loans
     where coalesce(kit_id, equipment_id) = $1 and state = $2 order by created_at, id`,
    [equipment.id, state],
  )
  return rows
}
const offerTo = async (person: TypedUser, equipment: Equipment): Promise<string> => {
  const offer = (await offersOf(equipment)).find((one) => one.person === person.id)
  if (!offer) throw new Error('Nothing was offered; expected an offer')
  return offer.id
}
const offeredTo = async (equipment: Equipment): Promise<string[]> =>
  (await offersOf(equipment)).map(({ person }) => person)

const statesOf = async (equipment: Equipment): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select state from waits where equipment_id = $1 order by created_at, id',
    [equipment.id],
  )
  return rows.map(({ state }) => state)
}

const noticesOf = async (person: TypedUser): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select notice from mails where person_id = $1 order by created_at, key',
    [person.id],
  )
  return rows.map(({ notice }) => notice)
}

/** Lets the time of an offer run out. */
const runOut = (loan: string) =>
  portal.database.query(`update loans set offered_until = now() - interval '1 minute' where id = $1`, [loan])

const suspend = (person: TypedUser) =>
  portal.payload.create({
    collection: 'suspensions',
    data: {
      city: city.id,
      person: person.id,
      firstDay: day(0),
      lastDay: day(20),
      by: 'staff',
      grounds: 'Parce que',
      state: 'active',
    },
  })

describe('joining the waiting list', () => {
  test('is for days on which all copies are taken; else one is told what is free', async () => {
    const { equipment } = await lentOut()
    expect(await join(somebody(), equipment, { first: 6, last: 8 })).toMatchObject({
      reason: 'copy-is-free',
      status: 409,
      details: { firstDay: day(6), lastDay: day(8) },
    })
    expect(await join(somebody(), equipment, { flexible: 3 })).toMatchObject({
      reason: 'copy-is-free',
      details: { firstDay: day(6), lastDay: day(8) },
    })
    expect((await join(somebody(), equipment)).ok).toBe(true)
    expect(await statesOf(equipment)).toEqual(['waiting'])
  })

  test('keeps to the rules of lending, and to as many places as loans', async () => {
    const { equipment } = await lentOut()
    const person = somebody()
    expect(await join(person, equipment, { last: 40 })).toMatchObject({ reason: 'loan-too-long' })
    expect(await join(person, equipment, { flexible: 8 })).toMatchObject({
      reason: 'flexible-malformed',
      status: 400,
    })
    const [second, third] = [await lentOut(), await lentOut()]
    for (const { equipment: one } of [second, third]) expect((await join(person, one)).ok).toBe(true)
    expect(await join(person, equipment)).toMatchObject({ reason: 'too-many-waits', details: { count: 2 } })
    const suspended = somebody()
    await suspend(suspended)
    expect(await join(suspended, equipment)).toMatchObject({ reason: 'suspended', status: 422 })
  })

  test('scenario 2: is one place and one offer of a person and model; others’ places do not count', async () => {
    const { equipment, loans, owners } = await lentOut()
    const person = await inLine(equipment)
    await inLine(equipment)
    expect(await join(person, equipment, { first: 4 })).toMatchObject({
      reason: 'already-waiting',
      status: 409,
    })
    await cancel(owners[0] as TypedUser, loans[0] as string)
    expect(await offeredTo(equipment)).toEqual([person.id])
    expect(await join(person, equipment, { first: 4 })).toMatchObject({ reason: 'already-waiting' })
    const again = `insert into waits (id, city_id, equipment_id, person_id, first_day, last_day, state)
      values (gen_random_uuid(), $1, $2, $3, $4, $4, 'waiting')`
    await expect(
      portal.database.query(again, [city.id, equipment.id, person.id, day(3)]),
    ).rejects.toMatchObject({ constraint: 'waits_one_per_model' })
  })

  test('twice with the same form is once', async () => {
    const { equipment } = await lentOut()
    const [person, key] = [somebody(), randomUUID()]
    const answers = await Promise.all([join(person, equipment, { key }), join(person, equipment, { key })])
    expect(answers[0]).toEqual(answers[1])
    expect(await statesOf(equipment)).toEqual(['waiting'])
  })

  test('shows one’s place, and can be undone', async () => {
    const { equipment } = await lentOut()
    await inLine(equipment)
    const person = await inLine(equipment, { flexible: 0 })
    const read = () => readWaitsOf({ payload: portal.payload, city, language: 'fr', person: person.id })
    const [wait] = await read()
    expect(wait).toMatchObject({ state: 'waiting', place: 2, equipment: { slug: equipment.slug } })
    const leave = (who: TypedUser) =>
      leaveWaitingList({ payload: portal.payload, person: who, city, wait: wait?.id ?? '' })
    expect(await leave(somebody())).toMatchObject({ reason: 'wait-unknown', status: 404 })
    expect((await leave(person)).ok).toBe(true)
    expect((await leave(person)).ok).toBe(true)
    expect(await read()).toMatchObject([{ state: 'left', place: null }])
  })
})

describe('what becomes free', () => {
  const handOver = async (loan: string): Promise<void> => {
    await change(loan, { state: 'handed-over' })
  }
  const ways: [string, (lent: Lent) => Promise<unknown>][] = [
    ['cancelled', ({ owners, loans }) => cancel(owners[0] as TypedUser, loans[0] as string)],
    [
      'not picked up',
      async ({ loans }) => {
        await portal.database.query('update loans set first_day = $2 where id = $1', [loans[0], day(-1)])
        await change(loans[0] as string, { state: 'no-show' })
      },
    ],
    [
      'refused',
      async ({ loans }) => {
        await portal.database.query(`update loans set state = 'requested' where id = $1`, [loans[0]])
        await change(loans[0] as string, { state: 'refused', reason: 'Réservé' })
      },
    ],
    [
      'returned early',
      async ({ loans }) => {
        await handOver(loans[0] as string)
        await change(loans[0] as string, { state: 'returned' })
      },
    ],
    [
      'moved to other days',
      ({ owners, loans }) =>
        changeLoan({
          payload: portal.payload,
          person: owners[0] as TypedUser,
          city,
          language: 'fr',
          loan: loans[0] as string,
          firstDay: day(8),
          lastDay: day(9),
        }),
    ],
    ['joined by a new copy', ({ equipment }) => buildUnit(portal.payload, city, equipment, desk)],
    [
      'joined by a copy that was mended',
      async ({ equipment }) => {
        const { id } = await buildUnit(portal.payload, city, equipment, desk, { state: 'repair' })
        await portal.payload.update({ collection: 'units', id, data: { state: 'available' } })
      },
    ],
    [
      'joined by a copy that was found',
      async ({ equipment }) => {
        const { id } = await buildUnit(portal.payload, city, equipment, desk, { state: 'lost' })
        await portal.payload.update({ collection: 'units', id, data: { state: 'available' } })
      },
    ],
  ]

  /** A copy that a repair keeps for the days that are waited for. */
  const inRepair = async (equipment: Equipment): Promise<string> => {
    const { id: unit } = await buildUnit(portal.payload, city, equipment, desk, { state: 'repair' })
    const { id } = await portal.payload.create({
      collection: 'maintenance',
      data: { city: city.id, unit, kind: 'repair', firstDay: day(2), lastDay: day(6) },
    })
    await portal.payload.update({ collection: 'units', id: unit, data: { state: 'available' } })
    expect(await offeredTo(equipment)).toEqual([])
    return id
  }
  ways.push(
    [
      'no longer to be repaired',
      async ({ equipment }) =>
        portal.payload.delete({ collection: 'maintenance', id: await inRepair(equipment) }),
    ],
    [
      'repaired for fewer days',
      async ({ equipment }) =>
        portal.payload.update({
          collection: 'maintenance',
          id: await inRepair(equipment),
          data: { lastDay: day(2) },
        }),
    ],
  )

  test.each(ways)('because it is %s, is offered to the first in line at once', async (_, free) => {
    const lent = await lentOut()
    const first = await inLine(lent.equipment)
    await inLine(lent.equipment)
    await free(lent)
    expect(await offeredTo(lent.equipment)).toEqual([first.id])
    expect(await statesOf(lent.equipment)).toEqual(['offered', 'waiting'])
    expect(await noticesOf(first)).toEqual(['waitOffered'])
  })

  test('is not what is lost, nor what comes back broken', async () => {
    const [lost, broken] = [await lentOut(), await lentOut()]
    for (const { equipment, loans } of [lost, broken]) {
      await inLine(equipment)
      await handOver(loans[0] as string)
    }
    await change(lost.loans[0] as string, { state: 'lost', reason: 'Introuvable' })
    await change(broken.loans[0] as string, { state: 'returned', returnCondition: 'damaged' })
    await sweepWaiting(portal.payload)
    expect(await offeredTo(lost.equipment)).toEqual([])
    expect(await offeredTo(broken.equipment)).toEqual([])
    await change(lost.loans[0] as string, { state: 'returned' })
    expect(await offeredTo(lost.equipment)).toHaveLength(1)
  })

  test('is not the copy that a loan leaves because it goes to repair', async () => {
    const { equipment, units } = await lentOut()
    await buildUnit(portal.payload, city, equipment, desk)
    await borrow(somebody(), equipment, 3, 4)
    await portal.database.query(
      `update loans set first_day = $2, last_day = $3, starts_at = starts_at + interval '5 days', due_at = due_at + interval '5 days',
         ends_at = ends_at + interval '5 days' where equipment_id = $1 and unit_id <> $4`,
      [equipment.id, day(8), day(9), units[0]?.id],
    )
    await inLine(equipment, { first: 4, last: 8 })
    const id = units[0]?.id ?? ''
    await portal.payload.update({ collection: 'units', id, data: { state: 'repair' } })
    expect(await offeredTo(equipment)).toEqual([])
    expect(await offersOf(equipment, 'approved')).toHaveLength(2)
    expect((await offersOf(equipment, 'approved')).some(({ unit }) => unit === id)).toBe(false)
  })

  test('is held by the same constraint: nobody else gets it, and the calendar shows it as taken', async () => {
    const { equipment, loans, owners } = await lentOut()
    const first = await inLine(equipment)
    await cancel(owners[0] as TypedUser, loans[0] as string)
    const [offer] = await offersOf(equipment)
    expect(await ask(somebody(), equipment)).toMatchObject({ reason: 'unit-on-loan', status: 409 })
    expect((await offersOf(equipment))[0]).toEqual(offer)
    const [shown] = await readAvailability({
      payload: portal.payload,
      city,
      equipment: [equipment.id],
      desks: [{ slug: desk.slug, hours: always, special: [] }],
      closures: [],
      from: day(4),
      until: day(4),
      now: new Date(),
    })
    expect(shown).toMatchObject({ total: 1, free: 0 })
    await take(first, await offerTo(first, equipment))
  })

  test('counts as an open loan of whoever it is offered to', async () => {
    const { equipment, loans, owners } = await lentOut()
    const person = await inLine(equipment)
    await cancel(owners[0] as TypedUser, loans[0] as string)
    const [one, two] = [await lentOut(1, [20, 21]), await lentOut(1, [20, 21])]
    expect((await ask(person, one.equipment)).ok).toBe(true)
    expect(await ask(person, two.equipment)).toMatchObject({ reason: 'too-many-loans' })
  })

  test('passes over who is suspended or has too many loans, and they keep their place', async () => {
    const { equipment, loans, owners } = await lentOut()
    const [suspended, busy, third] = [
      await inLine(equipment),
      await inLine(equipment),
      await inLine(equipment),
    ]
    await suspend(suspended)
    for (const other of [await lentOut(1, [20, 21]), await lentOut(1, [20, 21])])
      await borrow(busy, other.equipment)
    await cancel(owners[0] as TypedUser, loans[0] as string)
    expect(await offeredTo(equipment)).toEqual([third.id])
    expect(await statesOf(equipment)).toEqual(['waiting', 'waiting', 'offered'])
  })

  test('is offered on other days to who is flexible, the nearest first, and at the desk they want', async () => {
    const { equipment, loans, owners } = await lentOut(1, [3, 8])
    const elsewhere = await buildDesk(portal.payload, city)
    const far = await inLine(equipment, { first: 4, last: 6, flexible: 2 })
    await changeLoan({
      payload: portal.payload,
      person: owners[0] as TypedUser,
      city,
      language: 'fr',
      loan: loans[0] as string,
      firstDay: day(3),
      lastDay: day(4),
    })
    expect(await offersOf(equipment)).toMatchObject([{ person: far.id, firstDay: day(5) }])
    const bound = await lentOut()
    const here = await inLine(bound.equipment, { desk: desk.slug })
    await buildUnit(portal.payload, city, bound.equipment, elsewhere)
    expect(await offeredTo(bound.equipment)).toEqual([])
    await buildUnit(portal.payload, city, bound.equipment, desk)
    expect(await offeredTo(bound.equipment)).toEqual([here.id])
  })

  test('is for whoever comes where less than an hour is left before it could be picked up', async () => {
    const { equipment, loans, owners } = await lentOut(1, [0, 1])
    await inLine(equipment, { first: 0, last: 1 })
    await cancel(owners[0] as TypedUser, loans[0] as string)
    expect(await offeredTo(equipment)).toEqual([])
  })
})

describe('an offer', () => {
  const offered = async () => {
    const lent = await lentOut()
    const [first, second] = [await inLine(lent.equipment), await inLine(lent.equipment)]
    await cancel(lent.owners[0] as TypedUser, lent.loans[0] as string)
    return { ...lent, first, second, offer: await offerTo(first, lent.equipment) }
  }

  test('scenario 1: is held, taken and cancelled; without one nothing is taken, and cancelling twice is once', async () => {
    const { first, second, offer, equipment, loans, owners } = await offered()
    expect(await take(owners[0] as TypedUser, loans[0] as string)).toMatchObject({ reason: 'offer-lapsed' })
    expect((await take(first, offer)).ok).toBe(true)
    await cancel(first, offer)
    await cancel(first, offer)
    const { rows } = await portal.database.query(
      'select type from events where subject_id = $1 order by at, id',
      [offer],
    )
    expect(rows.map(({ type }) => type)).toEqual(['loan.offered', 'loan.approved', 'loan.cancelled'])
    expect(await offeredTo(equipment)).toEqual([second.id])
    expect(await take(first, offer)).toMatchObject({ reason: 'offer-lapsed' })
  })

  test('taken twice is taken once, and the borrower reads of it once', async () => {
    const { first, offer, equipment } = await offered()
    const answers = await Promise.all([take(first, offer), take(first, offer)])
    expect(answers.map((one) => one.ok)).toEqual([true, true])
    expect(await statesOf(equipment)).toEqual(['taken', 'waiting'])
    expect(await noticesOf(first)).toEqual(['waitOffered', 'loanApproved'])
  })

  test('scenario 3: after its time says that it is over, also before a worker has looked', async () => {
    const { first, second, offer, equipment } = await offered()
    await runOut(offer)
    expect(await take(first, offer)).toMatchObject({ reason: 'offer-lapsed', status: 409 })
    expect(await offersOf(equipment)).toMatchObject([{ id: offer }])
    await Promise.all([lapseOffer(portal.payload, offer), lapseOffer(portal.payload, offer)])
    expect(await take(first, offer)).toMatchObject({ reason: 'offer-lapsed', status: 409 })
    expect(await offeredTo(equipment)).toEqual([second.id])
    expect(await statesOf(equipment)).toEqual(['lapsed', 'offered'])
    expect(await noticesOf(first)).toEqual(['waitOffered', 'offerLapsed'])
  })

  test('scenario 4: is nobody else’s to take, also not once it was taken', async () => {
    const { first, second, offer, equipment } = await offered()
    expect(await take(second, offer)).toMatchObject({ reason: 'loan-unknown', status: 404 })
    await take(first, offer)
    expect(await take(second, offer)).toMatchObject({ reason: 'loan-unknown' })
    expect(await ask(second, equipment)).toMatchObject({ reason: 'unit-on-loan' })
    expect(await offersOf(equipment, 'approved')).toMatchObject([{ id: offer, person: first.id }])
  })

  test('does not end before its time, whoever asks for it', async () => {
    const { offer, equipment } = await offered()
    await lapseOffer(portal.payload, offer)
    expect(await offersOf(equipment)).toMatchObject([{ id: offer }])
    for (const state of ['approved', 'requested', 'lapsed'] as const)
      await expect(change(offer, { state })).rejects.toMatchObject({ status: 400 })
  })

  test('that is declined, or withdrawn by the desk, goes to the next; the desk’s word is told', async () => {
    const { first, second, offer, equipment } = await offered()
    const third = await inLine(equipment)
    await cancel(first, offer)
    expect(await offeredTo(equipment)).toEqual([second.id])
    expect(await noticesOf(first)).toEqual(['waitOffered'])
    await change(await offerTo(second, equipment), { state: 'cancelled', reason: 'En panne.' })
    expect(await noticesOf(second)).toEqual(['waitOffered', 'loanCancelled'])
    expect(await offeredTo(equipment)).toEqual([third.id])
    expect(await statesOf(equipment)).toEqual(['left', 'left', 'offered'])
  })

  test('keeps to the rules of now when it is taken: suspended meanwhile, it is refused', async () => {
    const { first, offer } = await offered()
    await suspend(first)
    expect(await take(first, offer)).toMatchObject({ reason: 'suspended' })
  })

  test('is not taken where its copy came back broken meanwhile, unless another is free', async () => {
    const { first, second, offer, equipment, units } = await offered()
    await portal.database.query(`update units set state = 'repair' where id = $1`, [units[0]?.id])
    expect(await take(first, offer)).toMatchObject({ reason: 'no-copy-at-desk' })
    const spare = await buildUnit(portal.payload, city, equipment, desk)
    expect(await take(first, offer)).toMatchObject({ reason: 'unit-on-loan', status: 409 })
    await cancel(second, await offerTo(second, equipment))
    expect((await take(first, offer)).ok).toBe(true)
    expect(await offersOf(equipment, 'approved')).toMatchObject([{ id: offer, unit: spare.id }])
  })

  test('becomes a request where the desk approves', async () => {
    const careful = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'always' })
    const home = await buildDesk(portal.payload, careful)
    await portal.refreshHosts()
    const equipment = await buildEquipment(portal.payload, careful)
    const [before] = [city, desk]
    city = careful
    try {
      const owner = somebody()
      await buildUnit(portal.payload, careful, equipment, home)
      const loan = await borrow(owner, equipment)
      const person = await inLine(equipment)
      await cancel(owner, loan)
      const offer = await offerTo(person, equipment)
      expect((await take(person, offer)).ok).toBe(true)
      expect(await offersOf(equipment, 'requested')).toMatchObject([{ id: offer }])
    } finally {
      city = before
    }
  })
})

describe('a kit', () => {
  const kitOut = async () => {
    const [camera, tripod] = [
      await buildEquipment(portal.payload, city),
      await buildEquipment(portal.payload, city),
    ]
    for (const one of [camera, camera, tripod]) await buildUnit(portal.payload, city, one, desk)
    const whole = await buildEquipment(portal.payload, city, {
      parts: [
        { model: camera.id, count: 2 },
        { model: tripod.id, count: 1 },
      ],
    })
    const owner = somebody()
    const loan = await borrow(owner, tripod)
    const [first, second] = [await inLine(whole), await inLine(whole)]
    await cancel(owner, loan)
    return { whole, first, second }
  }

  test('is offered whole as soon as its last part is there, and taken whole', async () => {
    const { whole, first } = await kitOut()
    expect((await offersOf(whole)).map(({ person }) => person)).toEqual([first.id, first.id, first.id])
    expect(await noticesOf(first)).toEqual(['waitOffered'])
    expect((await take(first, await offerTo(first, whole))).ok).toBe(true)
    expect(await offersOf(whole, 'approved')).toHaveLength(3)
    expect(await noticesOf(first)).toEqual(['waitOffered', 'loanApproved'])
  })

  test('is declined whole, from any of its parts, and then the next one’s', async () => {
    const { whole, first, second } = await kitOut()
    const last = (await offersOf(whole)).at(-1)
    await cancel(first, last?.id ?? '')
    expect(new Set(await offeredTo(whole))).toEqual(new Set([second.id]))
    expect(await offersOf(whole)).toHaveLength(3)
    expect(await statesOf(whole)).toEqual(['left', 'offered'])
  })
})

describe('somebody who joins while a copy becomes free', () => {
  /** Cancels a loan, and lets somebody join before that is committed. */
  const race = async (): Promise<{ equipment: Equipment; joined: Awaited<ReturnType<typeof join>> }> => {
    const { equipment, loans, owners } = await lentOut()
    let joining: ReturnType<typeof join> | undefined
    await inTransaction({ payload: portal.payload, user: owners[0] as TypedUser }, async (req) => {
      const [id] = loans as [string]
      await portal.payload.update({ collection: 'loans', id, data: { state: 'cancelled' }, depth: 0, req })
      joining = join(somebody(), equipment)
      await Promise.race([joining, new Promise((done) => setTimeout(done, 400))])
      return ok(undefined)
    })
    const joined = await joining
    if (!joined) throw new Error('Nobody joined')
    return { equipment, joined }
  }

  test('is never left waiting for what is free', async () => {
    const { joined, equipment } = await race()
    expect(joined).toMatchObject({ reason: 'copy-is-free' })
    expect(await statesOf(equipment)).toEqual([])
  })

  test('control: without the lock on the copies they are', async () => {
    const { hooks } = portal.payload.collections.loans.config
    const kept = hooks.beforeChange
    hooks.beforeChange = kept?.filter((hook) => hook !== lockFreed)
    try {
      const { joined, equipment } = await race()
      expect(joined.ok).toBe(true)
      expect(await statesOf(equipment)).toEqual(['waiting'])
      expect(await offeredTo(equipment)).toEqual([])
    } finally {
      hooks.beforeChange = kept
    }
  })
})

describe('the sweep', () => {
  test('ends offers that no job knows of, and places whose days have come', async () => {
    const { equipment, loans, owners } = await lentOut()
    const [first, second, third] = [await inLine(equipment), await inLine(equipment), await inLine(equipment)]
    await cancel(owners[0] as TypedUser, loans[0] as string)
    await runOut(await offerTo(first, equipment))
    await portal.database.query(`update waits set first_day = $2, last_day = $2 where person_id = $1`, [
      third.id,
      day(-1),
    ])
    await Promise.all([sweepWaiting(portal.payload), sweepWaiting(portal.payload)])
    expect(await offeredTo(equipment)).toEqual([second.id])
    expect(await statesOf(equipment)).toEqual(['lapsed', 'offered', 'lapsed'])
    expect(await noticesOf(third)).toEqual(['waitInVain'])
  })

  test('offers what became free without a loan or a copy: here the end of a suspension', async () => {
    const { equipment, loans, owners } = await lentOut()
    const person = await inLine(equipment)
    const { id } = await suspend(person)
    await cancel(owners[0] as TypedUser, loans[0] as string)
    await sweepWaiting(portal.payload)
    expect(await offeredTo(equipment)).toEqual([])
    await portal.payload.update({
      collection: 'suspensions',
      id,
      data: { state: 'lifted', reason: 'Réglé.' },
    })
    await sweepWaiting(portal.payload)
    expect(await offeredTo(equipment)).toEqual([person.id])
  })
})

describe('staff', () => {
  test('take somebody off the list with a reason that is told, and do nothing else to it', async () => {
    const { equipment } = await lentOut()
    const person = await inLine(equipment)
    const { docs } = await portal.payload.find({
      collection: 'waits',
      where: { person: { equals: person.id } },
      overrideAccess: false,
      user: staff,
    })
    const write = (data: Record<string, unknown>) =>
      portal.payload.update({
        collection: 'waits',
        id: docs[0]?.id ?? '',
        data,
        overrideAccess: false,
        user: staff,
      })
    for (const data of [
      { state: 'offered' },
      { state: 'lapsed' },
      { state: 'left' },
      { state: 'offered', loan: randomUUID() },
    ])
      await expect(write(data)).rejects.toMatchObject({ status: 400 })
    await write({ state: 'left', reason: 'Vous l’avez déjà.' })
    expect(await noticesOf(person)).toEqual(['waitRemoved'])
  })

  test('do not send a copy to repair that is held for somebody', async () => {
    const { equipment, loans, owners, units } = await lentOut()
    await inLine(equipment)
    await cancel(owners[0] as TypedUser, loans[0] as string)
    await expect(
      portal.payload.update({
        collection: 'units',
        id: units[0]?.id ?? '',
        data: { state: 'repair' },
        overrideAccess: false,
        user: staff,
      }),
    ).rejects.toMatchObject({ status: 400 })
  })
})

describe('an account', () => {
  test('shows what one waited for in its export; closing it ends that, but not while an offer is open', async () => {
    const password = 'une phrase assez longue pour fermer'
    const person = await buildPerson(portal.payload, { data: { password } })
    const { equipment, loans, owners } = await lentOut()
    await join(person, equipment)
    const read = await exportAccount({ payload: portal.payload, person })
    expect(read['waits']).toMatchObject([{ state: 'waiting', firstDay: day(3), purpose: 'Une balade' }])
    await cancel(owners[0] as TypedUser, loans[0] as string)
    const close = () =>
      closeAccount({
        payload: portal.payload,
        city,
        language: 'fr',
        absolute: (path = '') => `http://localhost/${path}`,
        address: '127.0.0.1',
        person,
        password,
        credits: 'none',
      })
    expect(await close()).toMatchObject({ reason: 'open-loans' })
    await cancel(person, await offerTo(person, equipment))
    const other = await lentOut()
    await join(person, other.equipment)
    expect((await close()).ok).toBe(true)
    expect(await statesOf(other.equipment)).toEqual(['left'])
    await cancel(other.owners[0] as TypedUser, other.loans[0] as string)
    expect(await offeredTo(other.equipment)).toEqual([])
  })
})
