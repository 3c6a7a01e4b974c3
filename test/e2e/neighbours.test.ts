import ICAL from 'ical.js'
import pg from 'pg'
import type { Page } from 'playwright'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { neighbours } from '../../src/i18n/messages/fr/neighbours.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { faultsAt } from './support/faults.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { type Edition, editions, notRefused, press, send, signUp } from './support/person.ts'
import { enterAdmin } from './support/staff.ts'
import { validate } from './support/validHtml.ts'

const [brest] = editions as [Edition, ...Edition[]]
const chromium = useChromium()
const [gwenn, malo] = ['gwenn-lends@journey.example', 'malo-borrows@journey.example']
const secret = '12 venelle des Mûriers'
const home = '/brest/fr'
let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(() => database.end())

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const eventIn = (mail: Email): { method: unknown; event: ICAL.Event } => {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  const content = part?.content ?? ''
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    method: calendar.getFirstPropertyValue('method'),
    event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component),
  }
}

/** Confirms what can be confirmed now, on the page of the borrowing. */
const confirm = async (page: Page, address: string, condition = 'as-said', note = ''): Promise<void> => {
  await page.goto(address)
  await send(page, { condition, note })
  await notRefused(page)
}

test('a drill goes to a neighbour and comes back, without scripts, and where she lives stays hers', async () => {
  const lender = await chromium.open({ javaScriptEnabled: false })
  await signUp(lender.page, brest, 'Gwenn Le Bihan', gwenn)
  await lender.page.goto(`${home}/equipment`)
  await lender.page.getByRole('link', { name: neighbours.see }).click()
  await lender.page.getByRole('link', { name: neighbours.offer }).first().click()
  // What is missing is said, and nothing that was written is lost.
  await send(lender.page, { name: 'Perceuse à percussion', category: 'tool', places: '' })
  expect(await lender.page.locator('.error-summary').innerText()).toContain('lieu')
  expect(await lender.page.locator('[name="name"]').inputValue()).toBe('Perceuse à percussion')
  await send(lender.page, {
    description: 'Un mandrin de 13 mm et un jeu de mèches.',
    terms: 'La rendre dans sa mallette.',
    part: 'Recouvrance',
    places: `${secret}\nDevant la médiathèque des Capucins`,
  })
  await notRefused(lender.page)
  const thing = (
    await database.query<{ id: string }>(
      'select t.id from things t join people p on p.id = t.person_id where p.email = $1',
      [gwenn],
    )
  ).rows[0]?.id
  const page = `${home}/equipment/neighbours/${thing}`

  const borrower = await chromium.open({ javaScriptEnabled: false })
  await borrower.page.goto(`${home}/equipment/neighbours?part=Recouvrance`)
  await borrower.page.getByRole('link', { name: 'Perceuse à percussion' }).click()
  expect(await borrower.page.locator('main').innerText()).toContain('Gwenn Le Bihan')
  expect(await borrower.page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  await borrower.page.goto(`${page}/borrow`)
  expect(await borrower.page.locator('main [name="firstDay"]').count()).toBe(0)
  await signUp(borrower.page, brest, 'Malo Kerdraon', malo)
  const [firstDay, lastDay] = [later(2), later(4)]
  await borrower.page.goto(`${page}/borrow?from=${firstDay}`)
  await send(borrower.page, { lastDay, message: 'Pour une étagère.' })
  expect(await borrower.page.locator('.error-summary').count()).toBe(1)
  await send(borrower.page, { agreed: true })
  await notRefused(borrower.page)
  const own = new URL(borrower.page.url()).pathname
  expect(await borrower.page.locator('main').innerText()).not.toContain(secret)

  const asked = await mailTo(gwenn, /Malo Kerdraon demande/)
  expect(asked.text).toContain('Pour une étagère.')
  await lender.page.goto(linkIn(asked, /account\/neighbours\//))
  await send(lender.page, { place: secret, answer: 'Après 18 h.' })
  await notRefused(lender.page)

  const accepted = await mailTo(malo, /est pour vous/)
  expect(accepted.text).toContain(secret)
  expect(accepted.text).toContain('Après 18 h.')
  const { method, event } = eventIn(accepted)
  expect([method, event.startDate.toString(), event.location]).toEqual(['REQUEST', firstDay, secret])
  expect(eventIn(await mailTo(gwenn, /^Vous prêtez/)).event.uid).toBe(event.uid)
  await borrower.page.goto(own)
  expect(await borrower.page.locator('main').innerText()).toContain(secret)

  // She lends nothing more to him; what they agreed goes on.
  await lender.page.goto(own)
  await lender.page.getByText(neighbours.turnAway).first().click()
  await press(lender.page, 'does')
  await notRefused(lender.page)

  await nobodyElseLearnsIt(thing ?? '', new URL(own, 'http://here').pathname.split('/').at(-1) ?? '')
  await pagesAreSound(own, thing ?? '')

  await confirm(borrower.page, own)
  await mailTo(gwenn, /^Malo Kerdraon a/)
  await confirm(lender.page, own)
  await confirm(borrower.page, own, 'damaged', 'Une mèche s’est cassée.')
  await lender.page.goto(linkIn(await mailTo(gwenn, /est-il rendu/), /account\/neighbours\//))
  expect(await lender.page.locator('#confirmed').innerText()).toContain('Une mèche s’est cassée.')
  await confirm(lender.page, own, 'damaged', 'Une mèche manque.')
  await mailTo(malo, /est rendu/)
  await borrower.page.goto(own)
  const end = await borrower.page.locator('main').innerText()
  expect(end).toContain(neighbours.states.closed)
  expect(end).not.toContain(secret)

  await borrower.page.goto(`${page}/borrow?from=${later(6)}`)
  await send(borrower.page, { lastDay: later(7), agreed: true })
  expect(await borrower.page.locator('.error-summary').innerText()).toContain('choisit à qui')
  await lender.page.goto(`${home}/account/neighbours`)
  expect(await lender.page.locator('#turned-away').innerText()).toContain('Malo Kerdraon')
  await press(lender.page, 'again')
  await notRefused(lender.page)
  expect(await lender.page.locator('#turned-away').count()).toBe(0)

  // He asks again, she proposes other days, and he takes them.
  await send(borrower.page, { lastDay: later(7), agreed: true })
  await notRefused(borrower.page)
  const again = new URL(borrower.page.url()).pathname
  await lender.page.goto(again)
  await lender.page.getByText(neighbours.propose).first().click()
  await send(lender.page, { firstDay: later(9), lastDay: later(10) })
  await notRefused(lender.page)
  await borrower.page.goto(linkIn(await mailTo(malo, /^D’autres jours/), /account\/neighbours\//))
  expect(await borrower.page.locator('main').innerText()).not.toContain(secret)
  const take = borrower.page.getByRole('button', { name: neighbours.take })
  await Promise.all([borrower.page.waitForNavigation(), take.click()])
  await notRefused(borrower.page)
  expect(await borrower.page.locator('main').innerText()).toContain(secret)

  // She takes it back.
  const { rows } = await database.query<{ state: string; day: string }>(
    'select state, first_day as day from borrowings where thing_id = $1 order by created_at',
    [thing],
  )
  expect(rows).toEqual([
    { state: 'closed', day: firstDay },
    { state: 'accepted', day: later(9) },
  ])
  await lender.page.goto(`${home}/account/neighbours/things/${thing}`)
  await press(lender.page, 'to')
  expect((await borrower.page.goto(page))?.status()).toBe(404)
  await lender.context.close()
  await borrower.context.close()
}, 240_000)

/** Every door at which somebody could ask for it: pages, Payload's REST and GraphQL, as nobody, as a stranger and as staff. */
const nobodyElseLearnsIt = async (thing: string, borrowing: string): Promise<void> => {
  const query = `{ Things { docs { places { place } } } Borrowings { docs { meetingPlace } } }`
  const doors = [
    `${home}/equipment/neighbours`,
    `${home}/equipment/neighbours/${thing}`,
    `${home}/equipment/neighbours/${thing}/borrow`,
    `${home}/account/neighbours/${borrowing}`,
    `${home}/search?q=perceuse`,
    `/api/things/${thing}?depth=3`,
    '/api/things?depth=3&limit=100',
    '/api/things?where[places.place][like]=venelle',
    `/api/borrowings/${borrowing}?depth=3`,
    '/api/borrowings?where[meetingPlace][like]=venelle',
    `/api/graphql?query=${encodeURIComponent(query)}`,
  ]
  for (const role of [undefined, 'resident', 'manager'] as const) {
    const { page, context } = await chromium.open()
    if (role) await enterAdmin(page, loginOf(inject('data'), 'brest', role))
    for (const door of doors) {
      const answer = await context.request.get(`${inject('origin')}${door}`)
      expect(await answer.text(), `${door} as ${role}`).not.toContain('venelle')
      if (door.startsWith('/api/') && !role) expect(answer.status(), door).toBeGreaterThanOrEqual(400)
    }
    await context.close()
  }
}

/** The pages that only the two see, and the forms: nothing that axe finds, no sideways scrolling, valid HTML, in each
 *  language. */
const pagesAreSound = async (own: string, thing: string): Promise<void> => {
  const found: string[] = []
  for (const email of [gwenn, malo]) {
    const { page, context } = await chromium.open()
    await page.goto(`${home}/account/log-in`)
    await send(page, { email, password: 'trois bateaux dans la rade' })
    for (const language of ['fr', 'br', 'en']) {
      const there = `/brest/${language}`
      const addresses = [
        own.replace(home, there),
        `${there}/account/neighbours`,
        `${there}/equipment/neighbours/offer`,
        ...(email === gwenn
          ? [`${there}/account/neighbours/things/${thing}`]
          : [
              `${there}/equipment/neighbours/${thing}/borrow`,
              `${there}/equipment/neighbours/${thing}/report`,
            ]),
      ]
      for (const address of addresses) {
        found.push(...(await faultsAt(page, address)))
        const html = await page.content()
        expect(html, address).not.toMatch(/\{\{|\bundefined\b|\[object Object\]/)
        found.push(
          ...(await validate(await (await context.request.get(page.url())).text())).map(
            (one) => `${address} ${one}`,
          ),
        )
      }
    }
    await context.close()
  }
  expect(found).toEqual([])
}
