import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { fetchOutside, mayReach } from '../../../../src/domains/identity/openid/fetchOutside.ts'
import { isLocal, isStrong, refuseIssuer } from '../../../../src/domains/identity/openid/rules.ts'

describe('the address of a provider', () => {
  test.each([
    ['https://login.example', undefined],
    ['https://login.example/realms/city', undefined],
    ['http://login.example', 'issuer-not-https'],
    ['http://localhost:4000', 'issuer-not-https'],
    ['javascript:alert(1)', 'issuer-not-https'],
    ['login.example', 'issuer-malformed'],
    ['https://login.example?a=b', 'issuer-malformed'],
    ['https://login.example#a', 'issuer-malformed'],
    ['https://a:b@login.example', 'issuer-malformed'],
    ['https://login.example/.well-known/openid-configuration', 'issuer-malformed'],
  ])('%s: %s', (issuer, refused) => {
    expect(refuseIssuer(issuer, false)).toBe(refused)
  })

  test('is without TLS on this machine alone, and only for a portal that is tried out there', () => {
    expect(refuseIssuer('http://127.0.0.1:4000', true)).toBeUndefined()
    expect(refuseIssuer('http://login.example', true)).toBe('issuer-not-https')
    expect(refuseIssuer('http://127.0.0.1.example', true)).toBe('issuer-not-https')
    const portal = (tls: boolean, platformHost: string) => isLocal({ tls, platformHost } as never)
    expect([portal(false, 'localhost'), portal(true, 'localhost'), portal(false, 'communs.example')]).toEqual(
      [true, false, false],
    )
  })
})

describe('a strong login', () => {
  const wanted = (strongAcr: string[], strongAmr: string[]) => ({ strongAcr, strongAmr })
  test('is one in a way that the city wrote down', () => {
    expect(isStrong({ acr: 'eidas2' }, wanted(['eidas2', 'eidas3'], []))).toBe(true)
    expect(isStrong({ acr: 'eidas1' }, wanted(['eidas2'], []))).toBe(false)
    expect(isStrong({ amr: ['pwd', 'otp'] }, wanted([], ['mfa', 'otp']))).toBe(true)
    expect(isStrong({ amr: 'otp' }, wanted([], ['otp']))).toBe(false)
    expect(isStrong({ acr: ['eidas2'] }, wanted(['eidas2'], []))).toBe(false)
  })
  test('meets both lists where both are written down, and none where none is', () => {
    expect(isStrong({ acr: 'a', amr: ['m'] }, wanted(['a'], ['m']))).toBe(true)
    expect(isStrong({ acr: 'a' }, wanted(['a'], ['m']))).toBe(false)
    expect(isStrong({ amr: ['m'] }, wanted(['a'], ['m']))).toBe(false)
    expect(isStrong({ acr: 'a', amr: ['m'] }, wanted([], []))).toBe(false)
  })
})

describe('asking outside', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('never reaches %s', (address) => {
    expect(mayReach(address, 'outside')).toBe(false)
  })
  test.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111'])('reaches %s', (address) => {
    expect(mayReach(address, 'outside')).toBe(true)
  })
  test('reaches this machine, or the whole network, where that is allowed', () => {
    expect([mayReach('127.0.0.1', 'loopback'), mayReach('::1', 'loopback')]).toEqual([true, true])
    expect([mayReach('10.0.0.1', 'loopback'), mayReach('10.0.0.1', 'everywhere')]).toEqual([false, true])
  })

  test('looks at what a name leads to, follows no redirect, and stops at a megabyte', async () => {
    let asked = 0
    const server = createServer((req, res) => {
      asked += 1
      if (req.url === '/moved') return void res.writeHead(302, { location: '/secret' }).end()
      res.end(req.url === '/huge' ? 'x'.repeat(2 ** 21) : 'here')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const get = (path: string, reach: 'outside' | 'loopback', host = 'localhost', scheme = 'http') =>
      fetchOutside(`${scheme}://${host}:${port}${path}`, { method: 'GET', headers: {} }, reach)
    for (const host of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])
      for (const scheme of ['http', 'https'])
        await expect(get('/', 'outside', host, scheme), `${scheme} ${host}`).rejects.toThrow()
    expect(asked).toBe(0)
    expect(await (await get('/', 'loopback')).text()).toBe('here')
    expect((await get('/moved', 'loopback')).status).toBe(302)
    await expect(get('/huge', 'loopback')).rejects.toThrow('too large')
    expect(asked).toBe(3)
    server.closeAllConnections()
    server.close()
  })
})
