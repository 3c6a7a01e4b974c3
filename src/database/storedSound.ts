import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Language } from '../i18n/languages.ts'
import { localised } from './localised.ts'

/** A sound as public pages show it: its file, seconds, words, credit and licence. */
export type StoredSound = {
  filename: string
  mimeType: string
  seconds: number | null
  title: string
  transcript: string | null
  credit: string | null
  licence: string
}

/** SQL for the sound a column refers to, as JSON, or null: `storedSound('l.sound_id', languages)`. A sound that is not
 *  open to everybody is none. */
export const storedSound = (column: string, languages: readonly Language[]): SQL => sql`(
  select json_build_object('filename', a.filename, 'mimeType', a.mime_type, 'seconds', a.seconds, 'credit', a.credit,
    'licence', a.licence, 'title', coalesce(${localised('sounds', 'title', 'a', languages)}, ''),
    'transcript', ${localised('sounds', 'transcript', 'a', languages)})
  from sounds a where a.id = ${sql.raw(column)} and a.open)`
