import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { TypedUser } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays, instantOf, today } from '../../../src/kernel/time.ts'
import {
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
} from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const many = 60

/** A zone in which it is about noon now: reminders are written by day. */
const noon = (): string => {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
const zone = noon()

const delivered: string[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const id = /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1]
      if (id) delivered.push(id)
      // Long enough for a worker to be killed between the acceptance of a mail and the note that it is sent.
      setTimeout(done, 15)
    })
  },
})

const workers = new Set<ChildProcess>()
const startOne = (): Promise<ChildProcess> =>
  new Promise((started, failed) => {
    const { port } = smtp.server.address() as { port: number }
    const child = spawn(process.execPath, ['src/cli/communal.ts', 'worker'], {
      env: { ...process.env, DATABASE_URL: portal.database.url, SMTP_URL: `smtp://127.0.0.1:${port}` },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    workers.add(child)
    child.once('exit', () => {
      workers.delete(child)
      failed(new Error('A worker ended before it began'))
    })
    child.stdout?.on('data', (line: Buffer) => line.includes('Working') && started(child))
  })
const kill = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

let city: City
let people: TypedUser[]

beforeAll(async () => {
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  city = await buildLendingCity(portal.payload, {}, { timeZone: zone })
  const desk = await buildDesk(portal.payload, city)
  const equipment = await buildEquipment(portal.payload, city)
  people = await buildBorrowers(portal.payload, many)
  const day = addDays(today(zone), 1)
  for (const { id: person } of people) {
    const unit = await buildUnit(portal.payload, city, equipment, desk)
    await portal.database.query(
      `insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at,
         ends_at, state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $9, 'approved', now() - interval '5 days')`,
      [
        randomUUID(),
        city.id,
        unit.id,
        equipment.id,
        desk.id,
        person,
        day,
        instantOf(day, '09:00', zone),
        instantOf(day, '18:00', zone),
      ],
    )
  }
})
afterAll(async () => {
  for (const child of [...workers]) await kill(child)
  smtp.close()
})

test('three workers that are killed while they remind: each mail is written once, and each arrives', async () => {
  const written = async (state?: string): Promise<number> => {
    const { rows } = await portal.database.query(
      `select count(*)::int as count from mails where notice = 'loanTomorrow' and ($1::text is null or state::text = $1)`,
      [state ?? null],
    )
    return rows[0].count
  }
  const first = await Promise.all([startOne(), startOne(), startOne()])
  for (const child of first) {
    while (delivered.length === 0) await pause(20)
    await pause(60)
    await kill(child)
  }
  expect(workers.size).toBe(0)
  expect(await written('sent')).toBeLessThan(many)
  // A claim counts as given up after two minutes; nobody waits for them here.
  await portal.database.query(
    `update mails set claimed_at = claimed_at - interval '5 minutes' where state = 'sending'`,
  )
  await portal.database.query(`update mails set created_at = created_at - interval '5 minutes'`)
  await startOne()
  for (let waited = 0; waited < 30_000 && (await written('sent')) < many; waited += 100) await pause(100)
  const { rows } = await portal.database.query<{ id: string; person: string }>(
    `select id, person_id as person from mails where notice = 'loanTomorrow'`,
  )
  expect(rows).toHaveLength(many)
  expect(new Set(rows.map(({ person }) => person)).size).toBe(many)
  expect(await written('sent')).toBe(many)
  const arrived = new Set(delivered)
  for (const { id } of rows) expect([...arrived].some((message) => message.includes(id))).toBe(true)
  expect(arrived.size).toBe(many)
}, 90_000)
