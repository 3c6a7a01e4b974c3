import type { Page } from 'playwright'
import { expect } from 'vitest'
import { wavFile } from '../../support/wav.ts'
import { linkIn, mailTo } from './mailbox.ts'

/** Fills the form that holds these fields, by their names, and sends it. Radio buttons and selects take a value,
 *  checkboxes true. */
export const send = async (page: Page, fields: Record<string, string | true | Buffer>): Promise<void> => {
  const [first = ''] = Object.keys(fields)
  const form = page.locator('form', { has: page.locator(`[name="${first}"]`) })
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field
      .first()
      .evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()))
    if (value instanceof Buffer)
      await field.setInputFiles({ name: 'field.wav', mimeType: 'audio/wav', buffer: value })
    else if (kind === 'checkbox') await field.first().check()
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'select') await field.selectOption(String(value))
    else await field.fill(String(value))
  }
  await press(page, first)
}

/** Sends the form that holds a field of that name, as it is. */
export const press = async (page: Page, field: string): Promise<void> => {
  const form = page.locator('form', { has: page.locator(`[name="${field}"]`) })
  await Promise.all([
    page.waitForNavigation(),
    form.locator('button:is([type="submit"], :not([type])):not([formaction])').last().click(),
  ])
}

/** Says what the page says if the form was refused. */
export const notRefused = async (page: Page): Promise<void> => {
  const summary = page.locator('.error-summary, [role="alert"]')
  const words = (await summary.count()) > 0 ? await summary.first().innerText() : ''
  expect(words, page.url()).toBe('')
}

export type Edition = {
  city: string
  language: 'fr' | 'en'
  recorder: string
  confirm: RegExp
  requested: RegExp
  ready: RegExp
  seat: RegExp
  added: RegExp
  entry: RegExp
  listed: RegExp
}

export const editions: Edition[] = [
  {
    city: 'brest',
    language: 'fr',
    recorder: 'enregistreur-de-poche',
    confirm: /Confirmez votre adresse/,
    requested: /Votre demande est enregistrée/,
    ready: /^Accepté/,
    seat: /Votre place/,
    added: /^Public/,
    entry: /Nous avons reçu votre fiche/,
    listed: /figure dans l’annuaire/,
  },
  {
    city: 'toronto',
    language: 'en',
    recorder: 'pocket-recorder',
    confirm: /Confirm your address/,
    requested: /We have your request/,
    ready: /^Approved/,
    seat: /Your seat/,
    added: /^Public/,
    entry: /We have received your entry/,
    listed: /is in the directory/,
  },
]

const password = 'trois bateaux dans la rade'

/** Signs up, reads the mail, follows its link and confirms. Leaves the person logged in. */
export const signUp = async (page: Page, edition: Edition, name: string, email: string): Promise<void> => {
  const home = `/${edition.city}/${edition.language}`
  await page.goto(`${home}/account/sign-up`)
  await send(page, { name, email, password })
  await notRefused(page)
  const mail = await mailTo(email, edition.confirm)
  await page.goto(linkIn(mail, /account\/verify/))
  await send(page, { password })
  await notRefused(page)
  await page.goto(`${home}/account`)
  expect(page.url()).toMatch(/\/account$/)
  expect(await page.locator('main').innerText()).toContain(name)
}

/** Requests the recorder of the city for the first two days in a week on which the calendar of the thing shows a free
 *  one. If no desk has one on both, takes the first of the alternatives that the page then offers, as a person would. */
export const requestRecorder = async (page: Page, edition: Edition): Promise<void> => {
  const thing = `/${edition.city}/${edition.language}/equipment/${edition.recorder}`
  await page.goto(thing)
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  const links = page.locator('main a[href*="/borrow?"]')
  const days: string[] = []
  for (const link of await links.all()) {
    const from = /[?&]from=(\d{4}-\d\d-\d\d)/.exec((await link.getAttribute('href')) ?? '')?.[1]
    if (from && from >= inAWeek) days.push(from)
  }
  expect(days.length, 'free days in the calendar').toBeGreaterThan(1)
  const [firstDay = '', lastDay = ''] = days.sort()
  await page.goto(`${thing}/borrow?from=${firstDay}`)
  const purpose = 'Record the bells of the quarter'
  await send(page, { firstDay, lastDay, purpose })
  const alternative = page.locator('main a[href*="/borrow?desk="]').first()
  if ((await alternative.count()) > 0) {
    await page.goto((await alternative.getAttribute('href')) ?? '')
    await send(page, { purpose })
  }
  await notRefused(page)
  expect(page.url()).toMatch(/account\/loans\//)
}

/** Takes a seat in the next session of any module. */
export const takeSeat = async (page: Page, edition: Edition): Promise<void> => {
  await page.goto(`/${edition.city}/${edition.language}/training`)
  const modules = await page
    .locator('main a[href*="/training/"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  for (const module of [...new Set(modules)].filter((href) => /\/training\/[^/]+$/.test(href))) {
    await page.goto(module)
    const session = page.locator('main a[href*="/sessions/"]').first()
    if ((await session.count()) === 0) continue
    await page.goto((await session.getAttribute('href')) ?? '')
    await press(page, 'key')
    await notRefused(page)
    break
  }
  expect(page.url()).toMatch(/account\/registrations/)
}

/** Adds a sound to the first stop of the first trail. Returns the stop's address. */
export const addSound = async (page: Page, edition: Edition, title: string): Promise<string> => {
  await page.goto(`/${edition.city}/${edition.language}/trails`)
  const trail = await page
    .locator('main a[href*="/trails/"]')
    .evaluateAll((links) =>
      links.map((one) => one.getAttribute('href') ?? '').find((href) => /\/trails\/[^/.?]+$/.test(href)),
    )
  await page.goto(trail ?? '')
  const stop = (await page.locator('main a[href*="/stops/"]').first().getAttribute('href')) ?? ''
  const address = stop.replace(/\/add.*$/, '')
  await page.goto(`${address}/add?kind=sound`)
  await send(page, {
    file: wavFile(2),
    title,
    licence: 'CC-BY-SA-4.0',
    credit: 'pseudonym',
    pseudonym: 'Goéland 29',
    rights: true,
    consent: true,
  })
  await notRefused(page)
  expect(page.url()).toMatch(/account\/contributions/)
  return address
}

/** Applies to the directory of the city. */
export const applyToDirectory = async (
  page: Page,
  edition: Edition,
  name: string,
  email: string,
): Promise<void> => {
  await page.goto(`/${edition.city}/${edition.language}/businesses/apply`)
  await page.locator('[name="commons-1"]').selectOption({ index: 1 })
  await page.locator('[name="how-1"]').selectOption({ index: 1 })
  await send(page, {
    name,
    sector: 'culture',
    model: 'services',
    summary: 'Guided listening walks along the trails that residents made.',
    returns: 'A tenth of what each walk brings in goes back to the trail.',
    address: '1 rue de Siam',
    email,
  })
  await notRefused(page)
  expect(page.url()).toMatch(/account\/businesses/)
}
