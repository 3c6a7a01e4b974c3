import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { readDeskDay } from '../../../src/domains/lending/desk/readDeskDay.ts'
import { readAvailability } from '../../../src/domains/lending/readAvailability.ts'
import { readEquipmentList } from '../../../src/domains/lending/readEquipmentList.ts'
import { readLending } from '../../../src/domains/lending/readLending.ts'
import { lendingSettingsOf } from '../../../src/domains/lending/settingsOf.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { loadCities } from '../../../src/domains/tenancy/loadCities.ts'
import { addDays, startOfDay, today } from '../../../src/kernel/time.ts'
import { startContenders } from '../../support/contenders.ts'
import type { Finding } from '../finding.ts'
import { median } from '../load.ts'
import { withClient } from '../postgres.ts'

type Setting = {
  /** addresses of databases: ten cities, a thousand, and ten with one that lends 100,000 copies */
  few: string
  many: string
  library: string
  /** slugs: of a generated city that the first two have, and of the one that lends so much */
  town: string
  lender: string
  full: boolean
}

/** What looking for equipment, a desk's morning and asking for a copy cost where there are many cities, and where there is a
 *  great deal to lend. Statements are measured as the portal sends them, without the pages around them. */
export const measureLending = async (setting: Setting): Promise<Finding[]> => [
  ...(await measureReads(setting)),
  ...(await measureContenders(setting)),
]

type Reader = { payload: Payload; city: City; close: () => Promise<void> }

const openReader = async (connectionString: string, slug: string): Promise<Reader> => {
  const pool = new pg.Pool({ connectionString, max: 2, options: '-c search_path=public,extensions' })
  // The readers ask Payload for nothing but where to send SQL.
  const payload = { db: { drizzle: drizzle(pool) } } as unknown as Payload
  const city = (await loadCities(payload)).find((one) => one.slug === slug)
  if (!city) throw new Error(`No city ${slug}; expected it among the generated ones`)
  return { payload, city, close: () => pool.end() }
}

type Work = () => Promise<unknown>

