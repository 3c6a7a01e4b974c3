import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { beforeAll, describe, expect, test } from 'vitest'
import { disableSecondFactor, renewRecoveryCodes } from '../../../src/domains/identity/changeSecondFactor.ts'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { enableSecondFactor } from '../../../src/domains/identity/enableSecondFactor.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { giveCode } from '../../../src/domains/identity/giveCode.ts'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { offerSecondFactor } from '../../../src/domains/identity/offerSecondFactor.ts'
import { requestPasswordReset } from '../../../src/domains/identity/requestPasswordReset.ts'
import { resetPassword } from '../../../src/domains/identity/resetPassword.ts'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { takeSecondFactor } from '../../../src/domains/identity/takeSecondFactor.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway, mailsTo, personOf, tokenIn } from './doorway.ts'
import type { rest as Rest } from './rest.ts'

const portal = usePortal()
const password = 'le goéland mange la crêpe'
const minute = 60_000
let from: Doorway
let rest: typeof Rest

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  from = await doorway(portal)
})

const sessionOf = async (email: string): Promise<string> => {
  const entered = await logIn({ ...from, email, password })
  if (!entered.ok) throw new Error(`Expected a session, not ${entered.reason}`)
  return entered.value.token
}

const member = async (options: { city?: string; roles?: Role[] } = {}) => {
  const { id, email } = await buildPerson(portal.payload, { ...options, data: { password } })
  const token = await sessionOf(email)
  const person = await personOf(portal, token)
  if (!person) throw new Error('Expected the person of the session')
  return { id, email, token, person }
}

const codeAt = (secret: string, now = new Date()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })

/** Somebody with a second factor, set two minutes ago so that the present code is still unused. */
const guarded = async (options: { city?: string; roles?: Role[] } = {}) => {
  const built = await member(options)
  const offered = await offerSecondFactor({ ...from, person: built.person, password })
  if (!offered.ok) throw new Error(`Expected an offer, not ${offered.reason}`)
  const { secret, offer } = offered.value
  const now = new Date(Date.now() - 2 * minute)
  const enabled = await enableSecondFactor({
    ...from,
    person: built.person,
    offer,
    code: codeAt(secret, now),
    now,
  })
  if (!enabled.ok) throw new Error(`Expected a second factor, not ${enabled.reason}`)
  return { ...built, secret, codes: enabled.value.codes }
}

const firstStep = async (email: string): Promise<string> => {
  const refused = await logIn({ ...from, email, password })
  if (refused.ok || refused.reason !== 'code-needed') throw new Error('Expected to be asked for a code')
  return String(refused.details?.['step'])
}

const noticesTo = async (email: string) => (await mailsTo(portal, email)).map(({ notice }) => notice)
const required = async (city: string) =>
  portal.payload.update({ collection: 'cities', id: city, data: { staffSecondFactor: 'required' } })

