import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import type { Doorway } from '../../../src/domains/identity/Doorway.ts'
import { enableSecondFactor } from '../../../src/domains/identity/enableSecondFactor.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import { giveCode } from '../../../src/domains/identity/giveCode.ts'
import { logIn } from '../../../src/domains/identity/logIn.ts'
import { offerSecondFactor } from '../../../src/domains/identity/offerSecondFactor.ts'
import { beginLogin } from '../../../src/domains/identity/openid/beginLogin.ts'
import { finishLogin } from '../../../src/domains/identity/openid/finishLogin.ts'
import { listIdentities } from '../../../src/domains/identity/openid/identities.ts'
import { linkLogin } from '../../../src/domains/identity/openid/linkLogin.ts'
import { readProviders } from '../../../src/domains/identity/openid/providers.ts'
import { signUpWithProvider } from '../../../src/domains/identity/openid/signUpWithProvider.ts'
import { type Onward, takeAnswer } from '../../../src/domains/identity/openid/takeAnswer.ts'
import { unlinkLogin } from '../../../src/domains/identity/openid/unlinkLogin.ts'
import { requestPasswordReset } from '../../../src/domains/identity/requestPasswordReset.ts'
import { resetPassword } from '../../../src/domains/identity/resetPassword.ts'
import { revokeSession } from '../../../src/domains/identity/revokeSession.ts'
import type { Role } from '../../../src/domains/identity/roles.ts'
import { signUp } from '../../../src/domains/identity/signUp.ts'
import { verifyEmail } from '../../../src/domains/identity/verifyEmail.ts'
import type { IdentityProvider } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { type LyingProvider, startLyingProvider } from '../../support/lyingProvider.ts'
import { usePortal } from '../../support/portal.ts'
import { type Login, startProvider, type TestProvider } from '../../support/provider.ts'
import { doorway, mailsTo, personOf, tokenIn } from './doorway.ts'
import type { rest as Rest } from './rest.ts'

const portal = usePortal()
const callback = 'http://localhost:3000/oidc/callback'
const password = 'le goéland mange la crêpe'
let rest: typeof Rest
let state: TestProvider
let other: TestProvider
let liar: LyingProvider
let from: Doorway

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  ;[state, other, liar] = await Promise.all([
    startProvider(callback),
    startProvider(callback),
    startLyingProvider(),
  ])
})
beforeEach(async () => {
  from = await doorway(portal)
  liar.answer('right')
  liar.lie((claims) => claims)
})
afterAll(() => Promise.all([state.stop(), other.stop(), liar.stop()]))

type At = { issuer: string; clientSecret?: string }

/** A provider as a manager of the city has written it down. */
const offered = (
  at: At = state,
  data: Partial<IdentityProvider> = {},
  city = from.city.id,
): Promise<IdentityProvider> =>
  portal.payload.create({
    collection: 'identity-providers',
    locale: 'fr',
    data: {
      city,
      label: 'France',
      issuer: at.issuer,
      clientId: 'communal',
      clientSecret: at.clientSecret ?? 'a secret of the tests',
      scopes: 'openid email profile',
      signUp: true,
      vouches: true,
      enabled: true,
      ...data,
    },
  })

const newLogin = (told: Login = {}, at = state): string => {
  const login = `login-${randomUUID().slice(0, 8)}`
  at.logins.set(login, {
    email: `${login}@provider.example`,
    email_verified: true,
    name: 'Anne Le Gall',
    ...told,
  })
  return login
}

const begun = async (provider: string, ask: Doorway = from) => {
  const way = await beginLogin({ ...ask, provider, host: null, next: null })
  if (!way.ok) throw new Error(`Expected a way, not ${way.reason}`)
  return way.value
}

const codeOf = (onward: Onward | undefined): string => {
  if (!onward || !('code' in onward)) throw new Error(`Expected a code, not ${JSON.stringify(onward)}`)
  return onward.code
}
const problemOf = (onward: Onward | undefined) => onward && 'problem' in onward && onward.problem

/** The whole way there and back, up to what comes of it. */
const goThrough = async (provider: string, login: string, at = state, ask: Doorway = from) => {
  const { address, browser } = await begun(provider, ask)
  const code = codeOf(await takeAnswer(portal.payload, await at.visit(address, login)))
  return { browser, code, done: await finishLogin({ ...ask, code, browser, person: null }) }
}

const signedUp = async (provider: string, login: string, at = state, form: object = {}) => {
  const { browser, done } = await goThrough(provider, login, at)
  if (!done.ok || done.value.is !== 'new') throw new Error(`Expected a first login: ${JSON.stringify(done)}`)
  return signUpWithProvider({ ...from, browser, name: 'Anne Le Gall', email: '', ...form })
}

const sessionIn = (done: { ok: boolean; value?: unknown }): string => {
  const { session } = (done.value ?? {}) as { session?: { token: string } }
  if (!session) throw new Error(`Expected a session: ${JSON.stringify(done)}`)
  return session.token
}

