import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrationLock } from '../../src/database/migrate.ts'
import { type Commits, holdCommits } from '../support/holdCommits.ts'
import { ask, cookieOf, loginOf } from './support/client.ts'
import { crawl } from './support/crawl.ts'
import { type RunningServer, startServer } from './support/server.ts'

/** A portal with both packs that people write into while it is backed up, and a second one, with an empty database and an
 *  empty bucket, that the backup goes into. Both answer at the same address, one after the other. */
const folder = resolve('.data/backup')
const archive = `${folder}/busy.tar.zst`
const editions = ['/brest/fr', '/brest/br', '/brest/en', '/toronto/en', '/toronto/fr']
const [before, after] = ['communal_backed_up', 'communal_restored']

const urlOf = (name: string): string => inject('databaseUrl').replace(/communal_journeys$/, name)
const connect = async (name: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: urlOf(name) })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const secret = { COMMUNAL_SECRET: 'a secret of the tests, of no use to anybody' }
const source = {
  ...secret,
  DATABASE_URL: urlOf(before),
  COMMUNAL_DATA: folder,
  COMMUNAL_MEDIA: `${folder}/media`,
}
let copy: Record<string, string>
let admin: pg.Client
let bucket: S3rver
let server: RunningServer

type Ran = { code: number | string; out: string }
const communal = (environment: Record<string, string>, ...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...process.env, ...environment }
    execFile(process.execPath, ['src/cli/communal.ts', ...words], { env }, (error, out, err) =>
      done({ code: error?.code ?? 0, out: `${out}${err}` }),
    )
  })

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(inject('packs').data, folder, { recursive: true })
  admin = await connect('postgres')
  for (const name of [before, after]) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${before} template ${inject('packs').database}`)
  await admin.query(`create database ${after} template template0`)
  bucket = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: `${folder}/bucket`,
    configureBuckets: [{ name: 'media', configs: [] }],
  })
  const { port } = (await bucket.run()) as AddressInfo
  copy = {
    ...secret,
    DATABASE_URL: urlOf(after),
    COMMUNAL_DATA: `${folder}/restored`,
    S3_BUCKET: 'media',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
  server = await startServer(source)
}, 120_000)
afterAll(async () => {
  await server.stop()
  await bucket.close()
  for (const name of [before, after]) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

/** What was committed is shown everywhere within a second; on a busy machine that is a matter of two more, in milliseconds. */
const freshness = 3000

/** What is made anew for each reader: the key by which a form sent twice counts once, and in files for machines the moment
 *  at which they were asked for. */
const madeAnew = [
  /(?<=name="key" value=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g,
  /(?<=DTSTAMP:)\d{8}T\d{6}Z/g,
  /(?<="last_updated":)("[^"]+"|\d+)/g,
]

/** Every page and every file for machines that a visitor reaches, by its address. */
const everythingPublic = async (): Promise<Map<string, string>> => {
  const shown = new Map<string, string>()
  const keep = (address: string, status: number, text: string): void => {
    const same = madeAnew.reduce((so, pattern) => so.replaceAll(pattern, '…'), text)
    shown.set(address, `${status} ${same}`)
  }
  const others = new Set(['/sitemap.xml', '/robots.txt'])
  const file = /\b(?:href|src)="(\/[^"?#]+\.(?:gpx|geojson|ics|csv|atom|xml|json))"/g
  for (const pages of await Promise.all(editions.map((edition) => crawl(server.origin, edition)))) {
    for (const { address, status, html } of pages) {
      keep(address, status, html)
      for (const [, found = ''] of html.matchAll(file)) others.add(found)
    }
  }
  for (const address of others) {
    const { status, text } = await ask(server.port, address)
    keep(address, status, text)
  }
  return shown
}

const sumOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex')

type Written = { name: string; at: number }

/** A manager who changes what everybody sees, one thing after the other, until told to end: the tagline of the city, a
 *  picture, a commons with this picture, and away goes the first picture that nobody needs. */
const writing = async (city: string) => {
  const { id, language } = await cityOf(city)
  const cookie = await cookieOf(server.port, loginOf(folder, city, 'manager'))
  const headers = { cookie, origin: server.origin }
  const send = async (method: string, path: string, body?: FormData | object): Promise<Response> =>
    fetch(`${server.origin}/api/${path}?locale=${language}&depth=0`, {
      method,
      headers: body instanceof FormData ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
  const acknowledged: Written[] = []
  const refused: string[] = []
  const made = async (what: string, answer: Response): Promise<string | undefined> => {
    const said = (await answer.json()) as { doc?: { id: string } }
    if (answer.ok) return said.doc?.id
    refused.push(`${what}: ${answer.status} ${JSON.stringify(said)}`)
    return undefined
  }
  const picture = async (colour: number): Promise<string | undefined> => {
    const form = new FormData()
    const file = await sharp({
      create: { width: 60, height: 40, channels: 3, background: { r: colour % 256, g: 90, b: 60 } },
    })
      .png()
      .toBuffer()
    form.append('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'load.png')
    form.append('_payload', JSON.stringify({ city: id, alt: `Image ${colour}`, licence: 'CC0-1.0' }))
    return made('picture', await send('POST', 'images', form))
  }
  const needless = [await picture(1), await picture(2), await picture(3), await picture(4)]
  let going = true
  const work = async (): Promise<void> => {
    for (let number = 0; going; number += 1) {
      const name = `${city} ${number}`
      await made('tagline', await send('PATCH', `cities/${id}`, { tagline: name }))
      const image = await picture(number)
      const common = {
        city: id,
        slug: `load-${number}`,
        name,
        type: 'knowledge',
        summary: name,
        image,
        licence: 'CC0-1.0',
      }
      if (await made('commons', await send('POST', 'commons', { ...common, _status: 'published' })))
        acknowledged.push({ name, at: Date.now() })
      const gone = number % 3 === 0 ? needless.shift() : undefined
      if (gone) await made('deletion', await send('DELETE', `images/${gone}`))
      await pause(100)
    }
  }
  const done = work()
  const end = async (): Promise<void> => {
    going = false
    await done
  }
  return { acknowledged, refused, end }
}

const cityOf = async (slug: string): Promise<{ id: string; language: string }> => {
  const client = await connect(before)
  const { rows } = await client.query<{ id: string }>('select id from cities where slug = $1', [slug])
  await client.end()
  return { id: rows[0]?.id ?? '', language: slug === 'brest' ? 'fr' : 'en' }
}

/** Every table of the portal: while their commits are held, nothing that anybody does can be seen. */
const holdAllCommits = async (): Promise<Commits> => {
  const client = await connect(before)
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  await client.end()
  return holdCommits(
    urlOf(before),
    rows.map(({ name }) => name),
  )
}

/** Waits until the backup has taken the files and stands before its snapshot, where a migration would make it wait. */
const standsBeforeSnapshot = async (): Promise<void> => {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const { rowCount } = await admin.query(
      `select from pg_locks where locktype = 'advisory' and objid = ${migrationLock} and not granted`,
    )
    if (rowCount) return
    await pause(20)
  }
  throw new Error('The backup did not come to its snapshot within 30 s')
}

describe('a backup under load', () => {
  let shown: Map<string, string>
  let held: number
  let released: number
  const acknowledged: Written[] = []

  test('is written while people change what everybody sees, and stops none of them', async () => {
    const commits = await holdAllCommits()
    const writers = await Promise.all(['brest', 'toronto'].map(writing))
    await pause(1000)
    const migration = await connect(before)
    await migration.query('select pg_advisory_lock($1)', [migrationLock])
    const backup = communal(source, 'backup', archive)
    await standsBeforeSnapshot()
    const { waiting, release } = await commits.hold()
    await waiting(2)
    held = Date.now()
    await pause(freshness)
    shown = await everythingPublic()
    // The snapshot comes now. The lock is given back once it is taken and the tables are held.
    await migration.query('select pg_advisory_unlock($1)', [migrationLock])
    await migration.query('select pg_advisory_lock($1)', [migrationLock])
    await release()
    released = Date.now()
    await migration.end()
    const { code, out } = await backup
    await pause(1000)
    await Promise.all(writers.map(({ end }) => end()))
    await commits.leave()
    expect({ code, out }).toMatchObject({ code: 0, out: expect.not.stringContaining('missing') })
    expect(writers.flatMap(({ refused }) => refused)).toEqual([])
    for (const writer of writers) {
      expect(writer.acknowledged.some(({ at }) => at < held)).toBe(true)
      expect(writer.acknowledged.some(({ at }) => at > released)).toBe(true)
      acknowledged.push(...writer.acknowledged)
    }
  }, 240_000)

  test('is restored into an empty database and an empty bucket, and everything holds', async () => {
    const restored = await communal(copy, 'restore', archive)
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Everything holds.') })
    expect(await communal(copy, 'invariants')).toMatchObject({ code: 0 })
  }, 120_000)

  test('holds what was acknowledged before its moment, and nothing that came to an end after it', async () => {
    const client = await connect(after)
    const { rows } = await client.query<{ name: string }>(`select name from commons_locales`)
    await client.end()
    const there = new Set(rows.map(({ name }) => name))
    expect(acknowledged.filter(({ name, at }) => at < held && !there.has(name))).toEqual([])
    expect(acknowledged.filter(({ name, at }) => at > released && there.has(name))).toEqual([])
  })

  test('shows every public page of both cities as it was at that moment, byte for byte', async () => {
    await server.stop()
    server = await startServer({ ...copy, PORT: String(server.port) })
    const now = await everythingPublic()
    expect(now.size).toBeGreaterThan(500)
    expect(differing(shown, now)).toEqual([])
  }, 120_000)

  test('gives out the same pictures, sounds and files', async () => {
    const client = await connect(after)
    const { rows } = await client.query<{ name: string }>(
      `select filename as name from images union select sizes_small_filename from images union select filename from sounds`,
    )
    await client.end()
    const names = rows.map(({ name }) => name).filter((name) => name && existsSync(`${folder}/media/${name}`))
    expect(names.length).toBeGreaterThan(50)
    for (const name of names) {
      const answer = await fetch(`${server.origin}/media/${name}`)
      expect(sumOf(Buffer.from(await answer.arrayBuffer())), name).toBe(
        sumOf(readFileSync(`${folder}/media/${name}`)),
      )
    }
  }, 60_000)

  test('is told from another by one word (control)', async () => {
    const client = await connect(after)
    await client.query(`update commons_locales set summary = summary || '.' where name = 'brest 0'`)
    await client.end()
    await server.stop()
    server = await startServer({ ...copy, PORT: String(server.port) })
    expect(differing(shown, await everythingPublic())).toContainEqual(
      expect.stringContaining('/brest/fr/commons/load-0: '),
    )
  }, 120_000)
})

/** What is there and there not the same, each with the place where it begins to differ. */
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((address) => {
    const [a, b] = [one.get(address) ?? 'not there', other.get(address) ?? 'not there']
    if (a === b) return []
    const at = [...a].findIndex((letter, place) => letter !== b[place])
    const around = (text: string): string => text.slice(Math.max(0, at - 30), at + 40)
    return [`${address}: ${around(a)} | ${around(b)}`]
  })