describe('setting a second factor', () => {
  test('needs the password, and a right code of the app', async () => {
    const { person, email } = await member()
    expect(await offerSecondFactor({ ...from, person, password: 'faux' })).toMatchObject({
      reason: 'wrong-password',
    })
    const offered = await offerSecondFactor({ ...from, person, password })
    const { secret, offer, address } = offered.ok ? offered.value : { secret: '', offer: '', address: '' }
    expect(address).toMatch(/^otpauth:\/\/totp\//)
    const right = codeAt(secret)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    expect(await enableSecondFactor({ ...from, person, offer, code: wrong })).toMatchObject({
      reason: 'wrong-code',
    })
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
    const late = new Date(Date.now() + 16 * minute)
    expect(
      await enableSecondFactor({ ...from, person, offer, code: codeAt(secret, late), now: late }),
    ).toMatchObject({ reason: 'offer-expired' })
    const enabled = await enableSecondFactor({ ...from, person, offer, code: right })
    expect(enabled.ok && new Set(enabled.value.codes).size).toBe(10)
    expect(await noticesTo(email)).toEqual(['secondFactorSet'])
    expect(await enableSecondFactor({ ...from, person, offer, code: right })).toMatchObject({
      reason: 'second-factor-set',
    })
  })

  test('is not possible with the offer made to somebody else', async () => {
    const [one, other] = [await member(), await member()]
    const offered = await offerSecondFactor({ ...from, person: one.person, password })
    const { secret, offer } = offered.ok ? offered.value : { secret: '', offer: '' }
    expect(
      await enableSecondFactor({ ...from, person: other.person, offer, code: codeAt(secret) }),
    ).toMatchObject({ reason: 'offer-expired' })
  })

  test('ends the sessions begun without it, and keeps this one', async () => {
    const { email, person, token } = await member()
    const phone = await sessionOf(email)
    const offered = await offerSecondFactor({ ...from, person, password })
    const { secret, offer } = offered.ok ? offered.value : { secret: '', offer: '' }
    await enableSecondFactor({ ...from, person, offer, code: codeAt(secret) })
    expect(await personOf(portal, phone)).toBeNull()
    expect(await personOf(portal, token)).not.toBeNull()
  })

  test('keeps neither secret nor recovery codes where they can be read', async () => {
    const { id, person, secret, codes } = await guarded()
    const { rows } = await portal.database.query(
      `select (select row_to_json(f) from second_factors f where person_id = $1) as factor,
        (select json_agg(r) from recovery_codes r where person_id = $1) as codes`,
      [id],
    )
    const kept = JSON.stringify([rows, await exportAccount({ ...from, person })])
    expect(kept).toContain(id)
    for (const one of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
      expect(kept).not.toContain(one)
    }
  })
})

describe('logging in with a second factor', () => {
  test('gives no session for the password alone, at no door', async () => {
    const { email } = await guarded()
    await portal.database.query('delete from people_sessions')
    const step = await firstStep(email)
    const asked = await rest('POST', '/people/login', { body: { email, password } })
    expect(asked.status).toBe(403)
    expect(asked.cookie).toBeNull()
    expect(asked.text).not.toMatch(/"token"|"user"/)
    await expect(portal.payload.login({ collection: 'people', data: { email, password } })).rejects.toThrow()
    expect((await rest('GET', '/people/me', { token: step })).body).toMatchObject({ user: null })
    const { rows } = await portal.database.query('select 1 from people_sessions')
    expect(rows).toEqual([])
  })

  test('gives one for the code of the app, which serves once', async () => {
    const { email, id, secret } = await guarded()
    const code = codeAt(secret)
    const entered = await giveCode({ ...from, step: await firstStep(email), code })
    expect(entered.ok && (await personOf(portal, entered.value.token))?.id).toBe(id)
    const again = await giveCode({ ...from, step: await firstStep(email), code })
    expect(again).toMatchObject({ reason: 'wrong-code', status: 422 })
  })

  test('takes one code once when it is sent twice at the same moment', async () => {
    const { email, secret } = await guarded()
    const step = await firstStep(email)
    const code = codeAt(secret)
    const both = await Promise.all([1, 2, 3].map(() => giveCode({ ...from, step, code })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('takes the code before and after for clocks that go wrong, and none further away', async () => {
    const { email, secret } = await guarded()
    const step = await firstStep(email)
    const now = new Date()
    for (const shift of [-2, 2]) {
      const code = codeAt(secret, new Date(now.getTime() + shift * 30_000))
      expect(await giveCode({ ...from, step, code, now })).toMatchObject({ reason: 'wrong-code' })
    }
    expect(
      (await giveCode({ ...from, step, code: codeAt(secret, new Date(now.getTime() - 30_000)), now })).ok,
    ).toBe(true)
  })

  test('takes each recovery code once, and tells the owner', async () => {
    const { email, codes } = await guarded()
    const [code = ''] = codes
    const typed = ` ${code.toUpperCase().replace('-', ' ')} `
    expect((await giveCode({ ...from, step: await firstStep(email), code: typed })).ok).toBe(true)
    expect(await giveCode({ ...from, step: await firstStep(email), code })).toMatchObject({
      reason: 'wrong-code',
    })
    expect(await noticesTo(email)).toEqual(['secondFactorSet', 'recoveryCodeUsed'])
    const mail = (await mailsTo(portal, email)).at(-1)
    expect(mail?.text).toContain('9')
  })

  test('takes no recovery code of somebody else', async () => {
    const [one, other] = [await guarded(), await guarded()]
    const [code = ''] = other.codes
    expect(await giveCode({ ...from, step: await firstStep(one.email), code })).toMatchObject({
      reason: 'wrong-code',
    })
  })

  test('pauses after five wrong codes, the right one included', async () => {
    const { email, secret } = await guarded()
    const step = await firstStep(email)
    for (let number = 0; number < 5; number += 1) {
      expect(await giveCode({ ...from, step, code: 'abcde-fghjk' })).toMatchObject({ reason: 'wrong-code' })
    }
    expect(await giveCode({ ...from, step, code: codeAt(secret) })).toMatchObject({
      reason: 'too-many-tries',
      status: 429,
      details: { count: 10 },
    })
  })

  test('begins again after five minutes, after a new password, and with a changed step', async () => {
    const { email, secret } = await guarded()
    const step = await firstStep(email)
    const late = new Date(Date.now() + 6 * minute)
    const expired = { reason: 'step-expired', status: 401 }
    expect(await giveCode({ ...from, step, code: codeAt(secret, late), now: late })).toMatchObject(expired)
    expect(await giveCode({ ...from, step: `${step}x`, code: codeAt(secret) })).toMatchObject(expired)
    await requestPasswordReset({ ...from, email })
    const link = tokenIn((await mailsTo(portal, email)).at(-1))
    expect(await giveCode({ ...from, step: link, code: codeAt(secret) })).toMatchObject(expired)
    await resetPassword({ ...from, token: link, password: 'trois bateaux et un phare' })
    expect(await giveCode({ ...from, step, code: codeAt(secret) })).toMatchObject(expired)
  })

  test('stays when the password is reset by mail', async () => {
    const { email } = await guarded()
    await requestPasswordReset({ ...from, email })
    await resetPassword({ ...from, token: tokenIn((await mailsTo(portal, email)).at(-1)), password })
    expect(await logIn({ ...from, email, password })).toMatchObject({ reason: 'code-needed' })
  })
})

describe('changing a second factor', () => {
  test('needs password and code, and tells the owner', async () => {
    const { email, person, secret, codes } = await guarded()
    const [first = '', second = ''] = codes
    const ask = { ...from, person, password, code: first }
    expect(await disableSecondFactor({ ...ask, password: 'faux' })).toMatchObject({
      reason: 'wrong-password',
    })
    expect(await disableSecondFactor({ ...ask, code: '' })).toMatchObject({ reason: 'wrong-code' })
    const renewed = await renewRecoveryCodes(ask)
    expect(renewed.ok && renewed.value.codes).toHaveLength(10)
    expect(await disableSecondFactor({ ...ask, code: second })).toMatchObject({ reason: 'wrong-code' })
    expect(await disableSecondFactor({ ...ask, code: codeAt(secret) })).toEqual({ ok: true, value: true })
    expect(await noticesTo(email)).toEqual(['secondFactorSet', 'recoveryCodesNew', 'secondFactorGone'])
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
  })

  test('by an operator ends all sessions, leaves an event and tells the owner', async () => {
    const { id, email, token } = await guarded()
    expect(await takeSecondFactor({ ...from, email })).toEqual({ ok: true, value: true })
    expect(await personOf(portal, token)).toBeNull()
    expect(await noticesTo(email)).toEqual(['secondFactorSet', 'secondFactorTaken'])
    const { rows } = await portal.database.query(
      'select type from events where subject_id = $1 order by at',
      [id],
    )
    expect(rows.map(({ type }) => type)).toContain('person.second-factor-taken')
    expect((await logIn({ ...from, email, password })).ok).toBe(true)
    expect(await takeSecondFactor({ ...from, email })).toMatchObject({ reason: 'second-factor-not-set' })
    expect(await takeSecondFactor({ ...from, email: `${randomUUID()}@ville.example` })).toMatchObject({
      reason: 'person-gone',
    })
  })
})

describe('a city that asks its staff for a second factor', () => {
  const mayWrite = async (token: string, city: string): Promise<number> => {
    const body = {
      city,
      slug: `d-${randomUUID().slice(0, 8)}`,
      name: 'Comptoir',
      address: '1 rue',
      lon: -4.5,
      lat: 48.4,
    }
    return (await rest('POST', '/desks?locale=fr', { token, body })).status
  }
  const entersAdmin = async (token: string): Promise<boolean> => {
    const { body } = await rest('GET', '/access', { token })
    return (body as { canAccessAdmin?: boolean }).canAccessAdmin === true
  }

  test('lets nobody work without one, at REST and in the admin', async () => {
    const { city } = await doorway(portal)
    const { token } = await member({ city: city.id, roles: ['manager'] })
    expect([await entersAdmin(token), await mayWrite(token, city.id)]).toEqual([true, 201])
    await required(city.id)
    expect([await entersAdmin(token), await mayWrite(token, city.id)]).toEqual([false, 403])
  })

  test('leaves their work in other cities alone', async () => {
    const [{ city }, elsewhere] = [await doorway(portal), await doorway(portal)]
    const { id, token } = await member({ city: city.id, roles: ['manager'] })
    await portal.payload.create({
      collection: 'memberships',
      data: { city: elsewhere.city.id, person: id, role: 'manager', startsAt: '2020-01-01T00:00:00.000Z' },
    })
    await required(city.id)
    expect(await mayWrite(token, city.id)).toBe(403)
    expect([await entersAdmin(token), await mayWrite(token, elsewhere.city.id)]).toEqual([true, 201])
  })

  test('lets them work in a session begun with one, until it is taken away', async () => {
    const { city } = await doorway(portal)
    const { email, person, token, secret } = await guarded({ city: city.id, roles: ['manager'] })
    await required(city.id)
    expect(await mayWrite(token, city.id)).toBe(201)
    const entered = await giveCode({ ...from, step: await firstStep(email), code: codeAt(secret) })
    const again = entered.ok ? entered.value.token : ''
    expect(await mayWrite(again, city.id)).toBe(201)
    const soon = new Date(Date.now() + 30_000)
    const off = await disableSecondFactor({
      ...from,
      person,
      password,
      code: codeAt(secret, soon),
      now: soon,
    })
    expect(off.ok).toBe(true)
    expect([await mayWrite(token, city.id), await mayWrite(again, city.id)]).toEqual([403, 403])
  })
})
