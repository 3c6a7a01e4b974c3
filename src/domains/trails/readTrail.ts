import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { storedPicture } from '../../database/storedPicture.ts'
import { storedSound } from '../../database/storedSound.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Position } from '../../kernel/geometry.ts'
import { contributionCount, contributionsOfStop } from '../contributions/readContributions.ts'
import type { City } from '../tenancy/City.ts'
import { positionsOf } from './measureTrail.ts'
import type { Stop } from './readStop.ts'
import type { TrailInList } from './readTrails.ts'

export type StopOfTrail = Omit<Stop, 'trail' | 'stops'>

export type Trail = Omit<TrailInList, 'sketch' | 'stops'> & {
  description: string | null
  /** what one should know before going: steps, benches, buses */
  access: string | null
  loop: boolean
  descentM: number | null
  licence: string
  credit: string | null
  line: Position[]
  stops: StopOfTrail[]
}

type Asked = { payload: Payload; city: City; language: Language; slug: string }

/** Contributions shown beside each stop on the page of a trail; the rest stand on the stop's own page. */
const perStop = 3

/** A published trail of the city with its line, its published stops and the newest of what the public added to each, in
 *  one statement. */
export const readTrail = async ({ payload, city, language, slug }: Asked): Promise<Trail | undefined> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select t.id, t.slug, coalesce(${localised('trails', 'name', 't', order)}, t.slug) as name,
      coalesce(${localised('trails', 'summary', 't', order)}, '') as summary,
      ${localised('trails', 'description', 't', order)} as description,
      ${localised('trails', 'access', 't', order)} as access, t.difficulty, t.minutes::int as minutes, t.loop,
      t.length_m::int as "lengthM", t.ascent_m::int as "ascentM", t.descent_m::int as "descentM", t.licence, t.credit,
      t.line, ${storedPicture('t.image_id', order)} as picture,
      coalesce((select json_agg(h.value order by h."order") from trails_themes h where h.parent_id = t.id), '[]') as themes,
      coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number::int, 'lon', s.lon::float8,
          'lat', s.lat::float8, 'name', coalesce(${localised('stops', 'name', 's', order)}, s.slug),
          'text', ${localised('stops', 'text', 's', order)},
          'transcript', ${localised('stops', 'transcript', 's', order)},
          'picture', ${storedPicture('s.image_id', order)}, 'sound', ${storedSound('s.sound_id', order)},
          'contributions', ${contributionsOfStop(order, perStop)}, 'contributionCount', ${contributionCount})
          order by s.number)
        from stops s where s.trail_id = t.id and s._status = 'published'), '[]') as stops
    from trails t where t.city_id = ${city.id} and t.slug = ${slug} and t._status = 'published'`)
  const row = rows[0] as (Omit<Trail, 'line'> & { line: unknown }) | undefined
  return row && { ...row, line: positionsOf(row.line) ?? [] }
}
