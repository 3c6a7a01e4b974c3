import { type ChildProcess, fork } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { buildBorrowers } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCityWith, buildModule, buildSession } from '../../support/programmes.ts'
import type { SeatAnswer, Wish } from './seatTaker.ts'

const portal = usePortal()
const contenders = 60
const seats = 8

let city: City
let people: string[]
let processes: ChildProcess[]

beforeAll(async () => {
  city = await buildCityWith(portal.payload, { kind: 'training', settings: { maxOpenRegistrations: 50 } })
  people = (await buildBorrowers(portal.payload, contenders)).map(({ id }) => id)
  processes = await Promise.all(Array.from({ length: 3 }, () => start(portal.database.url)))
}, 120_000)

afterAll(() => {
  for (const one of processes) one.kill('SIGKILL')
})

const start = (url: string): Promise<ChildProcess> =>
  new Promise((ready, failed) => {
    const child = fork('test/int/training/seatTaker.ts', {
      execArgv: [],
      env: { ...process.env, DATABASE_URL: url, COMMUNAL_POOL: '12', NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('error', failed)
    child.once('message', () => ready(child))
  })

/** Everybody asks for a seat at once, each third from another process. */
const everybodyAsks = async (session: string): Promise<SeatAnswer[]> =>
  new Promise((done) => {
    const answers: SeatAnswer[] = []
    for (const one of processes) {
      one.removeAllListeners('message').on('message', (answer: SeatAnswer) => {
        answers.push(answer)
        if (answers.length === contenders) done(answers)
      })
    }
    for (const [index, person] of people.entries()) {
      processes[index % processes.length]?.send({ city: city.id, session, person } satisfies Wish)
    }
  })

const stored = async (session: string): Promise<{ taken: number; registrations: number; mails: number }> => {
  const { rows } = await portal.database.query(
    `select s.taken, (select count(*)::int from registrations where session_id = s.id) as registrations,
      (select count(*)::int from mails m join registrations r on m.key = 'registrationMade:' || r.id
        where r.session_id = s.id) as mails
    from sessions s where s.id = $1`,
    [session],
  )
  return rows[0]
}

const outcomes = (answers: SeatAnswer[]): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const { outcome } of answers) counted[outcome] = (counted[outcome] ?? 0) + 1
  return counted
}

describe('sixty people who want eight seats at once, from three processes', () => {
  test('are given exactly eight, each with a mail, and the others are told that it is full', async () => {
    const module = await buildModule(portal.payload, city)
    const { id } = await buildSession(portal.payload, city, module, { seats })
    const answers = await everybodyAsks(id)
    expect(outcomes(answers)).toEqual({ granted: seats, 'session-full': contenders - seats })
    expect(await stored(id)).toEqual({ taken: seats, registrations: seats, mails: seats })
  })

  test('control: without the constraint more are given than there are', async () => {
    await portal.database.query('alter table sessions drop constraint sessions_seats_not_exceeded')
    const module = await buildModule(portal.payload, city)
    const { id } = await buildSession(portal.payload, city, module, { seats })
    await everybodyAsks(id)
    expect((await stored(id)).taken).toBeGreaterThan(seats)
  })
})
