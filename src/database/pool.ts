import pg from 'pg'
import { PreparingClient } from './preparingClient.ts'

/** A pool that survives the end of its connections: without these two listeners a restart of PostgreSQL ends the Node
 *  process (field notes; proven by test/e2e/restart.test.ts). */
export class GuardedPool extends pg.Pool {
  constructor(options: pg.PoolConfig = {}) {
    super({ ...options, Client: PreparingClient })
    this.on('error', () => undefined)
    this.on('connect', (client) => client.on('error', () => undefined))
  }
}

/** Options of every pool of ours. `extensions` is in the search path because no extension lives in `public`. */
export const poolOptions = (connectionString: string, max: number): pg.PoolConfig => ({
  connectionString,
  max,
  connectionTimeoutMillis: 5000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  options: '-c search_path=public,extensions -c jit=off',
  application_name: 'communal',
})
