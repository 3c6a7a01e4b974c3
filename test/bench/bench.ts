import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfChanged } from '../../scripts/buildIfChanged.ts'
import { startBareNext } from './bareNext.ts'
import { addCities, busyTown, library, town } from './cities.ts'
import { type Finding, table, verdictOf } from './finding.ts'
import { folder, House } from './house.ts'
import { generator } from './load.ts'
import { measureCached } from './measures/cached.ts'
import { measureDeployment } from './measures/deployment.ts'
import { measureFreshness } from './measures/freshness.ts'
import { measureLending } from './measures/lending.ts'
import { measureReservation } from './measures/reservation.ts'
import { measureScale } from './measures/scale.ts'
import { measureStatements } from './measures/statements.ts'
import { measureUncached } from './measures/uncached.ts'
import { measureWeight } from './measures/weight.ts'
import { findPages } from './pages.ts'
import { environmentOf, startPortal } from './portal.ts'
import { type Server, startPostgres, withClient } from './postgres.ts'

// `npm run bench`: the budgets of the design, measured as ratios in one run (docs/bench.md). Everything listens on
// loopback, nothing but the processes started here is ended, and the run ends by itself.

const measures = [
  'cached',
  'uncached',
  'statements',
  'scale',
  'weight',
  'reservation',
  'lending',
  'freshness',
  'deployment',
] as const
type Measure = (typeof measures)[number]

const { values: options } = parseArgs({
  options: {
    /** 1,000,000 rows and longer rounds */
    full: { type: 'boolean', default: false },
    /** only these, separated by commas */
    only: { type: 'string' },
    /** a processor profile of each server under .data/bench/profiles; slows what is measured */
    profile: { type: 'boolean', default: false },
  },
})
const { full, profile } = options
const chosen = new Set<string>(options.only?.split(',') ?? measures)
const unknown = [...chosen].filter((one) => !measures.some((measure) => measure === one))
if (unknown.length > 0) throw new Error(`No measure ${unknown.join()}; expected some of ${measures.join()}`)

/** The number of the generated city that lends a great deal. */
const lender = 2001

const deadline = (full ? 45 : 15) * 60_000
const house = new House()
const end = async (code: number): Promise<never> => {
  await house.close()
  process.exit(code)
}
process.on('SIGINT', () => void end(130))
process.on('SIGTERM', () => void end(143))
setTimeout(() => {
  console.error(`Not done after ${deadline / 60_000} minutes; stopped.`)
  void end(1)
}, deadline).unref()

const began = performance.now()
const say = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`)

try {
  const findings = await bench()
  const over = findings.filter((finding) => verdictOf(finding) === 'OVER').length
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`\n${table(findings)}\n`)
  console.log(`${over === 0 ? 'Every budget is kept' : `${over} budgets are not kept`}; ${seconds} s in all.`)
  await end(over === 0 ? 0 : 1)
} catch (error) {
  console.error(error)
  await end(1)
}

async function bench(): Promise<Finding[]> {
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, 'profiles'), { recursive: true, force: true })
  buildIfChanged()
  say('PostgreSQL')
  const server = await startPostgres(house)
  const pack = await makeCities(server)
  const [few, many] = [server.urlOf('few'), server.urlOf('many')]
  const slug = pack ?? 'ville-1'

  say('servers')
  const small = await startPortal(house, { name: 'few', databaseUrl: few, profile })
  const portal = await startPortal(house, { name: 'many', databaseUrl: many, profile })
  const base = `${portal.origin}/${slug}/fr`
  const smallBase = `${small.origin}/${slug}/fr`
  const { pages, missing } = await findPages(base)
  say(`pages of ${slug}: ${pages.map(({ name }) => name).join(', ')}`)
  if (missing.length > 0) say(`not there: ${missing.join(', ')}`)

  const { payload, session, cityId } = await open(many, slug)
  const findings: Finding[] = []
  const measure = async (name: Measure, work: () => Promise<Finding[]>): Promise<void> => {
    if (!chosen.has(name)) return
    say(name)
    findings.push(...(await work()))
  }

  const needsNext = chosen.has('cached') || chosen.has('uncached')
  const next = needsNext ? await startBareNext(house) : undefined
  if (next) {
    await measure('cached', () => measureCached({ house, portal, home: base, next, full }))
    await measure('uncached', () => measureUncached({ portal, base, pages, next, session, full }))
    await house.stop('bare-next')
  }
  let statements: Record<string, string[]> = {}
  await measure('statements', async () => {
    const bases = { '1,000': base, '10': smallBase }
    const counted = await measureStatements({ server, bases, pages, session: { cookie: session, base } })
    statements = counted.statements
    return counted.findings
  })
  await measure('scale', () => measureScale({ few: smallBase, many: base, pages, full }))
  await measure('weight', () => measureWeight(base, pages))
  await house.stop('few')
  await measure('reservation', async () =>
    measureReservation({ payload, city: await cityId('ville-2'), full }),
  )
  await measure('lending', () =>
    measureLending({
      few,
      many,
      library: server.urlOf('library'),
      town: 'ville-3',
      lender: `ville-${lender}`,
      full,
    }),
  )
  await measure('freshness', async () => {
    const second = await startPortal(house, { name: 'second', databaseUrl: many, profile: false })
    const addresses = [base, `${second.origin}/${slug}/fr`]
    return measureFreshness({ payload, city: await cityId(slug), addresses, full })
  })
  await measure('deployment', async () => {
    await house.stop('many')
    return measureDeployment({ house, databaseUrl: many, payload, city: await cityId(slug), slug, full })
  })

  const result = {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, processor: cpus()[0]?.model, node: process.version },
    generator,
    full,
    city: slug,
    missing,
    findings: findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) })),
    statements,
  }
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`)
  return findings
}

