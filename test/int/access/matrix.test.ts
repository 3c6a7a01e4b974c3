import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../../../src/domains/identity/roles.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { type Classification, classification } from './classification.ts'
import type { samplesOf as Samples } from './samples.ts'

/** Every collection × operation × role × (own city, other city, none), generated from the live configuration, over REST
 *  and the Local API. A deviation in either direction is a failure: a door that is open too wide, or one that is shut. */

const portal = usePortal()
const password = 'une longue phrase de passe'

type Actor = { name: string; role?: Role; token?: string; person?: string }
type World = {
  home: string
  abroad: string
  actors: Actor[]
  documents: Record<string, { home: string; abroad: string; homeDraft?: string; abroadDraft?: string }>
}

let world: World
let rest: typeof import('./rest.ts').rest

beforeAll(async () => {
  ;({ rest } = await import('./rest.ts'))
  const { samplesOf }: { samplesOf: typeof Samples } = await import('./samples.ts')
  const { payload } = portal
  const [home, abroad] = await Promise.all([buildCity(payload), buildCity(payload)])
  const owner = await buildPerson(payload)
  const samples = samplesOf(payload, owner.id)
  const documents: World['documents'] = {}
  for (const { config } of Object.values(payload.collections)) {
    if (!(config.slug in classification)) continue
    const slug = config.slug as CollectionSlug
    documents[slug] = { home: await samples.id(slug, home.id), abroad: await samples.id(slug, abroad.id) }
    if (config.versions?.drafts && slug !== 'institutes') {
      documents[slug].homeDraft = await samples.id(slug, home.id, true)
      documents[slug].abroadDraft = await samples.id(slug, abroad.id, true)
    }
  }
  const actors: Actor[] = [{ name: 'visitor' }, await signedIn('resident')]
  for (const role of roles) actors.push(await signedIn(role, role, home.id))
  world = { home: home.id, abroad: abroad.id, actors, documents }
}, 120_000)

const signedIn = async (name: string, role?: Role, city?: string): Promise<Actor> => {
  const person = await buildPerson(portal.payload, {
    ...(city && role && { city, roles: [role] }),
    data: { password },
  })
  const { cookie } = await rest('POST', '/people/login', { body: { email: person.email, password } })
  const token = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1]
  if (!token) throw new Error(`${name} could not log in`)
  return { name, ...(role && { role }), person: person.id, token }
}

const holds = (actor: Actor, allowed: readonly Role[]): boolean =>
  actor.role !== undefined && allowed.includes(actor.role)

/** What one collection does for one actor, against what it should do. */
const deviations = async (slug: string, line: Classification, actor: Actor): Promise<string[]> => {
  const found: string[] = []
  const documents = world.documents[slug]
  if (!documents) return [`${slug}: no sample`]
  const token = actor.token ? { token: actor.token } : {}
  const say = (what: string, may: boolean, does: boolean): void => {
    if (may !== does)
      found.push(
        `${slug}: ${actor.name} ${does ? 'MAY' : 'may not'} ${what}, should ${may ? '' : 'not '}be able to`,
      )
  }
  const reads = async (id: string | undefined): Promise<boolean> =>
    id !== undefined && (await rest('GET', `/${slug}/${id}?depth=0`, token)).status === 200

  const list = await rest('GET', `/${slug}?limit=500&depth=0&draft=true`, token)
  const listed = new Set(((list.body as { docs?: { id: string }[] })?.docs ?? []).map(({ id }) => id))
  const counted = (await rest('GET', `/${slug}/count`, token)).body as { totalDocs?: number }
  const publicly = line.public !== 'none' && slug !== 'people'
  const inOwn = holds(actor, line.read)

  say('read one of the own city', publicly || inOwn, await reads(documents.home))
  say('read one of another city', publicly, await reads(documents.abroad))
  say('list one of the own city', publicly || inOwn, listed.has(documents.home))
  say('list one of another city', publicly, listed.has(documents.abroad))
  if (documents.homeDraft) {
    say('read a draft of the own city', inOwn, await reads(documents.homeDraft))
    say('read a draft of another city', false, await reads(documents.abroadDraft))
    say('list a draft of another city', false, listed.has(documents.abroadDraft ?? ''))
  }
  if ((counted.totalDocs ?? 0) > listed.size)
    found.push(`${slug}: ${actor.name} counts ${counted.totalDocs} but lists ${listed.size}`)

  if (line.versions) {
    const versions = await rest('GET', `/${slug}/versions?limit=500&depth=0`, token)
    const parents = ((versions.body as { docs?: { parent: string }[] })?.docs ?? []).map(
      ({ parent }) => parent,
    )
    say('read versions of the own city', holds(actor, line.versions), parents.includes(documents.home))
    say('read versions of another city', false, parents.includes(documents.abroad))
  }

  const patch = async (id: string): Promise<boolean> =>
    (await rest('PATCH', `/${slug}/${id}?depth=0&locale=fr`, { ...token, body: {} })).status === 200
  say('update in the own city', holds(actor, line.update), await patch(documents.home))
  say('update in another city', false, await patch(documents.abroad))
  const bulk = await rest('PATCH', `/${slug}?where[id][in]=${documents.abroad}&depth=0&locale=fr`, {
    ...token,
    body: {},
  })
  say('update another city in bulk', false, ((bulk.body as { docs?: unknown[] })?.docs ?? []).length > 0)

  const creates = async (city: string): Promise<boolean> => {
    const { status } = await rest('POST', `/${slug}?depth=0`, { ...token, body: { city } })
    return status !== 401 && status !== 403 && status !== 404 && status !== 500
  }
  if (slug !== 'people' && slug !== 'cities') {
    say('create in the own city', holds(actor, line.create), await creates(world.home))
    say('create in another city', false, await creates(world.abroad))
  } else say('create', false, await creates(world.home))

  const removed = await rest('DELETE', `/${slug}/${documents.abroad}`, token)
  say('delete in another city', false, removed.status === 200)
  if (!holds(actor, line.delete)) {
    say(
      'delete in the own city',
      false,
      (await rest('DELETE', `/${slug}/${documents.home}`, token)).status === 200,
    )
  }
  if (slug === 'people')
    say(
      'unlock',
      false,
      (await rest('POST', '/people/unlock', { ...token, body: { email: 'a@b.example' } })).status === 200,
    )
  return found
}

