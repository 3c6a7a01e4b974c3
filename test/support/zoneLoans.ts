import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload, type Payload } from 'payload'
import { closeQueue } from '../../src/database/queue.ts'
import { adapterOf } from '../../src/database/sqlOf.ts'
import { actAtDesk } from '../../src/domains/lending/desk/actAtDesk.ts'
import { readAvailability } from '../../src/domains/lending/readAvailability.ts'
import { remind } from '../../src/domains/lending/remind.ts'
import { replaceHostTable } from '../../src/domains/tenancy/hosts.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import { addDays, type Day, instantOf } from '../../src/kernel/time.ts'
import config from '../../src/payload.config.ts'
import { buildPerson } from './build.ts'
import {
  always,
  buildBorrowers,
  buildDesk,
  buildEquipment,
  buildLendingCity,
  buildUnit,
  requestLoan,
} from './lending.ts'

// A process with a time zone of its own (`TZ`): it lends over changes of the clocks of cities, and prints what came of each.

/** `change`: the city's day on which its clocks change, a Sunday. */
export type Changing = { timeZone: string; change: Day }
export type Came = {
  /** instants in UTC of a loan from Friday to Monday, and of one that ends, and one that begins, while the clocks change */
  periods: { startsAt: string; dueAt: string; endsAt: string }[]
  /** lines of the calendar in the mail: DTSTART and DTEND */
  calendar: string[]
  /** what the clocks of the city showed, with the reminders written by then */
  reminders: string[]
  /** the hours in the reminder of the return */
  told: string
  /** days of the month around it on which the only copy of a model is not free */
  taken: Day[]
  /** whether somebody who may have three days a week gets those: Friday to Sunday, Monday to Wednesday, one day more */
  quota: string[]
}

/** Begins the line with the answer. */
const mark = 'came: '

const [, , asked = '[]'] = process.argv
const payload = await getPayload({ config })
const came: Came[] = []
for (const changing of JSON.parse(asked) as Changing[]) came.push(await lendOver(payload, changing))
await closeQueue()
await payload.destroy()
process.stdout.write(`${mark}${JSON.stringify(came)}\n`)
process.exit(0)

async function lendOver(payload: Payload, { timeZone, change }: Changing): Promise<Came> {
  const city = await buildLendingCity(
    payload,
    {
      leadDays: 0,
      maxOpenLoans: 50,
      approval: 'never',
      bufferHours: 24,
      categories: { tool: { quotas: [{ per: 'week', days: 3 }], bufferHours: 0 } },
    },
    { timeZone },
  )
  replaceHostTable(await loadCities(payload), 'localhost')
  const staff = await buildPerson(payload, { city: city.id, roles: ['desk'] })
  const [person, other] = await buildBorrowers(payload, 2)
  if (!person || !other) throw new Error('No borrowers; expected two')
  const byDay = await buildDesk(payload, city, {
    hours: always.map((one) => ({ ...one, opens: '10:00', closes: '18:30' })),
  })
  // Clocks that jump from 2:00 to 3:00, or back from 3:00 to 2:00 (Toronto: to 1:00), change while it is open.
  const byNight = await buildDesk(payload, city, {
    hours: always.map((one) => ({ ...one, opens: '01:30', closes: '02:30' })),
  })
  const now = instantOf(addDays(change, -5), '12:00', timeZone)
  const friday = addDays(change, -2)

  const thingAt = async (desk: typeof byDay, category: 'sound' | 'tool' = 'sound') => {
    const equipment = await buildEquipment(payload, city, { category })
    await buildUnit(payload, city, equipment, desk)
    return equipment
  }
  const ask = async (equipment: { slug: string }, firstDay: Day, lastDay: Day, who = person) =>
    requestLoan({
      payload,
      person: who,
      city,
      language: 'fr',
      equipment: equipment.slug,
      firstDay,
      lastDay,
      purpose: '',
      key: randomUUID(),
      now,
    })
  const rows = async <T>(statement: ReturnType<typeof sql>): Promise<T[]> =>
    (await adapterOf(payload).drizzle.execute(statement)).rows as T[]

  const model = await thingAt(byDay)
  const loans: string[] = []
  for (const [equipment, firstDay, lastDay] of [
    [model, friday, addDays(change, 1)],
    [await thingAt(byNight), friday, change],
    [await thingAt(byNight), change, addDays(change, 1)],
  ] as const) {
    const result = await ask(equipment, firstDay, lastDay)
    if (!result.ok) throw new Error(`Refused: ${result.reason}`)
    loans.push(result.value.id)
  }
  const [first] = loans as [string]
  const read = await payload.find({
    collection: 'loans',
    where: { city: { equals: city.id } },
    depth: 0,
    sort: 'id',
  })
  const periods = loans.map((id) => {
    const loan = read.docs.find((one) => one.id === id)
    if (!loan) throw new Error(`No loan ${id}; expected it to be stored`)
    return { startsAt: loan.startsAt, dueAt: loan.dueAt, endsAt: loan.endsAt }
  })
  const [mail] = await rows<{ text: string }>(
    sql`select calendar ->> 'text' as text from mails where key = ${`loanApproved:${first}`}`,
  )
  const calendar = (mail?.text ?? '').split(/\r?\n/).filter((line) => /^DT(START|END)/.test(line))

  const taken = (
    await readAvailability({
      payload,
      city,
      equipment: [model.id],
      desks: [{ slug: byDay.slug, hours: byDay.hours ?? [], special: [] } as never],
      closures: [],
      from: addDays(change, -10),
      until: addDays(change, 10),
      now,
    })
  )
    .filter(({ free }) => free === 0)
    .map(({ day }) => day)

  const reminders: string[] = []
  const remindAt = async (day: Day, time: string): Promise<void> => {
    await remind(payload, instantOf(day, time, timeZone))
    const written = await rows<{ notice: string }>(
      sql`select notice from mails where key like ${`%:${first}:%`} order by created_at, id`,
    )
    reminders.push(`${day} ${time}: ${written.map(({ notice }) => notice).join(' ')}`)
  }
  await remindAt(addDays(friday, -1), '07:59')
  await remindAt(addDays(friday, -1), '08:01')
  const handed = await actAtDesk({
    payload,
    person: staff,
    language: 'fr',
    city: city.id,
    act: 'handOver',
    loans: [first],
  })
  if (!handed.ok) throw new Error(`Not handed over: ${handed.reason}`)
  await remindAt(addDays(change, -1), '20:59')
  await remindAt(change, '07:59')
  await remindAt(change, '08:01')
  await remindAt(addDays(change, 1), '07:59')
  await remindAt(addDays(change, 1), '08:01')
  const [due] = await rows<{ text: string }>(
    sql`select text from mails where key like ${`loanDueTomorrow:${first}:%`}`,
  )
  const told = /de \d\d:\d\d à \d\d:\d\d/.exec(due?.text ?? '')?.[0] ?? ''

  const quota: string[] = []
  for (const [firstDay, lastDay] of [
    [friday, change],
    [addDays(change, 1), addDays(change, 3)],
    [addDays(change, 4), addDays(change, 4)],
  ] as const) {
    const result = await ask(await thingAt(byDay, 'tool'), firstDay, lastDay, other)
    quota.push(result.ok ? 'granted' : result.reason)
  }
  return { periods, calendar, reminders, told, taken, quota }
}
