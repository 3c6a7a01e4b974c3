import type { TypedUser } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../../src/domains/identity/limits.ts'
import { changeThing } from '../../../src/domains/lending/neighbours/changeThing.ts'
import { readThing } from '../../../src/domains/lending/neighbours/readThings.ts'
import { mediaStore } from '../../../src/domains/media/store/storeHere.ts'
import { sweepFiles } from '../../../src/domains/media/sweepFiles.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { today } from '../../../src/kernel/time.ts'
import { buildPerson } from '../../support/build.ts'
import { buildLendingCity } from '../../support/lending.ts'
import { given, offer, thingForm } from '../../support/neighbours.ts'
import { usePortal } from '../../support/portal.ts'
import { useMediaFolder } from '../tenancy/packs.ts'

const portal = usePortal()
let city: City
let owner: TypedUser

beforeAll(async () => {
  useMediaFolder()
  city = await buildLendingCity(portal.payload, { neighbours: { enabled: true } })
  await portal.refreshHosts()
})

const said = { alt: 'Une perceuse', rights: true }
const by = () => ({ payload: portal.payload, city, person: owner })
const pictureOf = async (background: string) => {
  const data = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'a.png', size: data.length }
}
/** A thing with a picture, of somebody new. */
const build = async () => {
  owner = await buildPerson(portal.payload)
  const { id } = given(await offer({ ...by(), picture: await pictureOf('#345'), said }))
  const shown = await shownOf(id)
  if (!shown) throw new Error('The thing has no picture; expected the one it was offered with')
  return { id, before: await namesOf(shown) }
}
const change = async (thing: string, sent: { picture?: string; removesPicture?: boolean }) =>
  changeThing({
    ...by(),
    thing,
    form: thingForm(said),
    ...(sent.picture && { picture: await pictureOf(sent.picture) }),
    ...(sent.removesPicture && { removesPicture: true }),
  })
const shownOf = async (id: string): Promise<string | undefined> => {
  const asked = { payload: portal.payload, city, language: 'fr', id, day: today(city.timeZone) } as const
  return (await readThing(asked))?.picture?.filename
}
/** The files of a picture: as large as it is, and smaller. */
const namesOf = async (filename: string): Promise<string[]> => {
  const { rows } = await portal.database.query<{ names: string[] }>(
    `select array_remove(array[filename, sizes_small_filename, sizes_medium_filename], null) as names
     from images where filename = $1`,
    [filename],
  )
  return rows[0]?.names ?? []
}
const kept = async (): Promise<string[]> => (await Array.fromAsync((await mediaStore()).names())).sort()
/** The files that are to go, as the queue has them. */
const ordered = async (): Promise<string[]> => {
  const { rows } = await portal.database.query<{ name: string }>(
    `select jsonb_array_elements_text(data->'names') as name from pgboss.job where name = 'files' and start_after <= now()`,
  )
  return rows.map(({ name }) => name)
}
const rowsOf = async (): Promise<number> =>
  (await portal.payload.count({ collection: 'images', where: { person: { equals: owner.id } } })).totalDocs

describe('the picture of a neighbour’s thing', () => {
  test('gives way to another, and its row and files go', async () => {
    const { id, before } = await build()
    expect(before.length).toBeGreaterThan(1)
    given(await change(id, { picture: '#543' }))
    expect(await rowsOf()).toBe(1)
    expect(before).not.toContain(await shownOf(id))
    expect(await ordered()).toEqual(expect.arrayContaining(before))
    await sweepFiles(portal.payload, before)
    const files = await kept()
    expect(files.filter((name) => before.includes(name))).toEqual([])
    expect(files).toContain(await shownOf(id))
  })

  test('is taken away, with nothing in its place', async () => {
    const { id, before } = await build()
    given(await change(id, { removesPicture: true }))
    expect([await rowsOf(), await shownOf(id)]).toEqual([0, undefined])
    expect(await ordered()).toEqual(expect.arrayContaining(before))
    given(await change(id, { removesPicture: true }))
  })

  test('stays where nothing is said of it', async () => {
    const { id, before } = await build()
    given(await change(id, {}))
    expect(before).toContain(await shownOf(id))
  })

  test('stays with its files where the change does not come about, and the new one goes', async () => {
    const { id, before } = await build()
    const files = await kept()
    await portal.database.query(
      `alter table events add constraint nothing_changes check (type <> 'thing.changed') not valid`,
    )
    await expect(change(id, { picture: '#543' })).rejects.toThrow()
    await expect(change(id, { removesPicture: true })).rejects.toThrow()
    await portal.database.query('alter table events drop constraint nothing_changes')
    expect(before).toContain(await shownOf(id))
    expect(await ordered()).not.toEqual(expect.arrayContaining(before))
    await sweepFiles(portal.payload, before)
    expect(await kept()).toEqual(files)
    expect(files).toEqual(expect.arrayContaining(before))
  })

  test('is nobody else’s to change', async () => {
    const { id, before } = await build()
    owner = await buildPerson(portal.payload)
    expect(await change(id, { removesPicture: true })).toMatchObject({ reason: 'thing-unknown', status: 404 })
    expect(before).toContain(await shownOf(id))
  })

  test('changes so many times in an hour, while the words change as before', async () => {
    const { id } = await build()
    for (let number = 0; number < limits.picture.account.tries; number += 1)
      given(await change(id, { removesPicture: true }))
    expect(await change(id, { removesPicture: true })).toMatchObject({
      reason: 'too-many-tries',
      status: 429,
    })
    given(await change(id, {}))
  })
})
