import { readdirSync } from 'node:fs'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'

/** Beside this file: a command is called from any folder. */
const folder = new URL('./migrations/', import.meta.url)

/** The names of all migrations that this version knows, oldest first. */
export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()

/** The names of the migrations a database has had, in the order it had them; none if it is empty. */
export const appliedMigrations = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return []
  const { rows: applied } = await client.query<{ name: string }>(
    'select name from payload_migrations where batch >= 0 order by created_at, id',
  )
  return applied.map(({ name }) => name)
}

/** Runs one migration on that connection, in its transaction if it has one, and writes it down as applied in one batch with
 *  the others of its round. */
export const applyMigration = async (
  client: pg.Client,
  name: string,
  round: readonly string[],
): Promise<void> => {
  await runMigration(client, name)
  await client.query(
    `insert into payload_migrations (id, name, batch)
    select uuidv7(), $1, coalesce(max(batch), 0) + 1 from payload_migrations where name <> all ($2)`,
    [name, round],
  )
}

/** Runs one migration on that connection, in its transaction if it has one. It is not written down as applied. */
export const runMigration = async (client: pg.Client, name: string): Promise<void> => {
  const { up } = (await import(new URL(`${name}.ts`, folder).href)) as {
    up: (args: Pick<MigrateUpArgs, 'db'>) => Promise<void>
  }
  await up({ db: drizzle({ client }) as unknown as MigrateUpArgs['db'] })
}
