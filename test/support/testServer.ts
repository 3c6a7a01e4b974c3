import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type RunningDatabase, startEmbedded } from '../../src/database/embedded.ts'

const parent = '.data/test-servers'

/** What is gone with the run need not outlive the machine; the death of a process it still does. */
const passing = { fsync: 'off', full_page_writes: 'off' }

/** A PostgreSQL of one test run's own, so that several runs beside each other never meet. What a killed run left behind
 *  is cleared away first. */
export const startTestServer = async (): Promise<RunningDatabase> => {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    if (!isRunning(join(parent, name))) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(parent, `${process.pid}-`))
  chmodSync(folder, 0o755) // PostgreSQL runs as a user of its own where we are root
  const server = await startEmbedded(folder, { name: 'postgres', settings: passing })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The run's own process, or the server it left, is alive. */
const isRunning = (folder: string): boolean => {
  const pids = [Number(/(\d+)-\w+$/.exec(folder)?.[1])]
  const lock = join(folder, 'postgres/postmaster.pid')
  if (existsSync(lock)) pids.push(Number(readFileSync(lock, 'utf8').split('\n')[0]))
  return pids.some((pid) => {
    try {
      return pid > 0 && process.kill(pid, 0)
    } catch {
      return false
    }
  })
}
