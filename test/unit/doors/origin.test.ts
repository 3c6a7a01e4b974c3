import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { comesFromHere } from '../../../src/doors/origin.ts'

const request = (method: string, headers: Record<string, string>): IncomingMessage =>
  ({ method, headers: { host: 'brest.localhost:3000', ...headers } }) as unknown as IncomingMessage

describe('a request that changes something', () => {
  test.each([
    ['from a page of the same host', { origin: 'http://brest.localhost:3000' }, true],
    ['from a program without an origin', {}, true],
    ['from the host of another city', { origin: 'http://toronto.localhost:3000' }, false],
    ['from a foreign site', { origin: 'https://evil.example' }, false],
    ['from nowhere', { origin: 'null' }, false],
    ['that the browser calls same-site', { 'sec-fetch-site': 'same-site' }, false],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', (_name, headers, allowed) => {
    expect(comesFromHere(request('POST', headers as Record<string, string>))).toBe(allowed)
    expect(comesFromHere(request('GET', headers as Record<string, string>))).toBe(true)
  })
})
