import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '../../../src/cli/backup/restoreBackup.ts'
import { writeBackup } from '../../../src/cli/backup/writeBackup.ts'
import { storeFindings } from '../../../src/cli/doctor/findings.ts'
import { lookAtAll } from '../../../src/cli/invariants/lookAtAll.ts'
import { configuration } from '../../../src/config.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { bucketStore } from '../../../src/domains/media/store/bucketStore.ts'
import { contentOf } from '../../../src/domains/media/store/contentOf.ts'
import { folderStore } from '../../../src/domains/media/store/folderStore.ts'
import type { MediaStore } from '../../../src/domains/media/store/MediaStore.ts'
import { keepFilesIn } from '../../../src/domains/media/store/storeHere.ts'
import { sweepFiles } from '../../../src/domains/media/sweepFiles.ts'
import { serveMedia } from '../../../src/doors/media.ts'
import { refuse } from '../../../src/kernel/result.ts'
import { useBuckets } from '../../support/bucket.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { folder, makeDeployment } from '../cli/command.ts'

const portal = usePortal()
const bucketOf = useBuckets('media', 'copy')
let store: MediaStore
let city: string
let server: Server

const namesIn = async (where: MediaStore): Promise<string[]> => (await Array.fromAsync(where.names())).sort()

const picture = async (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 700, channels: 3, background: colour } })
    .png()
    .toBuffer()

const upload = async (colour: string, req?: PayloadRequest) => {
  const data = await picture(colour)
  return portal.payload.create({
    collection: 'images',
    data: { city, alt: 'Une couleur', licence: 'CC0-1.0' },
    file: { name: 'x.png', data, size: data.length, mimetype: 'image/png' },
    locale: 'fr',
    ...(req && { req }),
  })
}

