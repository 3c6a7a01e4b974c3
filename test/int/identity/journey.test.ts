import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { listSessions } from '../../../src/domains/identity/listSessions.ts'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { logOut } from '../../../src/domains/identity/logOut.ts'
import { requestPasswordReset } from '../../../src/domains/identity/requestPasswordReset.ts'
import { resetPassword } from '../../../src/domains/identity/resetPassword.ts'
import { revokeSession } from '../../../src/domains/identity/revokeSession.ts'
import { signUp } from '../../../src/domains/identity/signUp.ts'
import { verifyEmail } from '../../../src/domains/identity/verifyEmail.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo, personOf, tokenIn } from './doorway.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
let from: Doorway

beforeAll(async () => {
  from = await doorway(portal)
})

const newcomer = async (name = 'Nolwenn Le Goff') => {
  const email = `nolwenn-${randomUUID().slice(0, 8)}@ville.example`
  const signedUp = await signUp({ ...from, name, email, password, key: randomUUID() })
  expect(signedUp).toEqual({ ok: true, value: { sent: true } })
  return email
}

const member = async () => {
  const email = await newcomer()
  const [mail] = await mailsTo(portal, email)
  const session = await verifyEmail({ ...from, token: tokenIn(mail), password })
  if (!session.ok) throw new Error(session.reason)
  return { email, session: session.value }
}

const open = async (email: string, secret = password) => {
  const session = await logIn({ ...from, email, password: secret })
  if (!session.ok) throw new Error(session.reason)
  const person = await personOf(portal, session.value.token)
  if (!person) throw new Error('A session was just opened; expected its person')
  return { person, token: session.value.token }
}

describe('signing up', () => {
  test('opens an account with the link of the mail and the password, and logs in', async () => {
    const email = await newcomer()
    const early = await logIn({ ...from, email, password })
    expect(early).toMatchObject({ ok: false, reason: 'not-verified', status: 403 })
    const [mail] = await mailsTo(portal, email)
    expect(mail?.text).toContain('Bonjour Nolwenn Le Goff')
    const session = await verifyEmail({ ...from, token: tokenIn(mail), password })
    expect(session).toMatchObject({ ok: true })
    expect(session.ok && (await personOf(portal, session.value.token))?.email).toBe(email)
  })

  test('needs both the mail and the password', async () => {
    const email = await newcomer()
    const [mail] = await mailsTo(portal, email)
    const wrong = await verifyEmail({ ...from, token: tokenIn(mail), password: 'une autre phrase de passe' })
    expect(wrong).toMatchObject({ ok: false, reason: 'wrong-password' })
    const forged = await verifyEmail({ ...from, token: `${tokenIn(mail).slice(0, -2)}xx`, password })
    expect(forged).toMatchObject({ ok: false, reason: 'link-void' })
    expect((await verifyEmail({ ...from, token: tokenIn(mail), password })).ok).toBe(true)
  })

  test('makes a link that works once, for 48 hours', async () => {
    const email = await newcomer()
    const [mail] = await mailsTo(portal, email)
    const token = tokenIn(mail)
    const late = await verifyEmail({ ...from, token, password, now: new Date(Date.now() + 49 * 3_600_000) })
    expect(late).toMatchObject({ ok: false, reason: 'link-expired' })
    expect((await verifyEmail({ ...from, token, password })).ok).toBe(true)
    expect(await verifyEmail({ ...from, token, password })).toMatchObject({ ok: false, reason: 'link-void' })
  })

  test('answers alike for a known address, and tells its owner by mail', async () => {
    const { email } = await member()
    const again = await signUp({ ...from, name: 'Quelqu’un', email, password, key: randomUUID() })
    expect(again).toEqual({ ok: true, value: { sent: true } })
    const mails = await mailsTo(portal, email)
    expect(mails.map(({ notice }) => notice)).toEqual(['verify', 'known'])
    const { rows } = await portal.database.query(`select name from people where email = $1`, [email])
    expect(rows).toEqual([{ name: 'Nolwenn Le Goff' }])
  })

  test('lets nobody prepare an account for somebody else', async () => {
    const email = await newcomer('Filou')
    const own = 'ma propre phrase de passe'
    await signUp({ ...from, name: 'Nolwenn', email, password: own, key: randomUUID() })
    const [first, second] = await mailsTo(portal, email)
    expect(await verifyEmail({ ...from, token: tokenIn(first), password })).toMatchObject({ ok: false })
    expect((await verifyEmail({ ...from, token: tokenIn(second), password: own })).ok).toBe(true)
    expect(await logIn({ ...from, email, password })).toMatchObject({
      ok: false,
      reason: 'wrong-credentials',
    })
  })

  test('answers the same form once', async () => {
    const email = `deux-fois-${randomUUID()}@ville.example`
    const form = { ...from, name: 'Ana', email, password, key: randomUUID() }
    const answers = await Promise.all([signUp(form), signUp(form)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await mailsTo(portal, email)).toHaveLength(1)
    expect(await signUp({ ...form, name: 'Autre' })).toMatchObject({ ok: false, reason: 'key-reused' })
  })

  test('gives people of one name different handles', async () => {
    await Promise.all([newcomer('Yann Kerhervé'), newcomer('Yann Kerhervé')])
    const { rows } = await portal.database.query<{ handle: string }>(
      `select handle from people where name = 'Yann Kerhervé' order by handle`,
    )
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ handle }) => handle)).size).toBe(2)
    expect(rows.every(({ handle }) => handle.startsWith('yann-kerherve'))).toBe(true)
  })

  test('says of each field what would work', async () => {
    const wrong = await signUp({
      ...from,
      name: 'Gagnez sur https://jeu.example',
      email: 'nolwenn@',
      password: 'motdepasse2026',
      key: randomUUID(),
    })
    expect(wrong).toMatchObject({
      ok: false,
      status: 422,
      fields: { name: 'name-shape', email: 'email-malformed', password: 'password-common' },
    })
  })
})

