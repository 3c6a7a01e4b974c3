import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCities } from '../../../src/domains/tenancy/loadCities.ts'
import { makeDemoPeople } from '../../../src/domains/tenancy/packs/demoPeople.ts'
import { exportPack } from '../../../src/domains/tenancy/packs/exportPack.ts'
import { lendDemoLoans } from '../../../src/domains/tenancy/packs/lendDemoLoans.ts'
import type { Pack } from '../../../src/domains/tenancy/packs/Pack.ts'
import { readPack } from '../../../src/domains/tenancy/packs/readPack.ts'
import { usePortal } from '../../support/portal.ts'
import { apply, copyOfTiny, packsFolder, removePacks, rowCounts, tiny, useMediaFolder } from './packs.ts'

const portal = usePortal()
const file = '.data/test/demo/demo-logins.json'
let pack: Pack

beforeAll(async () => {
  rmSync('.data/test/demo', { recursive: true, force: true })
  useMediaFolder()
  await apply(portal.payload, tiny)
  const read = readPack(tiny)
  if (!read.ok) throw new Error('expected the pack to be in order')
  pack = read.pack
})

afterAll(removePacks)

const make = () => makeDemoPeople({ payload: portal.payload, pack, file })

describe('demo accounts', () => {
  it('can log in with the password that is printed, and hold the roles of the pack', async () => {
    const { logins } = await make()
    expect(logins.map(({ city, role, email }) => [city, role, email])).toEqual([
      ['Petite-Ville', 'manager, desk', 'maire@petite-ville.example'],
      ['Petite-Ville', 'business', 'voisin@petite-ville.example'],
    ])
    for (const { email, password } of logins) {
      const { user } = await portal.payload.login({ collection: 'people', data: { email, password } })
      expect(user?.email).toBe(email)
    }
    const { docs } = await portal.payload.find({ collection: 'memberships', depth: 0 })
    expect(docs.map(({ role }) => role).sort()).toEqual(['desk', 'manager'])
    const { rows } = await portal.database.query(
      'select p.email from businesses b join people p on p.id = b.applicant_id',
    )
    expect(rows).toEqual([{ email: 'voisin@petite-ville.example' }])
    expect((await portal.database.query('select id from mails')).rows).toEqual([])
  })

  it('are the same the next time, with the same password', async () => {
    const before = await rowCounts(portal.database)
    const kept = readFileSync(file, 'utf8')
    expect((await make()).logins).toEqual(JSON.parse(kept))
    expect(readFileSync(file, 'utf8')).toBe(kept)
    expect(await rowCounts(portal.database)).toEqual(before)
  })

  it('get a new password when the file was lost', async () => {
    const {
      logins: [before],
    } = await make()
    rmSync(file)
    const {
      logins: [after],
    } = await make()
    expect(after?.password).not.toBe(before?.password)
    const data = { email: after?.email ?? '', password: after?.password ?? '' }
    await expect(portal.payload.login({ collection: 'people', data })).resolves.toBeTruthy()
  })

  it('keep their logins where only the owner of the deployment reads them', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('what demo accounts lend', () => {
  const lent = async () =>
    (
      await portal.database.query(`
        select t.name, t.language, t.category, t.part, t.max_days::int as days, t.state, p.email, i.open, l.alt
        from things t join people p on p.id = t.person_id left join images i on i.id = t.image_id
          left join images_locales l on l._parent_id = i.id and l._locale = t.language::text::_locales
        order by t.name`)
    ).rows

  /** The small pack, whose neighbour lends. */
  const withThings = (settings: string): string =>
    copyOfTiny({
      'city.yaml': (text) =>
        text.replace('{ maxDays: 7 }', settings).replace(
          'business: atelier-sonore }',
          `business: atelier-sonore, lends: [
          { name: Skeul, description: Teir metrad., category: tool, part: Porzh, maxDays: 3, places: [Er porzh] },
          { name: Barnum, description: Trois mètres sur trois., language: fr, category: outdoor, maxDays: 2, places: [Au port], image: place.webp }] }`,
        ),
    })
  const open =
    '{ maxDays: 7, neighbours: { enabled: true, maxDays: 5, parts: [Porzh], insurance: { fr: À vous. } } }'
  const packIn = (folder: string): Pack => {
    const read = readPack(folder)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.pack
  }

  it('is offered as by the public form, once, and stays withdrawn', async () => {
    const folder = withThings(open)
    await apply(portal.payload, folder)
    const lending = packIn(folder)
    const offer = () => makeDemoPeople({ payload: portal.payload, pack: lending, file })
    expect((await offer()).problems).toEqual([])
    const email = 'voisin@petite-ville.example'
    const things = [
      {
        name: 'Barnum',
        language: 'fr',
        category: 'outdoor',
        part: null,
        days: 2,
        state: 'offered',
        email,
        open: true,
        alt: 'Une place et une mairie',
      },
      {
        name: 'Skeul',
        language: 'br',
        category: 'tool',
        part: 'Porzh',
        days: 3,
        state: 'offered',
        email,
        open: null,
        alt: null,
      },
    ]
    expect(await lent()).toEqual(things)
    await portal.database.query("update things set state = 'withdrawn' where name = 'Skeul'")
    const before = await rowCounts(portal.database)
    expect((await offer()).problems).toEqual([])
    expect(await rowCounts(portal.database)).toEqual(before)
  })

  it('is no part of an exported pack, nor are its pictures', async () => {
    const to = `${packsFolder}/exported-lending`
    await exportPack({ payload: portal.payload, slug: 'petite-ville', folder: to })
    expect(readFileSync(`${to}/city.yaml`, 'utf8')).toContain('parts:')
    expect(readFileSync(`${to}/city.yaml`, 'utf8')).not.toContain('people:')
    expect(readdirSync(`${to}/media`).sort()).toEqual([...readdirSync(`${tiny}/media`)].sort())
    const exported = packIn(to)
    expect(exported.city.programmes.lending?.settings['neighbours']).toEqual(
      packIn(withThings(open)).city.programmes.lending?.settings['neighbours'],
    )
  })

  it('is said where the city no longer lets residents lend', async () => {
    await portal.database.query('delete from things')
    await portal.database.query("update programmes set settings = '{}' where kind = 'lending'")
    const lending = packIn(withThings(open))
    const { logins, problems } = await makeDemoPeople({ payload: portal.payload, pack: lending, file })
    expect(logins).toHaveLength(2)
    expect(problems).toEqual([
      { file: 'city.yaml', line: 56, message: expect.stringMatching(/^"Skeul": Residents do not lend/) },
      { file: 'city.yaml', line: 57, message: expect.stringMatching(/^"Barnum": Residents do not lend/) },
    ])
    expect(await lent()).toEqual([])
  })
})

describe('what demo accounts borrow', () => {
  const now = new Date()
  const lending = (): Pack => {
    const folder = copyOfTiny({
      'city.yaml': (text) =>
        text.replace(
          'business: atelier-sonore }',
          `business: atelier-sonore, belongsTo: [associations], borrows: [
          { thing: perceuse, desk: mairie, from: -30, until: -22, state: closed, out: Deux forets., back: Complet. },
          { thing: enregistreur, desk: mairie, from: -30, until: -22, state: closed },
          { thing: perceuse, desk: mairie, from: -9, until: -3, state: handed-over },
          { thing: perceuse, desk: mairie, from: 12, until: 14, state: approved },
          { thing: perceuse, desk: mairie, from: 5, until: 9, state: waiting }] }`,
        ),
    })
    const read = readPack(folder)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.pack
  }
  const lend = async () => {
    const { payload } = portal
    const city = (await loadCities(payload)).find(({ slug }) => slug === 'petite-ville')
    if (!city) throw new Error('expected the small city')
    return lendDemoLoans({ payload, pack: lending(), city, now })
  }

  it('is lent by the rules of everybody, and happened when the pack says; what they forbid is said', async () => {
    await apply(portal.payload, tiny, { force: true })
    await make()
    const problems = await lend()
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"enregistreur": /),
      expect.stringMatching(/^"perceuse": /),
    ])
    const { rows: loans } = await portal.database.query(`
      select l.state, l.deposit_taken::int as taken, l.deposit_returned::int as back, l.handed_over_at at time zone 'Europe/Paris' < l.due_at as before,
        to_char(l.handed_over_at at time zone 'Europe/Paris', 'YYYY-MM-DD') = l.first_day as out,
        (select array_agg(c.note order by c.created_at) from conditions c where c.loan_id = l.id and c.created_at < now() - interval '2 days') as notes,
        (select count(*)::int from events v where v.subject_id = l.id and v.at > now() - interval '1 day') as told
      from loans l order by l.first_day`)
    expect(loans).toEqual([
      {
        state: 'closed',
        taken: 5000,
        back: 5000,
        before: true,
        out: true,
        notes: ['Deux forets.', 'Complet.'],
        told: 0,
      },
      { state: 'handed-over', taken: 5000, back: null, before: true, out: true, notes: [null], told: 0 },
      // Asked for before the other was late, as far as the pack goes.
      { state: 'approved', taken: null, back: null, before: null, out: null, notes: null, told: 2 },
    ])
  })

  it('is lent once', async () => {
    const before = await rowCounts(portal.database)
    expect(await lend()).toEqual([])
    expect(await rowCounts(portal.database)).toEqual(before)
  })
})
