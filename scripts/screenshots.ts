import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { launchChromium } from '../test/support/chromium.ts'

// Takes the pictures of docs/screenshots/ from a running demo: `npm run screenshots -- http://localhost:3000`.
const [origin = 'http://localhost:3000'] = process.argv.slice(2)
const folder = 'docs/screenshots'
const tallest = 2600

const pages = {
  'brest-home': '/brest/fr',
  'brest-trail': '/brest/fr/trails/goulet-sonore',
  'brest-equipment': '/brest/fr/equipment/enregistreur-de-poche',
  'brest-module': '/brest/fr/training/prise-de-son',
  'brest-institute': '/brest/fr/institutes/commons',
  'toronto-home': '/toronto/en',
  'toronto-trail': '/toronto/en/trails/don-valley-brick-works',
  'toronto-equipment': '/toronto/en/equipment/pocket-recorder',
  'toronto-module': '/toronto/en/training/field-recording',
  'toronto-institute': '/toronto/en/institutes/open-business',
}

/** For docs/staff.md, as a manager of Brest. */
const staffPages = {
  'staff-waiting': '/admin',
  'staff-who': '/admin/who',
  'staff-hand-over': { from: '/admin/who', follow: 'a[href^="/admin/who/brest/"] >> nth=1' },
  'staff-setup': '/admin/setup/brest?step=look',
  'staff-decision': { from: '/admin/collections/businesses', follow: 'table tbody a >> nth=0' },
  'staff-page': {
    from: '/admin/collections/pages?limit=50',
    follow: 'table tbody a:has-text("premiers pas")',
  },
}

mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
for (const [name, path] of Object.entries(pages)) {
  for (const width of [1280, 360]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(`${origin}${path}`)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    for (let top = 0; top < Math.min(height, tallest); top += 600) {
      await page.evaluate((to) => scrollTo(0, to), top)
      await page.waitForLoadState('networkidle')
    }
    await page.evaluate(() => scrollTo(0, 0))
    const picture = await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    })
    await sharp(picture).webp({ quality: 72 }).toFile(`${folder}/${name}-${width}.webp`)
    await page.close()
  }
}

const staff = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' })
await staff.goto(`${origin}/brest/fr/account/log-in`)
const { email, password } = managerOfBrest()
await staff.fill('[name="email"]', email)
await staff.fill('[name="password"]', password)
await staff.locator('main form button[type="submit"]').first().click()
await staff.waitForURL((url) => !url.pathname.endsWith('log-in'))
for (const [name, way] of Object.entries(staffPages)) {
  await staff.goto(`${origin}${typeof way === 'string' ? way : way.from}`, { waitUntil: 'networkidle' })
  if (typeof way !== 'string') {
    const before = staff.url()
    await staff.locator(way.follow).click()
    await staff.waitForURL((url) => url.href !== before)
    await staff.waitForLoadState('networkidle')
  }
  const picture = await staff.screenshot({ fullPage: true })
  await sharp(picture).webp({ quality: 72 }).toFile(`${folder}/${name}-1280.webp`)
}
await browser.close()

/** The demo's own login. */
function managerOfBrest(): { email: string; password: string } {
  const logins = JSON.parse(readFileSync('.data/demo-logins.json', 'utf8')) as {
    city: string
    role: string
    email: string
    password: string
  }[]
  const found = logins.find(({ city, role }) => city === 'Brest' && role.includes('manager'))
  if (!found) throw new Error('No manager of Brest in .data/demo-logins.json; expected a running demo')
  return found
}