describe('the access matrix', () => {
  test('has a line for every collection of the configuration', () => {
    const ours = Object.keys(portal.payload.collections).filter((slug) => !slug.startsWith('payload-'))
    expect(ours.sort()).toEqual(Object.keys(classification).sort())
  })

  test('holds at every collection, operation, role and city', async () => {
    const found: string[] = []
    for (const [slug, line] of Object.entries(classification)) {
      for (const actor of world.actors) found.push(...(await deviations(slug, line, actor)))
    }
    expect(found).toEqual([])
  }, 240_000)

  test('goes red when one collection is loosened', async () => {
    const { default: config } = await import('../../../src/payload.config.ts')
    const { getPayload } = await import('payload')
    const units = (await getPayload({ config })).collections.units.config
    const kept = units.access.read
    units.access.read = () => true
    const [visitor] = world.actors
    const line = classification['units']
    const found = visitor && line ? await deviations('units', line, visitor) : []
    units.access.read = kept
    expect(found).not.toEqual([])
  })
})

describe('what belongs to Payload itself', () => {
  test.each(['payload-preferences', 'payload-migrations', 'payload-kv', 'payload-jobs'])(
    '%s gives a visitor and a resident nothing of others',
    async (slug) => {
      for (const actor of world.actors.slice(0, 2)) {
        const answer = await rest('GET', `/${slug}?limit=100`, actor.token ? { token: actor.token } : {})
        const docs = (answer.body as { docs?: unknown[] } | undefined)?.docs ?? []
        expect(docs).toEqual([])
      }
    },
  )

  test('GraphQL is switched off', async () => {
    expect((await rest('POST', '/graphql', { body: { query: '{ Cities { docs { id } } }' } })).status).toBe(
      404,
    )
  })
})

describe('a query', () => {
  test.each([
    ['contributions', 'where[person.email][like]=ville.example'],
    ['contributions', 'sort=person.email'],
    ['contributions', 'where[person][exists]=true'],
    ['businesses', 'where[email][like]=ville'],
    ['sessions', 'where[module._status][equals]=draft'],
    ['images', 'where[person.email][like]=ville.example'],
  ])('on %s cannot ask a visitor’s way into what they may not read: %s', async (slug, query) => {
    const plain = (await rest('GET', `/${slug}?limit=500&depth=0`)).body as { docs: { id: string }[] }
    const asked = await rest('GET', `/${slug}?limit=500&depth=0&${query}`)
    const docs = (asked.body as { docs?: { id: string }[] }).docs
    const refused = asked.status >= 400
    const tellsNothing =
      docs?.length === 0 || docs?.map(({ id }) => id).join() === plain.docs.map(({ id }) => id).join()
    expect(refused || tellsNothing).toBe(true)
  })

  test('cannot populate a person through a public document', async () => {
    const { text } = await rest('GET', '/contributions?limit=500&depth=3')
    expect(text).not.toMatch(/person-\d+-|Personne \d|handle|_verified/)
  })
})

describe('a document', () => {
  test('never changes its city and never points to another’s things', async () => {
    const manager = world.actors.find(({ role }) => role === 'manager')
    const token = manager?.token ? { token: manager.token } : {}
    const { home, abroad } = world.documents['units'] ?? { home: '', abroad: '' }
    const moved = await rest('PATCH', `/units/${home}`, { ...token, body: { city: world.abroad } })
    const after = await portal.payload.findByID({ collection: 'units', id: home, depth: 0 })
    expect(after.city).toBe(world.home)
    expect(moved.status === 200 || moved.status >= 400).toBe(true)
    const foreign = world.documents['desks']?.abroad
    const pointed = await rest('PATCH', `/units/${home}`, { ...token, body: { desk: foreign } })
    expect(pointed.status).toBe(400)
    await expect(
      portal.database.query(`update units set desk_id = $1 where id = $2`, [foreign, home]),
    ).rejects.toThrow(/of_its_city/)
    await expect(
      portal.database.query(`update units set city_id = $1 where id = $2`, [
        world.abroad,
        abroad === home ? abroad : home,
      ]),
    ).rejects.toThrow(/never changes/)
  })
})

