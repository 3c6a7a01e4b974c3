import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { migrationNames } from '../../../src/database/migrationFiles.ts'
import { adapterOf } from '../../../src/database/sqlOf.ts'
import { serveHealth } from '../../../src/doors/health.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let server: Server
beforeAll(async () => {
  server = createServer((req, res) => void serveHealth(portal.payload, req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

const ask = async (path: string) => {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/health/${path}`)
  return { status: answer.status, ...((await answer.json()) as { ok: boolean; reason?: string }) }
}

const newest = migrationNames().at(-1)
const later = '20990101_000000_later'
const add = (name: string | undefined) =>
  portal.database.query('insert into payload_migrations (id, name, batch) values (uuidv7(), $1, 9)', [name])
const remove = (name: string | undefined) =>
  portal.database.query('delete from payload_migrations where name = $1', [name])

describe('health/ready', () => {
  afterEach(async () => {
    await remove(later)
    await remove(newest)
    await add(newest)
    expect(await ask('ready')).toEqual({ status: 200, ok: true })
  })

  test('says no while the database lacks a migration of this version', async () => {
    await remove(newest)
    expect(await ask('ready')).toEqual({ status: 503, ok: false, reason: 'schema-behind' })
  })

  test('says no once a newer version has migrated, and the process goes on living and reading', async () => {
    await add(later)
    expect(await ask('ready')).toEqual({ status: 503, ok: false, reason: 'schema-ahead' })
    expect(await ask('live')).toEqual({ status: 200, ok: true })
    await expect(portal.payload.count({ collection: 'cities' })).resolves.toBeTruthy()
  })

  test('says no where one is missing and a newer one is there instead', async () => {
    await remove(newest)
    await add(later)
    expect(await ask('ready')).toMatchObject({ status: 503, reason: 'schema-ahead' })
  })
})

test('health/ready says no when the database does not answer, and health/live does not ask it', async () => {
  const adapter = adapterOf(portal.payload)
  const { drizzle } = adapter
  adapter.drizzle = { execute: () => Promise.reject(new Error('gone')) } as never
  const [ready, live] = [await ask('ready'), await ask('live')]
  adapter.drizzle = drizzle
  expect(ready).toEqual({ status: 503, ok: false, reason: 'database' })
  expect(live).toEqual({ status: 200, ok: true })
  expect(await ask('other')).toEqual({ status: 404, ok: false })
})
