import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import type { Language } from '../i18n/languages.ts'
import { adapterOf } from './sqlOf.ts'

/** What every reader of a public page is given: whose page it is, and the reader's language. */
export type Reading = {
  payload: Payload
  city: { id: string; languages: readonly Language[] }
  language: Language
}

/** The rows of one statement outside any transaction. Their shape is what the statement selects. */
export const rowsOf = async <Row>(payload: Payload, statement: SQL): Promise<Row[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(statement)
  return rows as Row[]
}
