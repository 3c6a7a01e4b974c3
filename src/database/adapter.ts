import { randomUUID } from 'node:crypto'
import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { DatabaseAdapterObj } from 'payload'
import pg from 'pg'
import { GuardedPool, poolOptions } from './pool.ts'

type Options = { connectionString: string; poolSize: number; migrationDir: string }

/** Payload's PostgreSQL adapter with the remedies of docs/decisions/0003-database.md: a guarded pool of which no
 *  connection is lost, transactions whose failed COMMIT rejects, and an index on every `_locales` table. */
export const communalPostgres = ({
  connectionString,
  poolSize,
  migrationDir,
}: Options): DatabaseAdapterObj => {
  const made = postgresAdapter({
    push: false,
    idType: 'uuidv7',
    allowIDOnCreate: true,
    blocksAsJSON: true,
    migrationDir,
    pg: { ...pg, Pool: GuardedPool } as unknown as typeof pg,
    pool: poolOptions(connectionString, poolSize),
    beforeSchemaInit: [indexLocales],
  })
  return {
    ...made,
    init: (args) => {
      const adapter = made.init(args) as unknown as PostgresAdapter
      return Object.assign(adapter, { connect, beginTransaction, commitTransaction, destroy }) as never
    },
  }
}

type SchemaHook = NonNullable<Parameters<typeof postgresAdapter>[0]['beforeSchemaInit']>[number]

/** Reads join `_locales` by its parent, which Payload leaves without an index of its own (100 → 7 ms at 200,000
 *  documents). */
const indexLocales: SchemaHook = ({ adapter, schema }) => {
  for (const table of Object.values(adapter.rawTables)) {
    if (!table.columns['_locale'] || !table.columns['_parentID']) continue
    table.indexes ??= {}
    table.indexes['_parentIdx'] = { name: `${table.name}_parent_id_idx`, on: '_parentID' }
  }
  return schema
}

/** Payload's own `connect` takes one connection out of the pool for ever; ours takes none. */
async function connect(this: PostgresAdapter): Promise<void> {
  this.pool ??= new GuardedPool(this.poolOptions)
  this.drizzle = drizzle({
    client: this.pool,
    logger: this.logger || false,
    schema: this.schema,
  }) as typeof this.drizzle
  await this.pool.query('select 1')
  this.resolveInitializing()
}

async function destroy(this: PostgresAdapter): Promise<void> {
  await this.pool.end()
}

/** As Payload's, but the promise of the whole transaction stays one that rejects. */
async function beginTransaction(this: PostgresAdapter, options?: Record<string, unknown>): Promise<string> {
  const id = randomUUID()
  const ready = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  let transaction: unknown
  const done = this.drizzle.transaction(
    async (tx) => {
      transaction = tx
      ready.resolve()
      await end.promise
    },
    options ?? this.transactionOptions ?? undefined,
  )
  done.catch(ready.reject)
  await ready.promise
  this.sessions[id] = {
    db: transaction as (typeof this.sessions)[string]['db'],
    resolve: () => {
      end.resolve()
      return done
    },
    reject: () => {
      end.reject(new RolledBack())
      return done.catch(() => undefined)
    },
  }
  return id
}

/** Payload's own swallows the error of a failed COMMIT and answers success. */
async function commitTransaction(
  this: PostgresAdapter,
  incoming?: number | string | Promise<number | string>,
): Promise<void> {
  const id = await incoming
  if (id === undefined) return
  const session = this.sessions[id]
  if (!session) return
  delete this.sessions[id]
  await session.resolve()
}

class RolledBack extends Error {
  override name = 'RolledBack'
}
