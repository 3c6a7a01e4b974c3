import { describe, expect, inject, test } from 'vitest'
import { admin as en } from '../../src/i18n/messages/en/admin.ts'
import { admin as fr } from '../../src/i18n/messages/fr/admin.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'

const chromium = useChromium()

describe('staff who log in on the public site', () => {
  test.each([
    ['brest', 'fr', 'en-CA', fr.desk.waits],
    ['toronto', 'en', 'fr-FR', en.desk.waits],
  ])(
    'of %s read the admin in their own language, whatever the browser prefers',
    async (city, language, locale, waits) => {
      const { page, context } = await chromium.open({ locale })
      const login = loginOf(inject('data'), city, 'manager')
      await page.goto(`/${city}/${language}/account/log-in`)
      await page.locator('input[name="email"]').fill(login.email)
      await page.locator('input[name="password"]').fill(login.password)
      await page.locator('main form button[type="submit"]').first().click()
      await page.waitForURL(/\/account$/)
      await page.goto('/admin')
      expect(await page.locator('h1').innerText()).toBe(waits)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await context.close()
    },
  )
})
