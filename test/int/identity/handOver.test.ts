import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeEach, describe, expect, test } from 'vitest'
import { handOver } from '../../../src/domains/identity/handOver/handOver.ts'
import { readHandOver } from '../../../src/domains/identity/handOver/readHandOver.ts'
import { addDays, startOfDay, today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo } from './doorway.ts'

const portal = usePortal()
let from: Awaited<ReturnType<typeof doorway>>
let manager: TypedUser
let leaver: TypedUser

beforeEach(async () => {
  from = await doorway(portal)
  const here = (name: string) => ({ city: from.city.id, data: { name } })
  manager = await buildPerson(portal.payload, { ...here('Maëlle Responsable'), roles: ['manager'] })
  leaver = await buildPerson(portal.payload, { ...here('Goulven Diskuizh'), roles: ['desk', 'trainer'] })
})

const lastDay = (): string => addDays(today(from.city.timeZone), 10)
const midnightAfter = (): Date => startOfDay(addDays(lastDay(), 1), from.city.timeZone)

const pass = (more: Partial<Parameters<typeof handOver>[0]> = {}) =>
  handOver({
    payload: portal.payload,
    city: from.city,
    person: leaver.id,
    by: manager,
    language: 'fr',
    lastDay: lastDay(),
    successor: '',
    message: '',
    ...more,
  })

const rolesOf = async (person: TypedUser) => {
  const { rows } = await portal.database.query<{ role: string; until: Date | null; by: string | null }>(
    `select role, ends_at as until, granted_by_id as by from memberships
     where person_id = $1 and city_id = $2 order by role`,
    [person.id, from.city.id],
  )
  return rows
}

describe('handing over', () => {
  test('gives a colleague the same roles at once, and ends those of who leaves after their last day', async () => {
    const successor = await buildPerson(portal.payload, {
      city: from.city.id,
      roles: ['trainer'],
      data: { name: 'Nolwenn Warc’hoazh' },
    })
    const passed = await pass({
      successor: ` ${String(successor.email).toUpperCase()} `,
      message: 'Kalon vat!',
    })
    expect(passed.ok).toBe(true)
    expect(await rolesOf(leaver)).toMatchObject([
      { role: 'desk', until: midnightAfter() },
      { role: 'trainer', until: midnightAfter() },
    ])
    expect(await rolesOf(successor)).toMatchObject([
      { role: 'desk', until: null, by: manager.id },
      { role: 'trainer', until: null },
    ])
    const [toLeaver] = await mailsTo(portal, String(leaver.email))
    expect(toLeaver?.text).toContain('Nolwenn Warc’hoazh')
    const [toSuccessor] = await mailsTo(portal, String(successor.email))
    expect(toSuccessor?.text).toContain('Kalon vat!')

    expect((await pass({ successor: String(successor.email) })).ok).toBe(true)
    expect(await rolesOf(successor)).toHaveLength(2)
    expect(await mailsTo(portal, String(leaver.email))).toHaveLength(1)
  })

  test('invites whoever has no account, with the end the role had', async () => {
    const endsAt = '2099-06-30T10:00:00.000Z'
    await portal.database.query(`update memberships set ends_at = $2 where person_id = $1`, [
      leaver.id,
      endsAt,
    ])
    const email = `neuz-${randomUUID().slice(0, 8)}@ville.example`
    expect((await pass({ successor: email })).ok).toBe(true)
    const { rows } = await portal.database.query(
      'select role, ends_at as until, invited_by_id as by from invitations where email = $1 order by role',
      [email],
    )
    expect(rows).toMatchObject([
      { role: 'desk', until: new Date(endsAt), by: manager.id },
      { role: 'trainer', until: new Date(endsAt) },
    ])
    expect(await mailsTo(portal, email)).toHaveLength(2)
  })

  test('keeps the links working that the leaver sent: they go on in the name of the manager', async () => {
    const email = `pedet-${randomUUID().slice(0, 8)}@ville.example`
    const second = await buildPerson(portal.payload, { city: from.city.id, roles: ['manager'] })
    await portal.payload.create({
      collection: 'invitations',
      data: { city: from.city.id, email, role: 'editor', language: 'fr' } as never,
      user: second,
    })
    const left = await readHandOver(portal.payload, {
      city: from.city.id,
      person: second.id,
      language: 'fr',
    })
    expect(left?.invitations).toMatchObject([{ email, role: 'editor' }])
    expect((await pass({ person: second.id })).ok).toBe(true)
    const { rows } = await portal.database.query(
      'select invited_by_id as by from invitations where email = $1',
      [email],
    )
    expect(rows).toEqual([{ by: manager.id }])
  })

  test('never leaves the city without a manager: nothing is written, not even the roles that came first', async () => {
    const { rows: others } = await portal.database.query<{ id: string }>(
      `select id from memberships where city_id = $1 and role = 'manager' and person_id <> $2`,
      [from.city.id, manager.id],
    )
    await portal.database.query('update memberships set ends_at = now() where id = any($1)', [
      others.map(({ id }) => id),
    ])
    const email = `pell-${randomUUID().slice(0, 8)}@ville.example`
    await expect(pass({ person: manager.id, successor: email })).rejects.toMatchObject({ status: 400 })
    expect(await rolesOf(manager)).toMatchObject([{ role: 'manager', until: null }])
    expect(await mailsTo(portal, email)).toHaveLength(0)
    // The same with a successor who holds the role from that moment on.
    expect((await pass({ person: manager.id, successor: String(leaver.email) })).ok).toBe(true)
  })

  test('says at each field what is wrong with it', async () => {
    const passed = await pass({ lastDay: '2020-01-01', successor: String(leaver.email) })
    expect(passed).toMatchObject({
      ok: false,
      fields: { lastDay: 'last-day-past', successor: 'successor-same' },
    })
    const stranger = await buildPerson(portal.payload, { city: from.city.id, roles: [] })
    expect(await pass({ person: stranger.id })).toMatchObject({ ok: false, reason: 'nothing-to-hand-over' })
  })
})

describe('its door', () => {
  test('opens for the managers of that city alone', async () => {
    const { rest } = await import('../access/rest.ts')
    const password = 'le goéland mange la crêpe'
    const ask = async (role: 'manager' | 'editor', city: string) => {
      const person = await buildPerson(portal.payload, { city, roles: [role], data: { password } })
      const { cookie } = await rest('POST', '/people/login', { body: { email: person.email, password } })
      const token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
      const body = { city: from.city.id, person: leaver.id, lastDay: lastDay() }
      return rest('POST', '/memberships/hand-over', { token, body })
    }
    const elsewhere = await doorway(portal)
    expect(elsewhere.city.id).not.toBe(from.city.id)
    expect((await ask('manager', elsewhere.city.id)).status).toBe(404)
    expect((await ask('editor', from.city.id)).status).toBe(404)
    expect(await rolesOf(leaver)).toMatchObject([{ until: null }, { until: null }])
    expect((await ask('manager', from.city.id)).status).toBe(200)
    expect(await rolesOf(leaver)).toMatchObject([{ until: midnightAfter() }, { until: midnightAfter() }])
  })
})