const member = async (options: { city?: string; roles?: Role[] } = {}) => {
  const { id, email } = await buildPerson(portal.payload, { ...options, data: { password } })
  const entered = await logIn({ ...from, email, password })
  const person = entered.ok ? await personOf(portal, entered.value.token) : null
  if (!person) throw new Error('Expected the person of the session')
  return { id, email, person }
}

const linked = async (
  provider: string,
  login: string,
  built: Awaited<ReturnType<typeof member>>,
  at = state,
) => {
  const way = await linkLogin({ ...from, provider, host: null, next: null, person: built.person, password })
  if (!way.ok) throw new Error(`Expected a way, not ${way.reason}`)
  const code = codeOf(await takeAnswer(portal.payload, await at.visit(way.value.address, login)))
  return finishLogin({ ...from, code, browser: way.value.browser, person: built.person })
}

const count = async (statement: string, values: unknown[] = []): Promise<number> =>
  Number((await portal.database.query(`select count(*) as n from ${statement}`, values)).rows[0]?.['n'])
const eventsOf = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query(
    'select type from events where subject_id = $1 order by at, type',
    [id],
  )
  return rows.map(({ type }) => type)
}
const noticesTo = async (email: string) => (await mailsTo(portal, email)).map(({ notice }) => notice)

describe('a first login', () => {
  test('makes a confirmed account, without a password, when the provider vouches for the address', async () => {
    const login = newLogin()
    const provider = await offered()
    const { browser, done } = await goThrough(provider.id, login)
    expect(done).toMatchObject({ ok: true, value: { is: 'new' } })
    expect(await count('people where email = $1', [`${login}@provider.example`])).toBe(0)
    const made = await signUpWithProvider({
      ...from,
      browser,
      name: '  Anne   Le Gall ',
      email: 'x@y.example',
    })
    const person = await personOf(portal, sessionIn(made))
    expect(person).toMatchObject({
      name: 'Anne Le Gall',
      email: `${login}@provider.example`,
      _verified: true,
    })
    expect(await eventsOf(person?.id ?? '')).toEqual(
      expect.arrayContaining(['person.signed-up', 'person.verified', 'person.identity-linked']),
    )
    expect(await count('people where id = $1 and hash is null and salt is null', [person?.id])).toBe(1)
    expect(await logIn({ ...from, email: `${login}@provider.example`, password: '' })).toMatchObject({
      reason: 'wrong-credentials',
    })
    const again = await goThrough(provider.id, login)
    expect((await personOf(portal, sessionIn(again.done)))?.id).toBe(person?.id)
  })

  test('does so once for two forms sent at the same moment, and for two ways at once', async () => {
    const login = newLogin()
    const provider = await offered()
    const ways = [await goThrough(provider.id, login), await goThrough(provider.id, login)]
    const [one, two] = ways.map(({ browser }) => ({ ...from, browser, name: 'Anne', email: '' }))
    if (!one || !two) throw new Error('Two ways were just gone; expected both')
    const made = await Promise.all([one, one, two].map(signUpWithProvider))
    expect(await count('people where email = $1', [`${login}@provider.example`])).toBe(1)
    expect(await count('linked_identities where subject = $1', [login])).toBe(1)
    expect(made.filter(({ ok }) => ok)).toHaveLength(2)
    expect(
      await count(
        'people_sessions where _parent_id in (select person_id from linked_identities where subject = $1)',
        [login],
      ),
    ).toBe(2)
  })

  test('waits for the mail when the provider does not vouch for the address, which the same login confirms', async () => {
    const login = newLogin({ email_verified: false })
    const provider = await offered()
    const email = `${login}@provider.example`
    expect(await signedUp(provider.id, login, state, { email })).toEqual({ ok: true, value: { is: 'sent' } })
    expect((await goThrough(provider.id, login)).done).toMatchObject({
      reason: 'not-verified',
      details: { email },
    })
    const [mail] = await mailsTo(portal, email)
    expect(mail?.notice).toBe('verifyByLogin')
    const token = tokenIn(mail)
    expect(await verifyEmail({ ...from, token, password: '' })).toMatchObject({ reason: 'password-not-set' })
    const confirm = async (who: string, link: string) => {
      const way = await beginLogin(
        { ...from, provider: provider.id, host: null, next: null },
        { purpose: 'confirm', link },
      )
      const { address, browser } = way.ok ? way.value : { address: '', browser: '' }
      const code = codeOf(await takeAnswer(portal.payload, await state.visit(address, who)))
      return finishLogin({ ...from, code, browser, person: null })
    }
    expect(await confirm(login, `${token}x`)).toMatchObject({ reason: 'not-verified' })
    expect(
      await beginLogin(
        { ...from, provider: provider.id, host: null, next: null },
        { purpose: 'confirm', link: 'x'.repeat(5000) },
      ),
    ).toMatchObject({ reason: 'link-void' })
    expect(await confirm(newLogin(), token)).toMatchObject({ ok: true, value: { is: 'new' } })
    expect(await count('people where email = $1 and _verified', [email])).toBe(0)
    const done = await confirm(login, token)
    expect(done).toMatchObject({ ok: true, value: { is: 'session', welcome: true } })
    expect(await personOf(portal, sessionIn(done))).toMatchObject({ email, _verified: true })
  })

  test('waits for the mail where no operator lets the provider vouch, whatever it says', async () => {
    const login = newLogin()
    const email = `${login}@provider.example`
    const provider = await offered(state, { vouches: false })
    expect(await signedUp(provider.id, login, state, { email })).toEqual({ ok: true, value: { is: 'sent' } })
    expect(await count('people where email = $1 and not _verified', [email])).toBe(1)
    const manager = await member({ city: from.city.id, roles: ['manager'] })
    const token = await logIn({ ...from, email: manager.email, password })
    const { status } = await rest('POST', '/memberships', {
      token: token.ok ? token.value.token : '',
      body: { city: from.city.id, personEmail: email, role: 'manager', startsAt: '2020-01-01T00:00:00.000Z' },
    })
    expect(status).toBe(400)
  })

  test('asks for an address where the provider tells none, and for a name', async () => {
    const login = newLogin()
    state.logins.set(login, {})
    const provider = await offered()
    const { browser } = await goThrough(provider.id, login)
    expect(await signUpWithProvider({ ...from, browser, name: ' ', email: 'no' })).toMatchObject({
      reason: 'form-incomplete',
      fields: { name: 'name-missing', email: 'email-malformed' },
    })
    const email = `${login}@elsewhere.example`
    expect(await signUpWithProvider({ ...from, browser, name: 'Anne', email })).toMatchObject({
      value: { is: 'sent' },
    })
  })

  test('makes no account where the city makes none with it', async () => {
    const provider = await offered(state, { signUp: false })
    const { done, browser } = await goThrough(provider.id, newLogin())
    expect(done).toMatchObject({ reason: 'account-unknown', status: 403 })
    expect(await signUpWithProvider({ ...from, browser, name: 'Anne', email: 'a@b.example' })).toMatchObject({
      reason: 'login-late',
    })
  })
})

