import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { ModuleLevel } from './rules.ts'

export type NextSession = {
  id: string
  startsAt: string
  place: string
  language: Language | null
  seats: number
  taken: number
}

export type ModuleInList = {
  slug: string
  title: string
  summary: string
  level: ModuleLevel
  minutes: number
  picture: StoredPicture | null
  /** the next session that is held, in the language asked for if one was */
  next: NextSession | null
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  level?: ModuleLevel | undefined
  /** only modules with a session to come that is held in this language */
  spoken?: Language | undefined
}

const most = 200

/** The published modules of a city with the next session of each, in one statement. Those that have one come first,
 *  the nearest at the top. */
export const readModules = async ({
  payload,
  city,
  language,
  level,
  spoken,
}: Asked): Promise<ModuleInList[]> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select m.slug, ${localised('modules', 'title', 'm', order)} as title,
      ${localised('modules', 'summary', 'm', order)} as summary, m.level, m.minutes::int as minutes,
      ${storedPicture('m.image_id', order)} as picture, n.next
    from modules m left join lateral (
      select s.starts_at, json_build_object('id', s.id, 'startsAt', s.starts_at, 'seats', s.seats::int, 'taken', s.taken,
        'language', s.language, 'place', coalesce(${localised('sessions', 'place', 's', order)}, '')) as next
      from sessions s where s.module_id = m.id and s.state = 'scheduled' and s.starts_at > now()
        ${spoken ? sql`and s.language = ${spoken}` : sql``}
      order by s.starts_at, s.id limit 1) n on true
    where m.city_id = ${city.id} and m._status = 'published'
      ${level ? sql`and m.level = ${level}` : sql``} ${spoken ? sql`and n.next is not null` : sql``}
    order by n.starts_at nulls last, m.slug limit ${most}`)
  return rows as unknown as ModuleInList[]
}
