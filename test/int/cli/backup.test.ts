import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchive, writeArchive } from '../../../src/cli/backup/archive.ts'
import { manifestPath, manifestShape } from '../../../src/cli/backup/manifest.ts'
import { writeBackup } from '../../../src/cli/backup/writeBackup.ts'
import { runMigration } from '../../../src/database/migrationFiles.ts'
import { folderStore } from '../../../src/domains/media/store/folderStore.ts'
import { tiny } from '../tenancy/packs.ts'
import { communal, contentOf, type Deployment, folder, makeDeployment } from './command.ts'

let source: Deployment
const archive = `${folder}/whole.tar.zst`
const made: Deployment[] = []
const make = async (from: 'migrated' | 'empty'): Promise<Deployment> => {
  const deployment = await makeDeployment(from)
  made.push(deployment)
  return deployment
}

/** A number as 24 letters, as our file names have. */
const letters = (number: number): string =>
  String(number)
    .replaceAll(/\d/g, (digit) => 'bcdefghjkm'.charAt(Number(digit)))
    .padStart(24, 'a')

const isEmpty = async ({ query, media }: Deployment): Promise<boolean> => {
  const { rows } = await query(`select from pg_class where relnamespace = 'public'::regnamespace`)
  return rows.length === 0 && readdirSync(media).length === 0
}

/** The archive with its entries changed, and its sums right for what is in it then. */
const forge = async (
  target: string,
  change: (path: string, text: string) => string,
  manifest: (text: string) => string = (text) => text,
): Promise<void> => {
  const entries: { path: string; body: Buffer }[] = []
  for await (const entry of readArchive(archive)) entries.push(entry)
  const said = entries.find(({ path }) => path === manifestPath)?.body.toString('utf8') ?? ''
  rmSync(target, { force: true })
  await writeArchive(target, async (add) => {
    for (const { path, body } of entries.filter((one) => one.path !== manifestPath)) {
      await add(path, path.startsWith('database/') ? Buffer.from(change(path, body.toString('utf8'))) : body)
    }
    return manifestShape.parse(JSON.parse(manifest(said)))
  })
}

beforeAll(async () => {
  source = await make('migrated')
  expect(await communal(source, ['city', 'apply', resolve(tiny), '--demo'])).toMatchObject({ code: 0 })
  expect(await communal(source, ['backup', archive])).toMatchObject({ code: 0 })
}, 180_000)
afterAll(async () => {
  for (const deployment of made) await deployment.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('communal backup', () => {
  it('writes one archive that only its owner reads, and never over another', async () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    const before = readFileSync(archive)
    const again = await communal(source, ['backup', archive])
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('never overwrites') })
    expect(readFileSync(archive).equals(before)).toBe(true)
  })

  it('holds, while people upload and delete, exactly the files its rows name', async () => {
    const busy = await make('empty')
    await communal(busy, ['restore', archive])
    const writer = new pg.Client({ connectionString: busy.url })
    await writer.connect()
    const { rows } = await writer.query<{ id: string }>('select city_id as id from images limit 1')
    const upload = async (number: number): Promise<void> => {
      const name = `petite-ville-${letters(number)}.webp`
      writeFileSync(`${busy.media}/${name}`, String(number))
      await writer.query(
        `insert into images (id, city_id, filename, licence, open) values (uuidv7(), $1, $2, 'CC0-1.0', true)`,
        [rows[0]?.id, name],
      )
    }
    const deleteOldest = async (): Promise<void> => {
      const { rows: gone } = await writer.query<{ filename: string }>(
        `delete from images where id = (select id from images where filename like '%-aaaa%' order by id limit 1) returning filename`,
      )
      for (const { filename } of gone) rmSync(`${busy.media}/${filename}`)
    }
    for (let number = 0; number < 150; number += 1) await upload(number)
    let going = true
    let number = 150
    const changing = (async () => {
      for (; going; number += 1) {
        await upload(number)
        await deleteOldest()
        await new Promise((done) => setTimeout(done, 1))
      }
    })()
    const client = new pg.Client({ connectionString: busy.url })
    await client.connect()
    const target = `${folder}/busy.tar.zst`
    const manifest = await writeBackup({
      client,
      store: folderStore(busy.media),
      target,
      onProgress: () => undefined,
    })
    going = false
    await changing
    await client.end()
    await writer.end()
    expect(number).toBeGreaterThan(152)
    const copy = await make('empty')
    const restored = await communal(copy, ['restore', target])
    const { rows: named } = await copy.query<{ name: string }>(
      `select filename as name from images union select sizes_small_filename from images
        union select sizes_medium_filename from images union select filename from sounds union select filename from files`,
    )
    const expected = named
      .map(({ name }) => name)
      .filter((name) => name !== null && !manifest.missing.includes(name))
    expect(readdirSync(copy.media).sort()).toEqual(expected.sort())
    expect(restored.code).toBe(manifest.missing.length === 0 ? 0 : 1)
  }, 120_000)

  it('tells of a row whose file is gone, and so does the restore', async () => {
    const lossy = await make('empty')
    await communal(lossy, ['restore', archive])
    const name = readdirSync(lossy.media).sort()[0] ?? ''
    rmSync(`${lossy.media}/${name}`)
    const target = `${folder}/lossy.tar.zst`
    const { code, out } = await communal(lossy, ['backup', target])
    expect(code).toBe(0)
    expect(out).toContain(`missing: ${name}`)
    const copy = await make('empty')
    const restored = await communal(copy, ['restore', target])
    expect(restored.out).toContain(`${name} was missing already`)
    expect(restored).toMatchObject({ code: 1, out: expect.stringContaining(`no file ${name}`) })
  }, 120_000)
})

