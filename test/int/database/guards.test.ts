import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { announce, channel } from '../../../src/database/announce.ts'
import { idempotent } from '../../../src/database/idempotent.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { refusalOf } from '../../../src/database/refusalOf.ts'
import { adapterOf, sqlOf } from '../../../src/database/sqlOf.ts'
import { ok, refuse } from '../../../src/kernel/result.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const kept: (() => void)[] = []
afterEach(() => {
  for (const restore of kept.splice(0)) restore()
})

const cities = async (): Promise<number> => (await portal.payload.count({ collection: 'cities' })).totalDocs

describe('our own SQL', () => {
  test('runs inside the transaction of the request and goes back with it', async () => {
    const before = await cities()
    const result = await inTransaction({ payload: portal.payload }, async (req) => {
      const city = await buildCity(portal.payload, {})
      const db = await sqlOf(req)
      await db.execute(sql`update cities set currency = 'XXX' where id = ${city.id}`)
      const inside = await db.execute(sql`select currency from cities where id = ${city.id}`)
      expect(inside.rows[0]).toEqual({ currency: 'XXX' })
      return refuse('changed-my-mind', 422)
    })
    expect(result.ok).toBe(false)
    const { rows } = await portal.database.query(
      `select count(*)::int as n from cities where currency = 'XXX'`,
    )
    expect(rows[0]).toEqual({ n: 0 })
    expect(await cities()).toBe(before + 1)
  })
})

describe('a guarantee of the database', () => {
  test('becomes a refusal with its status, however deep it was wrapped', () => {
    const error = new Error('outer', {
      cause: Object.assign(new Error('inner'), { code: '23P01', constraint: 'loans_unit_is_free' }),
    })
    expect(refusalOf(error)).toMatchObject({ ok: false, reason: 'unit-on-loan', status: 409 })
    expect(refusalOf(new Error('something else'))).toBeUndefined()
  })
})

describe('the pool', () => {
  test('gives an error instead of hanging when a nested call forgets its request', async () => {
    const { hooks } = portal.payload.collections.closures.config
    const city = await buildCity(portal.payload)
    const forgetful = async (): Promise<void> => {
      await pause(30)
      await portal.payload.find({ collection: 'cities', limit: 1 })
    }
    hooks.beforeChange?.push(forgetful)
    kept.push(() => hooks.beforeChange?.pop())
    const began = Date.now()
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, () =>
        portal.payload.create({
          collection: 'closures',
          locale: 'fr',
          data: {
            city: city.id,
            name: 'x',
            firstDay: '2027-01-01',
            lastDay: '2027-01-01',
            worked: false,
            source: 'city',
          },
        }),
      ),
    )
    expect(Date.now() - began).toBeLessThan(30_000)
    expect(results).toHaveLength(60)
    await expect(portal.payload.find({ collection: 'cities', limit: 1 })).resolves.toBeTruthy()
  })

  test('survives the end of all its connections, and so does the process', async () => {
    await portal.payload.find({ collection: 'cities', limit: 1 })
    const database = new URL(portal.database.url).pathname.slice(1)
    const admin = new pg.Client({ connectionString: portal.database.url })
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'communal'`,
      [database],
    )
    await admin.end()
    await pause(50)
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => cities()))
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
    await expect(cities()).resolves.toBeGreaterThan(0)
  })

  test('has listeners without which one lost connection ends a plain process', () => {
    const pool = adapterOf(portal.payload).pool
    expect(pool.listenerCount('error')).toBeGreaterThan(0)
    expect(new pg.Pool().listenerCount('error')).toBe(0)
  })
})

describe('a change', () => {
  test('is announced at COMMIT, never before, and not at all if it is rolled back', async () => {
    const heard: string[] = []
    const listener = new pg.Client({ connectionString: portal.database.url })
    await listener.connect()
    await listener.query(`listen ${channel}`)
    listener.on('notification', ({ payload }) => payload && heard.push(payload))
    await inTransaction({ payload: portal.payload }, async (req) => {
      await announce(req, 'first')
      await pause(100)
      expect(heard).toEqual([])
      return ok(true)
    })
    await inTransaction({ payload: portal.payload }, async (req) => {
      await announce(req, 'second')
      return refuse('no', 422)
    })
    await pause(200)
    await listener.end()
    expect(heard).toEqual(['first'])
  })
})

describe('the same request twice', () => {
  const act = async (key: string, body: unknown, counter: { acts: number }, fails = false) =>
    inTransaction({ payload: portal.payload }, (req) =>
      idempotent(req, { actor: 'somebody', key, operation: 'test', body }, async () => {
        counter.acts += 1
        await pause(40)
        return fails ? refuse('not-now', 409) : ok({ number: counter.acts })
      }),
    )

  test('is answered once, also when both come at the same moment', async () => {
    const counter = { acts: 0 }
    const answers = await Promise.all(Array.from({ length: 8 }, () => act('k1', { a: 1 }, counter)))
    expect(counter.acts).toBe(1)
    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ ok: true, value: { number: 1 } })))
  })

  test('with another body is refused', async () => {
    const counter = { acts: 0 }
    await act('k2', { a: 1 }, counter)
    expect(await act('k2', { a: 2 }, counter)).toMatchObject({ ok: false, reason: 'key-reused', status: 422 })
  })

  test('may be tried again after a refusal', async () => {
    const counter = { acts: 0 }
    expect(await act('k3', { a: 1 }, counter, true)).toMatchObject({ ok: false })
    expect(await act('k3', { a: 1 }, counter)).toMatchObject({ ok: true })
  })
})

describe('what happened', () => {
  test('is only ever added to', async () => {
    const city = await buildCity(portal.payload)
    const person = await buildPerson(portal.payload)
    await portal.database.query(
      `insert into events (city_id, type, subject_id, actor_id) values ($1, 'loan.requested', $2, $2)`,
      [city.id, person.id],
    )
    await expect(portal.database.query(`update events set type = 'x'`)).rejects.toThrow(/append-only/)
    await expect(portal.database.query('delete from events')).rejects.toThrow(/append-only/)
    await portal.database.query('update events set actor_id = null')
  })
})

describe('reading in several languages', () => {
  test('finds an index on the parent of every table of translations', async () => {
    const { rows } = await portal.database.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relname like '%\\_locales' and c.relkind = 'r'
        and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and a.attname = '_parent_id')`)
    expect(rows).toEqual([])
  })
})

describe('the schema', () => {
  test('keeps every reference between things of a city inside it', async () => {
    const { rows } = await portal.database.query<{ missing: string }>(`
      select con.conrelid::regclass || '.' || col.attname as missing
      from pg_constraint con join pg_attribute col on col.attrelid = con.conrelid and col.attnum = con.conkey[1]
      where con.contype = 'f' and array_length(con.conkey, 1) = 1 and col.attname <> 'city_id'
        and con.conrelid::regclass::text not like '\\_%'
        and exists (select 1 from pg_attribute a where a.attrelid = con.conrelid and a.attname = 'city_id')
        and exists (select 1 from pg_attribute a where a.attrelid = con.confrelid and a.attname = 'city_id')
        and not exists (select 1 from pg_constraint twin where twin.conrelid = con.conrelid and twin.contype = 'f'
          and array_length(twin.conkey, 1) = 2 and col.attnum = any (twin.conkey))`)
    expect(rows).toEqual([])
  })

  test('has no extension in public', async () => {
    const { rows } = await portal.database.query(
      `select extname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where n.nspname = 'public'`,
    )
    expect(rows).toEqual([])
  })
})
