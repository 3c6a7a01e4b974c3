import { mkdirSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import { closeQueue } from '../../src/database/queue.ts'
import { replaceHostTable } from '../../src/domains/tenancy/hosts.ts'
import { loadCities } from '../../src/domains/tenancy/loadCities.ts'
import { makeDatabase, type TestDatabase } from './database.ts'

export type Portal = { payload: Payload; database: TestDatabase; refreshHosts: () => Promise<void> }

/** Payload on a database of the test file's own, made before its tests and dropped after them. Call it once, at the top
 *  of the file, and read `portal.payload` inside the tests. */
export const usePortal = (): Portal => {
  const portal = {} as Portal
  beforeAll(async () => {
    const database = await makeDatabase()
    process.env['DATABASE_URL'] = database.url
    process.env['COMMUNAL_DATA'] = '.data/test'
    process.env['COMMUNAL_MEDIA'] = '.data/test/media'
    process.env['COMMUNAL_SECRET'] = 'a secret of the tests, of no use to anybody'
    mkdirSync('.data/test/media', { recursive: true })
    const { default: config } = await import('../../src/payload.config.ts')
    const payload = await getPayload({ config })
    Object.assign(portal, {
      payload,
      database,
      refreshHosts: async () => replaceHostTable(await loadCities(payload), 'localhost'),
    })
  })
  afterAll(async () => {
    await closeQueue()
    await portal.payload.destroy()
    await portal.database.drop()
  })
  return portal
}
