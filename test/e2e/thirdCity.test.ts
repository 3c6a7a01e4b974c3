import pg from 'pg'
import type { Page } from 'playwright'
import { describe, expect, inject, test } from 'vitest'
import { setup as words } from '../../src/i18n/messages/fr/setup.ts'
import { addPart, choose, fill, store } from './support/adminForm.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { notRefused, send } from './support/person.ts'
import { enterAdmin } from './support/staff.ts'

const chromium = useChromium()
const desktop = { locale: 'fr-FR', viewport: { width: 1360, height: 900 } }
const password = 'quatre phares et une tourelle'
const manager = 'enora.guivarch@morlaix.example'
const editor = 'mael.rolland@morlaix.example'

const asOperator = async (email: string, since: Date | null): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  await client.query('update people set operator_since = $2 where email = $1', [email, since])
  await client.end()
}

/** Sends a step of the wizard and waits for the next. */
const goOn = async (page: Page, next: string): Promise<void> => {
  await page.locator('.staff-form button[type="submit"]').click()
  await page.waitForURL(new RegExp(`step=${next}`))
}

type Invitation = { email: string; role: string; city?: string }

/** Whoever works in one city alone finds it filled in. */
const invite = async (page: Page, { email, role, city }: Invitation): Promise<void> => {
  await page.goto('/admin/collections/invitations/create?locale=fr')
  if (city) await choose(page, 'city', city)
  else await page.locator('#field-city', { hasText: 'Morlaix' }).waitFor()
  await fill(page, { email })
  await choose(page, 'role', role)
  await choose(page, 'language', /^Fr/)
  await store(page)
}

/** Follows the link of the mail, makes the account, and enters the admin with it. */
const accept = async (email: string, name: string) => {
  const { page, context } = await chromium.open(desktop)
  await page.goto(linkIn(await mailTo(email, /invite/), /account\/invitation/))
  await send(page, { name, password })
  await notRefused(page)
  expect(new URL(page.url()).pathname).toMatch(/\/account$/)
  await page.goto('/admin')
  await page.locator('.waits h1').waitFor()
  return { page, context }
}

