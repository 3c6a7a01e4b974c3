import { randomUUID } from 'node:crypto'
import { getPayload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressHeader } from '../../../src/domains/identity/clientAddress.ts'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { countTry, limits } from '../../../src/domains/identity/limits.ts'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { requestPasswordReset } from '../../../src/domains/identity/requestPasswordReset.ts'
import { signUp } from '../../../src/domains/identity/signUp.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo } from './doorway.ts'
import type { rest as Rest } from './rest.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
let from: Doorway
let rest: typeof Rest

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  from = await doorway(portal)
})

const known = () => buildPerson(portal.payload, { data: { password } })
const wrongly = (email: string) => logIn({ ...from, email, password: 'ce n’est pas ça' })
const times = async <T>(count: number, act: () => Promise<T>): Promise<T[]> => {
  const all: T[] = []
  for (let number = 0; number < count; number += 1) all.push(await act())
  return all
}

describe('logging in', () => {
  test('pauses an account after five wrong passwords, the right one included', async () => {
    const { email } = await known()
    const tries = await times(5, () => wrongly(email))
    expect(tries.every((one) => !one.ok && one.reason === 'wrong-credentials')).toBe(true)
    const right = await logIn({ ...from, email, password })
    expect(right).toMatchObject({ ok: false, reason: 'too-many-tries', status: 429, details: { count: 10 } })
  })

  test('answers alike for an address without an account', async () => {
    const answers = async (email: string) => times(7, () => wrongly(email))
    const { email } = await known()
    expect(await answers(email)).toEqual(await answers(`personne-${email}`))
  })

  test('begins anew after a right password', async () => {
    const { email } = await known()
    await times(4, () => wrongly(email))
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
    await times(4, () => wrongly(email))
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
  })

  test('is counted together at REST and at the form', async () => {
    const { email } = await known()
    await times(3, () => wrongly(email))
    await times(2, () => rest('POST', '/people/login', { body: { email, password: 'faux' } }))
    const refused = await rest('POST', '/people/login', { body: { email, password } })
    expect(refused.status).toBe(429)
    expect(await logIn({ ...from, email, password })).toMatchObject({ reason: 'too-many-tries' })
  })

  test('counts tries that come at the same moment', async () => {
    const { email } = await known()
    const tries = await Promise.all(Array.from({ length: 12 }, () => wrongly(email)))
    expect(tries.filter((one) => !one.ok && one.reason === 'wrong-credentials')).toHaveLength(5)
  })

  test('pauses an address that tries many accounts, and no other address', async () => {
    const { tries } = limits.login.address
    const address = '192.0.2.7'
    const spray = (count: number) =>
      times(count, () => countTry(portal.payload, 'login', { account: randomUUID(), address }))
    expect((await spray(tries)).every((wait) => wait === undefined)).toBe(true)
    const { email } = await known()
    const headers = { [addressHeader]: address }
    expect((await rest('POST', '/people/login', { body: { email, password }, headers })).status).toBe(429)
    expect(await logIn({ ...from, address, email, password })).toMatchObject({ reason: 'too-many-tries' })
    expect((await logIn({ ...from, address: '192.0.2.8', email, password })).ok).toBe(true)
  })
})

describe('the counts', () => {
  test('survive a restart', async () => {
    const { email } = await known()
    await times(5, () => wrongly(email))
    const { default: config } = await import('../../../src/payload.config.ts')
    const restarted = await getPayload({ config, key: `restarted ${randomUUID()}` })
    const refused = await logIn({ payload: restarted, email, password, address: null })
    expect(refused).toMatchObject({ ok: false, reason: 'too-many-tries' })
    await restarted.destroy()
  })

  test('keep neither e-mail nor address', async () => {
    await logIn({ ...from, address: '198.51.100.23', email: 'canari@ville.example', password })
    const { rows } = await portal.database.query<{ key: string }>('select key from rate_limits')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ key }) => /canari|198\.51/.test(key))).toEqual([])
  })
})

describe('mails', () => {
  test('to one address are few, however often somebody asks for them', async () => {
    const { email } = await known()
    const asked = await times(6, () => requestPasswordReset({ ...from, email }))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(limits.reset.account.tries)
    expect(asked.at(-1)).toMatchObject({ ok: false, reason: 'too-many-tries', status: 429 })
    expect(await mailsTo(portal, email)).toHaveLength(limits.reset.account.tries)
  })

  test('of signing up too', async () => {
    const email = `${randomUUID()}@ville.example`
    const tries = await times(6, () => signUp({ ...from, name: 'Ana', email, password, key: randomUUID() }))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(limits['sign-up'].account.tries)
    expect(await mailsTo(portal, email)).toHaveLength(limits['sign-up'].account.tries)
  })
})
