import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tiny } from '../tenancy/packs.ts'
import { communal, type Deployment, folder, makeDeployment } from './command.ts'

let deployment: Deployment
beforeAll(async () => {
  deployment = await makeDeployment('migrated')
  await communal(deployment, ['city', 'apply', resolve(tiny)])
}, 120_000)
afterAll(async () => {
  await deployment.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('communal invariants', () => {
  it('says that everything holds, and ends with 0', async () => {
    const { code, out } = await communal(deployment, ['invariants'])
    expect(out).toContain('Everything holds.')
    expect(code).toBe(0)
  })

  // Each takes away what forbids it, so that it can go wrong at all: the look is the control.
  it('finds whatever goes wrong, one by one, and ends with 1', async () => {
    const { query, media } = deployment
    await query('alter table sessions drop constraint sessions_seats_not_exceeded')
    await query('update sessions set taken = seats + 1')
    await query('alter table events disable trigger events_append_only')
    await query('drop trigger city_is_fixed on trails')
    await query(`update guides_locales set title = 'Another title'`)
    await query(`insert into mails (id, city_id, key, "to", notice, subject, text, html, language, state, created_at)
      select uuidv7(), id, 'stuck', 'a@ville.example', 'test', 's', 't', 'h', 'fr', 'queued', now() - interval '2 hours' from cities limit 1`)
    const file = readdirSync(media)[0] ?? ''
    rmSync(`${media}/${file}`)
    writeFileSync(`${media}/stray.webp`, '')
    const { code, out } = await communal(deployment, ['invariants'])
    expect(code).toBe(1)
    for (const line of [
      'constraint sessions.sessions_seats_not_exceeded is missing',
      'trigger events.events_append_only is missing or off',
      'trails has no trigger city_is_fixed',
      'WRONG The seats taken of a session',
      'WRONG What is found is what public pages say',
      'WRONG No mail is stuck',
      `no file ${file}`,
      'no row for stray.webp',
    ])
      expect(out).toContain(line)
    expect(out).toContain('ok    No two loans of a copy overlap')
  })
})
