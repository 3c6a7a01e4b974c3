import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, cookieOf, loginOf } from './support/client.ts'
import { type RunningServer, startServer } from './support/server.ts'

let second: RunningServer
let database: pg.Client
const first = () => inject('port')

beforeAll(async () => {
  const data = inject('data')
  second = await startServer({
    DATABASE_URL: inject('databaseUrl'),
    COMMUNAL_DATA: data,
    COMMUNAL_MEDIA: `${data}/media`,
    COMMUNAL_WORKER: 'outside',
    COMMUNAL_ORIGIN: inject('origin'),
  })
  database = new pg.Client({ connectionString: inject('databaseUrl') })
  await database.connect()
})
afterAll(async () => {
  await second.stop()
  await database.end()
})

const titleAt = async (port: number): Promise<string> => (await ask(port, '/toronto/en/guides')).text

describe('a change', () => {
  test('made through one process is seen through the other within a second after COMMIT', async () => {
    const cookie = await cookieOf(first(), loginOf(inject('data'), 'toronto', 'manager'))
    const { rows } = await database.query<{ id: string }>(
      `select g.id from guides g join cities c on c.id = g.city_id where c.slug = 'toronto' order by g.slug limit 1`,
    )
    const guide = rows[0]
    const title = `A title of just now ${Date.now()}`
    expect(await titleAt(second.port)).not.toContain(title)
    const saved = await ask(first(), `/api/guides/${guide?.id}?locale=en`, {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json', origin: inject('origin') },
      body: JSON.stringify({ title, _status: 'published' }),
    })
    expect(saved.status).toBe(200)
    const acknowledged = Date.now()
    while (!(await titleAt(second.port)).includes(title)) {
      expect(Date.now() - acknowledged).toBeLessThan(1000)
      await pause(20)
    }
    expect(await titleAt(first())).toContain(title)
  })

  test('is never seen before COMMIT, and not at all if it is rolled back', async () => {
    const { rows } = await database.query<{ id: string; city: string; title: string }>(`
      select g.id, g.city_id as city, l.title from guides g join guides_locales l on l._parent_id = g.id and l._locale = 'en'
      join cities c on c.id = g.city_id and c.slug = 'toronto' order by g.slug limit 1`)
    const guide = rows[0]
    const change = async (title: string, end: 'commit' | 'rollback'): Promise<void> => {
      await database.query('begin')
      await database.query(`update guides_locales set title = $1 where _parent_id = $2 and _locale = 'en'`, [
        title,
        guide?.id,
      ])
      await database.query(`select pg_notify('communal_changes', $1)`, [`${guide?.city}:guides`])
      await pause(300)
      expect(await titleAt(second.port)).not.toContain(title)
      await database.query(end)
    }
    await titleAt(second.port)
    await change('Never to be seen', 'rollback')
    await pause(300)
    expect(await titleAt(second.port)).not.toContain('Never to be seen')
    await change('Seen after the commit', 'commit')
    const committed = Date.now()
    while (!(await titleAt(second.port)).includes('Seen after the commit')) {
      expect(Date.now() - committed).toBeLessThan(1000)
      await pause(20)
    }
  })
})

describe('a page rendered for a person', () => {
  test('never enters the cache, and a visitor never sees it', async () => {
    const login = loginOf(inject('data'), 'brest', 'resident')
    const cookie = await cookieOf(first(), login)
    const address = '/brest/fr/commons?seen=by-a-person'
    const theirs = await ask(first(), address, { headers: { cookie } })
    const visitors = await ask(first(), address)
    expect(theirs.headers['cache-control']).toMatch(/no-store/)
    expect(theirs.headers['etag']).toBeUndefined()
    expect(visitors.status).toBe(200)
    expect(visitors.text).not.toContain(login.email)
    expect(visitors.headers['vary']).toMatch(/cookie/)
    const account = await ask(first(), '/brest/fr/account', { headers: { cookie } })
    expect(account.status).toBe(200)
    const none = await ask(first(), '/brest/fr/account')
    expect(none.status).toBeGreaterThanOrEqual(300)
  })

  test('a visitor’s page is kept whole, with its etag, in the encoding that was asked for', async () => {
    const one = await ask(first(), '/brest/fr/trails', { headers: { 'accept-encoding': 'br' } })
    const again = await ask(first(), '/brest/fr/trails', {
      headers: { 'if-none-match': String(one.headers['etag']) },
    })
    expect(one.headers['content-encoding']).toBe('br')
    expect(again.status).toBe(304)
  })
})