/** The median time of each, in milliseconds: one after the other, forwards in one round and backwards in the next. */
const timesOf = async (
  works: Readonly<Record<string, Work>>,
  rounds: number,
): Promise<Record<string, number>> => {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1)
    for (const [name, work] of round % 2 === 0 ? Object.entries(works) : Object.entries(works).reverse()) {
      const began = performance.now()
      await work()
      // The first round only warms everything up.
      if (round >= 0) times[name]?.push(performance.now() - began)
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

const measureReads = async ({ few, many, library, town, lender, full }: Setting): Promise<Finding[]> => {
  const readers = {
    few: await openReader(few, town),
    many: await openReader(many, town),
    library: await openReader(library, lender),
  }
  const works: Record<string, Work> = {}
  for (const [name, url] of Object.entries({ few, many, library })) {
    const reader = readers[name as keyof typeof readers]
    await withClient(url, (client) => makeMorning(client, reader.city))
    const { search, month, desk } = await worksOf(reader)
    Object.assign(works, { [`search ${name}`]: search, [`month ${name}`]: month, [`desk ${name}`]: desk })
  }
  works['plain library'] = await plainOf(readers.library, library)
  const times = await timesOf(works, full ? 40 : 16)
  for (const { close } of Object.values(readers)) await close()
  const of = (name: string): number => times[name] ?? Number.NaN
  const growing = (what: string, name: string): Finding => ({
    measure: `${what} at 1,000 cities against 10`,
    value: of(`${name} many`) / of(`${name} few`),
    unit: '×',
    budget: { atMost: 2 },
    raw: `${of(`${name} few`).toFixed(1)} ms, then ${of(`${name} many`).toFixed(1)} ms`,
  })
  const plain = of('plain library')
  const big = (what: string, name: string): Finding => ({
    measure: `${what}, 100,000 copies and 1,000,000 loans, against a plain statement`,
    value: of(`${name} library`) / plain,
    unit: '×',
    budget: { atMost: 3 },
    raw: `${of(`${name} library`).toFixed(1)} ms, ${plain.toFixed(1)} ms to find the loans of that month`,
  })
  return [
    growing('search by days', 'search'),
    growing('a month of a category', 'month'),
    growing('the desk of a day', 'desk'),
    big('search by days', 'search'),
    big('a month of a category', 'month'),
    big('the desk of a day', 'desk'),
  ]
}

/** Of what was out lately, up to 200 are to come back today. */
const makeMorning = async (client: pg.Client, { id, timeZone }: City): Promise<void> => {
  await client.query(
    `update loans set state = 'handed-over' where id in (
       select id from loans where city_id = $1 and state = 'closed' and last_day = $2 order by id limit 200)`,
    [id, today(timeZone)],
  )
}

const category = 'sound'

const worksOf = async ({ payload, city }: Reader): Promise<Record<'search' | 'month' | 'desk', Work>> => {
  const settings = lendingSettingsOf(city)
  if (!settings) throw new Error(`${city.slug} does not lend; expected it to`)
  const [language, now] = [city.languages[0], new Date()]
  const lending = await readLending({ payload, city, language, settings, now })
  const day = today(city.timeZone, now)
  const { rows } = await (
    payload.db as unknown as { drizzle: { execute: (text: string) => Promise<{ rows: { id: string }[] }> } }
  ).drizzle.execute(`select id from equipment where city_id = '${city.id}' and category = '${category}'`)
  const equipment = rows.map(({ id }) => id)
  const period = { from: addDays(day, 20), until: addDays(day, 22) }
  const [desk] = lending.desks
  const { desks, closures } = lending
  const month = { from: addDays(day, 1), until: addDays(day, 31) }
  return {
    search: () => readEquipmentList({ payload, city, language, lending, category, period, limit: 24, now }),
    month: () => readAvailability({ payload, city, equipment, desks, closures, ...month, now }),
    desk: () => readDeskDay({ payload, city, language, desk: desk?.slug, now }),
  }
}

/** What it costs PostgreSQL to find and count the loans that a month of the category is about. */
const plainOf = async ({ city }: Reader, url: string): Promise<Work> => {
  const day = today(city.timeZone)
  const [from, until] = [1, 32].map((count) => startOfDay(addDays(day, count), city.timeZone)) as [Date, Date]
  return () =>
    withClient(url, (client) =>
      client.query(
        `select count(*) from loans l join units u on u.id = l.unit_id join equipment e on e.id = u.equipment_id
         where e.city_id = $1 and e.category = $2 and l.starts_at < $4 and l.ends_at > $3`,
        [city.id, category, from, until],
      ),
    )
}

const contenders = 50

/** Fifty people ask for the same copies on the same days at once, in a process of their own for each database. */
const measureContenders = async ({ few, many, town, full }: Setting): Promise<Finding[]> => {
  const times: Record<string, number[]> = { few: [], many: [] }
  const places = await Promise.all(
    Object.entries({ few, many }).map(async ([name, url]) => {
      const reader = await openReader(url, town)
      return { name, url, city: reader.city, close: reader.close, processes: await startContenders(url, 1) }
    }),
  )
  for (let round = -1; round < (full ? 20 : 8); round += 1)
    for (const { name, url, city, processes } of round % 2 === 0 ? places : places.toReversed()) {
      const { equipment, people } = await withClient(url, (client) => wantedIn(client, city.id, round + 2))
      const firstDay = addDays(today(city.timeZone), 40 + (round + 1) * 3)
      const answers = people.map(async (person, number) => {
        const began = performance.now()
        const line = { equipment, firstDay, lastDay: firstDay }
        const key = crypto.randomUUID()
        const answer = await processes.askOne({
          way: 'basket',
          lines: [line],
          key,
          number,
          person,
          city: city.id,
        })
        if (!answer?.result) throw new Error(`A request had no answer: ${answer?.failed}`)
        if (round >= 0) times[name]?.push(performance.now() - began)
      })
      await Promise.all(answers)
    }
  for (const { processes, close } of places) {
    processes.stop()
    await close()
  }
  const at = (name: string, share: number): number => {
    const sorted = (times[name] ?? []).toSorted((a, b) => a - b)
    return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  }
  return [
    {
      measure: `a reservation among ${contenders} contenders at 1,000 cities against 10, p99`,
      value: at('many', 0.99) / at('few', 0.99),
      unit: '×',
      budget: { atMost: 2 },
      raw: `${at('few', 0.99).toFixed(0)} ms, then ${at('many', 0.99).toFixed(0)} ms`,
    },
  ]
}

/** A model of a city, and as many people as contend, who have nothing yet. */
const wantedIn = async (
  client: pg.Client,
  city: string,
  round: number,
): Promise<{ equipment: string; people: string[] }> => {
  const { rows: models } = await client.query<{ slug: string }>(
    `select slug from equipment where city_id = $1 and slug ~ '^appareil-' order by slug offset $2 limit 1`,
    [city, round % 8],
  )
  const { rows: people } = await client.query<{ id: string }>(
    `insert into people (id, email, name, handle, language, credit_preference)
     select id, 'banc-' || id || '@ville.example', 'Emprunteuse', 'b-' || left(id::text, 30), 'fr', 'name'
     from (select uuidv7() as id from generate_series(1, $1)) p returning id`,
    [contenders],
  )
  const [model] = models
  if (!model) throw new Error('No model to contend for; expected those that were generated')
  return { equipment: model.slug, people: people.map(({ id }) => id) }
}
