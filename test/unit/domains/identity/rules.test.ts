import { describe, expect, test } from 'vitest'
import { makeLink, readLink, refuseLink } from '../../../../src/domains/identity/accountLink.ts'
import { clientAddress } from '../../../../src/domains/identity/clientAddress.ts'
import { refusePassword } from '../../../../src/domains/identity/passwordRule.ts'
import { handleFrom, handlePattern, isEmail, refuseName } from '../../../../src/domains/identity/rules.ts'
import { safeNext } from '../../../../src/domains/identity/safeNext.ts'

process.env['COMMUNAL_SECRET'] = 'a secret of the tests, of no use to anybody'

describe('a password', () => {
  test.each([
    ['onze lettre', 'password-short'],
    ['x'.repeat(201), 'password-long'],
    ['password1234', 'password-common'],
    ['Motdepasse2026!', 'password-common'],
    ['sunshinesunshine', 'password-common'],
    ['azertyazerty', 'password-common'],
    ['1234567890123', 'password-common'],
    ['ababababababab', 'password-common'],
  ])('%s is refused: %s', (password, reason) => {
    expect(refusePassword(password)).toBe(reason)
  })

  test.each(['une phrase assez longue', 'goéland crêpe tonnerre', 'ar mor zo bras meurbet'])(
    'of a few words of one’s own is taken: %s',
    (password) => {
      expect(refusePassword(password)).toBeUndefined()
    },
  )
})

describe('a handle', () => {
  test.each([
    ['Nolwenn Le Goff', 'nolwenn-le-goff'],
    ['Loeiz ar C’hozh', 'loeiz-ar-chozh'],
    ['Li', 'li-01'],
    ['山田', 'x-01'],
  ])('is made from the name %s: %s', (name, handle) => {
    expect(handleFrom(name)).toBe(handle)
    expect(handlePattern.test(handleFrom(name))).toBe(true)
  })

  test('stays short enough for a number behind it', () => {
    const handle = handleFrom('Marie-Antoinette de la Tour du Pin Chambly de la Charce')
    expect(`${handle}-abcde`).toMatch(handlePattern)
  })
})

describe('a name', () => {
  test('of any script is one, a web address is none', () => {
    expect(refuseName('山田 太郎')).toBeUndefined()
    expect(refuseName('  ')).toBe('name-missing')
    expect(refuseName('Gagnez sur https://x.example')).toBe('name-shape')
    expect(refuseName('www.x.example')).toBe('name-shape')
    expect(refuseName('Ana\r\nBcc: x')).toBe('name-shape')
  })
})

describe('an e-mail address', () => {
  test('has one @ and a host with a dot', () => {
    expect(['a@b.fr', 'nolwenn.le-goff+ville@mail.brest.bzh'].every(isEmail)).toBe(true)
    expect(['a', 'a@b', 'a@b@c.fr', 'a b@c.fr', '<a@b.fr>', 'a@b.fr,c@d.fr'].some(isEmail)).toBe(false)
  })
})

describe('a link in a mail', () => {
  const state = { email: 'a@ville.example', hash: 'one', verified: false }
  const person = '01890000-0000-7000-8000-000000000000'
  const now = new Date('2027-05-01T10:00:00Z')
  const link = readLink(makeLink({ purpose: 'reset', person, state, now }), 'reset')

  test('holds for its purpose, its hour and the account as it was', () => {
    if (!link) throw new Error('Expected a link')
    expect(refuseLink(link, state, now)).toBeUndefined()
    expect(refuseLink(link, state, new Date('2027-05-01T11:00:00Z'))).toBe('link-expired')
    expect(refuseLink(link, { ...state, hash: 'two' }, now)).toBe('link-void')
    expect(refuseLink(link, { ...state, email: 'b@ville.example' }, now)).toBe('link-void')
    expect(readLink(makeLink({ purpose: 'reset', person, state, now }), 'verify')).toBeUndefined()
  })

  test('that was changed on the way holds for nothing', () => {
    const [text, signature] = makeLink({ purpose: 'reset', person, state, now }).split('.')
    const said = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')) as object
    const later = Buffer.from(JSON.stringify({ ...said, expires: 9_999_999_999 })).toString('base64url')
    const forged = readLink(`${later}.${signature}`, 'reset')
    expect(forged && refuseLink(forged, state, now)).toBe('link-void')
    expect(readLink('', 'reset')).toBeUndefined()
    expect(readLink('a.b.c', 'reset')).toBeUndefined()
    expect(readLink('e30.x', 'reset')).toBeUndefined()
  })
})

describe('where one goes on after logging in', () => {
  const city = { slug: 'brest', languages: ['fr', 'br'] as ['fr', 'br'] }

  test('is a page of the same city, by either door', () => {
    expect(safeNext('/brest/fr/equipment?page=2', city)).toEqual({ path: 'equipment?page=2', language: 'fr' })
    expect(safeNext('/br/trails/goulet', city)).toEqual({ path: 'trails/goulet', language: 'br' })
    expect(safeNext('/fr', city)).toEqual({ path: '', language: 'fr' })
  })

  test.each([
    'https://evil.example/fr',
    '//evil.example/fr',
    '/\\evil.example/fr',
    '/toronto/en/account',
    '/fr/../admin',
    '/fr//evil.example',
    '/admin',
    '/en/trails',
    'javascript:alert(1)',
    '',
  ])('is never %s', (next) => {
    expect(safeNext(next, city)).toBeUndefined()
  })
})

describe('a client’s address', () => {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.9, 192.0.2.1' })

  test('is the other end of the connection, whatever the client says', () => {
    expect(clientAddress({ headers, socket: '::ffff:198.51.100.4', trustedProxy: false })).toBe(
      '198.51.100.4',
    )
  })

  test('is what the trusted proxy wrote last', () => {
    expect(clientAddress({ headers, socket: '127.0.0.1', trustedProxy: true })).toBe('192.0.2.1')
  })

  test('of IPv6 is its network', () => {
    const one = clientAddress({ headers: new Headers(), socket: '2001:db8:1:2::5', trustedProxy: false })
    const other = clientAddress({
      headers: new Headers(),
      socket: '2001:0DB8:1:2:a:b:c:d',
      trustedProxy: false,
    })
    expect(one).toBe('2001:db8:1:2')
    expect(other).toBe(one)
  })
})
