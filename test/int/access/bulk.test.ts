import { beforeAll, describe, expect, test } from 'vitest'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import type { rest as Rest } from './rest.ts'
import type { samplesOf as Samples } from './samples.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'
let rest: typeof Rest
let token: string
let ids: Record<'loans' | 'sessions' | 'closures' | 'memberships', string>

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  const { samplesOf }: { samplesOf: typeof Samples } = await import('./samples.ts')
  const city = await buildCity(portal.payload)
  const manager = await buildPerson(portal.payload, { city: city.id, roles: ['manager'], data: { password } })
  const { cookie } = await rest('POST', '/people/login', { body: { email: manager.email, password } })
  token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
  const samples = samplesOf(portal.payload, manager.id)
  ids = {
    loans: await samples.id('loans', city.id),
    sessions: await samples.id('sessions', city.id),
    closures: await samples.id('closures', city.id),
    memberships: await samples.id('memberships', city.id),
  }
}, 60_000)

const many = (slug: keyof typeof ids): string => `/${slug}?where[id][in]=${ids[slug]}&depth=0&locale=fr`

describe('many documents at once', () => {
  test('take no decision: states and roles are changed one by one', async () => {
    const tries = [
      await rest('PATCH', many('loans'), { token, body: { state: 'approved' } }),
      await rest('PATCH', many('sessions'), { token, body: { state: 'cancelled' } }),
      await rest('PATCH', many('memberships'), { token, body: { endsAt: new Date().toISOString() } }),
    ]
    expect(tries.map(({ status }) => status).every((status) => status >= 400 && status < 500)).toBe(true)
    const [loan, session] = [
      await portal.payload.findByID({ collection: 'loans', id: ids.loans, depth: 0 }),
      await portal.payload.findByID({ collection: 'sessions', id: ids.sessions, depth: 0 }),
    ]
    expect([loan.state, session.state]).toEqual(['requested', 'scheduled'])
    const one = await rest('PATCH', `/loans/${ids.loans}?depth=0`, { token, body: { state: 'approved' } })
    expect(one.status).toBe(200)
  })

  test('are not deleted, one is', async () => {
    const { status } = await rest('DELETE', many('closures'), { token })
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await rest('GET', `/closures/${ids.closures}`, { token })).status).toBe(200)
    expect((await rest('DELETE', `/closures/${ids.closures}`, { token })).status).toBe(200)
  })

  test('may be changed where nothing is decided', async () => {
    const answer = await rest('PATCH', '/closures?where[id][exists]=true&locale=fr', { token, body: {} })
    expect(answer.status).toBe(200)
  })
})

describe('what is wrong with a form', () => {
  test('is said of its fields by the names that stand above them', async () => {
    const { text } = await rest('PATCH', `/loans/${ids.loans}?depth=0`, {
      token,
      body: { state: 'requested' },
    })
    expect(text).toContain('State')
    expect(text).not.toMatch(/"message":"[^"]*: state"/)
  })
})
