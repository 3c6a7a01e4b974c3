import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { NextSession } from './readModules.ts'
import type { ModuleLevel } from './rules.ts'

export type LessonInList = { slug: string; title: string; minutes: number | null }
export type SessionInList = NextSession & {
  endsAt: string
  address: string | null
  lon: number | null
  lat: number | null
  facilitator: string | null
}

export type Module = {
  id: string
  slug: string
  title: string
  summary: string
  body: string | null
  level: ModuleLevel
  minutes: number
  skills: string[]
  licence: string
  credit: string | null
  picture: StoredPicture | null
  lessons: LessonInList[]
  /** those to come, the nearest first */
  sessions: SessionInList[]
}

type Asked = { payload: Payload; city: City; language: Language; slug: string }

/** A published module of a city with its lessons and the sessions to come, in one statement. */
export const readModule = async ({ payload, city, language, slug }: Asked): Promise<Module | undefined> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select m.id, m.slug, ${localised('modules', 'title', 'm', order)} as title,
      ${localised('modules', 'summary', 'm', order)} as summary, ${localised('modules', 'body', 'm', order)} as body,
      m.level, m.minutes::int as minutes, m.licence, m.credit, ${storedPicture('m.image_id', order)} as picture,
      coalesce((select json_agg(t.text order by t."order") from modules_texts t
        where t.parent_id = m.id and t.path = 'skills' and t.locale::text = ${language}), '[]') as skills,
      coalesce((select json_agg(json_build_object('slug', l.slug, 'minutes', l.minutes::int,
          'title', ${localised('lessons', 'title', 'l', order)}) order by l."order")
        from lessons l where l.module_id = m.id and l._status = 'published'), '[]') as lessons,
      coalesce((select json_agg(${sessionAsJson(order)} order by s.starts_at, s.id)
        from (select * from sessions where module_id = m.id and state = 'scheduled' and starts_at > now()
          order by starts_at, id limit 12) s), '[]') as sessions
    from modules m where m.city_id = ${city.id} and m.slug = ${slug} and m._status = 'published'`)
  return rows[0] as Module | undefined
}

/** SQL for a session, under the alias `s`, as `SessionInList`. */
export const sessionAsJson = (order: readonly Language[]): SQL => sql`
  json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'address', s.address, 'lon', s.lon,
    'lat', s.lat, 'seats', s.seats::int, 'taken', s.taken, 'language', s.language, 'facilitator', s.facilitator,
    'place', coalesce(${localised('sessions', 'place', 's', order)}, ''))`
