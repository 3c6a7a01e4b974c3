import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepFiles } from '../../../src/domains/media/sweepFiles.ts'
import { applyPack } from '../../../src/domains/tenancy/packs/applyPack.ts'
import { readPack } from '../../../src/domains/tenancy/packs/readPack.ts'
import { usePortal } from '../../support/portal.ts'
import { apply, copyOfTiny, readableContent, removePacks, rowCounts, tiny, useMediaFolder } from './packs.ts'

const portal = usePortal()
let media = ''
beforeAll(() => {
  media = useMediaFolder()
})
afterAll(removePacks)

const slug = 'petite-ville'

describe('an apply that fails', () => {
  it('leaves neither rows nor files when the database refuses the last entry', async () => {
    const before = await rowCounts(portal.database)
    await portal.database.query(`create function refuse_page() returns trigger language plpgsql as $$ begin
      raise exception 'refused' using errcode = '23514', constraint = 'for_the_test'; end $$`)
    await portal.database.query(`create trigger refuse_page before insert on pages for each row
      when (new.slug = 'legal') execute function refuse_page()`)
    const read = readPack(tiny)
    if (!read.ok) throw new Error('expected the pack to be in order')
    const refused = await applyPack({ payload: portal.payload, pack: read.pack, today: '2026-11-22' })
    await portal.database.query('drop trigger refuse_page on pages')
    expect(refused).toMatchObject({ ok: false, reason: 'pack-refused' })
    expect(refused.ok || refused.problems[0]).toMatchObject({ file: 'pages/legal.fr.md', line: 2 })
    expect(await rowCounts(portal.database)).toEqual(before)
    expect(readdirSync(media)).toEqual([])
  })

  it('leaves nothing either when what fails was not expected', async () => {
    const before = await rowCounts(portal.database)
    await portal.database.query(`create function break_page() returns trigger language plpgsql as $$ begin
      raise exception 'out of paper' using errcode = '53100'; end $$`)
    await portal.database.query(`create trigger break_page before insert on pages for each row
      execute function break_page()`)
    await expect(apply(portal.payload, tiny)).rejects.toThrow('Writing pages/about failed')
    await portal.database.query('drop trigger break_page on pages')
    expect(await rowCounts(portal.database)).toEqual(before)
    expect(readdirSync(media)).toEqual([])
  })
})

describe('a dry run', () => {
  it('says what would be done and writes nothing', async () => {
    const before = await rowCounts(portal.database)
    const { counts, entries } = await apply(portal.payload, tiny, { dryRun: true })
    expect(counts).toMatchObject({ updated: 0, unchanged: 0, kept: 0 })
    expect(counts.created).toBe(entries.length)
    expect(entries.map(({ path }) => path)).toContain('training/ecouter/sessions/premiere')
    expect(await rowCounts(portal.database)).toEqual(before)
    expect(readdirSync(media)).toEqual([])
  })
})

