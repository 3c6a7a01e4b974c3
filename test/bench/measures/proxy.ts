import type { Browser } from 'playwright'
import { launchChromium } from '../../support/chromium.ts'
import type { Finding } from '../finding.ts'
import { median } from '../load.ts'
import type { Shipped } from '../shipped.ts'
import { ask } from '../wire.ts'

/** The ways to one cached page: at the apps themselves, in turn, as the proxy asks them; through the proxy without TLS; and
 *  through the proxy as it is shipped. */
type Ways = { app: [string, string]; unencrypted: string; shipped: string }

/** What the proxy adds to the time of a cached page: as a reader sees it, in a browser without a connection, and bare, to one
 *  request on a kept connection of this machine (docs/decisions/0033-proxy.md). */
export const measureProxy = async (
  { origin, unencrypted, apps }: Shipped,
  slug: string,
  full: boolean,
): Promise<Finding[]> => {
  const path = `/${slug}/fr`
  const [first, second] = apps
  const ways: Ways = {
    app: [first.origin + path, second.origin + path],
    unencrypted: unencrypted + path,
    shipped: origin + path,
  }
  const seen = await inBrowser(ways, full ? 200 : 48)
  const bare = await onKeptConnection(ways, new URL(origin).host, full ? 4000 : 1500)
  const [app, through, shipped] = [seen.app, seen.unencrypted, seen.shipped]
  return [
    {
      measure: 'cached page in a browser, until all of it is there: through the proxy against the app',
      value: through.there / app.there,
      unit: '×',
      budget: { atMost: 1.33 },
      raw: `median ${milliseconds(through.there)}, at the app ${milliseconds(app.there)}; with TLS ${milliseconds(shipped.there)}`,
    },
    {
      measure:
        'the same page, until it is loaded: through the proxy as shipped, TLS included, against the app',
      value: shipped.loaded / app.loaded,
      unit: '×',
      budget: { atMost: 1.33 },
      raw: `median ${milliseconds(shipped.loaded)}, at the app ${milliseconds(app.loaded)}; without TLS ${milliseconds(through.loaded)}`,
    },
    {
      measure: 'the same page, one request on a kept connection: through the proxy against the app',
      value: bare.through / bare.direct,
      unit: '×',
      budget: { atMost: 1.33 },
      raw: `median ${milliseconds(bare.through)}, at the app ${milliseconds(bare.direct)}`,
    },
  ]
}

const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 3 : 1)} ms`

/** Milliseconds from asking for the page until its last byte came, and until everything it shows was loaded. */
type Visit = { there: number; loaded: number }

/** Visits the page by all ways, forwards and backwards in turn, each time as somebody who was never there: without cache or
 *  connection. A browser says itself which host it asks, and no city answers at a number. */
const inBrowser = async (ways: Ways, turns: number): Promise<Record<keyof Ways, Visit>> => {
  const browser = await launchChromium(['--host-resolver-rules=MAP localhost 127.0.0.1'])
  const visits: Record<keyof Ways, Visit[]> = { app: [], unencrypted: [], shipped: [] }
  const names = ['app', 'unencrypted', 'shipped'] as const
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      for (const name of turn % 2 === 0 ? names : names.toReversed()) {
        const address = name === 'app' ? ways.app[turn % 4 < 2 ? 0 : 1] : ways[name]
        visits[name].push(await visit(browser, address.replace('127.0.0.1', 'localhost')))
      }
    }
  } finally {
    await browser.close()
  }
  return {
    app: middleOf(visits.app),
    unencrypted: middleOf(visits.unencrypted),
    shipped: middleOf(visits.shipped),
  }
}

const visit = async (browser: Browser, address: string): Promise<Visit> => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  try {
    const page = await context.newPage()
    const answer = await page.goto(address, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`)
    return await page.evaluate(() => {
      const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      if (!way) throw new Error('The browser tells no times')
      return { there: way.responseEnd - way.fetchStart, loaded: way.loadEventEnd - way.fetchStart }
    })
  } finally {
    await context.close()
  }
}

/** Without the first visits, which fill the caches of the apps. */
const middleOf = (visits: readonly Visit[]): Visit => {
  const warm = visits.slice(6)
  return { there: median(warm.map(({ there }) => there)), loaded: median(warm.map(({ loaded }) => loaded)) }
}

const onKeptConnection = async ({ app, unencrypted }: Ways, host: string, turns: number) => {
  const direct: number[] = []
  const through: number[] = []
  const headers = { 'accept-encoding': 'gzip', host }
  for (let turn = 0; turn < turns; turn += 1) {
    direct.push((await ask(app[turn % 2 === 0 ? 0 : 1], headers)).milliseconds)
    through.push((await ask(unencrypted, headers)).milliseconds)
  }
  return { direct: median(direct.slice(50)), through: median(through.slice(50)) }
}
