import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Language } from '../i18n/languages.ts'

/** A file to download: its name in the store, its size, its title in each language, credit and licence. */
export type StoredFile = {
  filename: string
  bytes: number
  title: Partial<Record<Language, string>>
  credit: string | null
  licence: string
}

/** SQL for the file a column refers to, as JSON, or null: `storedFile('e.manual_id')`. */
export const storedFile = (column: string): SQL => sql`(
  select json_build_object('filename', file.filename, 'bytes', file.filesize, 'credit', file.credit, 'licence', file.licence,
    'title', (select coalesce(json_object_agg(words._locale, words.title), '{}')
      from files_locales words where words._parent_id = file.id and words.title <> ''))
  from files file where file.id = ${sql.raw(column)})`
