import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'

export type StoredFile = {
  collection: 'images' | 'sounds'
  id: string
  city: string
  open: boolean
  mimeType: string
}

const name = /^[a-z0-9-]+-[a-z2-9]{24}(-\d+x\d+)?\.[a-z0-9]{2,4}$/

/** Which picture or sound a file name belongs to; nothing for a name that is none of ours. */
export const findFile = async (payload: Payload, filename: string): Promise<StoredFile | undefined> => {
  if (!name.test(filename)) return undefined
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select 'images' as collection, id, city_id as city, open, case when filename = ${filename} then mime_type else 'image/webp' end as "mimeType"
      from images where ${filename} in (filename, sizes_small_filename, sizes_medium_filename)
    union all
    select 'sounds', id, city_id, open, mime_type from sounds where filename = ${filename}
    limit 1`)
  return rows[0] as StoredFile | undefined
}
