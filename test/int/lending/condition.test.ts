import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesNamed } from '../../../src/cli/backup/tables.ts'
import { clientOf } from '../../../src/database/client.ts'
import { closeAccount } from '../../../src/domains/identity/closeAccount.ts'
import { exportAccount } from '../../../src/domains/identity/exportAccount.ts'
import type { Role } from '../../../src/domains/identity/roles.ts'
import {
  type ConditionRecord,
  readConditions,
} from '../../../src/domains/lending/condition/readConditions.ts'
import { isSignature, mostPhotos } from '../../../src/domains/lending/condition/rules.ts'
import { mediaStore } from '../../../src/domains/media/store/storeHere.ts'
import { sweepFiles } from '../../../src/domains/media/sweepFiles.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { mediaAddress, serveMedia } from '../../../src/doors/media.ts'
import { addDays, today } from '../../../src/kernel/time.ts'
import type { Desk } from '../../../src/payload-types.ts'
import { buildPerson } from '../../support/build.ts'
import { buildDesk, buildEquipment, buildLendingCity, buildUnit, requestLoan } from '../../support/lending.ts'
import { usePortal } from '../../support/portal.ts'
import { useMediaFolder } from '../tenancy/packs.ts'

const portal = usePortal()
const password = 'une longue phrase de passe'
const drawn = 'M10 20L30 60L50 20L70 60L90 20L300 120'
let rest: typeof import('../access/rest.ts').rest
let server: Server
let city: City
let desk: Desk
type Actor = { person: TypedUser; token: string }
const actors: Record<'desk' | 'manager' | 'editor' | 'foreign' | 'stranger', Actor> = {} as never

