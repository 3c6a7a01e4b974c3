import ICAL from 'ical.js'
import pg from 'pg'
import type { Page } from 'playwright'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { admin } from '../../src/i18n/messages/fr/admin.ts'
import { lending } from '../../src/i18n/messages/fr/lending.ts'
import { choose, store } from './support/adminForm.ts'
import { useChromium } from './support/browser.ts'
import { camera, filmLabel } from './support/camera.ts'
import { loginOf } from './support/client.ts'
import { linkIn, mailsTo, mailTo } from './support/mailbox.ts'
import { type Edition, editions, notRefused, press, send, signUp } from './support/person.ts'
import { decide, enterAdmin } from './support/staff.ts'

const [brest] = editions as [Edition, ...Edition[]]
const film = `${inject('data')}/label.y4m`
const chromium = useChromium(camera(film))
const nolwenn = 'nolwenn-kit@journey.example'
const paol = 'paol-waits@journey.example'
const said = lending.deskView
let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(() => database.end())

type Part = { id: string; state: string; copy: string; model: string; firstDay: string; lastDay: string }
const loansOf = async (email: string): Promise<Part[]> => {
  const { rows } = await database.query<Part>(
    `select l.id, l.state, u.inventory_number as copy, e.slug as model, l.first_day as "firstDay", l.last_day as "lastDay"
     from loans l join units u on u.id = l.unit_id join equipment e on e.id = l.equipment_id join people p on p.id = l.person_id
     where p.email = $1 order by e.slug`,
    [email],
  )
  return rows
}
const statesOf = async (email: string) => (await loansOf(email)).map(({ state }) => state)

