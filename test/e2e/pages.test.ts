import pg from 'pg'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useChromium } from './support/browser.ts'
import { ask, loginOf } from './support/client.ts'
import { type Crawled, crawl, sortOf } from './support/crawl.ts'
import { faultsAt } from './support/faults.ts'
import { enterAdmin } from './support/staff.ts'
import { reportOf, validate } from './support/validHtml.ts'

const chromium = useChromium()
const editions = ['/brest/fr', '/brest/br', '/brest/en', '/toronto/en', '/toronto/fr']
const pages = new Map<string, Crawled[]>()

beforeAll(async () => {
  for (const edition of editions)
    pages.set(edition, await crawl(inject('origin'), edition, [`${edition}/copies/${labelled(edition)}`]))
}, 240_000)

/** A copy with a label; of those that say most. */
const labelled = (edition: string): string => (edition.startsWith('/brest/') ? 'BR-ENR-001' : 'TO-0001')

const of = (edition: string): Crawled[] => pages.get(edition) ?? []

/** One page of every sort, and of the lists all. */
const oneOfEach = (edition: string): Crawled[] => [
  ...new Map(of(edition).map((page) => [sortOf(page.address), page])).values(),
]

describe.each(editions)('every public page of %s', (edition) => {
  test('is there, and leads nowhere that is not', () => {
    expect(of(edition).length).toBeGreaterThan(90)
    expect(
      of(edition)
        .filter(({ status }) => status !== 200)
        .map(({ address, status }) => `${status} ${address}`),
    ).toEqual([])
  })

  test('is valid HTML', async () => {
    const found = new Map<string, string>()
    for (const { address, html } of of(edition)) {
      const report = await reportOf(html)
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages)
          found.set(`${sortOf(address)} ${ruleId} ${message}`, `${address}:${line}`)
      }
    }
    expect([...found].map(([problem, place]) => `${problem} (${place})`)).toEqual([])
  }, 240_000)

  test('says its language, its title and its other languages', () => {
    const [, , language] = edition.split('/')
    for (const { html, address } of of(edition)) {
      expect(html, address).toMatch(new RegExp(`<html lang="${language}"`))
      expect(html, address).toMatch(/<title>[^<]{3,}<\/title>/)
      expect(html, address).toMatch(/<h1\b/)
      expect(html, address).not.toMatch(/\{\{|\bundefined\b|\[object Object\]|>null</)
    }
  })

  test('has no violation that axe finds, at 360 and 1280 pixels, and never scrolls sideways', async () => {
    const found: string[] = []
    const waiting = oneOfEach(edition)
    await Promise.all([lookAt(waiting, found), lookAt(waiting, found)])
    expect(found).toEqual([])
  }, 300_000)
})

const lookAt = async (waiting: Crawled[], found: string[]): Promise<void> => {
  const { page, context } = await chromium.open()
  for (let next = waiting.shift(); next; next = waiting.shift())
    found.push(...(await faultsAt(page, next.address)))
  await context.close()
}

describe('the standing of a borrower', () => {
  test('with strikes and a suspension has no violation either, and its form is valid HTML', async () => {
    const login = loginOf(inject('data'), 'brest', 'desk')
    const database = new pg.Client({ connectionString: inject('databaseUrl') })
    await database.connect()
    await database.query(
      `with who as (select id from people where email = $1),
        loan as (insert into loans (id, city_id, unit_id, equipment_id, desk_id, person_id, first_day, last_day, starts_at, due_at,
            ends_at, state)
          select gen_random_uuid(), u.city_id, u.id, u.equipment_id, u.desk_id, who.id, '2020-01-02', '2020-01-03', '2020-01-02',
            '2020-01-03', '2020-01-03', 'closed'
          from who, units u join cities c on c.id = u.city_id and c.slug = 'brest' limit 1 returning *),
        pause as (insert into suspensions (id, city_id, person_id, first_day, last_day, by)
          select gen_random_uuid(), city_id, person_id, '2020-01-04', '2999-01-01', 'rule' from loan)
      insert into strikes (id, city_id, person_id, loan_id, kind, given_on, expires_on)
      select gen_random_uuid(), city_id, person_id, id, 'late', '2020-01-04', '2999-01-01' from loan`,
      [login.email],
    )
    await database.end()
    const { page, context } = await chromium.open()
    await enterAdmin(page, login)
    expect(await faultsAt(page, '/brest/fr/account/standing', 'main')).toEqual([])
    await page.locator('main details:has(form) > summary').click()
    await page.locator('main form button').click()
    expect(await page.locator('main [aria-invalid]').count()).toBe(1)
    expect(await validate(await page.content())).toEqual([])
    await context.close()
  }, 60_000)
})

describe('every public page', () => {
  test('has a policy for its scripts, and none from elsewhere', () => {
    for (const edition of editions) {
      for (const { headers, html, address } of of(edition)) {
        const policy = headers.get('content-security-policy') ?? ''
        expect(policy, address).toMatch(/script-src[^;]*'sha256-|script-src 'self'/)
        expect(policy, address).not.toMatch(/unsafe-inline/)
        expect(html, address).not.toMatch(
          /<(script|link rel="stylesheet"|img|iframe)[^>]+(src|href)="https?:/,
        )
        expect(headers.get('x-content-type-options'), address).toBe('nosniff')
        expect(headers.get('referrer-policy'), address).toBe('strict-origin-when-cross-origin')
      }
    }
  })

  test('answers at the city’s own host with links that stay there', async () => {
    const port = inject('port')
    const answer = await ask(port, '/fr/equipment', { headers: { host: `brest.localhost:${port}` } })
    const html = answer.text
    expect(answer.status).toBe(200)
    expect(html).toMatch(/href="\/fr\/equipment\//)
    expect(html).not.toMatch(/href="\/brest\//)
  })
})
