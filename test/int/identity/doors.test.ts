import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { requestPasswordReset } from '../../../src/domains/identity/requestPasswordReset.ts'
import { signUp } from '../../../src/domains/identity/signUp.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo, tokenIn } from './doorway.ts'
import type { rest as Rest } from './rest.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
const weak = { short: 'onze lettre', common: 'motdepasse2026', doubled: 'sunshinesunshine' }
let from: Doorway
let rest: typeof Rest

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  from = await doorway(portal)
})

const signedIn = async () => {
  const person = await buildPerson(portal.payload, { data: { password } })
  const { status, cookie } = await rest('POST', '/people/login', {
    body: { email: person.email, password },
  })
  expect(status).toBe(200)
  return { person, token: /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? '' }
}

const titles = Object.entries(weak)

describe('a password that is too short or too common', () => {
  test.each(titles)('is refused when signing up (%s)', async (_, secret) => {
    const email = `${randomUUID()}@ville.example`
    const refused = await signUp({ ...from, name: 'Ana', email, password: secret, key: randomUUID() })
    expect(refused).toMatchObject({
      ok: false,
      status: 422,
      fields: { password: expect.stringMatching(/^password-/) },
    })
  })

  test.each(titles)('is refused by REST when resetting (%s)', async (_, secret) => {
    const person = await buildPerson(portal.payload)
    await requestPasswordReset({ ...from, email: person.email })
    const token = tokenIn((await mailsTo(portal, person.email)).at(-1))
    const refused = await rest('POST', '/people/reset-password', { body: { token, password: secret } })
    expect(refused.status).toBe(422)
    const granted = await rest('POST', '/people/reset-password', { body: { token, password } })
    expect(granted.status).toBe(200)
  })

  test.each(titles)('is refused by the Local API (%s)', async (_, secret) => {
    const { payload } = portal
    await expect(buildPerson(payload, { data: { password: secret } })).rejects.toThrow()
    const { id } = await buildPerson(payload)
    await expect(payload.update({ collection: 'people', id, data: { password: secret } })).rejects.toThrow()
    await expect(
      payload.update({
        collection: 'people',
        where: { id: { equals: id } },
        data: { password: secret },
      }),
    ).rejects.toThrow()
  })
})

describe('REST', () => {
  test('makes no account for a visitor', async () => {
    const body = { email: 'x@ville.example', password, name: 'X', handle: 'xxx', language: 'fr' }
    expect((await rest('POST', '/people', { body })).status).toBe(403)
    expect((await rest('POST', '/people/first-register', { body })).status).toBe(403)
  })

  test('shows a person their own account and nobody else’s', async () => {
    const { person, token } = await signedIn()
    const other = await buildPerson(portal.payload)
    const { body } = await rest('GET', '/people?limit=0', { token })
    expect((body as { docs: { id: string }[] }).docs.map(({ id }) => id)).toEqual([person.id])
    expect((await rest('GET', `/people/${other.id}`, { token })).status).toBe(404)
    expect((await rest('GET', `/people?where[email][like]=ville`, {})).status).toBe(403)
  })

  test('changes no account, neither one’s own nor another’s', async () => {
    const { person, token } = await signedIn()
    const other = await buildPerson(portal.payload)
    const changes = [
      { email: 'neuve@ville.example' },
      { password: 'une tout autre phrase' },
      { handle: 'quelquun' },
      { operatorSince: '2020-01-01T00:00:00.000Z' },
      { _verified: true },
      { closedAt: null },
    ]
    const { rows: before } = await portal.database.query('select * from people order by id')
    for (const body of changes) {
      for (const id of [person.id, other.id]) {
        expect((await rest('PATCH', `/people/${id}`, { token, body })).status).toBe(403)
      }
      expect((await rest('PATCH', '/people?where[id][exists]=true', { token, body })).status).toBe(403)
    }
    const { rows: after } = await portal.database.query('select * from people order by id')
    expect(after).toEqual(before)
  })

  test('deletes, unlocks and verifies nobody', async () => {
    const { person, token } = await signedIn()
    expect((await rest('DELETE', `/people/${person.id}`, { token })).status).toBe(403)
    expect((await rest('POST', '/people/unlock', { token, body: { email: person.email } })).status).toBe(403)
    expect((await rest('POST', '/people/verify/abc', {})).status).toBe(403)
  })

  test('asks for a new password through the same operation', async () => {
    const { email } = await buildPerson(portal.payload)
    const known = await rest('POST', '/people/forgot-password', { body: { email } })
    const unknown = await rest('POST', '/people/forgot-password', { body: { email: `x${email}` } })
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect((await mailsTo(portal, email)).map(({ notice }) => notice)).toEqual(['reset'])
  })

  test('does not let closed accounts in', async () => {
    const { email, id } = await buildPerson(portal.payload, { data: { password } })
    expect((await rest('POST', '/people/login', { body: { email, password } })).status).toBe(200)
    await portal.database.query('update people set closed_at = now() where id = $1', [id])
    expect((await rest('POST', '/people/login', { body: { email, password } })).status).toBe(401)
  })
})

describe('roles', () => {
  const membership = (city: string, personEmail: string) => ({
    city,
    personEmail,
    role: 'manager',
    startsAt: '2020-01-01T00:00:00.000Z',
  })

  const manager = async (endsAt?: string) => {
    const { person, token } = await signedIn()
    await portal.payload.create({
      collection: 'memberships',
      data: {
        city: from.city.id,
        person: person.id,
        role: 'manager',
        startsAt: '2020-01-01T00:00:00.000Z',
        ...(endsAt && { endsAt }),
      },
    })
    return { person, token }
  }

  test('are granted by a manager in their own city, in their own name', async () => {
    const { person, token } = await manager()
    const other = await buildPerson(portal.payload)
    const abroad = await doorway(portal)
    const granted = await rest('POST', '/memberships', {
      token,
      body: { ...membership(from.city.id, other.email), grantedBy: other.id },
    })
    expect(granted.status).toBe(201)
    expect(granted.body).toMatchObject({ doc: { grantedBy: person.id } })
    const elsewhere = await rest('POST', '/memberships', {
      token,
      body: membership(abroad.city.id, person.email),
    })
    expect(elsewhere.status).toBe(403)
    const { id } = (granted.body as { doc: { id: string } }).doc
    const moved = await rest('PATCH', `/memberships/${id}`, { token, body: { city: abroad.city.id } })
    expect(JSON.stringify(moved.body)).not.toContain(abroad.city.id)
    const taken = await rest('PATCH', `/memberships/${id}`, { token, body: { person: person.id } })
    expect(taken.body).toMatchObject({ doc: { person: other.id } })
  })

  test('give nothing before they begin and after they end', async () => {
    const { person, token } = await manager('2020-02-01T00:00:00.000Z')
    const refused = await rest('POST', '/memberships', {
      token,
      body: membership(from.city.id, person.email),
    })
    expect(refused.status).toBe(403)
    const current = await manager()
    const granted = await rest('POST', '/memberships', {
      token: current.token,
      body: membership(from.city.id, person.email),
    })
    expect(granted.status).toBe(201)
  })

  test('are not operators’: no form makes one', async () => {
    const { person, token } = await manager()
    const tried = await rest('PATCH', `/people/${person.id}`, {
      token,
      body: { operatorSince: '2020-01-01T00:00:00.000Z' },
    })
    expect(tried.status).toBe(403)
    const odd = await rest('POST', '/memberships', {
      token,
      body: { ...membership(from.city.id, person.email), role: 'operator' },
    })
    expect(odd.status).toBe(400)
  })
})
