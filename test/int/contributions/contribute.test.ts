import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TypedUser } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { contribute } from '../../../src/domains/contributions/contribute.ts'
import type { ContributionForm } from '../../../src/domains/contributions/decideContribution.ts'
import { readContributionsOf } from '../../../src/domains/contributions/readContributions.ts'
import type { ContributionKind } from '../../../src/domains/contributions/rules.ts'
import { withdrawContribution } from '../../../src/domains/contributions/withdrawContribution.ts'
import { findFile } from '../../../src/domains/media/findFile.ts'
import type { SentFile } from '../../../src/domains/media/SentFile.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { readStop } from '../../../src/domains/trails/readStop.ts'
import { readTrail } from '../../../src/domains/trails/readTrail.ts'
import type { Contribution, Stop, Trail } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { buildCityWith, buildStop, buildTrail } from '../../support/programmes.ts'

const portal = usePortal()
const folder = '.data/test/media'
// Other test files write into the same folder; file names begin with the slug of their city.
const slug = `apports-${randomUUID().slice(0, 8)}`
const tone = readFileSync('test/support/fixtures/tone.mp3')

let city: City
let careful: City
let trail: Trail
let stop: Stop
let carefulStop: Stop
let person: TypedUser
let moderator: TypedUser
let foreign: TypedUser
let photo: SentFile

beforeAll(async () => {
  const { payload } = portal
  city = await buildCityWith(payload, { kind: 'trails', settings: { textMaximum: 200 }, city: { slug } })
  careful = await buildCityWith(payload, {
    kind: 'trails',
    settings: {},
    city: { moderation: { text: 'after', photo: 'before', sound: 'before' } },
  })
  trail = await buildTrail(payload, city)
  stop = await buildStop(payload, city, trail)
  carefulStop = await buildStop(payload, careful, await buildTrail(payload, careful))
  person = await buildPerson(payload)
  moderator = await buildPerson(payload, { city: city.id, roles: ['moderator'] })
  foreign = await buildPerson(payload, { city: careful.id, roles: ['manager', 'moderator'] })
  await portal.refreshHosts()
  photo = fileOf(await jpegWithPlace(), 'Chez Nolwenn.jpg', 'image/jpeg')
})

/** A picture that tells where it was taken and with which camera. */
const jpegWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#336699' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'CANARY', Artist: 'CANARY' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 23/1 25/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '4/1 29/1 10/1',
      },
    })
    .toBuffer()

const fileOf = (data: Buffer, name: string, mimetype: string): SentFile => ({
  data,
  name,
  mimetype,
  size: data.length,
})

const form = (data: Partial<ContributionForm> = {}): ContributionForm => ({
  text: 'Mon grand-père réparait ici ses casiers.',
  title: 'La cale à marée basse',
  transcript: '',
  language: 'fr',
  licence: 'CC-BY-SA-4.0',
  credit: 'name',
  pseudonym: '',
  rights: true,
  consent: true,
  ...data,
})

type Sent = Partial<Parameters<typeof contribute>[0]>
const send = (kind: ContributionKind, sent: Sent = {}) =>
  contribute({
    payload: portal.payload,
    person,
    city,
    stop: stop.id,
    kind,
    form: form(),
    key: randomUUID(),
    ...(kind === 'photo' && { file: photo }),
    ...(kind === 'sound' && { file: fileOf(tone, 'drisses.mp3', 'audio/mpeg') }),
    ...sent,
  })

