import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDatabase, startEmbedded } from '../../src/database/embedded.ts'
import { holdCommits } from '../support/holdCommits.ts'
import { type Answer, ask, cookieOf, loginOf } from './support/client.ts'
import { freePort, type RunningServer, startServer } from './support/server.ts'

/** A portal with a PostgreSQL of its own, so that this one may be killed. */
const folder = '.data/restart'
let database: RunningDatabase
let server: RunningServer
let port: number
let environment: Record<string, string>

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  port = await freePort()
  database = await startEmbedded(folder, { port })
  environment = {
    DATABASE_URL: database.url,
    COMMUNAL_DATA: folder,
    COMMUNAL_MEDIA: `${folder}/media`,
    COMMUNAL_DEMO: 'yes',
  }
  execFileSync(
    process.execPath,
    ['src/cli/communal.ts', 'city', 'apply', 'test/support/packs/tiny', '--demo'],
    {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  server = await startServer(environment)
}, 120_000)
afterAll(async () => {
  await server.stop()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

const write = (cookie: string, city: string, name: string): Promise<Answer> =>
  ask(server.port, '/api/closures?locale=fr&depth=0', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ city, name, firstDay: '2030-01-01', lastDay: '2030-01-01', source: 'city' }),
  })

/** Writes one closure after the other until told to end; returns the names that were acknowledged. */
const writing = (cookie: string, city: string, who: string) => {
  const acknowledged: string[] = []
  let going = true
  const work = async (): Promise<void> => {
    for (let number = 0; going; number += 1) {
      const name = `${who} ${number}`
      const answer = await write(cookie, city, name).catch(() => undefined)
      if (answer?.status === 201) acknowledged.push(name)
      else await pause(50)
    }
  }
  const done = work()
  return {
    acknowledged,
    end: async () => {
      going = false
      await done
    },
  }
}

const stored = async (): Promise<Set<string>> => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from closures_locales')
  await client.end()
  return new Set(rows.map(({ name }) => name))
}

const cityOf = async (): Promise<string> => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from cities limit 1')
  await client.end()
  return rows[0]?.id ?? ''
}

const manager = () => {
  const logins = JSON.parse(readFileSync(`${folder}/demo-logins.json`, 'utf8')) as { city: string }[]
  return loginOf(folder, logins[0]?.city ?? '', 'manager')
}

describe('under load', () => {
  test('PostgreSQL killed and started again: nothing acknowledged is lost, and the app goes on without a restart', async () => {
    const cookie = await cookieOf(server.port, manager())
    const city = await cityOf()
    const writers = ['a', 'b', 'c', 'd'].map((who) => writing(cookie, city, who))
    await pause(1500)
    const pid = Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await pause(1000)
    database = await startAgain()
    const before = writers.map(({ acknowledged }) => acknowledged.length)
    await pause(3000)
    await Promise.all(writers.map(({ end }) => end()))
    const after = writers.map(({ acknowledged }) => acknowledged.length)
    expect(server.process.exitCode).toBeNull()
    expect(after.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(
      before.reduce((sum, count) => sum + count, 0),
    )
    const kept = await stored()
    expect(writers.flatMap(({ acknowledged }) => acknowledged).filter((name) => !kept.has(name))).toEqual([])
  }, 90_000)

  test('a second app at the same port ends, says why, and leaves the first alone', async () => {
    const second = spawn(process.execPath, ['src/server.ts'], {
      env: { ...process.env, ...environment, NODE_ENV: 'production', PORT: String(server.port) },
    })
    const ended = once(second, 'exit')
    expect(await text(second.stdout)).toContain(`:${server.port} (HOST, PORT) is taken`)
    expect(await ended).toEqual([1, null])
    expect((await ask(server.port, '/health/ready')).status).toBe(200)
  }, 60_000)

  test('the app killed: nothing acknowledged is lost, and no half of a write is there', async () => {
    const cookie = await cookieOf(server.port, manager())
    const city = await cityOf()
    const writers = ['e', 'f', 'g', 'h'].map((who) => writing(cookie, city, who))
    await pause(1000)
    server.process.kill('SIGKILL')
    await pause(300)
    await Promise.all(writers.map(({ end }) => end()))
    server = await startServer(environment)
    const kept = await stored()
    const acknowledged = writers.flatMap((writer) => writer.acknowledged)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(
      `select c.id from closures c where not exists (select 1 from closures_locales l where l._parent_id = c.id)`,
    )
    await client.end()
    expect(rows).toEqual([])
  }, 90_000)

  test('the app told to end: what was under way is answered and stored, and it ends well', async () => {
    const cookie = await cookieOf(server.port, manager())
    const city = await cityOf()
    const commits = await holdCommits(database.url, ['closures_locales'])
    const { waiting, release } = await commits.hold()
    const names = ['i', 'j', 'k', 'l']
    const asked = names.map((name) => write(cookie, city, name))
    await waiting(names.length)
    const ended = once(server.process, 'exit')
    server.process.kill('SIGTERM')
    await pause(1000)
    await release()
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(names.map(() => 201))
    expect(await ended).toEqual([0, null])
    await commits.leave()
    const kept = await stored()
    expect(names.filter((name) => !kept.has(name))).toEqual([])
    server = await startServer(environment)
  }, 90_000)
})

/** PostgreSQL may need a moment to notice that its predecessor is gone. */
const startAgain = async (): Promise<RunningDatabase> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startEmbedded(folder, { port })
    } catch (error) {
      if (attempt === 20) throw error
      await pause(500)
    }
  }
}
