import pg from 'pg'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { steps } from '../../src/admin/setup/stepNames.ts'
import { setup as words } from '../../src/i18n/messages/fr/setup.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { faultsAt } from './support/faults.ts'
import { enterAdmin } from './support/staff.ts'

const chromium = useChromium()
const inDatabase = async (text: string, values: unknown[]): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

const submit = (page: Page): Promise<void> => page.locator('.staff-form button[type="submit"]').click()

describe('a city from nothing', () => {
  test('is made, prepared and kept shut until nothing needed is missing', async () => {
    const operator = loginOf(inject('data'), 'toronto', 'manager')
    await inDatabase('update people set operator_since = now() where email = $1', [operator.email])
    const { page, context } = await chromium.open({ viewport: { width: 1360, height: 900 } })
    await enterAdmin(page, operator)

    await page.goto('/admin/setup')
    await submit(page)
    await page.locator('.staff-form__error').first().waitFor()
    expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(6)
    const answers = {
      slug: 'quimper',
      'name.fr': 'Quimper',
      'name.br': 'Kemper',
      country: 'FR',
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      email: 'communs@quimper.example',
      address: '44 place Saint-Corentin, 29000 Quimper',
      lat: '47.996',
      lon: '-4.1024',
    }
    for (const [name, value] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(value)
    await page.locator('[name="first"]').selectOption('fr')
    await page.locator('[name="languages"][value="br"]').check()
    await submit(page)
    await page.waitForURL(/\/admin\/setup\/quimper/)

    await page.locator('[name="tagline.br"]').fill('Kêr an dud hag a ra asambles')
    await submit(page)
    await page.waitForURL(/step=place/)
    await page.locator('.leaflet-container').click({ position: { x: 300, y: 60 } })
    expect(Number(await page.locator('[name="map.lat"]').inputValue())).toBeGreaterThan(47.996)
    await submit(page)
    await page.waitForURL(/step=look/)
    await page.locator('[name="theme.accent"]').fill('#ffe08a')
    await submit(page)
    await page.locator('.staff-form__error').waitFor()
    await page.locator('[name="theme.accent"]').fill('#7a2e4f')
    await submit(page)
    await page.waitForURL(/step=rules/)
    const [city] = await inDatabase(
      'select theme_accent as accent, map_lat::float as lat, state from cities where slug = $1',
      ['quimper'],
    )
    expect(city).toMatchObject({ accent: '#7a2e4f', state: 'preparing' })
    expect((city as { lat: number }).lat).toBeGreaterThan(47.996)

    await page.goto('/admin/setup/quimper?step=open')
    expect(await page.locator('.staff-form').count()).toBe(0)
    expect(await page.locator('.setup__readiness').innerText()).not.toContain('undefined')

    await page.goto('/quimper/br')
    expect(await page.locator('html').getAttribute('lang')).toBe('br')
    expect(await page.locator('h1').first().innerText()).toContain('Kêr an dud')
    const visitor = await chromium.open()
    expect((await visitor.page.goto('/quimper/br'))?.status()).toBe(404)
    await visitor.context.close()
    await context.close()
    await inDatabase('update people set operator_since = null where email = $1', [operator.email])
  }, 120_000)

  test('each step can be used by everybody: nothing that axe finds, no sideways scrolling at 360 pixels', async () => {
    const { page, context } = await chromium.open()
    await enterAdmin(page, loginOf(inject('data'), 'brest', 'manager'))
    const found: string[] = []
    for (const address of ['/admin/setup', ...steps.map((step) => `/admin/setup/brest?step=${step}`)]) {
      found.push(...(await faultsAt(page, address, '.setup')))
    }
    expect(found).toEqual([])
    expect(await page.locator('.setup__readiness h2').innerText()).toBe(words.readiness)
    await context.close()
  }, 180_000)
})