const sendOk = async (kind: ContributionKind, sent?: Sent): Promise<Contribution> => {
  const result = await send(kind, sent)
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields)}`)
  return portal.payload.findByID({ collection: 'contributions', id: result.value.id, depth: 0 })
}

/** As REST and the admin do it. */
const change = (user: TypedUser, id: string, data: Partial<Contribution>): Promise<Contribution> =>
  portal.payload.update({ collection: 'contributions', id, data, depth: 0, user, overrideAccess: false })

const imageOf = async ({ image }: Contribution) => {
  const { rows } = await portal.database.query(
    'select filename, sizes_small_filename as small, open, credit, person_id from images where id = $1',
    [image],
  )
  return rows[0] as {
    filename: string
    small: string
    open: boolean
    credit: string | null
    person_id: string | null
  }
}
const eventsOf = async (id: string): Promise<string[]> => {
  const { rows } = await portal.database.query('select type from events where subject_id = $1 order by at', [
    id,
  ])
  return rows.map(({ type }) => type)
}
const mailsAbout = async (id: string): Promise<{ notice: string; text: string }[]> => {
  const { rows } = await portal.database.query(
    `select notice, text from mails where key like '%' || $1 || '%' order by created_at`,
    [id],
  )
  return rows
}
const counts = async (): Promise<Record<string, number>> => {
  const { rows } = await portal.database.query(`select
    (select count(*)::int from contributions) as contributions, (select count(*)::int from images) as images,
    (select count(*)::int from events) as events, (select count(*)::int from mails) as mails`)
  return { ...rows[0], files: readdirSync(folder).filter((name) => name.startsWith(slug)).length }
}
const shown = async (): Promise<string[]> => {
  const read = await readStop({ payload: portal.payload, city, language: 'fr', id: stop.id })
  return (read?.contributions ?? []).map(({ id }) => id)
}

describe('adding to a stop', () => {
  test('is public at once, credited as the person wishes, told of and confirmed by mail', async () => {
    const made = await sendOk('text', { form: form({ credit: 'pseudonym', pseudonym: 'Mouette' }) })
    const read = await readStop({ payload: portal.payload, city, language: 'br', id: stop.id })
    expect(read?.contributions[0]).toEqual({
      id: made.id,
      kind: 'text',
      text: 'Mon grand-père réparait ici ses casiers.',
      language: 'fr',
      licence: 'CC-BY-SA-4.0',
      credit: 'Mouette',
      confirmed: false,
      createdAt: expect.any(String),
      picture: null,
      sound: null,
    })
    expect(JSON.stringify(read)).not.toContain(person.name)
    expect(await eventsOf(made.id)).toEqual(['contribution.made'])
    const [mail] = await mailsAbout(made.id)
    expect(mail?.notice).toBe('contributionMade')
    expect(mail?.text).toContain(`/${city.slug}/fr/stops/${stop.id}#contribution-${made.id}`)
    expect(mail?.text).toContain('Mouette')
  })

  test('a photo keeps only its pixels: neither place, camera nor the name of the file', async () => {
    expect((await sharp(photo.data).metadata()).exif).toBeDefined()
    const { filename, small, open, credit, person_id } = await imageOf(await sendOk('photo'))
    expect({ open, credit }).toEqual({ open: true, credit: null })
    // Whose it is, operators alone read: an export leaves it out by that.
    expect(person_id).not.toBeNull()
    expect(filename).not.toMatch(/nolwenn/i)
    for (const name of [filename, small]) {
      const kept = readFileSync(join(folder, name))
      const { format, exif } = await sharp(kept).metadata()
      expect({ format, exif }).toEqual({ format: 'webp', exif: undefined })
      expect(kept.includes('CANARY')).toBe(false)
    }
  })

  test('a sound is shown with its name, length and words', async () => {
    const made = await sendOk('sound', {
      form: form({ title: 'Drisses', transcript: 'Des drisses tintent.' }),
    })
    const read = await readStop({ payload: portal.payload, city, language: 'en', id: stop.id })
    const sound = read?.contributions.find(({ id }) => id === made.id)?.sound
    expect(sound).toMatchObject({ title: 'Drisses', transcript: 'Des drisses tintent.' })
    expect(sound?.seconds).toBeGreaterThan(0)
  })

  test('twice with the same form is one contribution; with another text it is refused', async () => {
    const key = randomUUID()
    const [first, second] = [await send('photo', { key }), await send('photo', { key })]
    expect(second).toEqual(first)
    const other = await send('photo', { key, form: form({ text: 'Autre chose' }) })
    expect(other).toMatchObject({ reason: 'key-reused', status: 422 })
  })

  test('waits behind a closed door where the city looks first', async () => {
    const made = await sendOk('photo', { city: careful, stop: carefulStop.id })
    expect(made.state).toBe('waiting')
    const { open, filename } = await imageOf(made)
    expect(open).toBe(false)
    expect((await findFile(portal.payload, filename))?.open).toBe(false)
    const read = await readStop({
      payload: portal.payload,
      city: careful,
      language: 'fr',
      id: carefulStop.id,
    })
    expect(read?.contributions).toEqual([])
    await change(foreign, made.id, { state: 'published' })
    expect((await imageOf(made)).open).toBe(true)
    expect((await mailsAbout(made.id)).map(({ notice }) => notice)).toEqual([
      'contributionMade',
      'contributionPublished',
    ])
  })
})

