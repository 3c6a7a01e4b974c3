import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { type Entry, entriesOf, type Readable } from './entriesOf.ts'
import { readable } from './readable.ts'
import { type SearchedCollection, sources } from './sources.ts'

type Execute = (statement: SQL) => Promise<{ rows: unknown[] }>

/** Which documents of a city are found otherwise than their public pages read: an entry is missing, another, or left over.
 *  With the number of entries there should be. */
export const staleEntries = async (
  execute: Execute,
  city: string,
): Promise<{ expected: number; stale: string[] }> => {
  const { rows } = await execute(sql`
    select city_id, language, kind, document_id, path, title, summary, body from search_entries where city_id = ${city}`)
  const there = new Map((rows as Entry[]).map((entry) => [nameOf(entry), textOf(entry)]))
  const stale: string[] = []
  let expected = 0
  for (const collection of Object.keys(sources) as SearchedCollection[]) {
    const documents = await execute(sql`${readable(collection)} and d.city_id = ${city}`)
    for (const entry of (documents.rows as Readable[]).flatMap(entriesOf)) {
      expected += 1
      const name = nameOf(entry)
      if (there.get(name) !== textOf(entry)) stale.push(`${collection} ${name}`)
      there.delete(name)
    }
  }
  return { expected, stale: [...stale, ...[...there.keys()].map((name) => `left over ${name}`)] }
}

const nameOf = ({ document_id, language }: Entry): string => `${document_id} ${language}`

const textOf = ({ kind, path, title, summary, body }: Entry): string =>
  JSON.stringify([kind, path, title, summary, body])
