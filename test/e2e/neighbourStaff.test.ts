import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { adminWords } from '../../src/admin/words.ts'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { decide, enterAdmin } from './support/staff.ts'

const chromium = useChromium()
let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(() => database.end())

test('staff let in what they see, and no other', async () => {
  const { rows } = await database.query<{ id: string }>(
    `select t.id from things t join cities c on c.id = t.city_id where c.slug = 'brest' and t.state = 'offered' limit 1`,
  )
  const id = rows[0]?.id ?? ''
  const stateOf = async () =>
    (await database.query<{ state: string }>('select state from things where id = $1', [id])).rows[0]?.state
  const { page, context } = await chromium.open()
  await enterAdmin(page, loginOf(inject('data'), 'brest', 'manager'))
  const named = (state: string): string => adminWords('fr').decision('things', state)
  await decide(page, { collection: 'things', id, button: named('hidden'), reason: 'Dangereux' })
  expect(await stateOf()).toBe('hidden')
  await page.goto(`/admin/collections/things/${id}`)
  const offer = page.getByRole('group').getByRole('button', { name: named('offered'), exact: true })
  await offer.waitFor()
  await database.query(`update things set updated_at = now() where id = $1`, [id])
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 400),
    offer.press('Enter'),
  ])
  expect(await stateOf()).toBe('hidden')
  await decide(page, { collection: 'things', id, button: named('offered') })
  expect(await stateOf()).toBe('offered')
  await context.close()
}, 120_000)
