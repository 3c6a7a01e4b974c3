import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import sharp from 'sharp'

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

mkdirSync(folder, { recursive: true })
const executablePath = process.env['COMMUNAL_CHROMIUM']
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...(executablePath && { executablePath }),
})
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
await browser.close()
