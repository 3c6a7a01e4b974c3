import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'
import type { Finding } from '../finding.ts'
import { pause } from '../house.ts'
import { median } from '../load.ts'
import { ask } from '../wire.ts'

type Setting = { payload: Payload; city: string; addresses: readonly string[]; full: boolean }

/** Staff change the tagline of the city here; how long after COMMIT do the server processes show it? The page is asked
 *  for all the while, also before COMMIT, when nobody may see the change. */
export const measureFreshness = async ({ payload, city, addresses, full }: Setting): Promise<Finding[]> => {
  const delays: number[] = []
  let early = 0
  let asked = 0
  for (let turn = 1; turn <= (full ? 20 : 6); turn += 1) {
    const words = `Essai ${turn} du ${Date.now()}`
    const req = await createLocalReq({ locale: 'fr' as never }, payload)
    await initTransaction(req)
    await payload.update({ collection: 'cities', id: city, data: { tagline: words }, req, depth: 0 })
    const until = performance.now() + 200
    while (performance.now() < until) {
      for (const address of addresses) {
        asked += 1
        early += (await shows(address, words)) ? 1 : 0
      }
    }
    await commitTransaction(req)
    const committed = performance.now()
    delays.push(...(await Promise.all(addresses.map((address) => timeUntil(address, words, committed)))))
  }
  const slowest = Math.max(...delays)
  return [
    {
      measure: 'from COMMIT to the new page on every process, slowest',
      value: slowest,
      unit: 'ms',
      budget: { atMost: 1000 },
      raw: `median ${median(delays).toFixed(0)} ms over ${delays.length} changes on ${addresses.length} processes`,
    },
    {
      measure: 'pages that showed a change before its COMMIT',
      value: early,
      unit: 'requests',
      budget: { atMost: 0 },
      raw: `of ${asked} asked meanwhile`,
    },
  ]
}

const shows = async (address: string, words: string): Promise<boolean> =>
  (await ask(address)).body.includes(words)

const timeUntil = async (address: string, words: string, since: number): Promise<number> => {
  while (performance.now() - since < 10_000) {
    if (await shows(address, words)) return performance.now() - since
    await pause(2)
  }
  return Number.POSITIVE_INFINITY
}