describe('an address that has an account', () => {
  test('is never a reason to open it, though the provider vouches for it; its owner is told', async () => {
    const { email, id } = await member()
    const login = newLogin({ email: email.toUpperCase() })
    const provider = await offered()
    expect(await signedUp(provider.id, login)).toMatchObject({ reason: 'email-has-account', status: 409 })
    expect(await noticesTo(email)).toEqual(['known'])
    expect(await count('linked_identities where person_id = $1', [id])).toBe(0)
    expect(await count('people where email = $1', [email])).toBe(1)
  })

  test('is answered as one that has none, when the provider does not vouch for it', async () => {
    const { email, id } = await member()
    const provider = await offered()
    const known = await signedUp(provider.id, newLogin({ email, email_verified: false }), state, { email })
    const fresh = `${randomUUID()}@ville.example`
    const unknown = await signedUp(provider.id, newLogin({ email_verified: false }), state, { email: fresh })
    expect(known).toEqual(unknown)
    expect([await noticesTo(email), await noticesTo(fresh)]).toEqual([['known'], ['verifyByLogin']])
    expect(await count('linked_identities where person_id = $1', [id])).toBe(0)
  })

  test('cannot be prepared for its owner: whoever confirms it later owns it alone', async () => {
    const provider = await offered()
    const confirmed: ((email: string) => Promise<string>)[] = [
      async (email) => {
        await signUp({ ...from, name: 'Owner', email, password, key: randomUUID() })
        const token = tokenIn((await mailsTo(portal, email)).at(-1))
        await verifyEmail({ ...from, token, password })
        return password
      },
      async (email) => {
        await requestPasswordReset({ ...from, email })
        const token = tokenIn((await mailsTo(portal, email)).at(-1))
        await resetPassword({ ...from, token, password })
        return password
      },
    ]
    for (const confirm of confirmed) {
      const login = newLogin({ email_verified: false })
      const email = `${randomUUID()}@ville.example`
      await signedUp(provider.id, login, state, { email })
      await confirm(email)
      expect((await logIn({ ...from, email, password })).ok).toBe(true)
      expect((await goThrough(provider.id, login)).done).toMatchObject({ value: { is: 'new' } })
    }
  })

  test('that nobody confirmed goes over to whom the provider vouches for, and its password opens nothing', async () => {
    const login = newLogin()
    const email = `${login}@provider.example`
    await signUp({ ...from, name: 'Somebody', email, password, key: randomUUID() })
    const token = tokenIn((await mailsTo(portal, email)).at(-1))
    const provider = await offered()
    const person = await personOf(portal, sessionIn(await signedUp(provider.id, login)))
    expect(person).toMatchObject({ email, name: 'Anne Le Gall' })
    expect((await verifyEmail({ ...from, token, password })).ok).toBe(false)
    expect(await logIn({ ...from, email, password })).toMatchObject({ reason: 'wrong-credentials' })
  })
})