describe('a pack that is in order', () => {
  it('is written whole', async () => {
    const { counts } = await apply(portal.payload, tiny)
    expect(counts).toMatchObject({ updated: 0, unchanged: 0, kept: 0 })
    const content = await readableContent(portal.payload, slug)
    expect(content.units).toHaveLength(3)
    expect(content.businesses?.[0]).toContain('"state":"listed"')
    expect(content.trails?.[0]).toMatch(/"lengthM":\d+/)
    expect(content.cities?.[0]).toMatch(/"image":"images .*Une place et une mairie/)
    // 10:00 in Brittany on the first Saturday nine days or more after 22 November.
    expect(content.sessions?.join()).toContain('"startsAt":"2026-12-05T09:00:00.000Z"')
    expect(content.closures?.join()).toContain('Nedeleg')
  })

  it('changes nothing when it is applied again, even months later', async () => {
    const before = await rowCounts(portal.database)
    const content = await readableContent(portal.payload, slug)
    const files = readdirSync(media).sort()
    for (const today of ['2026-11-22', '2026-11-29', '2027-02-03']) {
      const { counts, entries } = await apply(portal.payload, tiny, { today })
      expect(counts).toMatchObject({ created: 0, updated: 0, kept: 0 })
      expect(entries).toEqual([])
    }
    expect(await rowCounts(portal.database)).toEqual(before)
    expect(await readableContent(portal.payload, slug)).toEqual(content)
    expect(readdirSync(media).sort()).toEqual(files)
  })

  it('updates what changed in it and leaves the days of a session whose day it did not change', async () => {
    const folder = copyOfTiny({
      'training/ecouter/sessions.yaml': (text) => text.replace('seats: 8', 'seats: 9'),
      'units.csv': (text) => text.replace('PV-003,perceuse,mairie,good', 'PV-003,perceuse,mairie,worn'),
    })
    const { counts } = await apply(portal.payload, folder, { today: '2026-12-01' })
    expect(counts).toMatchObject({ created: 0, updated: 2, kept: 0 })
    const { sessions } = await readableContent(portal.payload, slug)
    expect(sessions?.find((one) => one.includes('"seats":9'))).toContain('2026-12-05T09:00:00.000Z')
    expect((await apply(portal.payload, tiny)).counts).toMatchObject({ updated: 2 })
  })

  it('replaces a picture and takes the old file away', async () => {
    const before = readdirSync(media)
    const folder = copyOfTiny()
    copyFileSync(`${tiny}/media/place.webp`, `${folder}/media/enregistreur.webp`)
    expect((await apply(portal.payload, folder)).counts).toMatchObject({ created: 0, updated: 1, kept: 0 })
    await sweepFiles(portal.payload, before)
    const after = readdirSync(media)
    expect(after).toHaveLength(before.length)
    expect(after.filter((name) => !before.includes(name))).toHaveLength(2)
    await apply(portal.payload, tiny)
  })

  it('brings back the old picture when a replacement fails', async () => {
    const before = readdirSync(media).sort()
    const folder = copyOfTiny({ 'pages/legal.fr.md': (text) => text.replace('inventée', 'imaginée') })
    copyFileSync(`${tiny}/media/place.webp`, `${folder}/media/enregistreur.webp`)
    const contents = before.map((name) => readFileSync(`${media}/${name}`).length)
    await portal.database.query(`create trigger refuse_page before update on pages for each row
      when (new.slug = 'legal') execute function refuse_page()`)
    await expect(apply(portal.payload, folder)).rejects.toThrow('pages/legal')
    await portal.database.query('drop trigger refuse_page on pages')
    expect(readdirSync(media).sort()).toEqual(before)
    expect(before.map((name) => readFileSync(`${media}/${name}`).length)).toEqual(contents)
    expect((await apply(portal.payload, tiny)).counts).toMatchObject({ created: 0, updated: 0, kept: 0 })
  })
})

describe('what people changed since', () => {
  const drill = async (): Promise<string> => {
    const { docs } = await portal.payload.find({
      collection: 'equipment',
      locale: 'fr',
      where: { slug: { equals: 'perceuse' } },
    })
    return docs[0]?.summary ?? ''
  }

  it('is kept, and overwritten with force', async () => {
    await portal.payload.update({
      collection: 'equipment',
      locale: 'fr',
      where: { slug: { equals: 'perceuse' } },
      data: { summary: 'Elle perce le béton.' },
    })
    const kept = await apply(portal.payload, tiny)
    expect(kept.counts).toMatchObject({ created: 0, updated: 0, kept: 1 })
    expect(kept.entries).toMatchObject([
      { path: 'equipment/perceuse', decision: 'kept', source: { file: 'equipment.csv', line: 6 } },
    ])
    expect(await drill()).toBe('Elle perce le béton.')
    expect((await apply(portal.payload, tiny, { force: true })).counts).toMatchObject({ updated: 1, kept: 0 })
    expect(await drill()).toBe('Elle perce.')
  })

  it('is kept when they removed it, and made again with force', async () => {
    await portal.payload.delete({ collection: 'guides', where: { slug: { equals: 'choisir-une-licence' } } })
    expect((await apply(portal.payload, tiny)).counts).toMatchObject({ created: 0, kept: 1 })
    expect((await apply(portal.payload, tiny, { force: true })).counts).toMatchObject({ created: 1, kept: 0 })
    expect((await apply(portal.payload, tiny)).counts).toMatchObject({ created: 0, updated: 0, kept: 0 })
  })

  it('is kept when they made something of the same name before the pack brought it', async () => {
    const { docs } = await portal.payload.find({ collection: 'cities', where: { slug: { equals: slug } } })
    await portal.payload.create({
      collection: 'commons',
      locale: 'fr',
      data: {
        city: docs[0]?.id ?? '',
        slug: 'lavoir',
        name: 'Le lavoir de Jeanne',
        type: 'place',
        summary: 'Un lavoir.',
        licence: 'CC0-1.0',
        _status: 'published',
      },
    })
    const folder = copyOfTiny()
    writeFileSync(
      `${folder}/commons/lavoir.fr.md`,
      '---\nname: Le lavoir\nsummary: Un lavoir.\ntype: place\nlicence: CC0-1.0\n---\n\nDe la ville.\n',
    )
    const { counts, entries } = await apply(portal.payload, folder)
    expect(counts).toMatchObject({ created: 0, updated: 0, kept: 1 })
    expect(entries[0]?.path).toBe('commons/lavoir')
  })
})

describe('a pack with mistakes', () => {
  it('names them all with file and line, and nothing is written', async () => {
    const before = await rowCounts(portal.database)
    const folder = copyOfTiny({
      'trails/port.gpx': (text) => text.replace('</trkseg></trk>', '</trkseg>'),
      'commons/archive.fr.md': (text) => text.replace('licence: CC-BY-SA-4.0', 'licence: CC-BY-4'),
      'units.csv': (text) => `${text}PV-004,perceuse,,good,available,,\n`,
    })
    const read = readPack(folder)
    expect(read.ok).toBe(false)
    const problems = read.ok ? [] : read.problems
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'commons/archive.fr.md:5',
      'trails/port.gpx:126',
      'units.csv:5',
    ])
    expect(problems.map(({ message }) => message).join('\n')).toMatch(
      /CC-BY-4.*\n.*broken.*\n"desk" is missing/,
    )
    expect(await rowCounts(portal.database)).toEqual(before)
  })
})
