import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readWaiting } from '../../../src/admin/readWaiting.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import type { LoanLine } from '../../../src/domains/lending/lendLine.ts'
import { requestLoans } from '../../../src/domains/lending/requestLoans.ts'
import { appealStrike } from '../../../src/domains/lending/standing/appealStrike.ts'
import { readStandingOf } from '../../../src/domains/lending/standing/readStandingOf.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { ok } from '../../../src/kernel/result.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment, Loan } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import {
  borrowersInTurn,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

/** The one thing that keeps two desks from counting past each other; a control takes it away. */
const lock = vi.hoisted(() => ({ held: true }))
vi.mock('../../../src/domains/lending/standing/lockStanding.ts', async (original) => {
  const real = await original<typeof import('../../../src/domains/lending/standing/lockStanding.ts')>()
  return {
    lockStanding: (...asked: Parameters<typeof real.lockStanding>) =>
      lock.held ? real.lockStanding(...asked) : Promise.resolve(),
  }
})

const portal = usePortal()
const day = (count: number): string => addDays(today('Europe/Paris'), count)

let city: City
let desk: Desk
let staff: TypedUser
let foreign: TypedUser
let somebody: () => TypedUser

beforeAll(async () => {
  const settings = { leadDays: 0, maxOpenLoans: 20, approval: 'never', strikesToSuspend: 3, suspendDays: 30 }
  city = await buildLendingCity(portal.payload, settings)
  const elsewhere = await buildLendingCity(portal.payload)
  desk = await buildDesk(portal.payload, city)
  staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
  foreign = await buildPerson(portal.payload, { city: elsewhere.id, roles: ['desk', 'manager'] })
  somebody = await borrowersInTurn(portal.payload, 60)
  await portal.refreshHosts()
})

const model = async (copies = 1): Promise<Equipment> => {
  const equipment = await buildEquipment(portal.payload, city)
  for (let index = 0; index < copies; index += 1) await buildUnit(portal.payload, city, equipment, desk)
  return equipment
}

const ask = (person: TypedUser, lines: LoanLine[]) =>
  requestLoans({
    payload: portal.payload,
    person,
    city,
    language: 'fr',
    lines,
    purpose: '',
    key: randomUUID(),
  })
const line = (equipment: Equipment): LoanLine => ({
  equipment: equipment.slug,
  firstDay: day(1),
  lastDay: day(3),
})

const borrow = async (person: TypedUser, things?: Equipment[]): Promise<string[]> => {
  const result = await ask(person, (things ?? [await model()]).map(line))
  if (!result.ok) throw new Error(result.reason)
  return result.value.map(({ id }) => id)
}

/** As the desk does it. */
const change = (id: string, data: Partial<Loan>): Promise<Loan> =>
  portal.payload.update({ collection: 'loans', id, data, depth: 0, overrideAccess: false, user: staff })

/** Hands over, and takes back so many hours after it was due. */
const bringBack = async (loan: string, hours: number): Promise<void> => {
  await change(loan, { state: 'handed-over' })
  await portal.database.query(
    `update loans set starts_at = now() - interval '30 days', due_at = now() - make_interval(mins => $2::int),
       ends_at = now() - make_interval(mins => $2::int) where id = $1`,
    [loan, Math.round(hours * 60)],
  )
  await change(loan, { state: 'returned' })
}

/** Nobody came on the day it, or its kit, was to be picked up. */
const miss = async (loan: string): Promise<void> => {
  await portal.database.query(
    'update loans set first_day = $2 where id = $1 or bundle = (select bundle from loans where id = $1)',
    [loan, day(-1)],
  )
  await change(loan, { state: 'no-show' })
}
const noShow = async (person: TypedUser): Promise<void> => {
  for (const loan of await borrow(person)) await miss(loan)
}

const standingOf = (person: TypedUser) =>
  readStandingOf({ payload: portal.payload, city, language: 'fr', person: person.id })
const kindsOf = async (person: TypedUser): Promise<string[]> =>
  (await standingOf(person)).strikes.map(({ kind }) => kind)
const suspensionsOf = async (person: TypedUser) => (await standingOf(person)).suspensions

const mailsOf = async (person: TypedUser): Promise<{ notice: string; text: string }[]> => {
  const { rows } = await portal.database.query(
    `select notice, text from mails where person_id = $1 and notice in
       ('strikeGiven', 'suspended', 'appealDecided', 'suspensionLifted') order by created_at, id`,
    [person.id],
  )
  return rows
}
const noticesOf = async (person: TypedUser): Promise<string[]> =>
  (await mailsOf(person)).map(({ notice }) => notice).sort()

const appeal = (person: TypedUser, strike: string, text = 'Le comptoir était fermé.') =>
  appealStrike({ payload: portal.payload, person, city, strike, text })

const decide = (id: string, data: { state: 'active' | 'withdrawn'; reason?: string }, user = staff) =>
  portal.payload.update({ collection: 'strikes', id, data, depth: 0, overrideAccess: false, user })

const suspend = (data: Record<string, unknown>, user = staff) =>
  portal.payload.create({
    collection: 'suspensions',
    data: { city: city.id, ...data } as never,
    depth: 0,
    overrideAccess: false,
    user,
  })

describe('a strike', () => {
  test('is given for what comes back after its grace, in the words of its borrower, with the way to appeal', async () => {
    const [late, inTime] = [somebody(), somebody()]
    await bringBack((await borrow(late))[0] as string, 25)
    await bringBack((await borrow(inTime))[0] as string, 23)
    expect((await standingOf(late)).strikes).toMatchObject([
      { kind: 'late', state: 'active', givenOn: day(0), loan: { equipment: 'Enregistreur' } },
    ])
    expect(await kindsOf(inTime)).toEqual([])
    const [mail] = await mailsOf(late)
    expect(mail?.text).toContain('/account/standing')
    expect(mail?.text).toContain('recours')
  })

  test('is given for what was not picked up and for what is lost, not for what was cancelled or refused', async () => {
    const person = somebody()
    await noShow(person)
    const [lost, cancelled] = [...(await borrow(person)), ...(await borrow(person))]
    await change(lost as string, { state: 'handed-over' })
    await change(lost as string, { state: 'lost', reason: 'Introuvable' })
    await change(lost as string, { state: 'returned' })
    await change(cancelled as string, { state: 'cancelled', reason: 'En panne' })
    expect((await kindsOf(person)).sort()).toEqual(['lost', 'no-show'])
  })

  test('is one for a whole kit, and one for what was asked for together', async () => {
    const [camera, tripod] = [await model(), await model()]
    const kit = await buildEquipment(portal.payload, city, {
      parts: [camera, tripod].map(({ id }) => ({ model: id, count: 1 })),
    })
    const person = somebody()
    expect((await ask(person, [line(kit)])).ok).toBe(true)
    const { rows } = await portal.database.query('select id from loans where person_id = $1', [person.id])
    expect(rows).toHaveLength(2)
    for (const { id } of rows) await miss(id)
    expect(await kindsOf(person)).toEqual(['no-show'])
    for (const loan of await borrow(person, [await model(), await model(), await model()])) await miss(loan)
    expect(await kindsOf(person)).toEqual(['no-show', 'no-show'])
  })
})

describe('scenario 20: automatic suspension', () => {
  test('comes with the third strike, with an end, by mail; asking for something is then refused', async () => {
    const person = somebody()
    await noShow(person)
    await noShow(person)
    expect(await suspensionsOf(person)).toEqual([])
    await bringBack((await borrow(person))[0] as string, 100)
    expect(await suspensionsOf(person)).toMatchObject([
      { by: 'rule', state: 'active', firstDay: day(0), lastDay: day(29) },
    ])
    expect(await noticesOf(person)).toEqual(['strikeGiven', 'strikeGiven', 'strikeGiven', 'suspended'])
    expect(await ask(person, [line(await model())])).toMatchObject({
      reason: 'suspended',
      status: 422,
      details: { until: day(29), from: day(30) },
    })
  })

  test('counts each strike once, and none that has expired', async () => {
    const person = somebody()
    for (let count = 0; count < 3; count += 1) await noShow(person)
    await portal.database.query(`update suspensions set first_day = $2, last_day = $3 where person_id = $1`, [
      person.id,
      day(-40),
      day(-10),
    ])
    await noShow(person)
    await noShow(person)
    expect(await suspensionsOf(person)).toHaveLength(1)
    await portal.database.query(
      `update strikes set expires_on = $2 where person_id = $1 and suspension_id is null`,
      [person.id, day(0)],
    )
    await noShow(person)
    expect(await suspensionsOf(person)).toHaveLength(1)
  })

  const somebodyWaits = async (): Promise<boolean> => {
    const { rowCount } = await portal.database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rowCount !== 0
  }

  /** Somebody with one strike gets two more at two desks: neither commits before both have judged, or one waits. */
  const twoDesks = async (): Promise<number> => {
    const person = somebody()
    await noShow(person)
    const [one, other] = [...(await borrow(person)), ...(await borrow(person))] as [string, string]
    await portal.database.query('update loans set first_day = $2 where id = any($1)', [[one, other], day(-1)])
    let judged = 0
    const judge = (loan: string) =>
      inTransaction({ payload: portal.payload, user: staff }, async (req) => {
        const data = { state: 'no-show' as const }
        await portal.payload.update({ collection: 'loans', id: loan, data, depth: 0, req })
        judged += 1
        while (judged < 2 && !(await somebodyWaits())) await pause(20)
        return ok(undefined)
      })
    await Promise.all([judge(one), judge(other)])
    return (await suspensionsOf(person)).length
  }

  test('comes also when two desks judge at once', async () => {
    expect(await twoDesks()).toBe(1)
  })

  test('control: without the lock both count too few', async () => {
    lock.held = false
    try {
      expect(await twoDesks()).toBe(0)
    } finally {
      lock.held = true
    }
  })

  test('does not come where the city wants none', async () => {
    const before = { city, desk }
    city = await buildLendingCity(portal.payload, { leadDays: 0, approval: 'never', strikesToSuspend: 0 })
    desk = await buildDesk(portal.payload, city)
    const there = staff
    staff = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
    await portal.refreshHosts()
    try {
      const person = somebody()
      for (let count = 0; count < 4; count += 1) await noShow(person)
      expect(await kindsOf(person)).toHaveLength(4)
      expect(await suspensionsOf(person)).toEqual([])
    } finally {
      ;({ city, desk } = before)
      staff = there
    }
  })
})

describe('scenario 15: while something is late', () => {
  test('one asks for nothing new, but gives days of other loans back', async () => {
    const person = somebody()
    const [late] = await borrow(person)
    await change(late as string, { state: 'handed-over' })
    await portal.database.query(
      `update loans set starts_at = now() - interval '9 days', due_at = now() - interval '1 hour', ends_at = now() where id = $1`,
      [late],
    )
    expect(await ask(person, [line(await model())])).toMatchObject({
      reason: 'overdue-first',
      details: { what: 'Enregistreur' },
    })
    await change(late as string, { state: 'returned' })
    expect((await ask(person, [line(await model())])).ok).toBe(true)
  })
})

describe('an appeal', () => {
  const struck = async (count = 1): Promise<{ person: TypedUser; strikes: string[] }> => {
    const person = somebody()
    for (let index = 0; index < count; index += 1) await noShow(person)
    return { person, strikes: (await standingOf(person)).strikes.map(({ id }) => id) }
  }

  test('needs words, is one’s own, and is made once', async () => {
    const { person, strikes } = await struck()
    const [strike] = strikes as [string]
    expect(await appeal(person, strike, '  ')).toMatchObject({ reason: 'appeal-empty', status: 422 })
    expect(await appeal(person, strike, 'x'.repeat(2001))).toMatchObject({ reason: 'appeal-too-long' })
    expect(await appeal(somebody(), strike)).toMatchObject({ reason: 'strike-unknown', status: 404 })
    expect((await appeal(person, strike)).ok).toBe(true)
    expect((await appeal(person, strike)).ok).toBe(true)
    expect(await appeal(person, strike, 'Autrement')).toMatchObject({ reason: 'appealed-already' })
    await decide(strike, { state: 'active', reason: 'Le comptoir était ouvert.' })
    expect(await appeal(person, strike, 'Encore')).toMatchObject({ reason: 'appealed-already' })
    const [shown] = (await standingOf(person)).strikes
    expect(shown).toMatchObject({
      state: 'active',
      appeal: 'Le comptoir était fermé.',
      reason: 'Le comptoir était ouvert.',
    })
    expect(await noticesOf(person)).toEqual(['appealDecided', 'strikeGiven'])
  })

  test('keeps its strike from counting until it is answered', async () => {
    const { person, strikes } = await struck(2)
    await appeal(person, strikes[0] as string)
    await noShow(person)
    expect(await suspensionsOf(person)).toEqual([])
    await decide(strikes[0] as string, { state: 'active', reason: 'Non.' })
    expect(await suspensionsOf(person)).toHaveLength(1)
  })

  test('that is granted takes the suspension along that would not have come', async () => {
    const { person, strikes } = await struck(3)
    await appeal(person, strikes[0] as string)
    await decide(strikes[0] as string, { state: 'withdrawn', reason: 'Notre erreur.' })
    expect(await suspensionsOf(person)).toMatchObject([{ state: 'lifted', reason: 'Notre erreur.' }])
    expect((await ask(person, [line(await model())])).ok).toBe(true)
    expect(await noticesOf(person)).toEqual([
      'appealDecided',
      'strikeGiven',
      'strikeGiven',
      'strikeGiven',
      'suspended',
      'suspensionLifted',
    ])
    // The others count as before.
    await noShow(person)
    expect((await suspensionsOf(person)).filter(({ state }) => state === 'active')).toHaveLength(1)
  })

  test('is decided by staff of its city alone, with a reason, and never by oneself', async () => {
    const clerk = await buildPerson(portal.payload, { city: city.id, roles: ['desk'] })
    await noShow(clerk)
    const [strike] = (await standingOf(clerk)).strikes
    const id = strike?.id ?? ''
    await expect(decide(id, { state: 'withdrawn', reason: 'Moi-même' }, clerk)).rejects.toMatchObject({
      status: 400,
    })
    await expect(decide(id, { state: 'withdrawn' })).rejects.toMatchObject({ status: 400 })
    await expect(decide(id, { state: 'withdrawn', reason: 'Ici' }, foreign)).rejects.toMatchObject({
      status: expect.toBeOneOf([403, 404]),
    })
    await expect(
      portal.payload.update({
        collection: 'strikes',
        id,
        data: { state: 'appealed' },
        overrideAccess: false,
        user: staff,
      }),
    ).rejects.toMatchObject({ status: 400 })
    await appeal(clerk, id)
    const waits = async (where: string) =>
      (await readWaiting(portal.payload, { person: null, held: [{ city: where, role: 'desk' }] }, 'fr'))
        .filter(({ kind }) => kind === 'appeals')
        .map((one) => one.id)
    expect(await waits(city.id)).toContain(id)
    const elsewhere = (await buildLendingCity(portal.payload)).id
    expect(await waits(elsewhere)).toEqual([])
    const { docs } = await portal.payload.find({
      collection: 'strikes',
      overrideAccess: false,
      user: foreign,
    })
    expect(docs).toEqual([])
  })
})

describe('a suspension by staff', () => {
  const borrower = async () => {
    const person = await buildPerson(portal.payload)
    await borrow(person)
    return person
  }

  test('has an end and a reason, names a borrower of the city by their address, and is told', async () => {
    const person = await borrower()
    const given = { personEmail: person.email, lastDay: day(14), grounds: 'Objet rendu démonté.' }
    for (const less of [
      { ...given, lastDay: undefined },
      { ...given, grounds: ' ' },
      { ...given, lastDay: day(-1) },
      { ...given, lastDay: day(900) },
      { ...given, personEmail: 'personne@ville.example' },
      { ...given, personEmail: foreign['email'] },
    ])
      await expect(suspend(less)).rejects.toMatchObject({ status: 400 })
    const made = await suspend(given)
    expect(made).toMatchObject({ by: 'staff', givenBy: staff.id, firstDay: day(0), person: person.id })
    const [mail] = await mailsOf(person)
    expect(mail?.text).toContain('Objet rendu démonté.')
    expect(await ask(person, [line(await model())])).toMatchObject({ reason: 'suspended' })
  })

  test('is not given by staff of another city, and lifted only with a reason', async () => {
    const person = await borrower()
    const given = { personEmail: person.email, lastDay: day(14), grounds: 'Parce que' }
    await expect(suspend(given, foreign)).rejects.toMatchObject({ status: 403 })
    const { id } = await suspend(given)
    const lift = (data: Record<string, unknown>, user = staff) =>
      portal.payload.update({ collection: 'suspensions', id, data, overrideAccess: false, user })
    await expect(lift({ state: 'lifted' })).rejects.toMatchObject({ status: 400 })
    await expect(lift({ state: 'lifted', reason: 'Oui' }, person)).rejects.toMatchObject({
      status: expect.toBeOneOf([403, 404]),
    })
    await lift({ lastDay: day(99) })
    expect((await suspensionsOf(person))[0]).toMatchObject({ lastDay: day(14) })
    await lift({ state: 'lifted', reason: 'Tout est réglé.' })
    expect(await suspensionsOf(person)).toMatchObject([{ state: 'lifted', reason: 'Tout est réglé.' }])
    expect((await ask(person, [line(await model())])).ok).toBe(true)
    expect(await noticesOf(person)).toEqual(['suspended', 'suspensionLifted'])
  })

  test('never lacks its days, whoever writes it', async () => {
    await expect(
      portal.database.query(
        `insert into suspensions (id, city_id, person_id, last_day, by) values (gen_random_uuid(), $1, $2, $3, 'rule')`,
        [city.id, somebody().id, day(3)],
      ),
    ).rejects.toMatchObject({ constraint: 'suspensions_begin_before_they_end' })
  })
})

describe('an account', () => {
  test('shows strikes and suspensions in its export; closing it takes the words away', async () => {
    const password = 'une phrase assez longue pour fermer'
    const person = await buildPerson(portal.payload, { data: { password } })
    await noShow(person)
    const [strike] = (await standingOf(person)).strikes
    await appeal(person, strike?.id ?? '', 'J’étais malade.')
    await suspend({ personEmail: person.email, lastDay: day(14), grounds: 'Vu à la radio.' })
    const all = await exportAccount({ payload: portal.payload, person })
    expect(all['strikes']).toMatchObject([{ kind: 'no-show', appeal: 'J’étais malade.' }])
    expect(all['suspensions']).toMatchObject([{ lastDay: day(14), grounds: 'Vu à la radio.' }])
    const closed = await closeAccount({
      payload: portal.payload,
      city,
      language: 'fr',
      absolute: (path = '') => `http://localhost/${path}`,
      address: '127.0.0.1',
      person,
      password,
      credits: 'none',
    })
    expect(closed.ok).toBe(true)
    const { rows } = await portal.database.query(
      `select s.appeal, x.grounds from strikes s join suspensions x on x.person_id = s.person_id where s.person_id = $1`,
      [person.id],
    )
    expect(rows).toEqual([{ appeal: null, grounds: null }])
  })
})