describe('communal restore', () => {
  it('gives back every row and every file, in an order that references would not allow, and everything holds', async () => {
    const copy = await make('empty')
    const { code, out } = await communal(copy, ['restore', archive])
    expect(out).toContain('Everything holds.')
    expect(code).toBe(0)
    expect(await contentOf(copy)).toEqual(await contentOf(source))
    const sums = (media: string) =>
      readdirSync(media)
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(`${media}/${name}`))
            .digest('hex'),
        ])
    expect(sums(copy.media).length).toBeGreaterThan(3)
    expect(sums(copy.media)).toEqual(sums(source.media))
    const { rows } = await copy.query(`select (select count(*) from pg_constraint where contype = 'f'
        and connamespace = 'public'::regnamespace) as references,
      (select count(*) from pg_trigger join pg_class c on c.oid = tgrelid
        where c.relnamespace = 'public'::regnamespace and tgenabled = 'O' and not tgisinternal) as triggers`)
    const { rows: original } =
      await source.query(`select (select count(*) from pg_constraint where contype = 'f'
        and connamespace = 'public'::regnamespace) as references,
      (select count(*) from pg_trigger join pg_class c on c.oid = tgrelid
        where c.relnamespace = 'public'::regnamespace and tgenabled = 'O' and not tgisinternal) as triggers`)
    expect(rows).toEqual(original)
  }, 120_000)

  it('refuses a database that is not empty, and a media folder that is not', async () => {
    const full = await communal(source, ['restore', archive])
    expect(full).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not empty: there is \w+[\s\S]*Nothing was written/),
    })
    const copy = await make('empty')
    writeFileSync(`${copy.media}/somebodys.webp`, '')
    const littered = await communal(copy, ['restore', archive])
    expect(littered).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not empty: there is somebodys.webp'),
    })
    expect(readdirSync(copy.media)).toEqual(['somebodys.webp'])
  })

  it('refuses an archive that was damaged or changed, and writes nothing', async () => {
    const copy = await make('empty')
    const damaged = `${folder}/damaged.tar.zst`
    const bytes = readFileSync(archive)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    writeFileSync(damaged, bytes)
    expect((await communal(copy, ['restore', damaged])).code).toBe(1)
    writeFileSync(damaged, readFileSync(archive).subarray(0, bytes.length - 2000))
    expect((await communal(copy, ['restore', damaged])).code).toBe(1)
    expect(await isEmpty(copy)).toBe(true)
  })

  it('refuses an archive of a newer version by the name of its migration', async () => {
    const copy = await make('empty')
    const newer = `${folder}/newer.tar.zst`
    await forge(
      newer,
      (_, text) => text,
      (said) => said.replace('"migrations": [', '"migrations": [\n"20990101_000000_later",'),
    )
    const { code, err } = await communal(copy, ['restore', newer])
    expect(code).toBe(1)
    expect(err).toContain('20990101_000000_later')
    expect(await isEmpty(copy)).toBe(true)
  })

  it('writes nothing at all when a row at the end breaks a rule of the database', async () => {
    const copy = await make('empty')
    const wrong = `${folder}/wrong.tar.zst`
    await forge(wrong, (path, text) =>
      path.startsWith('database/units/')
        ? text.replaceAll(/\t(\S+-)\S+\t/g, '\t$1\t')
        : text.replaceAll('petite-ville', 'x'),
    )
    const { code } = await communal(copy, ['restore', wrong])
    expect(code).toBe(1)
    expect(await isEmpty(copy)).toBe(true)
  })

  it('brings an archive of an older version forward, with what is in it', async () => {
    const old = await make('empty')
    const client = new pg.Client({ connectionString: old.url, options: '-c search_path=public,extensions' })
    await client.connect()
    await client.query('create schema extensions')
    for (const name of ['btree_gin', 'btree_gist', 'pg_trgm', 'unaccent'])
      await client.query(`create extension ${name} schema extensions`)
    const before = ['20261122_100000_initial', '20261122_130000_guarantees', '20261122_140000_rate_limits']
    for (const name of before) {
      await runMigration(client, name)
      await client.query('insert into payload_migrations (id, name, batch) values (uuidv7(), $1, 1)', [name])
    }
    const { rows } = await client.query<{ id: string }>(`
      insert into cities (id, slug, state, time_zone, currency, country, licence, map_lon, map_lat, map_zoom,
        theme_accent, theme_accent_dark, theme_ground, theme_ink, contact_email, contact_address)
      values (uuidv7(), 'ville', 'live', 'Europe/Paris', 'EUR', 'FR', 'CC0-1.0', 0, 0, 10,
        '#000000', '#ffffff', '#ffffff', '#000000', 'a@ville.example', 'Rue') returning id`)
    await client.query(
      `insert into trails (id, city_id, slug, line) values (uuidv7(), $1, 'old', '{"coordinates": [[1, 2, 3], [4, 5, 6]]}')`,
      [rows[0]?.id],
    )
    const target = `${folder}/old.tar.zst`
    mkdirSync(folder, { recursive: true })
    await writeBackup({ client, store: folderStore(old.media), target, onProgress: () => undefined })
    await client.end()
    const copy = await make('empty')
    const { code, out } = await communal(copy, ['restore', target])
    expect(out).toContain('migrated: 20261125_190050_trail_sketch')
    expect(code).toBe(0)
    const { rows: trails } = await copy.query('select sketch from trails')
    expect(trails).toEqual([
      {
        sketch: [
          [1, 2],
          [4, 5],
        ],
      },
    ])
    const { rows: lacking } = await source.query<{ name: string }>(
      'select name from payload_migrations order by name',
    )
    const { rows: there } = await copy.query<{ name: string }>(
      'select name from payload_migrations order by name',
    )
    expect(there).toEqual(lacking)
  }, 120_000)
})
