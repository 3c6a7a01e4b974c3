import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { send } from './support/person.ts'

const chromium = useChromium()
let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(async () => {
  await asks('optional')
  await database.end()
})

const asks = (what: 'optional' | 'required') =>
  database.query(`update cities set staff_second_factor = $1 where slug = 'brest'`, [what])

test('staff of a city that asks for it set up the second step, and log in with it, without script', async () => {
  const { email, password } = loginOf(inject('data'), 'brest', 'desk')
  const { page, context } = await chromium.open({ javaScriptEnabled: false })
  await asks('required')
  await page.goto('/brest/fr/account/log-in')
  await send(page, { email, password })
  await page.goto('/admin')
  expect(page.url()).toMatch(/\/brest\/fr\/account\/second-factor\?for=staff$/)
  await send(page, { password })
  const words = await page.locator('main').innerText()
  expect(await page.locator('.qr svg').count()).toBe(1)
  const secret = /((?:[A-Z2-7]{4} ?){8})/.exec(words)?.[1]?.replaceAll(' ', '') ?? ''
  const generator = new TOTP({ secret: Secret.fromBase32(secret) })
  await send(page, { code: generator.generate() })
  const codes = await page.locator('.codes li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.goto('/admin')
  expect(page.url()).toMatch(/\/admin\/?$/)
  await context.clearCookies()
  await page.goto('/brest/fr/account/log-in?next=/brest/fr/equipment')
  await send(page, { email, password })
  expect(page.url()).toMatch(/\/account\/second-step\?next=/)
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('payload-token')
  await send(page, { code: generator.generate() })
  expect(page.url()).toMatch(/\/account\/second-step/)
  const [code = ''] = codes
  await send(page, { code })
  expect(page.url()).toMatch(/\/brest\/fr\/equipment$/)
  await page.goto('/brest/fr/account/second-factor')
  expect(await page.locator('main').innerText()).toContain('9')
  const [, next = ''] = codes
  await page.locator('#disable-password').fill(password)
  await page.locator('#disable-code').fill(next)
  await page
    .locator('form', { has: page.locator('#disable-code') })
    .locator('button')
    .click()
  expect(page.url()).toMatch(/done=disabled$/)
})