describe('staff of one city', () => {
  const tokenOf = (role: Role): { token: string } => {
    const token = world.actors.find((actor) => actor.role === role)?.token
    if (!token) throw new Error(`Nobody holds ${role}; expected an actor for each role`)
    return { token }
  }
  const ways = (city: string): [string, Record<string, unknown>][] => [
    ['plainly', { city }],
    ['as a document', { city: { id: city } }],
    ['as a document in a document', { city: { id: { id: city } } }],
    ['with a dot', { 'city.id': city }],
    ['with two dots', { 'city.id.id': city }],
  ]

  test('create nothing in another, however they name it', async () => {
    const made: string[] = []
    for (const [how, named] of ways(world.abroad)) {
      const closure = { name: 'Intrus', firstDay: '2027-05-01', lastDay: '2027-05-01', source: 'city' }
      const { body } = await rest('POST', '/closures?locale=fr', {
        ...tokenOf('manager'),
        body: { ...closure, ...named },
      })
      const doc = (body as { doc?: { city: string } }).doc
      if (doc) made.push(`${how}: ${doc.city}`)
    }
    const { rows } = await portal.database.query(`select from closures_locales where name = 'Intrus'`)
    expect([made, rows]).toEqual([[], []])
  })

  test('give nobody a role in another, themselves least of all', async () => {
    const actor = world.actors.find(({ role }) => role === 'manager')
    const { docs } = await portal.payload.find({
      collection: 'people',
      where: { id: { equals: actor?.person } },
    })
    for (const [, named] of ways(world.abroad)) {
      await rest('POST', '/memberships', {
        ...tokenOf('manager'),
        body: { ...named, personEmail: docs[0]?.email, role: 'manager' },
      })
    }
    const { rows } = await portal.database.query(
      'select from memberships where person_id = $1 and city_id = $2',
      [actor?.person, world.abroad],
    )
    expect(rows).toEqual([])
  })

  test('copy nothing, neither from there nor at home', async () => {
    for (const slug of ['closures', 'pages', 'businesses', 'memberships']) {
      const document = world.documents[slug]
      for (const id of [document?.home, document?.abroad]) {
        const { status } = await rest('POST', `/${slug}/${id}/duplicate?locale=fr`, {
          ...tokenOf('manager'),
          body: {},
        })
        expect(status, slug).toBeGreaterThanOrEqual(400)
      }
    }
  })

  test('name a person only by the whole address of an account', async () => {
    const stranger = world.actors.find(({ name }) => name === 'resident')?.person
    const { status } = await rest('POST', '/memberships', {
      ...tokenOf('manager'),
      body: { city: world.home, person: stranger, role: 'editor' },
    })
    expect(status).toBe(400)
  })

  test('open no file that a moderator closed, and write no other’s name on it', async () => {
    const id = world.documents['images']?.home
    await portal.database.query('update images set open = false, person_id = null where id = $1', [id])
    await rest('PATCH', `/images/${id}?locale=fr`, {
      ...tokenOf('desk'),
      body: { open: true, person: world.actors[1]?.person },
    })
    const { rows } = await portal.database.query(
      'select open, person_id as person from images where id = $1',
      [id],
    )
    expect(rows).toEqual([{ open: false, person: null }])
    await portal.database.query('update images set open = true where id = $1', [id])
  })

  test('store no address that is none of the web', async () => {
    const id = world.documents['commons']?.home
    const { status } = await rest('PATCH', `/commons/${id}?locale=fr`, {
      ...tokenOf('manager'),
      body: { url: 'javascript:alert(1)' },
    })
    expect(status).toBe(400)
  })
})

describe('what was decided', () => {
  test('is for staff of the city and for whom it is about, not for the public', async () => {
    const id = world.documents['contributions']?.home
    await portal.database.query(
      `update contributions set reason = 'Entre nous', decided_at = now() where id = $1`,
      [id],
    )
    const { text } = await rest('GET', `/contributions/${id}`)
    expect(text).not.toMatch(/Entre nous|"decidedBy":"|"decidedAt":"/)
    const moderator = world.actors.find(({ role }) => role === 'moderator')?.token ?? ''
    expect((await rest('GET', `/contributions/${id}`, { token: moderator })).text).toMatch(/Entre nous/)
  })
})

describe('nobody', () => {
  test('locks what others work on', () => {
    expect(Object.keys(portal.payload.collections)).not.toContain('payload-locked-documents')
  })
})
