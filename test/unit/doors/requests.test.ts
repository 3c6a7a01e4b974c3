import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../../src/doors/requests.ts'
import { routeOf } from '../../../src/doors/routeOf.ts'
import { makeRequestId, requestId, withinRequest } from '../../../src/kernel/requestId.ts'

const asked = (id?: string) => ({ headers: { 'x-request-id': id } }) as unknown as IncomingMessage

describe('the id of a request', () => {
  test('is a UUID of version 7 that sorts by time, and never comes twice', async () => {
    const ids = Array.from({ length: 5000 }, makeRequestId)
    expect(new Set(ids).size).toBe(5000)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    await new Promise((done) => setTimeout(done, 3))
    expect(makeRequestId() > (ids[0] ?? '')).toBe(true)
  })

  test('is the one of the proxy only if that is trusted, and only if it is an id', () => {
    const own = 'a-proxy-made-this-1'
    expect(idOf(asked(own), true)).toBe(own)
    expect(idOf(asked(own), false)).not.toBe(own)
    expect(idOf(asked('anne@ville.example'), true)).not.toContain('anne')
    expect(idOf(asked('x'.repeat(65)), true)).toHaveLength(36)
  })

  test('is known to everything that happens within, also later', async () => {
    const seen = withinRequest('one', async () => {
      await new Promise((done) => setTimeout(done, 1))
      return requestId()
    })
    expect(requestId()).toBeUndefined()
    expect(await seen).toBe('one')
  })
})

describe('the route that is written down', () => {
  test.each([
    ['/brest/fr/equipment?kind=sound', '/brest/fr/equipment'],
    ['/brest/fr/search?q=Anne+Le+Goff', '/brest/fr/search'],
    ['/brest/fr/people/anne-le-goff', '/brest/fr/people/:'],
    ['/brest/fr/stops/019a2b7c-1234-7abc-8def-0123456789ab', '/brest/fr/stops/:'],
    ['/api/people/verify/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567', '/api/people/:/:'],
    ['/api/people/login', '/api/people/login'],
    ['/media/brest-abcdefghjkmnpqrstuvwxyz2.webp', '/media/:'],
    ['/brest/fr/anne@ville.example', '/brest/fr/:'],
    ['/brest/fr/Anne%20Le%20Goff', '/brest/fr/:'],
    ['/_astro/index.Bx1y_9.css', '/_astro/index.Bx1y_9.css'],
    ['/', '/'],
  ])('of %s is %s', (url, route) => {
    expect(routeOf(url)).toBe(route)
  })
})
