import { randomUUID } from 'node:crypto'
import type { TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { acceptInvitation } from '../../../src/domains/identity/invitations/acceptInvitation.ts'
import { lookAtInvitation } from '../../../src/domains/identity/invitations/lookAtInvitation.ts'
import { sendInvitationAgain } from '../../../src/domains/identity/invitations/sendInvitationAgain.ts'
import { withdrawInvitation } from '../../../src/domains/identity/invitations/withdrawInvitation.ts'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import type { rest as Rest } from '../access/rest.ts'
import { doorway, mailsTo, tokenIn } from './doorway.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
let from: Doorway
let manager: TypedUser
let token: string
let rest: typeof Rest

const tokenOf = async (email: string): Promise<string> => {
  const { cookie } = await rest('POST', '/people/login', { body: { email, password } })
  return /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
}

beforeAll(async () => {
  ;({ rest } = await import('../access/rest.ts'))
  from = await doorway(portal)
  const data = { password, name: 'Maëlle Responsable' }
  manager = await buildPerson(portal.payload, { city: from.city.id, roles: ['manager'], data })
  token = await tokenOf(String(manager.email))
})

const newAddress = (): string => `anne-${randomUUID().slice(0, 8)}@ville.example`

/** Invites as the admin does, over REST. */
const invite = async (email: string, more: Record<string, unknown> = {}, as = token) =>
  rest('POST', '/invitations?depth=0', {
    token: as,
    body: { city: from.city.id, email, role: 'editor', language: 'fr', ...more },
  })

const invited = async (email: string, more: Record<string, unknown> = {}) => {
  const { status, body, text } = await invite(email, more)
  expect(status, text).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}

const linkOf = async (email: string): Promise<string> => tokenIn((await mailsTo(portal, email)).at(-1))

const accept = (link: string, more: Partial<Parameters<typeof acceptInvitation>[0]> = {}) =>
  acceptInvitation({
    ...from,
    token: link,
    person: null,
    name: 'Anne Kermarrec',
    password,
    key: randomUUID(),
    ...more,
  })

const membershipsOf = async (email: string) => {
  const { rows } = await portal.database.query<{
    role: Role
    grantedBy: string
    city: string
    until: Date | null
  }>(
    `select m.role, m.granted_by_id as "grantedBy", m.city_id as city, m.ends_at as until from memberships m
     join people p on p.id = m.person_id where p.email = $1`,
    [email],
  )
  return rows
}

const eventsOf = async (subject: string): Promise<string[]> => {
  const { rows } = await portal.database.query<{ type: string }>(
    'select type from events where subject_id = $1 order by at, id',
    [subject],
  )
  return rows.map(({ type }) => type)
}

describe('an invitation', () => {
  test('is a mail in the chosen language, in the words of the inviter, that opens an account with the role', async () => {
    const email = newAddress()
    const endsAt = '2099-03-31T12:00:00.000Z'
    const id = await invited(`  ${email.toUpperCase()} `, { endsAt, message: 'Viens tenir les sentiers.' })
    const [mail] = await mailsTo(portal, email)
    expect(mail?.text).toContain('Viens tenir les sentiers.')
    expect(mail?.text).toContain('Maëlle Responsable vous propose')
    expect(mail?.text).toMatch(/31 mars 2099/)
    const link = await linkOf(email)
    expect(await lookAtInvitation(from, { token: link, person: null })).toMatchObject({
      ok: true,
      value: { email, role: 'editor', needs: 'account' },
    })
    const accepted = await accept(link)
    expect(accepted.ok && accepted.value.session?.token).toBeTruthy()
    expect(await membershipsOf(email)).toEqual([
      { role: 'editor', grantedBy: manager.id, city: from.city.id, until: new Date(endsAt) },
    ])
    expect(await eventsOf(id)).toEqual(['invitation.sent', 'invitation.accepted'])
  })

  test('speaks the other languages of the city', async () => {
    const email = newAddress()
    await invited(email, { language: 'br' })
    expect((await mailsTo(portal, email))[0]?.text).toContain('a ginnig deoc’h ar garg')
  })

  test('asks whoever has an account to log in, and then only to accept', async () => {
    const person = await buildPerson(portal.payload, { data: { password } })
    await invited(person.email)
    const link = await linkOf(person.email)
    expect(await lookAtInvitation(from, { token: link, person: null })).toMatchObject({
      value: { needs: 'log-in' },
    })
    expect(await accept(link)).toMatchObject({ reason: 'invitation-log-in', status: 403 })
    expect(await membershipsOf(person.email)).toEqual([])
    expect(await accept(link, { person, name: '', password: '' })).toEqual({
      ok: true,
      value: { session: null },
    })
    expect(await membershipsOf(person.email)).toHaveLength(1)
  })

  test('tells a form without name and password what it lacks, and stays open', async () => {
    const email = newAddress()
    await invited(email)
    const link = await linkOf(email)
    expect(await accept(link, { name: ' ', password: 'court' })).toMatchObject({
      reason: 'form-incomplete',
      fields: { name: 'name-missing', password: 'password-short' },
    })
    expect((await accept(link)).ok).toBe(true)
  })

  test('answers the same form sent twice alike', async () => {
    const email = newAddress()
    await invited(email)
    const [link, key] = [await linkOf(email), randomUUID()]
    const answers = [await accept(link, { key }), await accept(link, { key })]
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect(await membershipsOf(email)).toHaveLength(1)
  })
})

describe('an invitation is not accepted', () => {
  test('twice: of acceptances at once one gives the role, the others find it used', async () => {
    const person = await buildPerson(portal.payload)
    await invited(person.email)
    const link = await linkOf(person.email)
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(link, { person })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(
      new Array(3).fill('invitation-used'),
    )
    expect(await membershipsOf(person.email)).toHaveLength(1)
  })

  test('after fourteen days', async () => {
    const email = newAddress()
    await invited(email)
    const now = new Date(Date.now() + 14 * 86_400_000 + 1000)
    expect(await accept(await linkOf(email), { now })).toMatchObject({ reason: 'invitation-expired' })
    expect(await membershipsOf(email)).toEqual([])
  })

  test('once it was withdrawn', async () => {
    const email = newAddress()
    const id = await invited(email)
    expect((await rest('POST', `/invitations/${id}/withdraw`, { token })).status).toBe(200)
    expect(await accept(await linkOf(email))).toMatchObject({ reason: 'invitation-withdrawn' })
    expect(await eventsOf(id)).toEqual(['invitation.sent', 'invitation.withdrawn'])
  })

  test('with the account of another address', async () => {
    const [email, person] = [newAddress(), await buildPerson(portal.payload)]
    await invited(email)
    expect(await accept(await linkOf(email), { person })).toMatchObject({
      reason: 'invitation-other-address',
      status: 403,
    })
    expect(await membershipsOf(person.email)).toEqual([])
  })

  test('with a link that was changed, or in another city', async () => {
    const email = newAddress()
    await invited(email)
    const link = await linkOf(email)
    const elsewhere = await doorway(portal)
    for (const answer of [
      await accept(`${link.slice(0, -2)}xx`),
      await accept('no link'),
      await accept(link, { city: elsewhere.city }),
    ]) {
      expect(answer).toMatchObject({ ok: false, reason: 'invitation-void' })
    }
    expect(await membershipsOf(email)).toEqual([])
  })

  test('when its inviter may give no roles any more, until another manager sends it again', async () => {
    const data = { password }
    const leaving = await buildPerson(portal.payload, { city: from.city.id, roles: ['manager'], data })
    const email = newAddress()
    const { body } = await invite(email, {}, await tokenOf(leaving.email))
    const { id } = (body as { doc: { id: string } }).doc
    await portal.database.query('update memberships set ends_at = now() where person_id = $1', [leaving.id])
    expect(await accept(await linkOf(email))).toMatchObject({ reason: 'invitation-inviter-left' })
    expect((await rest('POST', `/invitations/${id}/send-again`, { token })).status).toBe(200)
    expect((await accept(await linkOf(email))).ok).toBe(true)
    expect(await membershipsOf(email)).toMatchObject([{ grantedBy: manager.id }])
  })
})

describe('sending again', () => {
  test('makes the earlier link void and gives another fourteen days', async () => {
    const email = newAddress()
    const id = await invited(email)
    const first = await linkOf(email)
    const later = new Date(Date.now() + 10 * 86_400_000)
    const again = { payload: portal.payload, person: manager, id, language: 'fr', address: null } as const
    expect(await sendInvitationAgain({ ...again, now: later })).toEqual({ ok: true, value: true })
    expect(await mailsTo(portal, email)).toHaveLength(2)
    expect(await accept(first)).toMatchObject({ reason: 'invitation-void' })
    const now = new Date(later.getTime() + 13 * 86_400_000)
    expect((await accept(await linkOf(email), { now })).ok).toBe(true)
    expect(await sendInvitationAgain(again)).toMatchObject({ reason: 'invitation-used' })
    expect(await withdrawInvitation(again)).toMatchObject({ reason: 'invitation-used' })
  })

  test('fills nobody’s mailbox', async () => {
    const email = newAddress()
    const id = await invited(email)
    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1) {
      statuses.push((await rest('POST', `/invitations/${id}/send-again`, { token })).status)
    }
    expect(statuses.slice(0, 4)).toEqual([200, 200, 200, 200])
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('inviting', () => {
  test('is refused where the address holds the role, or was offered it and has not answered', async () => {
    const person = await buildPerson(portal.payload, { city: from.city.id, roles: ['editor'] })
    expect((await invite(person.email)).status).toBe(400)
    expect((await invite(person.email, { role: 'desk' })).status).toBe(201)
    const second = await invite(person.email, { role: 'desk' })
    expect(second.status).toBe(400)
    expect(second.text).toContain('This role has been offered to this address already')
    expect(await mailsTo(portal, person.email)).toHaveLength(1)
  })

  test('sends one mail when several press at once', async () => {
    const email = newAddress()
    const answers = await Promise.all([1, 2, 3].map(() => invite(email)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400])
    expect(await mailsTo(portal, email)).toHaveLength(1)
  })

  test('is refused with a role that has ended, or in a language that the city does not speak', async () => {
    expect((await invite(newAddress(), { endsAt: '2020-01-01T00:00:00.000Z' })).status).toBe(400)
    await portal.database.query(`delete from cities_languages where parent_id = $1 and value = 'en'`, [
      from.city.id,
    ])
    await portal.refreshHosts()
    expect((await invite(newAddress(), { language: 'en' })).status).toBe(400)
  })

  test('names the inviter and its end itself, whatever a form says', async () => {
    const [email, other] = [newAddress(), await buildPerson(portal.payload)]
    const id = await invited(email, { invitedBy: other.id, expiresAt: '2099-01-01T00:00:00.000Z' })
    const { rows } = await portal.database.query<{ by: string; until: Date }>(
      'select invited_by_id as by, expires_at as until from invitations where id = $1',
      [id],
    )
    expect(rows[0]?.by).toBe(manager.id)
    expect(rows[0]?.until.getTime()).toBeLessThan(Date.now() + 15 * 86_400_000)
    const grant = { city: from.city.id, personEmail: other.email, role: 'editor', grantedBy: other.id }
    await rest('POST', '/memberships', { token, body: grant })
    expect(await membershipsOf(other.email)).toMatchObject([{ grantedBy: manager.id }])
  })

  test('is for managers of that city alone, as are withdrawing and sending again', async () => {
    const email = newAddress()
    const id = await invited(email)
    const foreign = await doorway(portal)
    const others = [
      await buildPerson(portal.payload, {
        city: foreign.city.id,
        roles: ['manager'],
        data: { password },
      }),
      await buildPerson(portal.payload, { city: from.city.id, roles: ['editor'], data: { password } }),
    ]
    for (const other of others) {
      const as = await tokenOf(other.email)
      expect((await invite(newAddress(), { role: 'manager' }, as)).status).toBe(403)
      for (const act of ['withdraw', 'send-again']) {
        expect((await rest('POST', `/invitations/${id}/${act}`, { token: as })).status).toBe(404)
      }
    }
    expect((await rest('POST', `/invitations/${id}/withdraw`)).status).toBe(404)
    expect(await mailsTo(portal, email)).toHaveLength(1)
    expect((await accept(await linkOf(email))).ok).toBe(true)
  })
})
