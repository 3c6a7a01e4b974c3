import pg from 'pg'
import { ensureDatabase } from './ensureDatabase.ts'

/** One connection to the database as it is, without Payload and without migrating it: for what looks at a whole database
 *  or writes one. Statements may take as long as they need. */
export const withClient = async <T>(act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const database = await ensureDatabase()
  const client = new pg.Client({
    connectionString: database.url,
    options: '-c search_path=public,extensions -c statement_timeout=0 -c jit=off',
    application_name: 'communal command',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await act(client)
  } finally {
    await client.end().catch(() => undefined)
    await database.stop()
  }
}
