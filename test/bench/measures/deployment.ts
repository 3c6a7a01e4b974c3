import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { buildPerson } from '../../support/build.ts'
import { type Commits, holdCommits } from '../../support/holdCommits.ts'
import type { Finding } from '../finding.ts'
import { type House, pause } from '../house.ts'
import { median } from '../load.ts'
import type { Portal } from '../portal.ts'
import { type Shipped, startShipped } from '../shipped.ts'
import { ask } from '../wire.ts'
import { measureProxy } from './proxy.ts'

type Setting = {
  house: House
  databaseUrl: string
  payload: Payload
  city: string
  slug: string
  full: boolean
}

const connections = 24

/** The composition as it is shipped: what its proxy costs, what is lost when a process falls or is replaced, and that what
 *  comes in through one process is there at the other. */
export const measureDeployment = async (setting: Setting): Promise<Finding[]> => {
  const { house, databaseUrl, payload, city, slug, full } = setting
  const shipped = await startShipped(house, databaseUrl)
  if (!shipped) {
    return [
      { measure: 'the composition as shipped', value: undefined, unit: '×', raw: 'nginx is not installed' },
    ]
  }
  const cookie = await managerOf(payload, city)
  await meetsEverywhere({ shipped, slug, city, cookie })
  const crossed = await crosses(databaseUrl, { shipped, slug, city, cookie, turns: full ? 20 : 6 })
  const cost = await measureProxy(shipped, slug, full)
  const killed = await whileLoaded(shipped, { slug, city, cookie }, async ([, second]) => {
    process.kill(second.pid, 'SIGKILL')
  })
  shipped.apps[1] = await shipped.restart(shipped.apps[1])
  await pause(6000) // the proxy leaves it alone for five seconds
  const replaced = await whileLoaded(shipped, { slug, city, cookie }, async ([first]) => {
    shipped.apps[0] = await shipped.restart(first)
  })
  const stored = await payload.count({
    collection: 'closures',
    where: { name: { like: marker } },
    locale: 'fr',
  })
  return [
    {
      measure: 'change through one process, from its COMMIT to the page of both and of the proxy, slowest',
      value: Math.max(...crossed.delays),
      unit: 'ms',
      budget: { atMost: 1000 },
      raw: `median ${median(crossed.delays).toFixed(0)} ms over ${crossed.delays.length} changes`,
    },
    {
      measure: 'pages that showed such a change before its COMMIT',
      value: crossed.early,
      unit: 'requests',
      budget: { atMost: 0 },
      raw: `of ${crossed.asked} asked while it waited with the COMMIT`,
    },
    ...cost,
    lost('one of two processes killed under load: failed requests', killed, connections),
    lost('one of two processes replaced under load: failed requests', replaced, 0),
    {
      measure: 'writes acknowledged under load and not stored',
      value: Math.max(0, killed.written + replaced.written - stored.totalDocs),
      unit: 'requests',
      budget: { atMost: 0 },
      raw: `${killed.written + replaced.written} acknowledged, ${stored.totalDocs} stored`,
    },
  ]
}

const lost = (measure: string, { asked, failed }: Loaded, atMost: number): Finding => ({
  measure,
  value: failed.length,
  unit: 'requests',
  budget: { atMost },
  raw: `of ${asked} on ${connections} connections${failed.length > 0 ? `: ${failed.slice(0, 3).join(', ')}` : ''}`,
})

const managerOf = async (payload: Payload, city: string): Promise<string> => {
  const password = 'une phrase assez longue pour le banc'
  const { email } = await buildPerson(payload, { city, roles: ['manager'], data: { password } })
  const login = await logIn({ payload, email, password, address: null })
  if (!login.ok) throw new Error(`The manager could not log in: ${login.reason}`)
  return `payload-token=${login.value.token}`
}

type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer | string; agent?: Agent }

const agent = new Agent({ keepAlive: true, maxSockets: connections, rejectUnauthorized: false })

const over = (address: string, { method = 'GET', headers = {}, body, ...more }: Asked = {}) =>
  new Promise<{ status: number; body: Buffer }>((done, failed) => {
    const sent = request(address, { agent, method, headers, timeout: 20_000, ...more }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', failed)
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
    })
    sent.on('error', failed)
    sent.on('timeout', () => sent.destroy(new Error('no answer within 20 s')))
    sent.end(body)
  })

type Where = { slug: string; city: string; cookie: string }

