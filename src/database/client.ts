import pg from 'pg'
import { ensureDatabase } from './ensureDatabase.ts'

/** A connection beside the pool, not yet open. Statements on it may take as long as they need. */
export const clientOf = (connectionString: string, name: string): pg.Client => {
  const client = new pg.Client({
    connectionString,
    options: '-c search_path=public,extensions -c statement_timeout=0 -c jit=off',
    application_name: name,
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  return client
}

/** One connection to the database as it is, without Payload and without migrating it: for what looks at a whole database
 *  or writes one. */
export const withClient = async <T>(act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const database = await ensureDatabase()
  const client = clientOf(database.url, 'communal command')
  try {
    await client.connect()
    return await act(client)
  } finally {
    await client.end().catch(() => undefined)
    await database.stop()
  }
}