describe('sessions', () => {
  test('are listed, and ended one by one or all others at once', async () => {
    const { email } = await member()
    const [phone, laptop] = [await open(email), await open(email)]
    const listed = await listSessions({ ...from, person: laptop.person })
    expect(listed).toHaveLength(3)
    expect(listed[0]).toMatchObject({ current: true })
    const other = listed.find(({ current }) => !current)
    await revokeSession({ ...from, person: laptop.person, session: other?.id ?? '' })
    expect(await listSessions({ ...from, person: laptop.person })).toHaveLength(2)
    await revokeSession({ ...from, person: laptop.person, session: 'others' })
    expect(await personOf(portal, phone.token)).toBeNull()
    expect(await personOf(portal, laptop.token)).not.toBeNull()
  })

  test('of another person cannot be ended', async () => {
    const [one, other] = [await member(), await member()]
    const mine = await open(one.email)
    const theirs = await personOf(portal, other.session.token)
    const [session] = theirs ? await listSessions({ ...from, person: theirs }) : []
    const tried = await revokeSession({ ...from, person: mine.person, session: session?.id ?? '' })
    expect(tried).toMatchObject({ ok: false, reason: 'session-ended', status: 404 })
    expect(await personOf(portal, other.session.token)).not.toBeNull()
  })

  test('end when one logs out: the cookie is worth nothing afterwards', async () => {
    const { email } = await member()
    const { person, token } = await open(email)
    await logOut({ ...from, person })
    expect(await personOf(portal, token)).toBeNull()
  })
})

describe('a forgotten password', () => {
  test('is replaced with a link that works once, for one hour, and ends all sessions', async () => {
    const { email, session } = await member()
    await requestPasswordReset({ ...from, email: ` ${email.toUpperCase()} ` })
    const token = tokenIn((await mailsTo(portal, email)).at(-1))
    const secret = 'trois bateaux et un phare'
    const late = new Date(Date.now() + 61 * 60_000)
    expect(await resetPassword({ ...from, token, password: secret, now: late })).toMatchObject({
      reason: 'link-expired',
    })
    expect((await resetPassword({ ...from, token, password: secret })).ok).toBe(true)
    expect(await personOf(portal, session.token)).toBeNull()
    expect(await resetPassword({ ...from, token, password: `${secret} !` })).toMatchObject({
      reason: 'link-void',
    })
    expect((await mailsTo(portal, email)).at(-1)?.notice).toBe('passwordChanged')
    expect((await logIn({ ...from, email, password: secret })).ok).toBe(true)
  })

  test('is asked for with the same answer whether the address is known or not', async () => {
    const { email } = await member()
    const unknown = `inconnue-${randomUUID()}@ville.example`
    const [one, other] = [
      await requestPasswordReset({ ...from, email }),
      await requestPasswordReset({ ...from, email: unknown }),
    ]
    expect(one).toEqual(other)
    expect(await mailsTo(portal, unknown)).toEqual([])
  })
})
