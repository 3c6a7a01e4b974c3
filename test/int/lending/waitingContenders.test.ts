import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinWaitingList } from '../../../src/domains/lending/waiting/joinWaitingList.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk, Equipment } from '../../../src/payload-types.ts'
import type { Step } from '../../support/contender.ts'
import { type Contenders, startContenders } from '../../support/contenders.ts'
import {
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
let contenders: Contenders
let somebody: () => TypedUser

beforeAll(async () => {
  city = await buildLendingCity(portal.payload, { leadDays: 0, maxOpenLoans: 50, approval: 'never' })
  desk = await buildDesk(portal.payload, city)
  somebody = await borrowersInTurn(portal.payload, 150)
  await portal.refreshHosts()
  contenders = await startContenders(portal.database.url, 2)
}, 120_000)
afterAll(() => contenders.stop())

const days = { firstDay: day(3), lastDay: day(5) }
const as = (id: string) => ({ id, collection: 'people' }) as never

type Line = { equipment: Equipment; loans: { id: string; person: string }[]; waiting: string[] }

/** A model with so many copies, all lent, and so many people who wait for it, in their order. */
const lineFor = async (copies: number, waiting: number): Promise<Line> => {
  const { payload } = portal
  const equipment = await buildEquipment(payload, city)
  const asked = { payload, city, language: 'fr' as const, purpose: '' }
  const line: Line = { equipment, loans: [], waiting: [] }
  for (let index = 0; index < copies; index += 1) {
    await buildUnit(payload, city, equipment, desk)
    const person = somebody().id
    const key = randomUUID()
    const loan = await requestLoan({ ...asked, person: as(person), equipment: equipment.slug, ...days, key })
    if (!loan.ok) throw new Error(loan.reason)
    line.loans.push({ id: loan.value.id, person })
  }
  for (let index = 0; index < waiting; index += 1) {
    const person = somebody().id
    const wanted = { equipment: equipment.slug, ...days }
    const result = await joinWaitingList({
      ...asked,
      person: as(person),
      line: wanted,
      flexible: 0,
      ofAge: false,
      key: randomUUID(),
    })
    if (!result.ok) throw new Error(result.reason)
    line.waiting.push(person)
  }
  return line
}

type Offer = { id: string; person: string; unit: string }
const offersOf = async ({ equipment }: Line): Promise<Offer[]> => {
  const { rows } = await portal.database.query<Offer>(
    `select id, person_id as person, unit_id as unit from loans where equipment_id = $1 and state = 'offered'`,
    [equipment.id],
  )
  return rows
}

const cancelling = (lines: Line[]): Step[] =>
  lines.flatMap(({ loans }) =>
    loans.map(({ id, person }, number): Step => ({ number, way: 'cancel', person, city: city.id, loan: id })),
  )

describe('two copies that two processes free at once, with three people waiting', () => {
  test('go to the first two, one each; nobody is skipped', async () => {
    const lines = [await lineFor(2, 3), await lineFor(2, 3), await lineFor(2, 3), await lineFor(2, 3)]
    const answers = await contenders.ask(cancelling(lines))
    expect(answers.filter(({ result }) => !result?.ok)).toEqual([])
    for (const line of lines) {
      const offers = await offersOf(line)
      expect(offers.map(({ person }) => person).sort()).toEqual(line.waiting.slice(0, 2).sort())
      expect(new Set(offers.map(({ unit }) => unit)).size).toBe(2)
    }
  })

  test('go on in order while some take, some say no and others’ time runs out', async () => {
    const lines = [await lineFor(2, 5), await lineFor(2, 5)]
    await contenders.ask(cancelling(lines))
    const steps: Step[] = []
    for (const line of lines) {
      const [taker, refuser] = line.waiting as [string, string]
      for (const { id, person } of await offersOf(line)) {
        if (person === taker) steps.push({ number: 1, way: 'take', person, city: city.id, loan: id })
        if (person === refuser) {
          steps.push({ number: 2, way: 'cancel', person, city: city.id, loan: id })
          steps.push({ number: 3, way: 'cancel', person, city: city.id, loan: id })
        }
      }
    }
    await contenders.ask(steps)
    for (const line of lines)
      expect((await offersOf(line)).map(({ person }) => person)).toEqual([line.waiting[2]])
  })
})

describe('workers that are killed while they end offers', () => {
  const workers = new Set<ChildProcess>()
  const start = (): Promise<ChildProcess> =>
    new Promise((started, failed) => {
      const child = spawn(process.execPath, ['src/cli/communal.ts', 'worker'], {
        env: { ...process.env, DATABASE_URL: portal.database.url },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      workers.add(child)
      child.once('exit', () => failed(new Error('A worker ended before it began')))
      child.stdout?.on('data', (text: Buffer) => text.includes('Working') && started(child))
    })
  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
    workers.delete(child)
  }
  afterAll(async () => {
    for (const child of [...workers]) await kill(child)
  })

  test('leave nothing: the next one catches up, each offer ends once and goes to whoever is next', async () => {
    const lines: Line[] = []
    for (let index = 0; index < 12; index += 1) lines.push(await lineFor(1, 2))
    await contenders.ask(cancelling(lines))
    await portal.database.query(
      `update loans set offered_until = now() - interval '1 minute' where state = 'offered'
         and equipment_id = any($1)`,
      [lines.map(({ equipment }) => equipment.id)],
    )
    const lapsed = async (): Promise<number> => {
      const { rows } = await portal.database.query(
        `select count(*)::int as count from events e join loans l on l.id = e.subject_id
         where e.type = 'loan.lapsed' and l.equipment_id = any($1)`,
        [lines.map(({ equipment }) => equipment.id)],
      )
      return rows[0].count
    }
    const [one, other] = await Promise.all([start(), start()])
    for (let waited = 0; waited < 10_000 && (await lapsed()) === 0; waited += 10) await pause(10)
    await Promise.all([kill(one), kill(other)])
    await start()
    for (let waited = 0; waited < 20_000 && (await lapsed()) < lines.length; waited += 50) await pause(50)
    expect(await lapsed()).toBe(lines.length)
    for (const line of lines)
      expect((await offersOf(line)).map(({ person }) => person)).toEqual([line.waiting[1]])
    const { rows } = await portal.database.query(
      `select count(*)::int as count, count(distinct key)::int as keys from mails m
       where notice in ('offerLapsed', 'waitOffered') and person_id = any($1)`,
      [lines.flatMap(({ waiting }) => waiting)],
    )
    expect(rows[0]).toEqual({ count: 36, keys: 36 })
  }, 60_000)
})