/** Two databases with the same city and 9 or 999 generated ones beside it. Returns the slug of the real city, if its
 *  pack can be applied. */
async function makeCities(server: Server): Promise<string | undefined> {
  const size = full ? busyTown : town
  await server.admin.query('create database few')
  const environment = environmentOf(server.urlOf('few'))
  await house.run('migrate', process.execPath, ['scripts/migrate.ts'], { env: environment })
  const pack = await applyPack(environment)
  const beside = pack ? 9 : 10
  await withClient(server.urlOf('few'), async (client) => {
    await addCities(client, { first: 1, last: beside, size })
    await client.query('vacuum analyze')
  })
  if (chosen.has('lending')) await makeLibrary(server)
  await server.admin.query('create database many template few')
  const rows = await withClient(server.urlOf('many'), async (client) => {
    await addCities(client, { first: beside + 1, last: beside + 990, size })
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ n: number }>(
      `select sum(n_live_tup)::int as n from pg_stat_user_tables where schemaname = 'public'`,
    )
    return rows[0]?.n ?? 0
  })
  say(`10 cities, and 1,000 cities with ${rows.toLocaleString('en')} rows`)
  return pack
}

/** The ten cities and one more that lends a great deal. */
async function makeLibrary(server: Server): Promise<void> {
  await server.admin.query('create database library template few')
  await withClient(server.urlOf('library'), async (client) => {
    await addCities(client, { first: lender, last: lender, size: library })
    await client.query('vacuum analyze')
  })
  say('a city with 100,000 copies and 1,000,000 loans')
}

async function applyPack(env: Record<string, string>): Promise<string | undefined> {
  const words = ['src/cli/communal.ts', 'city', 'apply', 'tenants/brest']
  try {
    await house.run('apply', process.execPath, words, { env })
    return 'brest'
  } catch (error) {
    say(`tenants/brest was not applied, a generated city stands in: ${(error as Error).message}`)
    return undefined
  }
}

/** Payload in this process, as the one more process that changes things, and a session of somebody. */
async function open(url: string, slug: string) {
  Object.assign(process.env, environmentOf(url))
  const { openPayload } = await import('../../src/database/openPayload.ts')
  const { logIn } = await import('../../src/domains/identity/logIn.ts')
  const { replaceHostTable } = await import('../../src/domains/tenancy/hosts.ts')
  const { loadCities } = await import('../../src/domains/tenancy/loadCities.ts')
  const { closeQueue, openQueue } = await import('../../src/database/queue.ts')
  const { buildPerson } = await import('../support/build.ts')
  const { payload, close } = await openPayload()
  replaceHostTable(await loadCities(payload), '127.0.0.1')
  await openQueue(payload, { supervise: false })
  house.onClose(async () => {
    await closeQueue()
    await close()
  })
  const password = 'une phrase assez longue pour le banc'
  const { email } = await buildPerson(payload, { data: { password } })
  const login = await logIn({ payload, email, password, address: null })
  if (!login.ok) throw new Error(`Nobody could log in: ${login.reason}`)
  const cityId = async (wanted: string): Promise<string> => {
    const { docs } = await payload.find({
      collection: 'cities',
      where: { slug: { equals: wanted } },
      depth: 0,
    })
    const [city] = docs
    if (!city) throw new Error(`No city ${wanted}; expected ${slug} and the generated ones`)
    return city.id
  }
  return { payload, session: `payload-token=${login.value.token}`, cityId }
}