describe('what is refused', () => {
  test('names each field and writes nothing, no file either', async () => {
    const before = await counts()
    const empty = { text: '', title: ' ', language: 'de', licence: 'CC-BY-NC-4.0', credit: 'pseudonym' }
    const result = await send('photo', {
      file: undefined,
      form: form({ ...empty, rights: false, consent: false }),
    })
    expect(result).toMatchObject({
      reason: 'contribution-incomplete',
      status: 422,
      fields: {
        file: 'file-missing',
        title: 'picture-words-missing',
        language: 'language-not-offered',
        licence: 'licence-not-offered',
        pseudonym: 'pseudonym-missing',
        rights: 'rights-missing',
        consent: 'consent-missing',
      },
    })
    const long = await send('text', { form: form({ text: 'a'.repeat(201) }) })
    expect(long).toMatchObject({ fields: { text: 'text-too-long' } })
    expect(await counts()).toEqual(before)
  })

  test('is a file that is no picture, with the reason', async () => {
    const before = await counts()
    const file = fileOf(Buffer.from('<svg onload="alert(1)"/>'), 'a.jpg', 'image/jpeg')
    expect(await send('photo', { file })).toMatchObject({
      reason: 'image-type-not-allowed',
      status: 415,
      fields: { file: 'image-type-not-allowed' },
    })
    expect(await counts()).toEqual(before)
  })

  test('is a stop of another city, a draft, or none', async () => {
    const draft = await buildStop(portal.payload, city, trail, { _status: 'draft' })
    for (const id of [carefulStop.id, draft.id, randomUUID(), 'x']) {
      expect(await send('text', { stop: id })).toMatchObject({ reason: 'stop-unknown', status: 404 })
    }
  })

  test('is a person whose address is not confirmed', async () => {
    const unknown = await buildPerson(portal.payload, { data: { _verified: false } })
    expect(await send('text', { person: unknown })).toMatchObject({ reason: 'not-verified', status: 403 })
  })

  test('leaves no file behind when the transaction fails after it was written', async () => {
    const before = await counts()
    await portal.database.query(`
      create function no_events() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger no_events before insert on events for each row execute function no_events()`)
    try {
      await expect(send('photo')).rejects.toThrow()
    } finally {
      await portal.database.query('drop trigger no_events on events; drop function no_events')
    }
    expect(await counts()).toEqual(before)
  })
})

describe('taking it back', () => {
  test('closes the file at once and takes the name away', async () => {
    const made = await sendOk('photo')
    const { filename } = await imageOf(made)
    const take = (by: TypedUser) =>
      withdrawContribution({ payload: portal.payload, person: by, city, contribution: made.id })
    expect(await take(await buildPerson(portal.payload))).toMatchObject({
      reason: 'contribution-unknown',
      status: 404,
    })
    expect((await take(person)).ok).toBe(true)
    expect((await take(person)).ok).toBe(true)
    expect(await shown()).not.toContain(made.id)
    expect((await findFile(portal.payload, filename))?.open).toBe(false)
    const after = await portal.payload.findByID({ collection: 'contributions', id: made.id, depth: 0 })
    expect(after.credit.name ?? null).toBeNull()
    expect(await eventsOf(made.id)).toEqual(['contribution.made', 'contribution.withdrawn'])
    await expect(change(moderator, made.id, { state: 'published' })).rejects.toThrow()
  })
})

describe('moderators of the city', () => {
  test('hide it with a reason, which its maker is told, and show it again', async () => {
    const made = await sendOk('photo')
    await expect(change(moderator, made.id, { state: 'hidden' })).rejects.toMatchObject({ status: 400 })
    await change(moderator, made.id, { state: 'hidden', reason: 'On y reconnaît un enfant.' })
    expect(await shown()).not.toContain(made.id)
    expect((await imageOf(made)).open).toBe(false)
    const mail = (await mailsAbout(made.id)).at(-1)
    expect(mail).toMatchObject({ notice: 'contributionHidden' })
    expect(mail?.text).toContain('On y reconnaît un enfant.')
    const mine = await readContributionsOf({
      payload: portal.payload,
      city,
      language: 'fr',
      person: person.id,
    })
    expect(mine.find(({ id }) => id === made.id)).toMatchObject({
      state: 'hidden',
      reason: 'On y reconnaît un enfant.',
    })
    await change(moderator, made.id, { state: 'published' })
    expect((await imageOf(made)).open).toBe(true)
    expect(await shown()).toContain(made.id)
  })

  test('of another city cannot hide it', async () => {
    const made = await sendOk('text')
    await expect(change(foreign, made.id, { state: 'hidden', reason: 'x' })).rejects.toMatchObject({
      status: 403,
    })
    expect(await shown()).toContain(made.id)
  })
})

describe('a trail', () => {
  test('shows the newest of each stop and how many there are', async () => {
    const own = await buildTrail(portal.payload, city)
    const first = await buildStop(portal.payload, city, own)
    await buildStop(portal.payload, city, own, { _status: 'draft' })
    const made: string[] = []
    for (let index = 0; index < 5; index += 1) made.push((await sendOk('text', { stop: first.id })).id)
    const read = await readTrail({ payload: portal.payload, city, language: 'fr', slug: own.slug })
    expect(read?.stops.map(({ id }) => id)).toEqual([first.id])
    expect(read?.stops[0]?.contributionCount).toBe(5)
    expect(read?.stops[0]?.contributions.map(({ id }) => id)).toEqual(made.reverse().slice(0, 3))
    const other = await readTrail({ payload: portal.payload, city: careful, language: 'fr', slug: own.slug })
    expect(other).toBeUndefined()
  })
})
