import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Language } from '../i18n/languages.ts'
import { localised } from './localised.ts'

/** A picture as public pages show it: its file and smaller sizes, pixels, words, credit and licence. */
export type StoredPicture = {
  filename: string
  width: number
  height: number
  sizes: { filename: string; width: number }[]
  alt: string
  credit: string | null
  licence: string
}

/** SQL for the picture a column refers to, as JSON, or null: `storedPicture('c.image_id', languages)`. A picture that is
 *  not open to everybody is none. */
export const storedPicture = (column: string, languages: readonly Language[]): SQL => sql`(
  select json_build_object('filename', i.filename, 'width', i.width, 'height', i.height, 'credit', i.credit,
    'licence', i.licence, 'alt', coalesce(${localised('images', 'alt', 'i', languages)}, ''),
    'sizes', (select coalesce(json_agg(json_build_object('filename', s.filename, 'width', s.width)), '[]')
      from (values (i.sizes_small_filename, i.sizes_small_width), (i.sizes_medium_filename, i.sizes_medium_width))
        s(filename, width) where s.filename is not null))
  from images i where i.id = ${sql.raw(column)} and i.open)`
