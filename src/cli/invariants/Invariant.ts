import type pg from 'pg'
import type { MediaStore } from '../../domains/media/store/MediaStore.ts'

export type Looking = { client: pg.Client; store: MediaStore }

/** What a look at the whole database found: how many things were looked at, and one line for each that is not as it
 *  should be. Lines name rows by their id, never people. */
export type Outcome = { counted: number; broken: string[] }

/** Something that holds for the whole database, and says so in a sentence. */
export type Invariant = { holds: string; look: (looking: Looking) => Promise<Outcome> }

/** An invariant as one statement that gives the broken ones, and one that counts all. */
export const invariant = (holds: string, statements: { all: string; broken: string }): Invariant => ({
  holds,
  look: async ({ client }) => {
    const { rows: all } = await client.query<{ count: string }>(`select count(*) from (${statements.all}) a`)
    const { rows } = await client.query<{ line: string }>(statements.broken)
    return { counted: Number(all[0]?.count ?? 0), broken: rows.map(({ line }) => line) }
  },
})
