import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readlink, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { rangeOf } from '../../../../src/domains/media/byteRange.ts'
import { type ServedFile, serveFile } from '../../../../src/domains/media/serveFile.ts'
import { folderStore } from '../../../../src/domains/media/store/folderStore.ts'

const size = 4_000_000 // more than a socket buffers, so that an aborted download leaves the file half read
let folder: string
let path: string
let server: Server | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-file-'))
  path = join(folder, 'sound.mp3')
  await writeFile(path, Buffer.alloc(size, 'abcdefghij'))
})

afterEach(async () => {
  const closing = server
  server = undefined
  closing?.closeAllConnections()
  if (closing) await new Promise((resolve) => closing.close(resolve))
})

afterAll(() => rm(folder, { recursive: true }))

async function listen(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const address = started.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}/`
}

type Wanted = Partial<Omit<ServedFile, 'opened'>> & { name?: string }

const served = ({ name = 'sound.mp3', ...file }: Wanted = {}) =>
  listen((req, res) => {
    const send = async (): Promise<void> =>
      serveFile(req, res, { opened: await folderStore(folder).open(name), mimeType: 'audio/mpeg', ...file })
    send().catch(() => res.destroy())
  })

test('a file arrives whole, with headers that keep it a file', async () => {
  const response = await fetch(await served())
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.alloc(size, 'abcdefghij'))).toBe(true)
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': String(size),
    'content-disposition': 'inline',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  })
})

test('a public file is cached for a year, a private one nowhere', async () => {
  const response = await fetch(await served({ cache: 'public' }), { method: 'HEAD' })
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('HEAD tells the length and sends nothing', async () => {
  const response = await fetch(await served(), { method: 'HEAD', headers: { Range: 'bytes=0-1' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe(String(size))
  expect(await response.text()).toBe('')
})

test('a client that has the file is told so', async () => {
  const address = await served({ cache: 'public' })
  const etag = (await fetch(address, { method: 'HEAD' })).headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await fetch(address, { headers: { 'If-None-Match': known } })
    expect([known, response.status, await response.text()]).toEqual([known, 304, ''])
    expect(response.headers.get('cache-control')).toContain('immutable')
  }
  expect((await fetch(address, { method: 'HEAD', headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
})

describe('ranges', () => {
  test.each([
    ['bytes=0-1', 'ab', `bytes 0-1/${size}`],
    ['bytes=3-5', 'def', `bytes 3-5/${size}`],
    ['bytes=-3', 'hij', `bytes ${size - 3}-${size - 1}/${size}`],
    [`bytes=${size - 2}-`, 'ij', `bytes ${size - 2}-${size - 1}/${size}`],
    [`bytes=${size - 2}-99999999`, 'ij', `bytes ${size - 2}-${size - 1}/${size}`],
  ])('%s is answered with %s', async (range, text, contentRange) => {
    const response = await fetch(await served(), { headers: { Range: range } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('past the end is refused with the size', async () => {
    const response = await fetch(await served(), { headers: { Range: `bytes=${size}-` } })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${size}`)
  })

  test('of another version of the file are not mixed into this one', async () => {
    const address = await served()
    const etag = (await fetch(address, { method: 'HEAD' })).headers.get('etag') ?? ''
    const status = async (ifRange: string) => {
      const response = await fetch(address, { headers: { Range: 'bytes=0-1', 'If-Range': ifRange } })
      await response.arrayBuffer()
      return response.status
    }
    expect(await status(etag)).toBe(206)
    expect(await status('"older"')).toBe(200)
  })

  test('several or malformed ones mean the whole file', () => {
    for (const header of ['bytes=0-1,5-6', 'bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=1-2', '', undefined]) {
      expect(rangeOf(header, 100)).toBeNull()
    }
    expect(rangeOf('bytes=-0', 100)).toBe('unsatisfiable')
    expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
    expect(rangeOf('bytes=-500', 100)).toEqual({ start: 0, end: 99 })
  })
})

describe('what is no file', () => {
  test('a missing file, a folder and a file of another size are 404', async () => {
    expect((await fetch(await served({ name: 'missing.mp3' }))).status).toBe(404)
    server?.close()
    expect((await fetch(await served({ name: '.' }))).status).toBe(404)
    server?.close()
    expect((await fetch(await served({ size: size - 1 }))).status).toBe(404)
  })

  test('other methods are refused', async () => {
    const response = await fetch(await served(), { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  test('an empty file is empty', async () => {
    const empty = join(folder, 'empty.txt')
    await writeFile(empty, '')
    const response = await fetch(await served({ name: 'empty.txt' }))
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

test('a download keeps its name in any script, and cannot break out of the header', async () => {
  const response = await fetch(await served({ downloadName: 'Été "à\r\nla/plage" (1).gpx' }), {
    method: 'HEAD',
  })
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="Ete _a__la_plage_ (1).gpx"; filename*=UTF-8''%C3%89t%C3%A9%20%22%C3%A0__la_plage%22%20%281%29.gpx`,
  )
})

describe('clients that leave', () => {
  /** Descriptors of this process on the served file: sockets of the test itself do not count. */
  async function openDescriptors(): Promise<number> {
    const targets = (await readdir('/proc/self/fd')).map((fd) =>
      readlink(`/proc/self/fd/${fd}`).catch(() => ''),
    )
    return (await Promise.all(targets)).filter((target) => target === path).length
  }

  async function abortMany(address: string, count: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      await new Promise<void>((resolve, reject) => {
        const request = get(address, { agent: false }, (response: IncomingMessage) => {
          response.once('data', () => {
            response.once('close', resolve)
            response.on('error', () => {})
            request.destroy()
          })
        })
        request.on('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ECONNRESET' ? resolve() : reject(error),
        )
      })
    }
  }

  async function settled(): Promise<number> {
    for (let tries = 0; tries < 40 && (await openDescriptors()) > 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    return openDescriptors()
  }

  test.skipIf(process.platform !== 'linux')('leave no descriptor behind, 150 times', async () => {
    const address = await served()
    const before = await openDescriptors()
    await abortMany(address, 150)
    expect([before, await settled()]).toEqual([0, 0])
  })

  test.skipIf(process.platform !== 'linux')('control: a plain pipe leaves one each time', async () => {
    const streams: ReturnType<typeof createReadStream>[] = []
    const address = await listen((_, res) => {
      const stream = createReadStream(path)
      streams.push(stream)
      stream.pipe(res)
    })
    await abortMany(address, 150)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await openDescriptors()).toBe(150)
    for (const stream of streams) stream.destroy()
    expect(await settled()).toBe(0)
  })

  test('a file that shrinks while it is read breaks the answer, not the process', async () => {
    const shrinking = join(folder, 'shrinking.bin')
    await writeFile(shrinking, Buffer.alloc(size))
    const address = await served({ name: 'shrinking.bin' })
    const response = await fetch(address)
    await truncate(shrinking, 10)
    await expect(response.arrayBuffer()).rejects.toThrow()
  })
})