/** The first Saturday in a week or later at which this desk has all of the kit until Tuesday, by the calendar of its page. */
const saturdayFor = async (page: Page, kit: string): Promise<[string, string]> => {
  const days = new Set<string>()
  await page.goto(`${kit}?desk=capucins`)
  for (const link of await page.locator('main a[href*="/borrow?"]').all()) {
    const day = /[?&]from=(\d{4}-\d\d-\d\d)/.exec((await link.getAttribute('href')) ?? '')?.[1]
    if (day) days.add(day)
  }
  const later = (day: string, count: number) =>
    new Date(Date.parse(`${day}T12:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
  const inAWeek = later(new Date().toISOString().slice(0, 10), 7)
  const saturday = [...days]
    .sort()
    .find((day) => day >= inAWeek && new Date(`${day}T12:00Z`).getUTCDay() === 6 && days.has(later(day, 3)))
  if (!saturday) throw new Error(`No Saturday is free: ${[...days].join(' ')}`)
  expect([later(saturday, 1), later(saturday, 2)].filter((day) => days.has(day))).toEqual([])
  return [saturday, later(saturday, 3)]
}

/** The loans in a mail, as a calendar reads them. */
const loansIn = (mail: Email): ICAL.Event[] =>
  mail.attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .flatMap(({ content }) => {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
      return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    })
    .map((one) => new ICAL.Event(one))
    .filter(({ uid }) => uid.startsWith('loan-'))

test('a kit, from what is missing to the next in line', async () => {
  const resident = await chromium.open()
  const kit = '/brest/fr/equipment/lot-balade-sonore'
  await signUp(resident.page, brest, 'Nolwenn Riou', nolwenn)
  await resident.page.goto(`${kit}/borrow`)
  const missing = resident.page.locator('main', { hasText: 'Prise de son' })
  expect(await missing.locator('form [name="firstDay"]').count()).toBe(0)

  // What is missing leads to the next session; a trainer says that she came.
  await missing.locator('a[href*="/sessions/"]').first().click()
  await resident.page.locator('[name="key"]').first().waitFor({ state: 'attached' })
  await press(resident.page, 'key')
  await mailTo(nolwenn, brest.seat)
  const staff = await chromium.open({ viewport: { width: 1280, height: 900 } })
  await enterAdmin(staff.page, loginOf(inject('data'), 'brest', 'manager'))
  const { rows } = await database.query<{ id: string }>(
    'select r.id from registrations r join people p on p.id = r.person_id where p.email = $1',
    [nolwenn],
  )
  await staff.page.goto(`/admin/collections/registrations/${rows[0]?.id}`)
  await choose(staff.page, 'state', admin.options.attended ?? '')
  await store(staff.page)

  // Over a closed Sunday and Monday.
  const [firstDay, lastDay] = await saturdayFor(resident.page, kit)
  await resident.page.goto(`${kit}/borrow?desk=capucins&from=${firstDay}`)
  await send(resident.page, {
    firstDay,
    lastDay,
    desk: 'capucins',
    purpose: 'Une balade au bord de la Penfeld',
  })
  await notRefused(resident.page)
  expect(await statesOf(nolwenn)).toEqual(['requested', 'requested', 'requested'])

  // The only lavalier of that desk is in it: whoever wants it waits.
  const other = await chromium.open({ javaScriptEnabled: false })
  await signUp(other.page, brest, 'Paol Guivarc’h', paol)
  const lavalier = '/brest/fr/equipment/micro-cravate'
  await other.page.goto(`${lavalier}/borrow?desk=capucins&from=${firstDay}`)
  await send(other.page, { firstDay, lastDay, desk: 'capucins', purpose: 'Filmer une veillée' })
  await other.page.getByRole('link', { name: lending.waiting.goFor }).click()
  await send(other.page, { flexible: '0' })
  await notRefused(other.page)
  expect(await other.page.locator('main').innerText()).toContain(lending.waiting.placeNext)

  // The desk agrees, and reads the label with the camera.
  const [first] = await loansOf(nolwenn)
  await decide(staff.page, {
    collection: 'loans',
    id: first?.id ?? '',
    button: admin.decisions['loans.approved'] ?? '',
  })
  await mailTo(nolwenn, /^Accepté/)
  expect(await statesOf(nolwenn)).toEqual(['approved', 'approved', 'approved'])
  const recorder = (await loansOf(nolwenn)).find(({ model }) => model === 'enregistreur-portable')
  const swapped = recorder?.copy === 'BR-ENR-001' ? 'BR-ENR-002' : 'BR-ENR-001'
  filmLabel(film, `https://brest.example/copies/${recorder?.copy}`)
  const desk = staff.page
  await desk.goto('/admin/desk?city=brest')
  await desk.getByRole('button', { name: said.scan }).click()
  await desk.waitForURL((url) => url.searchParams.get('q') === recorder?.copy)
  const group = desk.locator('.desk__person', { hasText: 'Nolwenn Riou' })
  const rowOf = (model: string) => group.locator('li', { has: desk.locator('code', { hasText: model }) })
  await rowOf('BR-ENR').getByRole('button', { name: said.actHandOver }).click()
  await desk.locator('.desk__confirm [name="copy"]').fill(`https://brest.example/copies/${swapped}`)
  await desk.keyboard.press('Enter')
  await desk.locator('.desk__said', { hasText: said.actHandOver }).waitFor()
  await desk.goto('/admin/desk?city=brest&q=Nolwenn+Riou')
  await group.getByRole('button', { name: said.all.replace('{{count}}', '2') }).click()
  await desk.locator('.desk__confirm button[type="submit"]').click()
  await desk.locator('.desk__said', { hasText: said.actHandOver }).waitFor()
  expect(await statesOf(nolwenn)).toEqual(['handed-over', 'handed-over', 'handed-over'])
  expect((await loansOf(nolwenn)).map(({ copy }) => copy)).toContain(swapped)

  // It comes back early, the recorder damaged; the lavalier is offered to who waits.
  await desk.goto('/admin/desk?city=brest&q=Nolwenn+Riou')
  await rowOf('BR-ENR').getByRole('button', { name: said.actTakeBack }).click()
  await desk.locator('.desk__confirm [value="damaged"]').check()
  await desk.locator('.desk__confirm button[type="submit"]').click()
  await desk.locator('.desk__said', { hasText: said.actTakeBack }).waitFor()
  await desk.goto('/admin/desk?city=brest&q=Nolwenn+Riou')
  await group.getByRole('button', { name: said.all.replace('{{count}}', '2') }).click()
  await desk.locator('.desk__confirm button[type="submit"]').click()
  await desk.locator('.desk__said', { hasText: said.actTakeBack }).waitFor()
  expect(await statesOf(nolwenn)).toEqual(['returned', 'returned', 'returned'])
  const { rows: broken } = await database.query('select state from units where inventory_number = $1', [
    swapped,
  ])
  expect(broken).toEqual([{ state: 'repair' }])
  const offer = await mailTo(paol, /^Il est libre/)
  await other.page.goto(linkIn(offer, /account\/loans/))
  await press(other.page, 'take')
  await notRefused(other.page)
  const [his] = await loansOf(paol)
  expect(his).toMatchObject({ copy: 'BR-CRA-001', firstDay, lastDay, state: 'requested' })
  await decide(staff.page, {
    collection: 'loans',
    id: his?.id ?? '',
    button: admin.decisions['loans.approved'] ?? '',
  })
  await mailTo(paol, /^Accepté/)

  // Calendars take every event for the one it is.
  for (const email of [nolwenn, paol]) {
    const events = (await mailsTo(email)).flatMap(loansIn)
    expect(events.length, email).toBeGreaterThan(1)
    expect(new Set(events.map(({ uid }) => uid)).size, email).toBe(1)
    const sequences = events.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other))
    for (const { startDate, endDate } of events)
      expect([startDate, endDate].map((at) => at.toString().slice(0, 10))).toEqual([firstDay, lastDay])
  }
  await Promise.all([resident, staff, other].map(({ context }) => context.close()))
}, 120_000)