describe('who somebody is', () => {
  test('is issuer and subject: the same subject elsewhere is somebody else', async () => {
    const login = newLogin()
    other.logins.set(login, { email: `${login}@other.example`, email_verified: true, name: 'Another' })
    const [here, there] = [await offered(), await offered(other, { label: 'Autre' })]
    const one = await personOf(portal, sessionIn(await signedUp(here.id, login)))
    const two = await personOf(portal, sessionIn(await signedUp(there.id, login, other)))
    expect(one?.id).not.toBe(two?.id)
    expect(two?.email).toBe(`${login}@other.example`)
  })

  test('does not follow an address that the provider changes', async () => {
    const login = newLogin()
    const provider = await offered()
    const person = await personOf(portal, sessionIn(await signedUp(provider.id, login)))
    state.logins.set(login, { email: 'elsewhere@provider.example', email_verified: true })
    const again = await personOf(portal, sessionIn((await goThrough(provider.id, login)).done))
    expect([again?.id, again?.email]).toEqual([person?.id, person?.email])
  })
})

describe('linking', () => {
  test('needs the password, opens the account afterwards, and tells the owner', async () => {
    const built = await member()
    const provider = await offered()
    const login = newLogin()
    const ask = { ...from, provider: provider.id, host: null, next: null, person: built.person }
    expect(await linkLogin({ ...ask, password: 'faux' })).toMatchObject({ reason: 'wrong-password' })
    expect(await linked(provider.id, login, built)).toMatchObject({ ok: true, value: { is: 'linked' } })
    expect(await noticesTo(built.email)).toEqual(['loginLinked'])
    expect(await eventsOf(built.id)).toContain('person.identity-linked')
    const entered = await goThrough(provider.id, login)
    expect((await personOf(portal, sessionIn(entered.done)))?.id).toBe(built.id)
    expect(await personOf(portal, sessionIn(entered.done))).toMatchObject({ email: built.email })
  })

  test('is refused to another session than the one it began in, and with a login of somebody else', async () => {
    const [built, another] = [await member(), await member()]
    const provider = await offered()
    const login = newLogin()
    const way = await linkLogin({
      ...from,
      provider: provider.id,
      host: null,
      next: null,
      person: built.person,
      password,
    })
    const { address, browser } = way.ok ? way.value : { address: '', browser: '' }
    const code = codeOf(await takeAnswer(portal.payload, await state.visit(address, login)))
    expect(await finishLogin({ ...from, code, browser, person: another.person })).toMatchObject({
      reason: 'link-other-person',
    })
    expect(await finishLogin({ ...from, code, browser, person: built.person })).toMatchObject({
      reason: 'login-late',
    })
    expect((await linked(provider.id, login, another)).ok).toBe(true)
    expect(await linked(provider.id, login, built)).toMatchObject({ reason: 'identity-taken', status: 409 })
    expect(await count('linked_identities where person_id = $1', [built.id])).toBe(0)
  })

  test('ends with the password, which is the way in that remains; sessions stay', async () => {
    const [built, another] = [await member(), await member()]
    const provider = await offered()
    const login = newLogin()
    await linked(provider.id, login, built)
    const token = sessionIn((await goThrough(provider.id, login)).done)
    const [identity] = await listIdentities({ ...from, person: built.person })
    const ask = { ...from, identity: identity?.id ?? '', password }
    expect(await unlinkLogin({ ...ask, person: built.person, password: 'faux' })).toMatchObject({
      reason: 'wrong-password',
    })
    expect(await unlinkLogin({ ...ask, person: another.person })).toMatchObject({
      reason: 'identity-unknown',
    })
    expect(await unlinkLogin({ ...ask, person: built.person })).toEqual({ ok: true, value: true })
    expect(await noticesTo(built.email)).toEqual(['loginLinked', 'loginUnlinked'])
    expect(await personOf(portal, token)).not.toBeNull()
    expect((await goThrough(provider.id, login)).done).toMatchObject({ value: { is: 'new' } })
    expect((await logIn({ ...from, email: built.email, password })).ok).toBe(true)
  })

  test('never leaves an account without a way in: one without a password gets one first', async () => {
    const login = newLogin()
    const provider = await offered()
    const person = await personOf(portal, sessionIn(await signedUp(provider.id, login)))
    if (!person) throw new Error('Expected the person of the session')
    const [identity] = await listIdentities({ ...from, person })
    const ask = { ...from, person, identity: identity?.id ?? '' }
    for (const given of ['', password]) {
      expect(await unlinkLogin({ ...ask, password: given })).toMatchObject({ reason: 'password-not-set' })
    }
    await requestPasswordReset({ ...from, email: person.email })
    await resetPassword({ ...from, token: tokenIn((await mailsTo(portal, person.email)).at(-1)), password })
    expect((await goThrough(provider.id, login)).done).toMatchObject({ value: { is: 'session' } })
    expect((await unlinkLogin({ ...ask, password })).ok).toBe(true)
  })
})

