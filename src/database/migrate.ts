import type pg from 'pg'
import { log } from '../kernel/log.ts'
import { clientOf } from './client.ts'
import { appliedMigrations, applyMigration, migrationNames } from './migrationFiles.ts'
import { sqlStateOf } from './sqlState.ts'

/** One number for all processes of all deployments; taken for the session that migrates. */
export const migrationLock = 0x636f6d6d // 'comm'

export const extensions = ['btree_gin', 'btree_gist', 'pg_trgm', 'unaccent']

/** Milliseconds for which a migration waits for a table. Whoever asks for the table meanwhile waits behind it: less than
 *  a request waits for a connection (pool.ts). */
const patience = 3000

/**
 * Brings the database to the newest migration, each in a transaction of its own. Only one process does so at a time; the
 * others wait and find nothing left to do. A statement may take as long as it needs, but none waits longer than `wait`
 * milliseconds for a table that others hold. Extensions live in a schema of their own, so that a dump of `public`
 * restores anywhere.
 */
export const migrateDatabase = async (url: string, wait = patience): Promise<void> => {
  const client = clientOf(url, 'communal migration')
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`select set_config('lock_timeout', $1, false)`, [`${wait}ms`])
    await makeExtensions(client)
    const applied = await appliedMigrations(client)
    const lacking = migrationNames().filter((name) => !applied.includes(name))
    for (const name of lacking) await migrateBy(client, name, lacking)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const makeExtensions = async (client: pg.Client): Promise<void> => {
  await client.query('create schema if not exists extensions')
  for (const extension of extensions) {
    await client.query(`create extension if not exists ${extension} schema extensions`)
  }
}

const migrateBy = async (client: pg.Client, name: string, round: readonly string[]): Promise<void> => {
  const began = Date.now()
  try {
    await client.query('begin')
    await applyMigration(client, name, round)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const undone = `Nothing of migration ${name} was applied`
    if (sqlStateOf(error)?.code !== '55P03') throw new Error(`${undone}: it failed.`, { cause: error })
    throw new Error(
      `${undone}: a table it changes is held by others. Run npx communal migrate again when they have ended: ${await longTransactions(client)}.`,
      { cause: error },
    )
  }
  log.info({ migration: name, milliseconds: Date.now() - began }, 'migrated')
}

/** Who has been in a transaction for a second or longer, by the name each connection gave itself. */
const longTransactions = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ who: string }>(`
    select format('"%s" (process %s of PostgreSQL, since %s)', application_name, pid, xact_start::timestamp(0)) as who
    from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and xact_start < now() - interval '1 second' order by xact_start limit 5`)
  return rows.length === 0 ? 'none of them is left' : rows.map(({ who }) => who).join(', ')
}
