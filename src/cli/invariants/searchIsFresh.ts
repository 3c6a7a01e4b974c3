import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { staleEntries } from '../../domains/search/staleEntries.ts'
import type { Invariant } from './Invariant.ts'

/** In one snapshot, so that nobody's change is seen on one side only. */
export const searchIsFresh: Invariant = {
  holds: 'What is found is what public pages say',
  look: async ({ client }) => {
    await client.query('begin isolation level repeatable read read only')
    try {
      const { rows: cities } = await client.query<{ id: string }>('select id from cities order by slug')
      const db = drizzle({ client })
      const outcome = { counted: 0, broken: [] as string[] }
      for (const { id } of cities) {
        const { expected, stale } = await staleEntries((statement) => db.execute(statement), id)
        outcome.counted += expected
        outcome.broken.push(...stale)
      }
      return outcome
    } finally {
      await client.query('rollback')
    }
  },
}