describe('a host', () => {
  test('that is none of ours is refused', async () => {
    const answer = await ask(first(), '/brest/fr', { headers: { host: 'evil.example' } })
    expect(answer.status).toBe(421)
  })

  test('of a city shows that city alone, with links that stay there', async () => {
    const host = `brest.localhost:${first()}`
    const page = await ask(first(), '/fr/equipment', { headers: { host } })
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/href="\/fr\/equipment\//)
    expect(page.text).not.toMatch(/href="\/brest\//)
    expect((await ask(first(), '/toronto/en', { headers: { host } })).status).toBe(404)
  })

  test('of a city answers a closing slash and dots with addresses of its own', async () => {
    const host = `brest.localhost:${first()}`
    const slash = await ask(first(), '/fr/equipment/?kind=sound', { headers: { host } })
    expect([slash.status, slash.headers.location]).toEqual([301, '/fr/equipment?kind=sound'])
    const away = await ask(first(), '//evil.example/', { headers: { host } })
    expect(away.headers.location).toBe('/evil.example')
    for (const path of ['/../toronto/en', '/%2e%2e/toronto/en'])
      expect((await ask(first(), path, { headers: { host } })).status, path).toBe(404)
  })

  test('of a city leads on from an address of the site before it, which named no language', async () => {
    await database.query(`insert into redirects (id, city_id, "from", "to")
      select gen_random_uuid(), id, 'culture/agenda.php', 'training' from cities where slug = 'brest'`)
    const at = (path: string, headers: Record<string, string>) => ask(first(), path, { headers })
    const old = await at('/culture/agenda.php', {
      host: `brest.localhost:${first()}`,
      'accept-language': 'br',
    })
    expect([old.status, old.headers.location]).toEqual([302, '/br/training'])
    const platform = await at('/brest/culture/agenda.php', { 'accept-language': 'de' })
    expect(platform.headers.location).toBe('/brest/fr/training')
    const nowhere = await at('/brest/culture/autre.php', { 'accept-language': 'fr' })
    expect([nowhere.status, nowhere.headers['content-language']]).toEqual([404, 'fr'])
  })

  test('of the platform has the same page under the city’s name', async () => {
    const page = await ask(first(), '/brest/fr/equipment')
    expect(page.text).toMatch(/href="\/brest\/fr\/equipment\//)
  })
})

describe('a form', () => {
  test('sent from another site is refused at every door', async () => {
    for (const path of ['/brest/fr/account/log-in', '/api/people/login', '/admin']) {
      const answer = await ask(first(), path, {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'email=a',
      })
      expect(answer.status, path).toBe(403)
    }
  })
})

describe('a body', () => {
  test('of unknown length is not read', async () => {
    const answer = await ask(first(), '/api/people/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: '{}',
    })
    expect(answer.status).toBe(411)
  })
})

describe('a file', () => {
  const names = async (): Promise<{ brest: string; closed: string }> => {
    const { rows } = await database.query<{ filename: string; id: string }>(`
      select i.filename, i.id from images i join cities c on c.id = i.city_id where c.slug = 'brest' order by i.filename limit 2`)
    return { brest: rows[0]?.filename ?? '', closed: rows[1]?.filename ?? '' }
  }

  test('is served with what keeps it harmless, in parts if asked', async () => {
    const { brest } = await names()
    const answer = await ask(first(), `/media/${brest}`, { headers: { range: 'bytes=0-99' } })
    expect(answer.status).toBe(206)
    expect(answer.headers['content-range']).toMatch(/^bytes 0-99\//)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toMatch(/sandbox/)
  })

  test('of one city is not found at another’s host, nor by Payload’s own address, once it is closed', async () => {
    const { brest, closed } = await names()
    const elsewhere = { headers: { host: `toronto.localhost:${first()}` } }
    expect((await ask(first(), `/media/${brest}`, elsewhere)).status).toBe(404)
    expect((await ask(first(), `/api/images/file/${brest}`)).status).toBe(200)
    await database.query('update images set open = false where filename = $1', [closed])
    expect((await ask(first(), `/media/${closed}`)).status).toBe(404)
    expect((await ask(first(), `/api/images/file/${closed}`)).status).toBe(404)
    const foreign = await cookieOf(first(), loginOf(inject('data'), 'toronto', 'manager'))
    expect((await ask(first(), `/media/${closed}`, { headers: { cookie: foreign } })).status).toBe(404)
    const own = await cookieOf(first(), loginOf(inject('data'), 'brest', 'manager'))
    const seen = await ask(first(), `/media/${closed}`, { headers: { cookie: own } })
    expect(seen.status).toBe(200)
    expect(seen.headers['cache-control']).toMatch(/no-store|private/)
    await database.query('update images set open = true where filename = $1', [closed])
  })

  test.each([
    '/media/../package.json',
    '/media/%2e%2e%2fpackage.json',
    '/media/nothing.webp',
    '/api/images/file/..%2f..%2fpackage.json',
  ])('%s is not found', async (path) => {
    expect((await ask(first(), path)).status).toBe(404)
  })
})