describe('a third city, from nothing to its first news', () => {
  test('is set up by its invited manager and written in by an invited colleague', async () => {
    const operator = loginOf(inject('data'), 'toronto', 'manager')
    await asOperator(operator.email, new Date())
    const begun = await chromium.open(desktop)
    await enterAdmin(begun.page, operator)
    await begun.page.goto('/admin/setup')
    const answers = {
      slug: 'morlaix',
      'name.fr': 'Morlaix',
      'name.br': 'Montroulez',
      country: 'FR',
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      email: 'communs@morlaix.example',
      address: 'place des Otages, 29600 Morlaix',
      lat: '48.577',
      lon: '-3.828',
    }
    for (const [name, value] of Object.entries(answers)) {
      await begun.page.locator(`[name="${name}"]`).fill(value)
    }
    await begun.page.locator('[name="first"]').selectOption('fr')
    await begun.page.locator('[name="languages"][value="br"]').check()
    await begun.page.locator('.staff-form button[type="submit"]').click()
    await begun.page.waitForURL(/\/admin\/setup\/morlaix/)
    await invite(begun.page, { email: manager, role: 'Manager', city: 'Morlaix' })
    await begun.context.close()

    const { page, context } = await accept(manager, 'Enora Guivarc’h')
    // Other tests know this person as the manager of one city.
    await asOperator(operator.email, null)
    await page.goto('/admin/setup/morlaix?step=introduction')
    const introduction = {
      'tagline.fr': 'Trois vallées, des choses en commun',
      'tagline.br': 'Teir traoñienn, madoù boutin',
      'welcome.fr': 'Ici on prête, on apprend et on raconte les chemins.',
      'welcome.br': 'Amañ e vez prestet, desket ha kontet an hentoù.',
    }
    for (const [name, value] of Object.entries(introduction))
      await page.locator(`[name="${name}"]`).fill(value)
    await goOn(page, 'place')
    await page.locator('.leaflet-container').click({ position: { x: 200, y: 100 } })
    await goOn(page, 'look')
    await page.locator('[name="theme.accent"]').fill('#215c3d')
    await goOn(page, 'rules')
    await goOn(page, 'closures')
    await page.locator('.staff-form button[type="submit"]').click()
    await page.locator('.setup__things li').first().waitFor()

    await page.goto('/admin/collections/desks/create?locale=fr')
    await fill(page, {
      name: 'Comptoir du Viaduc',
      slug: 'viaduc',
      address: '2 place des Otages, 29600 Morlaix',
      lat: '48.5785',
      lon: '-3.8281',
    })
    await page.locator('#field-hours .array-field__add-row').click()
    await choose(page, 'hours__0__weekday', 'Mardi')
    await fill(page, { hours__0__opens: '14:00', hours__0__closes: '18:00' })
    await store(page)

    await page.goto('/admin/collections/modules/create?locale=fr')
    await fill(page, {
      title: 'Raconter un chemin',
      summary: 'Écouter, enregistrer, placer sur la carte.',
      slug: 'raconter-un-chemin',
      minutes: '45',
    })
    await store(page)
    await page.goto('/admin/setup/morlaix?step=open')
    expect(await page.locator('.staff-form').count(), 'legal pages are not filled in').toBe(0)
    await fillInLegalPages(page)

    await page.goto('/admin/setup/morlaix?step=open')
    const missing = await page.locator('.setup__step').innerText()
    expect(await page.locator('.staff-form').count(), missing).toBe(1)
    const visitor = await chromium.open({ locale: 'br' })
    expect((await visitor.page.goto('/morlaix/br'))?.status()).toBe(404)
    await page.locator('.staff-form button[type="submit"]').click()
    await page.getByText(words.opened.replace('{{city}}', 'Morlaix')).waitFor()
    expect((await visitor.page.goto('/morlaix/br'))?.status()).toBe(200)
    expect(await visitor.page.locator('h1').first().innerText()).toContain('Teir traoñienn')
    await invite(page, { email: editor, role: 'Rédaction' })
    await context.close()

    const writing = await accept(editor, 'Maël Rolland')
    await writing.page.goto('/admin/collections/pages/create?locale=fr')
    await fill(writing.page, { title: 'Où nous trouver', slug: 'ou-nous-trouver' })
    await addPart(writing.page, 'Carte')
    await fill(writing.page, { body__0__title: 'Le comptoir' })
    await choose(writing.page, 'body__0__desks', 'Comptoir du Viaduc')
    const written = await store(writing.page)
    await writing.page.goto(`/admin/collections/pages/${written}?locale=fr`)
    await writing.page.locator('#live-preview-toggler').click()
    const frame = writing.page.frameLocator('#live-preview-iframe')
    await frame.locator('h1', { hasText: 'Où nous trouver' }).waitFor()
    await fill(writing.page, { title: 'Où nous trouver à Morlaix' })
    await store(writing.page)
    await frame.locator('h1', { hasText: 'Où nous trouver à Morlaix' }).waitFor()

    await writing.page.goto('/admin/collections/news/create?locale=fr')
    await fill(writing.page, {
      title: 'Le comptoir ouvre mardi',
      summary: 'De 14 à 18 heures, sous le viaduc.',
      slug: 'le-comptoir-ouvre',
    })
    const at = soon()
    const field = writing.page.locator('#field-publishAt input')
    await field.fill(at.text)
    await field.press('Enter')
    await store(writing.page, 'save-draft')
    await writing.context.close()

    await visitor.page.goto('/morlaix/fr/ou-nous-trouver')
    expect(await visitor.page.locator('main').innerText()).toContain('Comptoir du Viaduc')
    await visitor.page.locator('main .leaflet-container .leaflet-marker-icon').first().waitFor()
    expect(
      (await visitor.page.goto('/morlaix/fr/news/le-comptoir-ouvre'))?.status(),
      'not before its time',
    ).toBe(404)
    expect(Date.now()).toBeLessThan(at.instant)
    while (Date.now() < at.instant + 20_000) {
      await visitor.page.waitForTimeout(2000)
      if ((await visitor.page.goto('/morlaix/fr/news/le-comptoir-ouvre'))?.status() === 200) break
    }
    expect(await visitor.page.locator('h1').innerText()).toBe('Le comptoir ouvre mardi')
    expect(Date.now()).toBeGreaterThanOrEqual(at.instant)
    await visitor.page.goto('/morlaix/fr')
    expect(await visitor.page.locator('main').innerText()).toContain('Le comptoir ouvre mardi')
    await visitor.context.close()
  }, 240_000)
})

/** The first full minute that lies far enough ahead, as the field of the admin is written. The browser shows the time of
 *  the machine. */
const soon = (): { text: string; instant: number } => {
  const instant = Math.ceil((Date.now() + 15_000) / 60_000) * 60_000
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return { text: `${day} ${two(at.getHours())}:${two(at.getMinutes())}`, instant }
}

/** Fills in what stands in square brackets, page by page and language by language. */
const fillInLegalPages = async (page: Page): Promise<void> => {
  await page.goto('/admin/setup/morlaix?step=pages')
  const links = page.locator('.setup__things a')
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) {
    for (const language of ['fr', 'br']) {
      await page.goto(`${address}?locale=${language}`)
      const texts = page.locator('#field-body textarea')
      await texts.first().waitFor()
      let changed = false
      for (const text of await texts.all()) {
        const before = await text.inputValue()
        const after = before.replace(/\[[^\][]+\](?![([:])/g, 'Morlaix')
        if (after !== before) await text.fill(after)
        changed ||= after !== before
      }
      if (changed) await store(page)
    }
  }
}
