import { getPayload, type Payload } from 'payload'
import { ensureDatabase } from './ensureDatabase.ts'
import { migrateDatabase } from './migrate.ts'

export type OpenPayload = { payload: Payload; close: () => Promise<void> }

/** Payload on a running, migrated database: what the server, the worker and every command begin with. */
export const openPayload = async (): Promise<OpenPayload> => {
  const database = await ensureDatabase()
  await migrateDatabase(database.url)
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  return {
    payload,
    close: async () => {
      await payload.destroy()
      await database.stop()
    },
  }
}
