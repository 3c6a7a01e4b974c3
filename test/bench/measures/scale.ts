import type { Finding } from '../finding.ts'
import { median } from '../load.ts'
import { addressOf, type PublicPage } from '../pages.ts'
import { ask, noSession } from '../wire.ts'

type Setting = { few: string; many: string; pages: readonly PublicPage[]; full: boolean }

/** How much longer a page takes where there are 1,000 cities than where there are 10, the city itself being the same:
 *  one request at a time, turn by turn, the median of each. */
export const measureScale = async ({ few, many, pages, full }: Setting): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const { name, path } of pages) {
    const times: Record<'few' | 'many', number[]> = { few: [], many: [] }
    for (let turn = 0; turn < (full ? 80 : 30); turn += 1) {
      const order = turn % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)
      for (const where of order) {
        const { milliseconds } = await ask(addressOf(where === 'few' ? few : many, path), noSession)
        if (turn > 4) times[where].push(milliseconds)
      }
    }
    const [short, long] = [median(times.few), median(times.many)]
    findings.push({
      measure: `time at 1,000 cities against 10, ${name}`,
      value: long / short,
      unit: '×',
      budget: { atMost: 2 },
      raw: `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`,
    })
  }
  return findings
}