describe('the way there and back', () => {
  test('takes an answer once, and each code once, also at the same moment', async () => {
    const login = newLogin()
    const provider = await offered()
    await signedUp(provider.id, login)
    const { address, browser } = await begun(provider.id)
    const query = await state.visit(address, login)
    const answers = await Promise.all([1, 2, 3].map(() => takeAnswer(portal.payload, query)))
    expect(answers.map(problemOf).filter((problem) => problem === 'login-twice')).toHaveLength(2)
    const code = codeOf(answers.find((one) => one && 'code' in one))
    const before = await count('people_sessions')
    const finish = () => finishLogin({ ...from, code, browser, person: null })
    const finished = await Promise.all([finish(), finish(), finish()])
    expect(finished.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await count('people_sessions')) - before).toBe(1)
    expect(await finish()).toMatchObject({ reason: 'login-late', status: 401 })
  })

  test('ends nowhere but in the browser and the city where it began', async () => {
    const login = newLogin()
    const provider = await offered()
    await signedUp(provider.id, login)
    const [mine, theirs] = [await begun(provider.id), await begun(provider.id)]
    const code = codeOf(await takeAnswer(portal.payload, await state.visit(mine.address, login)))
    const late = { reason: 'login-late' }
    for (const browser of [theirs.browser, '', 'x'])
      expect(await finishLogin({ ...from, code, browser, person: null })).toMatchObject(late)
    const elsewhere = await doorway(portal)
    expect(await finishLogin({ ...elsewhere, code, browser: mine.browser, person: null })).toMatchObject(late)
    expect((await finishLogin({ ...from, code, browser: mine.browser, person: null })).ok).toBe(true)
  })

  test('ends after ten minutes there, and a minute after coming back', async () => {
    const login = newLogin()
    const provider = await offered()
    await signedUp(provider.id, login)
    const late = () =>
      portal.database.query(`update openid_attempts set expires_at = now() - interval '1 second'`)
    const slow = await begun(provider.id)
    const query = await state.visit(slow.address, login)
    await late()
    expect(problemOf(await takeAnswer(portal.payload, query))).toBe('login-late')
    const { address, browser } = await begun(provider.id)
    const code = codeOf(await takeAnswer(portal.payload, await state.visit(address, login)))
    const { rows } = await portal.database.query(
      `select max(extract(epoch from expires_at - now())) as left from openid_attempts where code_hash is not null`,
    )
    expect(Number(rows[0]?.['left'])).toBeLessThanOrEqual(60)
    await late()
    expect(await finishLogin({ ...from, code, browser, person: null })).toMatchObject({
      reason: 'login-late',
    })
  })

  test('tells who turned back there, and knows no state that is not its own', async () => {
    const provider = await offered()
    const { address } = await begun(provider.id)
    expect(problemOf(await takeAnswer(portal.payload, await state.visit(address, 'nobody')))).toBe(
      'login-cancelled',
    )
    for (const query of ['', 'state=x&code=y', 'code=y'])
      expect(await takeAnswer(portal.payload, new URLSearchParams(query))).toBeUndefined()
  })

  test('goes to no provider that is switched off, of another city, or deleted meanwhile', async () => {
    const login = newLogin()
    const provider = await offered()
    await signedUp(provider.id, login)
    const change = (data: Partial<IdentityProvider>) =>
      portal.payload.update({ collection: 'identity-providers', id: provider.id, locale: 'fr', data })
    const elsewhere = await doorway(portal)
    const ask = { provider: provider.id, host: null, next: null }
    const unknown = { reason: 'provider-unknown', status: 404 }
    expect(await beginLogin({ ...elsewhere, ...ask })).toMatchObject(unknown)
    expect(await beginLogin({ ...from, ...ask, provider: 'x' })).toMatchObject(unknown)
    const [first, second] = [await begun(provider.id), await begun(provider.id)]
    const query = await state.visit(first.address, login)
    const code = codeOf(await takeAnswer(portal.payload, await state.visit(second.address, login)))
    await change({ enabled: false })
    expect(await readProviders(from)).toEqual([])
    expect(await beginLogin({ ...from, ...ask })).toMatchObject(unknown)
    expect(problemOf(await takeAnswer(portal.payload, query))).toBe('provider-unknown')
    expect(await finishLogin({ ...from, code, browser: second.browser, person: null })).toMatchObject(unknown)
    await change({ enabled: true })
    const third = await begun(provider.id)
    await portal.payload.delete({ collection: 'identity-providers', id: provider.id })
    expect(await takeAnswer(portal.payload, await state.visit(third.address, login))).toBeUndefined()
    const anew = await offered()
    expect((await goThrough(anew.id, login)).done).toMatchObject({ value: { is: 'session' } })
  })

  test('keeps neither state nor code nor what the provider said where they can be read', async () => {
    const login = newLogin({ name: 'Canary Kerhuon' })
    const provider = await offered()
    const { address, browser } = await begun(provider.id)
    const query = await state.visit(address, login)
    const code = codeOf(await takeAnswer(portal.payload, query))
    const { rows } = await portal.database.query('select row_to_json(a) as row from openid_attempts a')
    const kept = JSON.stringify(rows)
    const asked = new URL(address).searchParams
    for (const one of [asked.get('state'), asked.get('nonce'), browser, code, login, 'Canary'])
      expect(kept).not.toContain(one)
  })
})

