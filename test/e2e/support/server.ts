import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export type RunningServer = { port: number; origin: string; process: ChildProcess; stop: () => Promise<void> }

/** Starts the production server as its own process and waits until it can reach its database. */
export const startServer = async (environment: Record<string, string>): Promise<RunningServer> => {
  const port = Number(environment['PORT'] ?? (await freePort()))
  const child = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, COMMUNAL_LOG: 'warn', PORT: String(port), ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://localhost:${port}`
  for (let waited = 0; ; waited += 100) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
    if (answer?.ok) break
    if (child.exitCode !== null || waited > 60_000) throw new Error('The server did not become ready')
    await new Promise((done) => setTimeout(done, 100))
  }
  return {
    port,
    origin,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