test('the desk asks for somebody who stands before it, with the keyboard', async () => {
  const words = lending.deskAsk
  const soazig = 'soazig-asks@journey.example'
  const resident = await chromium.open()
  await signUp(resident.page, brest, 'Soazig Tanguy', soazig)
  const [firstDay, lastDay] = await saturdayFor(resident.page, '/brest/fr/equipment/enregistreur-portable')
  const { page: desk, context } = await chromium.open({ viewport: { width: 360, height: 800 } })
  await enterAdmin(desk, loginOf(inject('data'), 'brest', 'manager'))
  await desk.goto('/admin/desk?city=brest')
  await desk.getByRole('link', { name: words.title }).press('Enter')

  // Nobody of that name has dealings with the city yet; by her whole address she is found.
  const look = async (typed: string): Promise<void> => {
    await desk.locator('#desk-who').fill(typed)
    await Promise.all([desk.waitForURL(/[?&]q=/), desk.keyboard.press('Enter')])
  }
  await look('Tanguy')
  await desk.getByText(words.nobody).waitFor()
  await look(soazig)
  await desk.getByRole('link', { name: /^Soazig Tanguy/ }).press('Enter')

  // What she may not have is refused in the words she would read; another thing is hers.
  const form = desk.locator('form.desk__confirm')
  const ask = async (equipment: string): Promise<void> => {
    await form.locator('[name="equipment"]').selectOption(equipment)
    await form.locator('[type="submit"]').press('Enter')
  }
  await form.locator('[name="firstDay"]').fill(firstDay)
  await form.locator('[name="lastDay"]').fill(lastDay)
  await ask('enregistreur-portable')
  await form.getByRole('alert').getByText('Prise de son').waitFor()
  expect(await loansOf(soazig)).toEqual([])
  await ask('micro-cravate')
  await desk.getByText(words.waits.replace('{{name}}', 'Soazig Tanguy')).waitFor()
  expect(await loansOf(soazig)).toMatchObject([
    { model: 'micro-cravate', state: 'requested', firstDay, lastDay },
  ])
  const mail = await mailTo(soazig, /^Votre demande est enregistrée/)
  expect(mail.text).toContain(lending.askedBy)
  await desk.getByRole('link', { name: words.toDesk.replace('{{name}}', 'Soazig Tanguy') }).press('Enter')
  await desk.locator('.desk__person', { hasText: 'Soazig Tanguy' }).waitFor()
  await Promise.all([resident.context.close(), context.close()])
}, 120_000)
