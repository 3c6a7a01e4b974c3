import type { BareNext } from '../bareNext.ts'
import type { Finding } from '../finding.ts'
import type { House } from '../house.ts'
import { compare, generator, type Load, type Target } from '../load.ts'
import type { Portal } from '../portal.ts'
import { startStaticFiles } from '../staticFile.ts'
import { ask } from '../wire.ts'

const encodings = ['identity', 'gzip', 'br'] as const

type Setting = { house: House; portal: Portal; home: string; next: BareNext; full: boolean }

/** A page from the cache, in each encoding, against the bare prerendered page of Next asked the same way and against a
 *  file of the very same bytes served by nginx. */
export const measureCached = async ({ house, portal, home, next, full }: Setting): Promise<Finding[]> => {
  const bodies = Object.fromEntries(
    await Promise.all(
      encodings.map(
        async (encoding) => [encoding, (await ask(home, { 'accept-encoding': encoding })).body] as const,
      ),
    ),
  )
  const files = await startStaticFiles(house, bodies)
  const targets = encodings.flatMap((encoding): Target[] => [
    target('portal', encoding, home, portal.pid),
    target('next', encoding, next.prerendered, next.pid),
    ...(files ? [target('nginx', encoding, files.addressOf(encoding), files.pid)] : []),
  ])
  const plan = full ? { rounds: 8, seconds: 3 } : { rounds: 4, seconds: 1 }
  const loads = await compare(targets, { ...plan, connections: 16 })
  await house.stop('nginx')
  return encodings.flatMap((encoding): Finding[] => {
    const [own, bare, file] = ['portal', 'next', 'nginx'].map((name) => loads[`${name} ${encoding}`])
    const bytes = bodies[encoding]?.length ?? 0
    return [
      {
        ...against(own, bare),
        measure: `cached page, ${encoding}: requests against bare prerendered Next`,
        budget: { atLeast: 15 },
        raw: `${speech(own)} of ${bytes} B, Next ${speech(bare)}`,
      },
      {
        ...against(own, file),
        measure: `cached page, ${encoding}: requests against nginx, same bytes`,
        budget: { atLeast: 0.6 },
        raw: file ? `${speech(own)}, nginx ${speech(file)}` : 'nginx is not installed',
      },
    ]
  })
}

const target = (name: string, encoding: string, url: string, pid: number): Target => ({
  name: `${name} ${encoding}`,
  url,
  pid,
  headers: { 'accept-encoding': encoding },
})

/** Per busy core: a generator that is slower than what it measures would make all of them look alike. */
export const against = (own: Load | undefined, other: Load | undefined): Pick<Finding, 'value' | 'unit'> => ({
  value: own && other ? own.perCore / other.perCore : undefined,
  unit: '×',
})

export const speech = (load: Load | undefined): string => {
  if (!load) return '–'
  const busy = load.busy === undefined ? '' : ` at ${Math.round(load.busy * 100)} % of a core`
  return `${Math.round(load.perSecond)}/s${busy}`
}

export const generatorName = generator
