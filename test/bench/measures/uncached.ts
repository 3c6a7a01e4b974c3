import type { BareNext } from '../bareNext.ts'
import type { Finding } from '../finding.ts'
import { compare, type Target } from '../load.ts'
import { addressOf, type PublicPage } from '../pages.ts'
import type { Portal } from '../portal.ts'
import { noSession } from '../wire.ts'
import { speech } from './cached.ts'

type Setting = {
  portal: Portal
  base: string
  pages: readonly PublicPage[]
  next: BareNext
  /** the cookie of somebody who is logged in */
  session: string
  full: boolean
}

/** Pages made anew for each request, against a page of Next made anew without any database; answers per second as they
 *  come, because here the database works beside the server. */
export const measureUncached = async (setting: Setting): Promise<Finding[]> => {
  const { portal, base, pages, next, session, full } = setting
  const made = pages.filter(({ kind }) => full || kind !== 'detail' || shownInQuick.has(kind))
  const at = (name: string, path: string, rest: Partial<Target> = {}): Target => ({
    name,
    url: addressOf(base, path),
    pid: portal.pid,
    headers: noSession,
    ...rest,
  })
  const home = pages.find(({ kind }) => kind === 'home')?.path ?? ''
  const targets: Target[] = [
    { name: 'next', url: next.dynamic, pid: next.pid },
    ...made.map(({ name, path }) => at(name, path)),
    at('logged in', home, { headers: { cookie: session } }),
    at('not yet cached', home, { headers: { 'accept-encoding': 'br' }, unique: true }),
  ]
  const loads = await compare(targets, { rounds: full ? 4 : 2, seconds: full ? 3 : 1, connections: 16 })
  return targets.slice(1).map(({ name }): Finding => {
    const [own, bare] = [loads[name], loads['next']]
    const milliseconds =
      own?.busy === undefined ? '' : `, ${((1000 * own.busy) / own.perSecond).toFixed(2)} ms of Node each`
    return {
      measure: `uncached page, ${titles[name] ?? name}: requests against dynamic Next`,
      value: own && bare ? own.perSecond / bare.perSecond : undefined,
      unit: '×',
      budget: { atLeast: 1 },
      raw: `${speech(own)}${milliseconds}, Next ${speech(bare)}`,
    }
  })
}

const shownInQuick = new Set<PublicPage['kind']>(['home', 'list', 'detail', 'search'])
const titles: Record<string, string> = {
  'logged in': 'home of a person',
  'not yet cached': 'home, new address each time, compressed and kept',
}
