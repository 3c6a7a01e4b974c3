import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { migrationLock } from '../../database/migrate.ts'
import { appliedMigrations } from '../../database/migrationFiles.ts'
import { contentOf } from '../../domains/media/store/contentOf.ts'
import type { MediaStore } from '../../domains/media/store/MediaStore.ts'
import { type Add, writeArchive } from './archive.ts'
import type { Manifest } from './manifest.ts'
import { filesNamed, listed, type Table, tablesOf } from './tables.ts'

type Backup = {
  client: pg.Client
  store: MediaStore
  /** the archive to be; nothing is there yet */
  target: string
  onProgress: (progress: { done: number; total: number; path: string }) => void
}

const chunk = 8 * 1024 * 1024

/**
 * Writes the database, as it is at one moment, and the files its rows name into one archive, while people go on working.
 * Files never change under their name, so they are taken first: what is deleted afterwards is there already. Then comes
 * the snapshot, and then what was uploaded between the two. A file that is gone nevertheless is among `missing`.
 */
export const writeBackup = async ({ client, store, target, onProgress }: Backup): Promise<Manifest> =>
  writeArchive(target, async (add) => {
    const early = await filesNamed(client)
    const step = steps(onProgress)
    const held = new Set<string>()
    const take = async (name: string): Promise<boolean> => {
      if (held.has(name)) return true
      const body = await contentOf(store, name)
      if (!body) return false
      await add(`media/${name}`, body)
      held.add(name)
      return true
    }
    step.expect(early.length)
    for (const name of early) {
      await take(name)
      step.done(name)
    }
    const { tables, named, ...snapshot } = await takeSnapshot(client, add, step)
    const missing: string[] = []
    for (const name of named) if (!(await take(name))) missing.push(name)
    return {
      format: 1,
      version: versionOf(),
      ...snapshot,
      tables,
      files: named.filter((name) => held.has(name)),
      missing,
    }
  })

const takeSnapshot = async (client: pg.Client, add: Add, step: ReturnType<typeof steps>) => {
  // No migration may pass between the moment the tables are known and the moment they are held.
  await client.query('select pg_advisory_lock_shared($1)', [migrationLock])
  await client.query('begin isolation level repeatable read read only')
  try {
    const tables = await tablesOf(client)
    for (const { name } of tables) {
      await client.query(`lock table ${client.escapeIdentifier(name)} in access share mode`)
    }
    await client.query('select pg_advisory_unlock_shared($1)', [migrationLock])
    const { rows } = await client.query<{ taken: Date }>('select now() as taken')
    const migrations = await appliedMigrations(client)
    const named = await filesNamed(client)
    step.expect(tables.length)
    const counted: Manifest['tables'] = []
    for (const table of tables) {
      counted.push({ ...table, rows: await copyTable(client, table, add) })
      step.done(table.name)
    }
    return { taken: (rows[0]?.taken ?? new Date()).toISOString(), migrations, tables: counted, named }
  } finally {
    await client.query('rollback')
  }
}

/** The rows of a table, in parts that fit into memory, and their number. */
const copyTable = async (client: pg.Client, table: Table, add: Add): Promise<number> => {
  // The stream ends with the last row; how many there were is said after it, and may come later.
  const answered = once(client, 'drain')
  answered.catch(() => undefined)
  const rows = client.query(copyTo(`copy ${listed(client, table)} to stdout`))
  let parts: Buffer[] = []
  let bytes = 0
  let number = 0
  const flush = async (): Promise<void> => {
    if (bytes === 0) return
    number += 1
    await add(`database/${table.name}/${String(number).padStart(6, '0')}`, Buffer.concat(parts))
    parts = []
    bytes = 0
  }
  for await (const part of rows as AsyncIterable<Buffer>) {
    parts.push(part)
    bytes += part.length
    if (bytes >= chunk) await flush()
  }
  await flush()
  await answered
  return rows.rowCount ?? 0
}

/** Counts what is done of what is known to be to do. */
const steps = (onProgress: Backup['onProgress']) => {
  let [done, total] = [0, 0]
  return {
    expect: (more: number) => {
      total += more
    },
    done: (path: string) => {
      done += 1
      onProgress({ done, total, path })
    },
  }
}

const versionOf = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
