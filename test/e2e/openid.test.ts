import pg from 'pg'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startProvider, type TestProvider } from '../support/provider.ts'
import { useChromium } from './support/browser.ts'
import { ask, cookieOf, loginOf } from './support/client.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { notRefused, send } from './support/person.ts'

const chromium = useChromium()
let provider: TestProvider
/** The city's own host: not the one that the provider sends people back to. */
let home: string

beforeAll(async () => {
  const port = inject('port')
  home = `http://brest.localhost:${port}/fr`
  provider = await startProvider(`http://localhost:${port}/oidc/callback`)
  for (const [login, told] of Object.entries({
    anne: { email: 'anne.le-gall@provider.example', email_verified: true, name: 'Anne Le Gall' },
    yann: { email: 'yann@provider.example', name: 'Yann' },
    desk: { email: 'desk@provider.example', email_verified: true, name: 'Desk' },
  }))
    provider.logins.set(login, told)
  const cookie = await cookieOf(port, loginOf(inject('data'), 'brest', 'manager'))
  const cities = await ask(port, '/api/cities?where[slug][equals]=brest&depth=0', { headers: { cookie } })
  const city = (JSON.parse(cities.text) as { docs: { id: string }[] }).docs[0]?.id
  const answer = await ask(port, '/api/identity-providers?locale=fr', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      city,
      label: 'Bretagne Connect',
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      scopes: 'openid email profile',
      signUp: true,
      enabled: true,
    }),
  })
  expect(answer.status, answer.text).toBe(201)
  // What only an operator may say.
  const database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
  await database.query('update identity_providers set vouches = true where issuer = $1', [provider.issuer])
  await database.end()
})
afterAll(() => provider.stop())

/** Presses the button of a way there, where nobody is logged in, and says there who one is. */
const goThere = async (page: Page, button: string, login: string): Promise<void> => {
  await page.context().clearCookies({ domain: '127.0.0.1' })
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(`${provider.issuer}/**`)
  await page.getByLabel('Login').fill(login)
  await page.getByRole('button', { name: 'Go' }).click()
  await page.waitForURL(`${home}/**`)
}

const sessionOn = async (page: Page): Promise<boolean> =>
  (await page.context().cookies(home)).some(({ name }) => name === 'payload-token')

test('somebody makes an account with a login they have elsewhere, and comes back with it, without script', async () => {
  const { page, context } = await chromium.open({ javaScriptEnabled: false })
  await page.goto(`${home}/account/sign-up`)
  await goThere(page, 'Créer un compte avec Bretagne Connect', 'anne')
  expect(page.url()).toBe(`${home}/account/first-login`)
  expect(await page.locator('main').innerText()).toContain('anne.le-gall@provider.example')
  expect(await page.locator('[name="name"]').inputValue()).toBe('Anne Le Gall')
  expect(await sessionOn(page)).toBe(false)
  await send(page, { name: 'Anne Le Gall' })
  await notRefused(page)
  expect(page.url()).toBe(`${home}/account`)
  await context.clearCookies()
  await page.goto(`${home}/account/log-in?next=${encodeURIComponent('/fr/equipment')}`)
  await goThere(page, 'Se connecter avec Bretagne Connect', 'anne')
  expect(page.url()).toBe(`${home}/equipment`)
  expect(await sessionOn(page)).toBe(true)
  await page.goto(`${home}/account/linked-logins`)
  expect(await page.locator('main').innerText()).toContain('Votre compte n’a pas de mot de passe')
})

test('an address nobody vouches for is confirmed by mail and the same login', async () => {
  const { page } = await chromium.open({ javaScriptEnabled: false })
  await page.goto(`${home}/account/log-in`)
  await goThere(page, 'Se connecter avec Bretagne Connect', 'yann')
  await send(page, { name: 'Yann', email: 'yann@provider.example' })
  expect(page.url()).toMatch(/check-your-mail$/)
  const link = linkIn(await mailTo('yann@provider.example', /Confirmez votre adresse/), /account\/verify/)
  await page.goto(link.replace(/^http:\/\/localhost:\d+\/brest\/fr/, home))
  await goThere(page, 'Se connecter avec Bretagne Connect', 'yann')
  expect(page.url()).toBe(`${home}/account?welcome=1`)
})

test('staff link a login with their password, log in with it, and unlink it', async () => {
  const { email, password } = loginOf(inject('data'), 'brest', 'desk')
  const { page, context } = await chromium.open({ javaScriptEnabled: false })
  await page.goto(`${home}/account/log-in`)
  await send(page, { email, password })
  await page.goto(`${home}/account/linked-logins`)
  await page.locator('form:has([name="link"]) input[type="password"]').fill(password)
  await goThere(page, 'Lier Bretagne Connect', 'desk')
  expect(page.url()).toBe(`${home}/account/linked-logins?done=added`)
  await context.clearCookies()
  await page.goto(`${home}/account/log-in`)
  await goThere(page, 'Se connecter avec Bretagne Connect', 'desk')
  await page.goto(`${home}/account/linked-logins`)
  await page.locator('form:has([name="unlink"]) input[type="password"]').fill(password)
  await page.getByRole('button', { name: 'Délier Bretagne Connect' }).click()
  await page.waitForURL(/done=removed$/)
})

test('whoever turns back there, or comes with what is not theirs, reads why', async () => {
  const { page } = await chromium.open({ javaScriptEnabled: false })
  await page.goto(`${home}/account/log-in`)
  await goThere(page, 'Se connecter avec Bretagne Connect', 'nobody')
  expect(await page.locator('.error-summary, [role="alert"]').first().innerText()).toContain(
    'Vous n’avez pas terminé la connexion là-bas',
  )
  const stranger = await page.goto(`${inject('origin')}/oidc/callback?state=x&code=y`)
  expect(stranger?.status()).toBe(422)
  const late = await page.goto(`${home}/account/provider?code=x`)
  expect(late?.status()).toBe(401)
  expect((await page.goto(`${home}/oidc/callback?state=x`))?.status()).toBe(404)
})