beforeAll(async () => {
  store = await bucketStore(bucketOf('media'))
  keepFilesIn(store)
  ;({ id: city } = await buildCity(portal.payload, { state: 'live' }))
  await portal.refreshHosts()
  const send = serveMedia(portal.payload)
  server = createServer((req, res) => {
    const name = req.url?.split('/').at(-1) ?? ''
    send(req, res, { kind: 'platform' } as never, name).catch(() => res.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const addressOf = (name: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/media/${name}`

describe('a bucket', () => {
  test('gives back what was put, whole or in part, and nothing for what is not there', async () => {
    const bare = await bucketStore(bucketOf('copy'))
    await bare.put('a.bin', Buffer.from('0123456789'))
    const opened = await bare.open('a.bin')
    expect(opened).toMatchObject({ size: 10 })
    expect((await contentOf(bare, 'a.bin'))?.toString()).toBe('0123456789')
    const part = await opened?.read({ start: 2, end: 4 })
    expect(String(await part?.toArray())).toBe('234')
    expect(await bare.open('b.bin')).toBeUndefined()
    await bare.remove('a.bin')
    await bare.remove('a.bin')
    expect(await bare.open('a.bin')).toBeUndefined()
    expect(await namesIn(bare)).toEqual([])
  })

  test('that does not exist is an error, not an empty one', async () => {
    const nowhere = await bucketStore(bucketOf('nowhere'))
    await expect(nowhere.put('a.bin', Buffer.from('x'))).rejects.toThrow()
    await expect(namesIn(nowhere)).rejects.toThrow()
    const settings = configuration()
    expect(await storeFindings({ ...settings, bucket: bucketOf('nowhere') })).toMatchObject([
      { level: 'wrong' },
    ])
    expect(await storeFindings({ ...settings, bucket: bucketOf('media') })).toMatchObject([{ level: 'ok' }])
  })
})

describe('pictures in a bucket', () => {
  test('are served with ranges, tags and headers as from a folder', async () => {
    const image = await upload('#7a2e4f')
    const names = [image.filename, image.sizes?.small?.filename, image.sizes?.medium?.filename]
    expect(await namesIn(store)).toEqual(names.map(String).sort())
    const whole = await fetch(addressOf(String(image.filename)))
    const body = Buffer.from(await whole.arrayBuffer())
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(body.equals((await contentOf(store, String(image.filename))) ?? Buffer.alloc(0))).toBe(true)
    const etag = whole.headers.get('etag') ?? ''
    const again = await fetch(addressOf(String(image.filename)), { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const range = await fetch(addressOf(String(image.filename)), { headers: { range: 'bytes=4-7' } })
    expect([range.status, range.headers.get('content-range')]).toEqual([206, `bytes 4-7/${body.length}`])
    expect(Buffer.from(await range.arrayBuffer()).equals(body.subarray(4, 8))).toBe(true)
    expect((await fetch(addressOf('brest-aaaaaaaaaaaaaaaaaaaaaaaa.webp'))).status).toBe(404)
  })

  test('leave no connection behind when clients go away', async () => {
    const image = await upload('#123456')
    for (let round = 0; round < 60; round += 1) {
      await new Promise<void>((done) => {
        const asked = get(addressOf(String(image.filename)), { agent: false }, (answer) => {
          answer.once('readable', () => asked.destroy())
          answer.once('error', () => undefined)
        })
        asked.once('close', () => done())
        asked.once('error', () => undefined)
      })
    }
    expect((await fetch(addressOf(String(image.filename)))).status).toBe(200)
  })

  test('go when a sweep finds no row: after a rollback, after a deletion, never before', async () => {
    const before = await namesIn(store)
    const refused = await inTransaction({ payload: portal.payload }, async (req) => {
      await upload('#abcdef', req)
      expect(await namesIn(store)).toHaveLength(before.length + 3)
      return refuse('not-allowed', 422)
    })
    expect(refused.ok).toBe(false)
    expect(await namesIn(store)).toEqual(before)
    // A process that falls in the middle of it clears nothing up.
    const fallen = await createLocalReq({}, portal.payload)
    await initTransaction(fallen)
    await upload('#bcdefa', fallen)
    await killTransaction(fallen)
    const left = (await namesIn(store)).filter((name) => !before.includes(name))
    expect(left).toHaveLength(3)
    const image = await upload('#fedcba')
    const kept = [image.filename, image.sizes?.small?.filename, image.sizes?.medium?.filename].map(String)
    const { rows: ordered } = await portal.database.query<{ names: string[] }>(
      `select data->'names' as names from pgboss.job where name = 'files' and start_after > now() + interval '50 minutes'`,
    )
    for (const name of [...left, ...kept]) {
      expect(
        ordered.some(({ names }) => names.includes(name)),
        `a sweep of ${name} is ordered`,
      ).toBe(true)
    }
    await sweepFiles(portal.payload, [...left, ...kept])
    expect(await namesIn(store)).toEqual([...before, ...kept].sort())
    await portal.payload.delete({ collection: 'images', id: image.id })
    expect(await namesIn(store)).toEqual([...before, ...kept].sort())
    await sweepFiles(portal.payload, kept)
    expect(await namesIn(store)).toEqual(before)
  })

  test('refuse the row when the bucket takes nothing', async () => {
    const { rows: before } = await portal.database.query('select count(*)::int as count from images')
    keepFilesIn({ ...store, put: () => Promise.reject(new Error('SlowDown')) })
    await expect(upload('#010203')).rejects.toThrow('SlowDown')
    keepFilesIn(store)
    const { rows } = await portal.database.query('select count(*)::int as count from images')
    expect(rows).toEqual(before)
  })
})

test('a backup moves from a bucket to a folder and from there to an empty bucket, and everything holds', async () => {
  await upload('#445566')
  const names = await namesIn(store)
  expect(names.length).toBeGreaterThan(2)
  const copy = await bucketStore(bucketOf('copy'))
  const [intoFolder, intoBucket] = [await makeDeployment('empty'), await makeDeployment('empty')]
  const steps = [
    { url: portal.database.url, from: store, to: folderStore(intoFolder.media), target: intoFolder.url },
    { url: intoFolder.url, from: folderStore(intoFolder.media), to: copy, target: intoBucket.url },
  ]
  for (const [index, { url, from, to, target }] of steps.entries()) {
    const archive = `${folder}/bucket-${index}-${process.pid}.tar.zst`
    const source = new pg.Client({ connectionString: url })
    await source.connect()
    await writeBackup({ client: source, store: from, target: archive, onProgress: () => undefined })
    await source.end()
    const client = new pg.Client({ connectionString: target, options: '-c search_path=public,extensions' })
    await client.connect()
    const restored = await restoreBackup({ client, store: to, archive, onProgress: () => undefined })
    expect(restored).toMatchObject({ ok: true })
    const lines: string[] = []
    expect(await lookAtAll({ client, store: to }, (line) => lines.push(line)), lines.join('\n')).toBe(true)
    await client.end()
  }
  expect(await namesIn(copy)).toEqual(names)
  for (const name of names) {
    expect((await contentOf(copy, name))?.equals((await contentOf(store, name)) ?? Buffer.alloc(0))).toBe(
      true,
    )
  }
  await Promise.all([intoFolder.drop(), intoBucket.drop()])
})
