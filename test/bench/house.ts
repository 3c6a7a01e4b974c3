import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

/** Where the bench keeps everything of its own; ignored by git, may be removed at any time. */
export const folder = resolve('.data/bench')

type Options = { env?: Record<string, string>; cwd?: string }

/** The processes of one run. Each is ended by the bench that started it, and only those. */
export class House {
  readonly #children = new Map<string, ChildProcess>()
  readonly #closers: (() => Promise<unknown>)[] = []

  /** Starts a process whose output goes into `.data/bench/log/<name>.log`. */
  start(name: string, command: string, words: string[], { env = {}, cwd = process.cwd() }: Options = {}) {
    mkdirSync(join(folder, 'log'), { recursive: true })
    const log = createWriteStream(join(folder, 'log', `${name}.log`))
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    child.once('exit', () => {
      this.#children.delete(name)
      log.end()
    })
    this.#children.set(name, child)
    return child
  }

  /** Runs a process to its end; fails with the place of its log if it does not end well. */
  run(name: string, command: string, words: string[], options?: Options): Promise<void> {
    return new Promise((done, failed) => {
      this.start(name, command, words, options).once('exit', (code) =>
        code === 0
          ? done()
          : failed(new Error(`${name} ended with ${code}; see .data/bench/log/${name}.log`)),
      )
    })
  }

  async stop(name: string): Promise<void> {
    const child = this.#children.get(name)
    if (child) await end(child)
  }

  /** What must be closed beside the processes, in reverse order, after them. */
  onClose(close: () => Promise<unknown>): void {
    this.#closers.unshift(close)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#children.values()].map(end))
    for (const close of this.#closers.splice(0)) await close().catch(() => undefined)
  }
}

/** As long as docker-compose.yml waits for an app process (`stop_grace_period`). */
const patience = 30_000

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(late)
}

/** A port of loopback that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(address)))
    })
  })

/** Waits until an address answers as expected, with 200 unless said, at most `seconds`; gives up at once if the process behind it ended. */
export const answers = async (
  address: string,
  child: ChildProcess,
  seconds = 60,
  expected = (status: number): boolean => status >= 200 && status < 300,
): Promise<void> => {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`${address}: the process ended with ${child.exitCode}`)
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
    if (answer && expected(answer.status)) return
    await pause(100)
  }
  throw new Error(`${address} did not answer within ${seconds} s`)
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))
