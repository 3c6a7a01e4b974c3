import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encodingOf, PageCache, type Rendered } from '../../../src/doors/pageCache.ts'

const page = (text: string, tags: string[] = ['brest:trails']): Rendered => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(text),
  tags,
})
const nobody = (): void => undefined

describe('the page cache', () => {
  test('renders once for a thousand readers who come at the same moment', async () => {
    const cache = new PageCache(10_000_000)
    let renders = 0
    const render = async (): Promise<Rendered> => {
      renders += 1
      await pause(20)
      return page('hello')
    }
    const pages = await Promise.all(Array.from({ length: 1000 }, () => cache.obtain('key', render, nobody)))
    expect(renders).toBe(1)
    expect(new Set(pages.map((one) => one?.variants.identity.body.toString()))).toEqual(new Set(['hello']))
  })

  test('keeps three encodings of the same text', async () => {
    const cache = new PageCache(10_000_000)
    const kept = await cache.obtain('key', async () => page('hello '.repeat(500)), nobody)
    expect(gunzipSync(kept?.variants.gzip.body ?? Buffer.of()).toString()).toBe('hello '.repeat(500))
    expect(brotliDecompressSync(kept?.variants.br.body ?? Buffer.of()).toString()).toBe('hello '.repeat(500))
  })

  test('forgets by tag, and nothing else', async () => {
    const cache = new PageCache(10_000_000)
    await cache.obtain('a', async () => page('a', ['brest:trails']), nobody)
    await cache.obtain('b', async () => page('b', ['brest:commons']), nobody)
    cache.forget('brest:trails')
    expect(cache.get('a')).toBeUndefined()
    expect(cache.get('b')).toBeDefined()
  })

  test('forgets a page after five minutes, because what it says of today ends', async () => {
    let milliseconds = 1
    const cache = new PageCache(10_000_000, { now: () => milliseconds })
    await cache.obtain('key', async () => page('today'), nobody)
    milliseconds += 299_000
    expect(cache.get('key')).toBeDefined()
    milliseconds += 2000
    expect(cache.get('key')).toBeUndefined()
    expect(cache.tags).toBe(0)
  })

  test('does not keep a page that was out of date before its rendering ended', async () => {
    const cache = new PageCache(10_000_000)
    const old = await cache.obtain(
      'key',
      async () => {
        cache.forget('brest:trails')
        return page('old')
      },
      nobody,
    )
    expect(old?.variants.identity.body.toString()).toBe('old')
    expect(cache.get('key')).toBeUndefined()
  })

  test('never keeps a page without tags or with another status', async () => {
    const cache = new PageCache(10_000_000)
    const personal: Rendered[] = []
    const one = await cache.obtain(
      'a',
      async () => ({ ...page('Anne'), tags: undefined }),
      (made) => personal.push(made),
    )
    const two = await cache.obtain(
      'b',
      async () => ({ ...page('gone'), status: 404 }),
      (made) => personal.push(made),
    )
    expect([one, two]).toEqual([undefined, undefined])
    expect(personal).toHaveLength(2)
    expect(cache.size).toBe(0)
  })

  test('stays within its bound over a hundred thousand addresses', async () => {
    const bound = 4_000_000
    const cache = new PageCache(bound)
    const body = 'x'.repeat(200)
    for (let number = 0; number < 100_000; number += 500) {
      await Promise.all(
        Array.from({ length: 500 }, (_, at) =>
          cache.obtain(
            `/brest/fr/search?q=${number + at}`,
            async () => page(body, [`tag:${number + at}`]),
            nobody,
          ),
        ),
      )
      expect(cache.bytes).toBeLessThanOrEqual(bound)
    }
    expect(cache.size).toBeGreaterThan(100)
    expect(cache.tags).toBeLessThanOrEqual(cache.size)
  }, 60_000)

  test('lets the next reader try when a rendering fails', async () => {
    const cache = new PageCache(10_000_000)
    await expect(cache.obtain('key', () => Promise.reject(new Error('database')), nobody)).rejects.toThrow(
      'database',
    )
    expect(await cache.obtain('key', async () => page('back'), nobody)).toBeDefined()
  })
})

describe('an encoding', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('for "%s" is %s', (accepted, expected) => {
    expect(encodingOf(accepted)).toBe(expected)
  })
})
