import type { Payload } from 'payload'
import pg from 'pg'
import { adapterOf } from './sqlOf.ts'

/** One number for all processes of all deployments; taken for the session that migrates. */
export const migrationLock = 0x636f6d6d // 'comm'

export const extensions = ['btree_gin', 'btree_gist', 'pg_trgm', 'unaccent']

/** Brings the database to the newest migration. Only one process does so at a time; the others wait and find nothing
 *  left to do. Extensions live in a schema of their own, so that a dump of `public` restores anywhere. */
export const migrateDatabase = async (payload: Payload): Promise<void> => {
  const adapter = adapterOf(payload)
  const { connectionString } = adapter.poolOptions
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await makeExtensions(client)
    await adapter.migrate()
  } finally {
    await client.end()
  }
}

export const makeExtensions = async (client: pg.Client): Promise<void> => {
  await client.query('create schema if not exists extensions')
  for (const extension of extensions) {
    await client.query(`create extension if not exists ${extension} schema extensions`)
  }
}
