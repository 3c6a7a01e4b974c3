import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { makeExtensions } from '../../database/migrate.ts'
import { applyMigration, migrationNames, runMigration } from '../../database/migrationFiles.ts'
import type { MediaStore } from '../../domains/media/store/MediaStore.ts'
import { checkArchive, readArchive } from './archive.ts'
import type { Manifest } from './manifest.ts'
import { listed, type Table, tablesOf } from './tables.ts'

type Restore = {
  client: pg.Client
  store: MediaStore
  archive: string
  onProgress: (progress: { done: number; total: number; path: string }) => void
}

export type Restored =
  | { ok: true; manifest: Manifest; migrated: string[] }
  | { ok: false; problems: string[] }

/**
 * Writes an archive into an empty database and an empty store of files, whole or not at all: the tables as they were made
 * at its time, their rows, and then what this version changed since, in one transaction. Files wait in a folder of their
 * own until everything is there. Refused is an archive whose sums differ, one of a newer version, and a place
 * that is not empty.
 */
export const restoreBackup = async ({ client, store, archive, onProgress }: Restore): Promise<Restored> => {
  const occupied = [...(await tablesThere(client)), ...(await filesThere(store))]
  if (occupied.length > 0) return { ok: false, problems: occupied }
  const checked = await checkArchive(archive)
  if (!checked.ok) return checked
  const { manifest } = checked
  const known = migrationNames()
  const unknown = manifest.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map((name) => `It is of a newer version: no migration ${name} here`),
    }
  }
  const migrated = known.filter((name) => !manifest.migrations.includes(name))
  const waiting = await mkdtemp(join(tmpdir(), 'communal-restore-'))
  await client.query('begin')
  try {
    await makeExtensions(client)
    for (const name of manifest.migrations) await runMigration(client, name)
    const differing = await differences(client, manifest)
    if (differing.length > 0) return { ok: false, problems: differing }
    await withoutRules(client, async () => {
      await writeRows(client, { archive, manifest, waiting, onProgress })
    })
    await setSequences(client)
    for (const name of migrated) await applyMigration(client, name, migrated)
    await storeFiles(waiting, store)
    await client.query('commit')
    return { ok: true, manifest, migrated }
  } catch (error) {
    await takeBack(manifest.files, store)
    throw error
  } finally {
    // After COMMIT there is nothing to roll back.
    await client.query('rollback').catch(() => undefined)
    await rm(waiting, { recursive: true, force: true })
  }
}

const tablesThere = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'extensions')
    limit 3`)
  return rows.map(({ name }) => `The database is not empty: there is ${name}`)
}

const filesThere = async (store: MediaStore): Promise<string[]> => {
  for await (const name of store.names()) return [`${store.place} is not empty: there is ${name}`]
  return []
}

/** Tables and columns of the archive that its migrations do not make here. */
const differences = async (client: pg.Client, { tables }: Manifest): Promise<string[]> => {
  const made = new Map((await tablesOf(client)).map(({ name, columns }) => [name, new Set(columns)]))
  return tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => !made.get(name)?.has(column))
      .map((column) => `It holds ${name}.${column}, which its migrations do not make here`),
  )
}

/** Rows come in the order of the archive, not in that of their references, and as they are, not as triggers would write
 *  them. References are taken away for as long, and made again, which checks every row. */
const withoutRules = async (client: pg.Client, act: () => Promise<void>): Promise<void> => {
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  const { rows: triggers } = await client.query<{ table: string; name: string }>(`
    select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
    where not tgisinternal and tgenabled = 'O' order by 1, 2`)
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, name } of triggers) await client.query(`alter table ${table} disable trigger ${name}`)
  await act()
  for (const { table, name } of triggers) await client.query(`alter table ${table} enable trigger ${name}`)
  for (const { table, name, definition } of references) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

type Writing = Pick<Restore, 'archive' | 'onProgress'> & { manifest: Manifest; waiting: string }

const writeRows = async (
  client: pg.Client,
  { archive, manifest, waiting, onProgress }: Writing,
): Promise<void> => {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  const files = new Set(manifest.files)
  const total = manifest.entries.length
  let done = 0
  let open: { table: string; rows: CopyStreamQuery; ended: Promise<void> } | undefined
  const close = async (): Promise<void> => {
    if (!open) return
    const { table, rows, ended } = open
    open = undefined
    rows.end()
    await ended
    const expected = tables.get(table)?.rows
    if (rows.rowCount !== expected) {
      throw new Error(`${table} has ${rows.rowCount} rows in the archive; expected ${expected}`)
    }
  }
  for await (const { path, body } of readArchive(archive)) {
    const [kind, name = '', ...rest] = path.split('/')
    const table = kind === 'database' && rest.length === 1 ? tables.get(name) : undefined
    if (open && open.table !== table?.name) await close()
    if (table) {
      open ??= { table: table.name, ...beginRows(client, table) }
      if (!open.rows.write(body)) await Promise.race([once(open.rows, 'drain'), open.ended])
    } else if (kind === 'media' && rest.length === 0 && files.has(name) && basename(name) === name) {
      await writeFile(join(waiting, name), body, { flag: 'wx', flush: true })
    }
    done += 1
    if (done <= total) onProgress({ done, total, path })
  }
  await close()
}

const beginRows = (client: pg.Client, table: Table): { rows: CopyStreamQuery; ended: Promise<void> } => {
  const rows = client.query(copyFrom(`copy ${listed(client, table)} from stdin`))
  const ended = finished(rows)
  ended.catch(() => undefined)
  return { rows, ended }
}

/** Numbers go on after the highest that is there. */
const setSequences = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.oid::regclass::text as table, quote_ident(a.attname) as column,
      pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`)
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval($1, coalesce(max(${column}), 1), max(${column}) is not null) from ${table}`,
      [sequence],
    )
  }
}

const storeFiles = async (from: string, store: MediaStore): Promise<void> => {
  for (const name of await readdir(from)) await store.put(name, await readFile(join(from, name)))
}

const takeBack = async (files: readonly string[], store: MediaStore): Promise<void> => {
  for (const name of files) await store.remove(basename(name))
}