beforeAll(async () => {
  ;({ rest } = await import('../access/rest.ts'))
  useMediaFolder()
  const { payload } = portal
  city = await buildLendingCity(payload, { leadDays: 0, approval: 'never', maxOpenLoans: 20 })
  const elsewhere = await buildLendingCity(payload)
  desk = await buildDesk(payload, city)
  await portal.refreshHosts()
  Object.assign(actors, {
    desk: await signedIn(['desk']),
    manager: await signedIn(['manager']),
    editor: await signedIn(['editor']),
    foreign: await signedIn(['manager', 'desk'], elsewhere.id),
    stranger: await signedIn([]),
  })
  const send = serveMedia(payload)
  server = createServer((req, res) => {
    send(req, res, { kind: 'platform' }, mediaAddress.exec(req.url ?? '')?.[1] ?? '').catch(() =>
      res.destroy(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const signedIn = async (roles: Role[], home = city.id): Promise<Actor> => {
  const person = await buildPerson(portal.payload, { city: home, roles, data: { password } })
  const { cookie } = await rest('POST', '/people/login', { body: { email: person.email, password } })
  return { person, token: /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? '' }
}

const lend = async (person: TypedUser): Promise<{ loan: string; unit: string }> => {
  const { payload } = portal
  const equipment = await buildEquipment(payload, city)
  const { id: unit } = await buildUnit(payload, city, equipment, desk, { condition: 'worn' })
  const firstDay = today('Europe/Paris')
  const asked = { equipment: equipment.slug, firstDay, lastDay: addDays(firstDay, 2), purpose: '' }
  const key = randomUUID()
  const lent = await requestLoan({ payload, person, city, language: 'fr', key, ...asked })
  if (!lent.ok) throw new Error(lent.reason)
  return { loan: lent.value.id, unit }
}

const photo = async (): Promise<File> => {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#884422' } })
  const taken = await picture
    .withExif({ IFD0: { Copyright: 'Kanarienvogel' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(taken)], 'IMG_0815.jpg', { type: 'image/jpeg' })
}

type Doing = Record<string, unknown> & { loans: string[]; photos?: File[]; actor?: Actor }

/** As the desk's screen sends it. */
const act = async ({ photos = [], actor = actors.desk, ...asked }: Doing) => {
  const form = new FormData()
  form.append('asked', JSON.stringify({ city: city.id, ...asked }))
  for (const one of photos) form.append('photos', one)
  const { status, body } = await rest('POST', '/loans/desk', { token: actor.token, form })
  const { errors = [] } = (body ?? {}) as { errors?: { name: string }[] }
  return { status, reason: errors[0]?.name }
}

const noted = (loan: string): Promise<ConditionRecord[]> =>
  readConditions({ payload: portal.payload, city: city.id, loan })
const one = async (loan: string): Promise<ConditionRecord> => {
  const [record] = await noted(loan)
  if (!record) throw new Error('Nothing was noted; expected one record')
  return record
}
const count = async (table: 'conditions' | 'condition_photos'): Promise<number> =>
  Number((await portal.database.query(`select count(*) from ${table}`)).rows[0].count)
const kept = async (): Promise<string[]> => Array.fromAsync((await mediaStore()).names())
const address = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

describe('what the desk notes', () => {
  test('is kept with the loan: by whom, when, of which copy, with cleaned photos and the signature', async () => {
    const borrower = await signedIn([])
    const { loan, unit } = await lend(borrower.person)
    const signature = { kind: 'on-screen', name: ' Anne Le Saout ', path: drawn }
    const handed = { act: 'handOver', loans: [loan], seen: ' Éraflure au dos ', signature }
    expect(await act({ ...handed, photos: [await photo(), await photo()] })).toMatchObject({ status: 200 })
    const record = await one(loan)
    expect(record).toMatchObject({
      moment: 'handed-over',
      condition: 'worn',
      note: 'Éraflure au dos',
      signature: 'on-screen',
      signedName: 'Anne Le Saout',
      signaturePath: drawn,
      recordedBy: actors.desk.person.name,
    })
    expect(Math.abs(Date.parse(record.at) - Date.now())).toBeLessThan(60_000)
    expect(record.photos).toHaveLength(2)
    for (const { filename, width, sizes } of record.photos) {
      expect(filename).toMatch(/^ville-\d+-[a-z2-9]{24}\.webp$/)
      expect([width, sizes[0]?.width]).toEqual([800, 480])
      const stored = await (await mediaStore()).open(filename)
      const content = Buffer.concat(await Array.fromAsync((await stored?.read()) ?? []))
      await stored?.close()
      expect(content.includes('Kanarienvogel')).toBe(false)
      expect((await sharp(content).metadata()).exif).toBeUndefined()
    }
    expect(
      await act({ act: 'takeBack', loans: [loan], condition: 'damaged', signature: { kind: 'on-paper' } }),
    ).toMatchObject({ status: 200 })
    const history = await readConditions({ payload: portal.payload, city: city.id, unit })
    expect(history.map(({ moment, condition, signature: how }) => [moment, condition, how])).toEqual([
      ['returned', 'damaged', 'on-paper'],
      ['handed-over', 'worn', 'on-screen'],
    ])
  })

  test('is noted at every door, also where nothing is said', async () => {
    const { loan } = await lend(actors.stranger.person)
    for (const state of ['handed-over', 'returned'])
      await rest('PATCH', `/loans/${loan}`, { token: actors.manager.token, body: { state } })
    expect(
      (await noted(loan)).map(({ moment, condition, signature, recordedBy }) => [
        moment,
        condition,
        signature,
        recordedBy,
      ]),
    ).toEqual([
      ['returned', 'as-lent', 'none', actors.manager.person.name],
      ['handed-over', 'worn', 'none', actors.manager.person.name],
    ])
  })

  test('is said once for all that is handed over together, and once if it is pressed twice', async () => {
    const [first, second] = [await lend(actors.stranger.person), await lend(actors.stranger.person)]
    const before = await count('condition_photos')
    const handed = { act: 'handOver', loans: [first.loan, second.loan], photos: [await photo()] }
    expect((await act(handed)).status).toBe(200)
    expect((await act(handed)).status).toBe(200)
    const [one, two] = [await noted(first.loan), await noted(second.loan)]
    expect([one.length, two.length, await count('condition_photos')]).toEqual([1, 1, before + 1])
    expect(one[0]?.photos).toEqual(two[0]?.photos)
  })

  test('leaves nothing behind where the act is refused', async () => {
    const { loan } = await lend(actors.stranger.person)
    const { loan: others } = await lend(actors.desk.person)
    const before = [await count('conditions'), await count('condition_photos'), (await kept()).length]
    const photos = [await photo()]
    const handOver = { act: 'handOver', loans: [loan], photos }
    expect(await act({ ...handOver, copy: 'nothing' })).toMatchObject({ reason: 'copy-unknown' })
    expect(await act({ ...handOver, loans: [loan, others] })).toMatchObject({ reason: 'several-borrowers' })
    const many = Array.from({ length: mostPhotos + 1 }, () => photos[0] as File)
    expect(await act({ ...handOver, photos: many })).toMatchObject({ reason: 'too-many-photos' })
    for (const path of ['', 'M1 1L1 1', 'M0 0L<script>', drawn.replace('L', 'C')])
      expect(await act({ ...handOver, signature: { kind: 'on-screen', name: 'Anne', path } })).toMatchObject({
        reason: 'signature-empty',
      })
    expect((await act({ ...handOver, photos: [...photos, new File(['no picture'], 'a.jpg')] })).status).toBe(
      400,
    )
    // Photos that were stored before a rule refused the hand-over.
    expect((await act({ ...handOver, act: 'takeBack' })).status).toBe(400)
    expect((await act({ ...handOver, actor: actors.foreign })).status).toBe(403)
    expect((await act({ ...handOver, actor: actors.stranger })).status).toBe(403)
    await expect
      .poll(async () => [await count('conditions'), await count('condition_photos'), (await kept()).length])
      .toEqual(before)
  })
})

describe('what was noted', () => {
  let borrower: Actor
  let loan: string
  let record: ConditionRecord
  beforeAll(async () => {
    borrower = await signedIn([])
    ;({ loan } = await lend(borrower.person))
    const signature = { kind: 'on-screen', name: 'Anne Le Saout', path: drawn }
    await act({ act: 'handOver', loans: [loan], seen: 'Comme neuf', photos: [await photo()], signature })
    record = await one(loan)
  })

  test('is rewritten by nobody: no role, at REST or in the admin, and not in the database either', async () => {
    const operator = await signedIn([])
    await portal.database.query('update people set operator_since = now() where id = $1', [
      operator.person.id,
    ])
    const { rows } = await portal.database.query('select id from condition_photos where filename = $1', [
      record.photos[0]?.filename,
    ])
    for (const actor of [...Object.values(actors), borrower, operator])
      for (const path of [`/conditions/${record.id}`, `/condition-photos/${rows[0].id}`]) {
        const body = { note: 'Tout va bien' }
        const answers = [
          await rest('PATCH', path, { token: actor.token, body }),
          await rest('DELETE', path, { token: actor.token }),
        ]
        for (const { status } of answers) expect([403, 404]).toContain(status)
      }
    for (const statement of [
      `update conditions set note = 'Tout va bien'`,
      `update conditions set signature_path = 'M1 1'`,
      'delete from conditions',
      'delete from conditions_rels',
      `update condition_photos set filename = 'a'`,
      'delete from condition_photos',
    ])
      await expect(portal.database.query(statement)).rejects.toThrow(/append-only/)
    await expect(
      portal.payload.update({ collection: 'conditions', id: record.id, data: { note: 'Tout va bien' } }),
    ).rejects.toThrow()
    expect(await one(loan)).toEqual(record)
  })

  test('and its photos are for the borrower and the desks of the city, at whichever address', async () => {
    const [file] = record.photos
    const readers = { ...actors, borrower, visitor: undefined }
    const may = ['desk', 'manager', 'borrower']
    for (const [name, actor] of Object.entries(readers)) {
      const expected = may.includes(name) ? 200 : 404
      const headers: HeadersInit = actor ? { cookie: `payload-token=${actor.token}` } : {}
      for (const path of [
        `/media/${file?.filename}`,
        `/media/${file?.sizes[0]?.filename}`,
        `/api/condition-photos/file/${file?.filename}`,
      ]) {
        const answer = await fetch(address(path), { headers })
        expect([name, path, answer.status]).toEqual([name, path, expected])
        await answer.arrayBuffer()
        if (expected === 200) expect(answer.headers.get('cache-control')).toMatch(/^private/)
      }
      const read = await rest('GET', `/conditions/${record.id}`, actor ? { token: actor.token } : {})
      expect([name, read.status === 200]).toEqual([name, expected === 200])
    }
  })

  test('has its files as long as its rows are there, in a backup too', async () => {
    const names = record.photos.flatMap(({ filename, sizes }) => [
      filename,
      ...sizes.map((size) => size.filename),
    ])
    await sweepFiles(portal.payload, names)
    const client = clientOf(portal.database.url, 'test')
    await client.connect()
    expect(await filesNamed(client)).toEqual(expect.arrayContaining(names))
    await client.end()
    expect(await kept()).toEqual(expect.arrayContaining(names))
  })

  test('is in the export of the account; closing it takes name and signature, and leaves how the copy looked', async () => {
    const { payload } = portal
    const exported = await exportAccount({ payload, person: borrower.person })
    expect(exported['conditions']).toMatchObject([
      {
        loan,
        moment: 'handed-over',
        note: 'Comme neuf',
        signedName: 'Anne Le Saout',
        signaturePath: drawn,
        photos: [record.photos[0]?.filename],
      },
    ])
    await act({ act: 'takeBack', loans: [loan] })
    const from = {
      payload: payload as Payload,
      city,
      language: 'fr' as const,
      address: null,
      absolute: () => '',
    }
    expect(await closeAccount({ ...from, person: borrower.person, password, credits: 'none' })).toMatchObject(
      { ok: true },
    )
    const records = await noted(loan)
    expect(
      records.map(({ note, signedName, signaturePath, photos }) => [
        note,
        signedName,
        signaturePath,
        photos.length,
      ]),
    ).toEqual([
      [null, null, null, 0],
      ['Comme neuf', null, null, 1],
    ])
  })
})

test('a signature is drawn, with more than a dot', () => {
  expect([drawn, `${drawn}M400 20L401 21`].every(isSignature)).toBe(true)
  expect(
    ['', 'M1 1', 'M1 1L2 2', `${drawn}Z`, `${drawn} `, 'L1 1L2 2L3 3L4 4L5 5L6 6'].some(isSignature),
  ).toBe(false)
})
