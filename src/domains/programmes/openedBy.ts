import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'

/** A thing that one may have after a module: equipment today. `path` is its address within the city. */
export type Opened = { path: string; title: string; summary: string; picture: StoredPicture | null }

type Asked = { payload: Payload; city: City; language: Language; module: string }

/** What attending a module opens in the other programmes of the city. `module` is its id. */
export const readOpenedBy = async ({ payload, city, language, module }: Asked): Promise<Opened[]> => {
  if (!city.programmes['lending']?.enabled) return []
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select 'equipment/' || e.slug as path, ${localised('equipment', 'name', 'e', order)} as title,
      ${localised('equipment', 'summary', 'e', order)} as summary, ${storedPicture('e.image_id', order)} as picture
    from equipment e where e.city_id = ${city.id} and e._status = 'published'
      and exists (select from equipment_requires q where q._parent_id = e.id and q.module_id = ${module})
    order by e.slug limit 24`)
  return rows as unknown as Opened[]
}
