import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Texts } from '../tenancy/City.ts'

export type StoredFile = {
  collection: 'images' | 'sounds' | 'files' | 'condition-photos'
  id: string
  city: string
  open: boolean
  mimeType: string
  /** What a file to download is called in each language; nothing for what browsers show or play. */
  titles: Texts | null
}

const name = /^[a-z0-9-]+-[a-z2-9]{24}(-\d+x\d+)?\.[a-z0-9]{2,7}$/

/** Which picture, sound or file a name belongs to; nothing for a name that is none of ours. */
export const findFile = async (payload: Payload, filename: string): Promise<StoredFile | undefined> => {
  if (!name.test(filename)) return undefined
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select 'images' as collection, id, city_id as city, open, case when filename = ${filename} then mime_type else 'image/webp' end as "mimeType",
        null::json as titles
      from images where ${filename} in (filename, sizes_small_filename, sizes_medium_filename)
    union all
    select 'condition-photos', id, city_id, false, 'image/webp', null from condition_photos
      where ${filename} in (filename, sizes_small_filename)
    union all
    select 'sounds', id, city_id, open, mime_type, null from sounds where filename = ${filename}
    union all
    select 'files', id, city_id, true, mime_type,
        (select coalesce(json_object_agg(l._locale, l.title), '{}') from files_locales l where l._parent_id = f.id and l.title <> '')
      from files f where filename = ${filename}
    limit 1`)
  return rows[0] as StoredFile | undefined
}
