import pg from 'pg'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { admin as en } from '../../src/i18n/messages/en/admin.ts'
import { lending as englishLending } from '../../src/i18n/messages/en/lending.ts'
import { admin as fr } from '../../src/i18n/messages/fr/admin.ts'
import { lending as frenchLending } from '../../src/i18n/messages/fr/lending.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { mailTo } from './support/mailbox.ts'
import { addSound, applyToDirectory, editions, requestRecorder, signUp, takeSeat } from './support/person.ts'
import { decide, enterAdmin } from './support/staff.ts'

const chromium = useChromium()
const words = { fr: fr.decisions, en: en.decisions }
let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(() => database.end())

const newest = async (collection: string, email: string): Promise<{ id: string; state: string }> => {
  const field = collection === 'businesses' ? 'applicant_id' : 'person_id'
  const { rows } = await database.query<{ id: string; state: string }>(
    `select id, state from ${collection} where ${field} = (select id from people where email = $1) order by created_at desc limit 1`,
    [email],
  )
  if (!rows[0]) throw new Error(`${email} has nothing in ${collection}`)
  return rows[0]
}

const desks = { fr: frenchLending.deskView, en: englishLending.deskView }

/** The inventory number of a loan's copy, and of a new one like it. */
const copiesOf = async (loan: string): Promise<{ own: string; spare: string }> => {
  const { rows } = await database.query<{ own: string; spare: string }>(
    `with own as (select u.* from loans l join units u on u.id = l.unit_id where l.id = $1)
     insert into units (id, city_id, equipment_id, desk_id, inventory_number, condition, state)
     select uuidv7(), city_id, equipment_id, desk_id, inventory_number || '-B', 'good', 'available' from own
     returning inventory_number as spare, (select inventory_number from own) as own`,
    [loan],
  )
  if (!rows[0]) throw new Error(`The loan ${loan} has no copy`)
  return rows[0]
}

type AtDesk = { city: string; words: typeof englishLending.deskView; loan: string }

/** Hands a loan over with another copy, and takes it back damaged: at the desk, from the keyboard. */
const lendAtDesk = async (page: Page, { city, words: said, loan }: AtDesk): Promise<void> => {
  const { own, spare } = await copiesOf(loan)
  const find = async (typed: string): Promise<void> => {
    await page.locator('#desk-search').fill(typed)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.has('q'))
    await page
      .locator('.desk__person code', { hasText: typed.split('/').at(-1) ?? '' })
      .first()
      .waitFor()
  }
  await page.goto(`/admin/desk?city=${city}`)
  await find(own)
  const row = page.locator('.desk__person li', { has: page.locator(`a[href$="${loan}"]`) })
  await row.getByRole('button', { name: said.actHandOver }).press('Enter')
  await page.locator('.desk__confirm [name="copy"]').fill(`https://city.example/copies/${spare}`)
  await page.keyboard.press('Enter')
  await page.locator('.desk__said', { hasText: said.actHandOver }).waitFor()
  await page.goto(`/admin/desk?city=${city}`)
  await find(spare)
  await row.getByRole('button', { name: said.actTakeBack }).press('Enter')
  await page.locator('.desk__confirm [value="damaged"]').check()
  await page.locator('.desk__confirm button[type="submit"]').press('Enter')
  await page.locator('.desk__said', { hasText: said.actTakeBack }).waitFor()
  const { rows } = await database.query('select state from units where inventory_number = $1', [spare])
  expect(rows).toEqual([{ state: 'repair' }])
}

describe.each(editions)('in $city, a resident', (edition) => {
  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('%s', (how, javaScriptEnabled) => {
    test('signs up, requests a recorder, takes a seat, adds a sound, and sees all three in the account', async () => {
      const email = `anne-${edition.city}-${javaScriptEnabled}@journey.example`
      const { page, context } = await chromium.open({ javaScriptEnabled, locale: edition.language })
      const title = `Les drisses du port, ${how}`
      await signUp(page, edition, 'Anne Kermarrec', email)
      await requestRecorder(page, edition)
      await mailTo(email, edition.requested)
      await takeSeat(page, edition)
      await mailTo(email, edition.seat)
      const stop = await addSound(page, edition, title)
      await mailTo(email, edition.added)

      const home = `/${edition.city}/${edition.language}`
      await page.goto(`${home}/account`)
      const account = await page.locator('main').innerText()
      expect(account).toMatch(edition.language === 'fr' ? /Enregistreur de poche/ : /Pocket recorder/)
      for (const part of ['loans', 'registrations', 'contributions']) {
        await page.goto(`${home}/account/${part}`)
        expect(await page.locator('main li, main article, main tr').count(), part).toBeGreaterThan(0)
      }
      const visitor = await chromium.open({ javaScriptEnabled: false })
      await visitor.page.goto(stop)
      const seen = await visitor.page.locator('main').innerText()
      expect(seen).toContain(title)
      expect(seen).toContain('Goéland 29')
      expect(seen).not.toContain('Kermarrec')
      expect(seen).toMatch(edition.language === 'fr' ? /pas encore confirmé/i : /not yet confirmed/i)
      await visitor.context.close()
      await context.close()
    })

    test('applies to the directory with a business', async () => {
      const email = `yann-${edition.city}-${javaScriptEnabled}@journey.example`
      const { page, context } = await chromium.open({ javaScriptEnabled, locale: edition.language })
      await signUp(page, edition, 'Yann Le Goff', email)
      await applyToDirectory(page, edition, `Balades sonores ${edition.city} ${javaScriptEnabled}`, email)
      await mailTo(email, edition.entry)
      await context.close()
    })
  })

  test('gets answers from staff in the admin, by mail and on the page', async () => {
    const email = `anne-${edition.city}-true@journey.example`
    const firm = `yann-${edition.city}-true@journey.example`
    const [loan, contribution, business] = await Promise.all([
      newest('loans', email),
      newest('contributions', email),
      newest('businesses', firm),
    ])
    expect(loan.state).toBe('requested')
    const { page, context } = await chromium.open({
      locale: edition.language,
      viewport: { width: 1280, height: 900 },
    })
    await enterAdmin(page, loginOf(inject('data'), edition.city, 'manager'))
    const named = (step: string): string => words[edition.language][step] ?? step
    await decide(page, { collection: 'loans', id: loan.id, button: named('loans.approved') })
    await mailTo(email, edition.ready)
    await lendAtDesk(page, { city: edition.city, words: desks[edition.language], loan: loan.id })
    const entry = { collection: 'businesses', id: business.id }
    await decide(page, { ...entry, button: named('businesses.listed') })
    await mailTo(firm, edition.listed)
    await decide(page, { ...entry, button: named('businesses.suspended'), reason: 'Zephyr 41' })
    expect(await page.locator('.about').innerText()).toContain('Zephyr 41')
    await decide(page, { ...entry, button: named('businesses.listed') })
    await page.goto(`/admin/collections/contributions/${contribution.id}`)
    expect(await page.locator('#field-credit__name').inputValue()).toBe('Goéland 29')
    await context.close()
    const visitor = await chromium.open()
    await visitor.page.goto(`/${edition.city}/${edition.language}/businesses`)
    expect(await visitor.page.locator('main').innerText()).toContain(`Balades sonores ${edition.city} true`)
    await visitor.context.close()
    expect((await newest('loans', email)).state).toBe('returned')
  })
})
