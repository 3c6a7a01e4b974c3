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
  select json_build_object('filename', picture.filename, 'width', picture.width, 'height', picture.height, 'credit', picture.credit,
    'licence', picture.licence, 'alt', coalesce(${localised('images', 'alt', 'picture', languages)}, ''),
    'sizes', (select coalesce(json_agg(json_build_object('filename', size.filename, 'width', size.width)), '[]')
      from (values (picture.sizes_small_filename, picture.sizes_small_width), (picture.sizes_medium_filename, picture.sizes_medium_width))
        size(filename, width) where size.filename is not null))
  from images picture where picture.id = ${sql.raw(column)} and picture.open)`