/** A picture that came in through the proxy is given out by both processes; somebody who signs up gets a mail. */
const meetsEverywhere = async ({
  shipped,
  slug,
  city,
  cookie,
}: Where & { shipped: Shipped }): Promise<void> => {
  const { origin, apps } = shipped
  const form = new FormData()
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#215c3d' } })
    .png()
    .toBuffer()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'bench.png')
  form.append('_payload', JSON.stringify({ city, alt: 'Une couleur', licence: 'CC0-1.0' }))
  const packed = new Response(form)
  const uploaded = await over(`${origin}/api/images?locale=fr&depth=0`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': packed.headers.get('content-type') ?? '' },
    body: Buffer.from(await packed.arrayBuffer()),
  })
  if (uploaded.status !== 201) throw new Error(`The upload answered ${uploaded.status}: ${uploaded.body}`)
  const { doc } = JSON.parse(uploaded.body.toString()) as { doc: { filename: string } }
  const host = new URL(origin).host
  for (const app of apps) {
    const { status, body } = await ask(`${app.origin}/media/${doc.filename}`, { host })
    if (status !== 200 || body.length < 100)
      throw new Error(`${app.name} does not give out ${doc.filename}: ${status}`)
  }
  const email = `banc-${Date.now()}@bench.example`
  const fields = { name: 'Banc', email, password: 'trois bateaux dans la rade', key: crypto.randomUUID() }
  const signed = await over(`${origin}/${slug}/fr/account/sign-up`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  if (signed.status !== 303) throw new Error(`Signing up answered ${signed.status}`)
  const until = Date.now() + 15_000
  while (!mailsIn(shipped.mails).some((mail) => mail.includes(email))) {
    if (Date.now() > until) throw new Error('No mail arrived within 15 s of signing up')
    await pause(200)
  }
}

const mailsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

type Crossed = { delays: number[]; early: number; asked: number }
type Crossing = Where & { shipped: Shipped; turns: number }

/** The manager changes the tagline of the city through one process and the other in turn. The change is stopped at its
 *  COMMIT for a while, in which nobody may see it; then everybody must, through either process and the proxy. */
const crosses = async (databaseUrl: string, crossing: Crossing): Promise<Crossed> => {
  const commits = await holdCommits(databaseUrl, ['cities_locales'])
  try {
    return await crossesWith(commits, crossing)
  } finally {
    await commits.leave()
  }
}

const crossesWith = async (
  commits: Commits,
  { shipped: { origin, apps }, slug, city, cookie, turns }: Crossing,
): Promise<Crossed> => {
  const host = new URL(origin).host
  const seen: Crossed = { delays: [], early: 0, asked: 0 }
  const pages = [
    ...apps.map((app) => () => ask(`${app.origin}/${slug}/fr`, { host })),
    () => over(`${origin}/${slug}/fr`),
  ]
  for (let turn = 0; turn < turns; turn += 1) {
    const words = `Passage ${turn} du ${Date.now()}`
    const { waiting, release } = await commits.hold()
    const changed = ask(
      `${apps[turn % 2]?.origin}/api/cities/${city}?locale=fr&depth=0`,
      { host, origin, cookie, 'content-type': 'application/json' },
      { method: 'PATCH', body: JSON.stringify({ tagline: words }) },
    )
    await waiting(1)
    const until = performance.now() + 200
    while (performance.now() < until) {
      for (const page of pages) {
        seen.asked += 1
        seen.early += (await page()).body.includes(words) ? 1 : 0
      }
    }
    const committed = performance.now()
    await release()
    const shown = pages.map(async (page) => {
      while (!(await page()).body.includes(words)) {
        if (performance.now() - committed > 10_000) return Number.POSITIVE_INFINITY
        await pause(2)
      }
      return performance.now() - committed
    })
    seen.delays.push(...(await Promise.all(shown)))
    const { status } = await changed
    if (status !== 200) throw new Error(`Changing the tagline answered ${status}`)
  }
  return seen
}

const marker = 'Banc'

type Loaded = { asked: number; failed: string[]; written: number }

/** Asks for pages, kept ones and new ones, and writes, on as many connections at once, while something happens. */
const whileLoaded = async (
  { origin, apps }: Shipped,
  { slug, city, cookie }: Where,
  happens: (apps: [Portal, Portal]) => Promise<void>,
): Promise<Loaded> => {
  const seen: Loaded = { asked: 0, failed: [], written: 0 }
  let going = true
  const one = async (line: number, turn: number): Promise<void> => {
    const writes = line % 6 === 0
    const address = writes
      ? `${origin}/api/closures?locale=fr&depth=0`
      : `${origin}/${slug}/fr${turn % 4 === 0 ? `/equipment?n=${line}-${turn}` : ''}`
    const name = `${marker} ${line} ${turn} ${Date.now()}`
    const day = { firstDay: '2031-01-01', lastDay: '2031-01-01', source: 'city' }
    const body = JSON.stringify({ city, name, ...day })
    const headers = { cookie, origin, 'content-type': 'application/json' }
    seen.asked += 1
    try {
      const { status } = await over(address, writes ? { method: 'POST', headers, body } : {})
      if (status !== 200 && status !== 201) seen.failed.push(`${writes ? 'POST' : 'GET'} ${status}`)
      else if (writes) seen.written += 1
    } catch (error) {
      seen.failed.push(`${writes ? 'POST' : 'GET'} ${(error as NodeJS.ErrnoException).code ?? error}`)
    }
  }
  const lines = Array.from({ length: connections }, async (_, line) => {
    for (let turn = 0; going; turn += 1) await one(line, turn)
  })
  await pause(1500)
  await happens(apps)
  await pause(2500)
  going = false
  await Promise.all(lines)
  return seen
}
