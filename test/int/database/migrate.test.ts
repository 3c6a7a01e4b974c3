import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { extensions, migrateDatabase } from '../../../src/database/migrate.ts'
import { migrationNames, runMigration } from '../../../src/database/migrationFiles.ts'
import { poolOptions } from '../../../src/database/pool.ts'
import { makeDatabase, type TestDatabase } from '../../support/database.ts'

/** One that makes a table and refers to cities. */
const name = '20261126_001000_translations'
let database: TestDatabase
let holder: pg.Client
beforeAll(async () => {
  database = await makeDatabase()
  holder = new pg.Client({ connectionString: database.url, application_name: 'a long request' })
  await holder.connect()
})
afterAll(async () => {
  await holder.end()
  await database.drop()
})
beforeEach(async () => {
  await database.query('drop table if exists translations cascade')
  await database.query('delete from payload_migrations where name = $1', [name])
})

const isApplied = async (): Promise<boolean> => {
  const { rows } = await database.query<{ applied: boolean }>(
    `select to_regclass('public.translations') is not null
      and exists (select from payload_migrations where name = $1) as applied`,
    [name],
  )
  return rows[0]?.applied ?? false
}

/** What a request would do that writes to the table; it fails where it would have to wait. */
const write = () => database.query(`do 'begin lock table cities in row exclusive mode nowait; end'`)

describe('a migration', () => {
  test('takes longer than any request may, where the pool would end it', async () => {
    await database.query(`
      create function take_time() returns event_trigger language plpgsql as 'begin perform pg_sleep(0.6); end';
      create event trigger slow on ddl_command_start when tag in ('CREATE TABLE') execute function take_time()`)
    const { pathname } = new URL(database.url)
    await database.query(`alter database ${pathname.slice(1)} set statement_timeout = '300ms'`)
    const pooled = new pg.Client({ ...poolOptions(database.url, 1), statement_timeout: 300 })
    await pooled.connect()
    await expect(runMigration(pooled, name)).rejects.toMatchObject({ cause: { code: '57014' } })
    await pooled.end()
    await migrateDatabase(database.url)
    expect(await isApplied()).toBe(true)
    await database.query('drop event trigger slow')
  })

  test('gives up a table that others hold, with words, and lets go whoever waits behind it', async () => {
    await holder.query('begin')
    await holder.query('lock table cities in row exclusive mode')
    await pause(1000)
    const migrated = migrateDatabase(database.url, 500)
    const [failed] = await Promise.allSettled([migrated])
    expect(failed).toMatchObject({
      reason: {
        message: expect.stringMatching(/Nothing of migration .*translations was .*"a long request"/),
      },
    })
    expect(await isApplied()).toBe(false)
    await write()
    await holder.query('rollback')
    await migrateDatabase(database.url, 500)
    expect(await isApplied()).toBe(true)
  })

  test('would wait for as long as the table is held, without that limit', async () => {
    await holder.query('begin')
    await holder.query('lock table cities in row exclusive mode')
    const migrated = migrateDatabase(database.url, 0)
    expect(await Promise.race([migrated.then(() => 'migrated'), pause(1000, 'waits')])).toBe('waits')
    await expect(write()).rejects.toMatchObject({ code: '55P03' })
    await holder.query('rollback')
    await migrated
    expect(await isApplied()).toBe(true)
  })

  test('waits for the one that another process runs, and finds nothing left to do', async () => {
    await Promise.all([migrateDatabase(database.url, 500), migrateDatabase(database.url, 500)])
    expect(await isApplied()).toBe(true)
    const { rows } = await database.query('select name from payload_migrations where name = $1', [name])
    expect(rows).toHaveLength(1)
  })
})

describe('an empty database', () => {
  test('is made ready by a role that owns it and is no superuser, extensions and all', async () => {
    const owner = `owner_${randomUUID().slice(0, 8)}`
    const url = new URL(database.url)
    url.pathname = owner
    await database.query(`create role ${owner} login password 'owner'`)
    await database.query(`create database ${owner} template template0 owner ${owner}`)
    Object.assign(url, { username: owner, password: 'owner' })
    await migrateDatabase(url.href)
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    const { rows } = await client.query(`
      select rolsuper as super, (select array_agg(extname::text order by 1) from pg_extension
        where extnamespace = 'extensions'::regnamespace) as extensions,
        (select count(*)::int from payload_migrations) as migrations
      from pg_roles where rolname = current_user`)
    await client.end()
    expect(rows).toEqual([{ super: false, extensions, migrations: migrationNames().length }])
    await database.query(`drop database ${owner}`)
    await database.query(`drop role ${owner}`)
  })
})
