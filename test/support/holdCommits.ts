import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type Held = { waiting: (atLeast: number) => Promise<void>; release: () => Promise<void> }
export type Commits = { hold: () => Promise<Held>; leave: () => Promise<void> }

const lock = 7_201_955

/**
 * Lets one stop a database at the edge of COMMIT. Once `hold` has returned, whoever changed one of the tables has written
 * everything, and waits with the COMMIT until `release`: nobody else may see it yet. No timeout of PostgreSQL's ends that.
 * `leave` takes the triggers away again.
 */
export const holdCommits = async (url: string, tables: readonly string[]): Promise<Commits> => {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=public,extensions' })
  await client.connect()
  await client.query(
    `create function wait_with_commit() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(${lock}); return null; end $$`,
  )
  for (const table of tables) {
    await client.query(`create constraint trigger wait_with_commit after insert or update or delete on ${table}
      deferrable initially deferred for each row execute function wait_with_commit()`)
  }
  const waiting = async (atLeast: number): Promise<void> => {
    const until = Date.now() + 10_000
    while (Date.now() < until) {
      const { rowCount } = await client.query(
        `select distinct pid from pg_locks where locktype = 'advisory' and objid = ${lock} and not granted`,
      )
      if ((rowCount ?? 0) >= atLeast) return
      await pause(20)
    }
    throw new Error(`Fewer than ${atLeast} changes waited with their COMMIT after 10 s`)
  }
  return {
    hold: async () => {
      await client.query(`select pg_advisory_lock(${lock})`)
      const release = async (): Promise<void> => {
        await client.query(`select pg_advisory_unlock(${lock})`)
      }
      return { waiting, release }
    },
    leave: async () => {
      await client.query('drop function wait_with_commit() cascade')
      await client.end()
    },
  }
}
