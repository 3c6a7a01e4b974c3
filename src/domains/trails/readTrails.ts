import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { Difficulty, TrailLength, TrailTheme } from './rules.ts'

export type TrailInList = {
  id: string
  slug: string
  name: string
  summary: string
  difficulty: Difficulty
  minutes: number
  lengthM: number
  ascentM: number | null
  themes: TrailTheme[]
  picture: StoredPicture | null
  /** how many published stops */
  stops: number
  /** its line in few places */
  sketch: [lon: number, lat: number][]
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  difficulty?: Difficulty | undefined
  theme?: TrailTheme | undefined
  length?: TrailLength | undefined
}

const most = 200

/** The published trails of a city, the shortest first, in one statement. */
export const readTrails = async (asked: Asked): Promise<TrailInList[]> => {
  const { payload, city, language, difficulty, theme, length } = asked
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select t.id, t.slug, coalesce(${localised('trails', 'name', 't', order)}, t.slug) as name,
      coalesce(${localised('trails', 'summary', 't', order)}, '') as summary, t.difficulty, t.minutes::int as minutes,
      coalesce(t.length_m, 0)::int as "lengthM", t.ascent_m::int as "ascentM",
      ${storedPicture('t.image_id', order)} as picture,
      coalesce((select json_agg(h.value order by h."order") from trails_themes h where h.parent_id = t.id), '[]') as themes,
      (select count(*)::int from stops s where s.trail_id = t.id and s._status = 'published') as stops,
      coalesce(t.sketch, '[]') as sketch
    from trails t where t.city_id = ${city.id} and t._status = 'published'
      ${difficulty ? sql`and t.difficulty = ${difficulty}` : sql``}
      ${theme ? sql`and exists (select from trails_themes h where h.parent_id = t.id and h.value = ${theme})` : sql``}
      ${length ? lengths[length] : sql``}
    order by t.length_m, t.slug limit ${most}`)
  return rows as unknown as TrailInList[]
}

/** SQL for each length one can choose, in metres. */
const lengths: Record<TrailLength, SQL> = {
  short: sql`and t.length_m <= 3000`,
  medium: sql`and t.length_m > 3000 and t.length_m <= 8000`,
  long: sql`and t.length_m > 8000`,
}
