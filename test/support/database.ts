import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = { url: string; query: pg.Client['query']; drop: () => Promise<void> }

/** A database of one's own, cloned from the migrated template in some 60 ms. */
export const makeDatabase = async (): Promise<TestDatabase> => {
  const server = inject('databaseServer')
  const name = `communal_${randomUUID().replaceAll('-', '')}`
  const url = server.replace(/postgres$/, name)
  await asAdmin(server, `create database ${name} template communal_template`)
  const client = new pg.Client({ connectionString: url, options: '-c search_path=public,extensions' })
  client.on('error', () => undefined)
  await client.connect()
  return {
    url,
    query: client.query.bind(client) as pg.Client['query'],
    drop: async () => {
      await client.end().catch(() => undefined)
      await asAdmin(server, `drop database ${name} with (force)`)
    },
  }
}

/** Cloning needs the template to itself for a moment; several files may ask at once. */
const asAdmin = async (server: string, statement: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    try {
      await client.query(statement)
      return
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((done) => setTimeout(done, 50 * attempt))
    } finally {
      await client.end()
    }
  }
}