describe('an answer that lies', () => {
  const wrong: [string, (right: Record<string, unknown>) => Record<string, unknown>][] = [
    ['another nonce', (right) => ({ ...right, nonce: 'another' })],
    ['no nonce', ({ nonce: _, ...right }) => right],
    ['another audience', (right) => ({ ...right, aud: 'somebody else' })],
    ['another issuer', (right) => ({ ...right, iss: state.issuer })],
    ['a time that is over', (right) => ({ ...right, exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['no subject', ({ sub: _, ...right }) => right],
    ['a subject without end', (right) => ({ ...right, sub: 'x'.repeat(256) })],
  ]
  test.each(wrong)('with %s opens nothing', async (_, change) => {
    const provider = await offered(liar)
    liar.lie(change)
    const { address } = await begun(provider.id)
    expect(problemOf(await takeAnswer(portal.payload, liar.visit(address)))).toBe('answer-not-valid')
  })

  test('and one that tells the truth opens something: the control of these tests', async () => {
    const provider = await offered(liar)
    const { address } = await begun(provider.id)
    expect(codeOf(await takeAnswer(portal.payload, liar.visit(address)))).toMatch(/^.{43}$/)
  })

  test.each([
    ['wrong-key', 'answer-not-valid'],
    ['redirect', 'provider-silent'],
    ['error', 'provider-silent'],
    ['huge', 'provider-silent'],
  ] as const)('by its token endpoint (%s) opens nothing', async (how, problem) => {
    const provider = await offered(liar)
    const { address } = await begun(provider.id)
    liar.answer(how)
    expect(problemOf(await takeAnswer(portal.payload, liar.visit(address)))).toBe(problem)
  })

  test('about who it comes from opens nothing: another issuer in it, or none', async () => {
    const provider = await offered(liar)
    for (const issuer of [state.issuer, undefined]) {
      const { address } = await begun(provider.id)
      const query = liar.visit(address)
      if (issuer) query.set('iss', issuer)
      else query.delete('iss')
      expect(problemOf(await takeAnswer(portal.payload, query))).toBe('answer-not-valid')
    }
  })

  test('about where its door is begins nothing', async () => {
    for (const door of ['javascript:alert(1)', 'data:text/html,x', 'ftp://127.0.0.1/']) {
      const crooked = await startLyingProvider({ authorization_endpoint: door })
      const provider = await offered(crooked)
      expect(await beginLogin({ ...from, provider: provider.id, host: null, next: null })).toMatchObject({
        reason: 'provider-silent',
      })
      await crooked.stop()
    }
  })

  test('with the code of another way opens nothing', async () => {
    const provider = await offered(liar)
    const [mine, theirs] = [await begun(provider.id), await begun(provider.id)]
    const query = liar.visit(mine.address)
    query.set('code', liar.visit(theirs.address).get('code') ?? '')
    expect(problemOf(await takeAnswer(portal.payload, query))).toBe('answer-not-valid')
  })
})

describe('a second factor', () => {
  const guard = async (built: Awaited<ReturnType<typeof member>>): Promise<(now?: Date) => string> => {
    const offer = await offerSecondFactor({ ...from, person: built.person, password })
    const { secret, offer: sealed } = offer.ok ? offer.value : { secret: '', offer: '' }
    const codeAt = (now = new Date()): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
    const now = new Date(Date.now() - 120_000)
    const set = await enableSecondFactor({
      ...from,
      person: built.person,
      offer: sealed,
      code: codeAt(now),
      now,
    })
    if (!set.ok) throw new Error(`Expected a second factor, not ${set.reason}`)
    return codeAt
  }
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
  const required = async (city: string) =>
    portal.payload.update({ collection: 'cities', id: city, data: { staffSecondFactor: 'required' } })

  test('of one’s own is asked for as after a password', async () => {
    const built = await member()
    const provider = await offered()
    const login = newLogin()
    await linked(provider.id, login, built)
    const codeAt = await guard(built)
    const { done } = await goThrough(provider.id, login)
    expect(done).toMatchObject({ reason: 'code-needed', status: 401 })
    const step = done.ok ? '' : String(done.details?.['step'])
    const entered = await giveCode({ ...from, step, code: codeAt() })
    expect(entered.ok && (await personOf(portal, entered.value.token))?.id).toBe(built.id)
  })

  test('is not asked for once more where the provider says it asked for one, in the signed token', async () => {
    const built = await member()
    const provider = await offered(state, { strongAcr: 'eidas2 strong' })
    const [strong, weak, none] = [newLogin({ acr: 'strong' }), newLogin({ acr: 'weak' }), newLogin()]
    for (const login of [strong, weak, none]) await linked(provider.id, login, built)
    await guard(built)
    expect((await goThrough(provider.id, strong)).done).toMatchObject({ value: { is: 'session' } })
    for (const login of [weak, none])
      expect((await goThrough(provider.id, login)).done).toMatchObject({ reason: 'code-needed' })
  })

  test('that a city asks of its staff is met by a login which the city counts as strong, there alone', async () => {
    const elsewhere = await doorway(portal)
    const built = await member({ city: from.city.id, roles: ['manager'] })
    await portal.payload.create({
      collection: 'memberships',
      data: {
        city: elsewhere.city.id,
        person: built.id,
        role: 'manager',
        startsAt: '2020-01-01T00:00:00.000Z',
      },
    })
    const provider = await offered(state, { strongAcr: 'strong' })
    const [strong, weak] = [newLogin({ acr: 'strong' }), newLogin()]
    for (const login of [strong, weak]) await linked(provider.id, login, built)
    await required(from.city.id)
    await required(elsewhere.city.id)
    const [by, without] = [
      sessionIn((await goThrough(provider.id, strong)).done),
      sessionIn((await goThrough(provider.id, weak)).done),
    ]
    expect([await mayWrite(without, from.city.id), await mayWrite(without, elsewhere.city.id)]).toEqual([
      403, 403,
    ])
    expect([await mayWrite(by, from.city.id), await mayWrite(by, elsewhere.city.id)]).toEqual([201, 403])
  })

  test('is not met where the city wrote down nothing that counts, whatever the provider says', async () => {
    const built = await member({ city: from.city.id, roles: ['manager'] })
    const provider = await offered()
    const login = newLogin({ acr: 'strong', amr: ['mfa'] })
    await linked(provider.id, login, built)
    await required(from.city.id)
    expect(await mayWrite(sessionIn((await goThrough(provider.id, login)).done), from.city.id)).toBe(403)
  })

  test('gives nobody a role: what one may do says the membership alone', async () => {
    const elsewhere = await doorway(portal)
    const built = await member({ city: from.city.id, roles: ['manager'] })
    const theirs = await offered(state, { strongAcr: 'strong' }, elsewhere.city.id)
    const login = newLogin({ acr: 'strong' })
    from = elsewhere
    const token = sessionIn(await signedUp(theirs.id, login))
    expect(await mayWrite(token, elsewhere.city.id)).toBe(403)
    expect(await linked(theirs.id, newLogin({ acr: 'strong' }), built)).toMatchObject({ ok: true })
    const { rows } = await portal.database.query('select city_id from memberships where person_id = $1', [
      built.id,
    ])
    expect(rows).toHaveLength(1)
  })
})

describe('an account', () => {
  test('exports what is linked, forgets it when closed, and ends sessions as others', async () => {
    const built = await member()
    const provider = await offered()
    const login = newLogin()
    await linked(provider.id, login, built)
    const token = sessionIn((await goThrough(provider.id, login)).done)
    const person = await personOf(portal, token)
    if (!person) throw new Error('Expected the person of the session')
    const all = await exportAccount({ ...from, person })
    expect(all['linked_identities']).toMatchObject([{ issuer: state.issuer, subject: login }])
    await revokeSession({ ...from, person: built.person, session: 'others' })
    expect(await personOf(portal, token)).toBeNull()
    expect((await closeAccount({ ...from, person: built.person, password, credits: 'none' })).ok).toBe(true)
    expect(await count('linked_identities where subject = $1', [login])).toBe(0)
    expect((await goThrough(provider.id, login)).done).toMatchObject({ value: { is: 'new' } })
  })

  test('without a password is closed after one was chosen by mail', async () => {
    const provider = await offered()
    const person = await personOf(portal, sessionIn(await signedUp(provider.id, newLogin())))
    if (!person) throw new Error('Expected the person of the session')
    expect(await closeAccount({ ...from, person, password: '', credits: 'none' })).toMatchObject({
      reason: 'password-not-set',
    })
  })
})

describe('a provider as a manager writes it down', () => {
  const manager = async (): Promise<string> => {
    const { email } = await member({ city: from.city.id, roles: ['manager'] })
    const entered = await logIn({ ...from, email, password })
    return entered.ok ? entered.value.token : ''
  }
  const written = (data: object = {}) => ({
    city: from.city.id,
    label: 'France',
    issuer: state.issuer,
    clientId: 'communal',
    scopes: 'openid email',
    ...data,
  })
  const errorsOf = (body: unknown): string[] =>
    ((body as { errors?: { data?: { errors?: { path: string }[] } }[] }).errors ?? []).flatMap(
      ({ data }) => data?.errors?.map(({ path }) => path) ?? [],
    )

  test('keeps its secret from every door, every table and the log of events', async () => {
    const token = await manager()
    const clientSecret = `canary-${randomUUID()}`
    const made = await rest('POST', '/identity-providers?locale=fr', {
      token,
      body: written({ clientSecret }),
    })
    expect(made.status).toBe(201)
    const { id } = (made.body as { doc: { id: string } }).doc
    const texts = [made.text]
    for (const path of [
      `/identity-providers/${id}`,
      '/identity-providers?depth=2',
      '/identity-providers?select[clientSecret]=true',
    ])
      texts.push((await rest('GET', path, { token })).text)
    const local = await portal.payload.findByID({
      collection: 'identity-providers',
      id,
      showHiddenFields: true,
    })
    const patched = await rest('PATCH', `/identity-providers/${id}?locale=fr`, {
      token,
      body: { clientId: 'x' },
    })
    expect(patched.status).toBe(200)
    texts.push(JSON.stringify(local), patched.text)
    const { rows: tables } = await portal.database.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const { rows } = await portal.database.query(`select row_to_json(t)::text as row from ${name} t`)
      texts.push(...rows.map(({ row }) => String(row)))
    }
    expect(texts.join('\n')).toContain(id)
    for (const text of texts) expect(text).not.toContain(clientSecret)
    expect(local.secretSince).toBeTruthy()
  })

  test('asks for the secret again when the address changes, so that it goes nowhere else', async () => {
    const token = await manager()
    const made = await rest('POST', '/identity-providers?locale=fr', {
      token,
      body: written({ clientSecret: state.clientSecret, enabled: true }),
    })
    const path = `/identity-providers/${(made.body as { doc: { id: string } }).doc.id}?locale=fr`
    const moved = await rest('PATCH', path, { token, body: { issuer: other.issuer } })
    expect([moved.status, errorsOf(moved.body)]).toEqual([400, ['clientSecret']])
    const given = await rest('PATCH', path, { token, body: { issuer: other.issuer, clientSecret: 'new' } })
    expect(given.status).toBe(200)
    expect((await rest('PATCH', path, { token, body: { clientSecret: '' } })).status).toBe(200)
    expect(await count('provider_secrets')).toBeGreaterThan(0)
  })

  test('vouches for addresses only where an operator says so, and not from another address', async () => {
    const token = await manager()
    const body = written({ enabled: true, vouches: true })
    const made = await rest('POST', '/identity-providers?locale=fr', { token, body })
    const { doc } = made.body as { doc: IdentityProvider }
    expect(doc.vouches).toBe(false)
    const path = `/identity-providers/${doc.id}?locale=fr`
    const vouches = async (data: object) =>
      ((await rest('PATCH', path, { token, body: data })).body as { doc: IdentityProvider }).doc.vouches
    expect(await vouches({ vouches: true })).toBe(false)
    await portal.payload.update({
      collection: 'identity-providers',
      id: doc.id,
      locale: 'fr',
      data: { vouches: true },
    })
    expect(await vouches({ scopes: 'openid' })).toBe(true)
    expect(await vouches({ issuer: other.issuer })).toBe(false)
  })

  test.each([
    ['ftp://login.example', 'issuer'],
    ['not an address', 'issuer'],
    ['http://login.example', 'issuer'],
    ['https://login.example/?a=b', 'issuer'],
    ['https://login.example/.well-known/openid-configuration', 'issuer'],
    ['https://user:pass@login.example', 'issuer'],
  ])('is refused as %s', async (issuer, field) => {
    const answer = await rest('POST', '/identity-providers?locale=fr', {
      token: await manager(),
      body: written({ issuer }),
    })
    expect([answer.status, errorsOf(answer.body)]).toEqual([400, [field]])
  })

  test('is refused while nobody answers there as itself, or kept switched off', async () => {
    const token = await manager()
    for (const issuer of [
      'http://127.0.0.1:9',
      `${state.issuer}/realm`,
      'https://127.0.0.1:9',
      'https://169.254.169.254',
    ]) {
      const answer = await rest('POST', '/identity-providers?locale=fr', {
        token,
        body: written({ issuer, enabled: true }),
      })
      expect([issuer, answer.status, errorsOf(answer.body)]).toEqual([issuer, 400, ['issuer']])
    }
    const off = await rest('POST', '/identity-providers?locale=fr', {
      token,
      body: written({ issuer: 'http://127.0.0.1:9', enabled: false }),
    })
    expect(off.status).toBe(201)
    const slashed = written({ issuer: `${state.issuer}/`, enabled: true })
    const kept = await rest('POST', '/identity-providers?locale=fr', { token, body: slashed })
    expect((kept.body as { doc: IdentityProvider }).doc.issuer).toBe(state.issuer)
  })

  test('is refused without openid among what is asked for, and twice for one city', async () => {
    const token = await manager()
    const post = (data: object) =>
      rest('POST', '/identity-providers?locale=fr', { token, body: written(data) })
    expect(errorsOf((await post({ scopes: 'email' })).body)).toEqual(['scopes'])
    expect((await post({})).status).toBe(201)
    expect((await post({})).status).toBe(400)
    const { id } = from.city
    expect(await count('identity_providers where city_id = $1', [id])).toBe(1)
    expect(
      (await portal.database.query('select type from events where city_id = $1', [id])).rows,
    ).toContainEqual({
      type: 'provider.added',
    })
  })
})
