import { execFile, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Target = {
  name: string
  url: string
  /** the process that answers; its children count as it */
  pid: number
  headers?: Record<string, string>
  /** a query that never repeats, so that no cache holds the answer */
  unique?: boolean
}

export type Load = {
  /** answers with status 200 per second */
  perSecond: number
  /** share of one core that the answering process was busy; undefined where the system does not tell */
  busy: number | undefined
  /** answers per second if the process had one core to itself all the time: `perSecond / busy` */
  perCore: number
}

type Plan = { rounds: number; seconds: number; connections: number }

/** Loads the targets in turn, forwards in one round and backwards in the next (ABBA), so that whatever else the machine
 *  does meets all of them alike. Gives the median round of each target by its name. */
export const compare = async (
  targets: readonly Target[],
  { rounds, seconds, connections }: Plan,
): Promise<Record<string, Load>> => {
  const seen = new Map<string, Load[]>(targets.map(({ name }) => [name, []]))
  for (const target of targets) await hit(target, 0.5, connections)
  for (let round = 0; round < rounds; round += 1) {
    for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
      const before = cpuSeconds(target.pid)
      const { requests, failures, seconds: lasted } = await hit(target, seconds, connections)
      const after = cpuSeconds(target.pid)
      if (failures > 0) throw new Error(`${target.name}: ${failures} answers were not 200 (${target.url})`)
      const busy = before === undefined || after === undefined ? undefined : (after - before) / lasted
      const perSecond = requests / lasted
      seen.get(target.name)?.push({ perSecond, busy, perCore: perSecond / Math.min(busy ?? 1, 1) })
    }
  }
  return Object.fromEntries([...seen].map(([name, loads]) => [name, medianOf(loads)]))
}

const medianOf = (loads: Load[]): Load => {
  const middle = (pick: (load: Load) => number): number => median(loads.map(pick))
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    busy: loads.every(({ busy }) => busy !== undefined) ? middle(({ busy }) => busy ?? 0) : undefined,
    perCore: middle(({ perCore }) => perCore),
  }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
export const generator = has('wrk') ? 'wrk' : 'autocannon'

type Hit = { requests: number; failures: number; seconds: number }

const hit = async (target: Target, seconds: number, connections: number): Promise<Hit> =>
  generator === 'wrk' && !target.unique
    ? byWrk(target, seconds, connections)
    : byAutocannon(target, seconds, connections)

const byAutocannon = async (
  { url, headers = {}, unique = false }: Target,
  duration: number,
  connections: number,
): Promise<Hit> => {
  const plan = JSON.stringify({ url, headers, unique, duration, connections })
  const { stdout } = await run(process.execPath, ['test/bench/hit.ts', plan], { timeout: 60_000 })
  return JSON.parse(stdout) as Hit
}

const byWrk = async ({ url, headers = {} }: Target, seconds: number, connections: number): Promise<Hit> => {
  const words = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const whole = Math.max(1, Math.round(seconds))
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${whole}s`, ...words, url], {
    timeout: 60_000,
  })
  const number = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? 0)
  const perSecond = number(/Requests\/sec:\s+([\d.]+)/)
  const requests = number(/(\d+) requests in/)
  return { requests, failures: number(/Non-2xx or 3xx responses: (\d+)/), seconds: requests / perSecond }
}

const ticks = 100

/** Processor time of a process and its children so far, in seconds; Linux alone tells. */
const cpuSeconds = (pid: number): number | undefined => {
  if (process.platform !== 'linux') return undefined
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? [])
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of all) if (family.has(one.parent)) family.add(one.pid)
  }
  const sum = all.filter((one) => family.has(one.pid)).reduce((total, one) => total + one.used, 0)
  return sum / ticks
}

/** After the name in brackets: state, parent, … , user time (12th), system time (13th). */
const statOf = (name: string): { pid: number; parent: number; used: number } | undefined => {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return { pid: Number(name), parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return undefined
  }
}
