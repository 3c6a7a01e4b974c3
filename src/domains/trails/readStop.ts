import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import { type StoredSound, storedSound } from '../../database/storedSound.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import {
  contributionCount,
  contributionsOfStop,
  type PublicContribution,
} from '../contributions/readContributions.ts'
import type { City } from '../tenancy/City.ts'

export type StopInList = { id: string; number: number; name: string; lon: number; lat: number }

export type Stop = StopInList & {
  text: string | null
  transcript: string | null
  picture: StoredPicture | null
  sound: StoredSound | null
  trail: { slug: string; name: string; licence: string; credit: string | null }
  /** all stops of the trail in order, this one among them */
  stops: StopInList[]
  contributions: PublicContribution[]
  contributionCount: number
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  id: string
  /** only contributions older than this one */
  before?: string | undefined
}

/** Contributions shown on one page of a stop. */
export const contributionsPerPage = 30

/** A published stop of a published trail of the city with what the public added, in one statement. */
export const readStop = async ({ payload, city, language, id, before }: Asked): Promise<Stop | undefined> => {
  if (!isUuid(id)) return undefined
  const order = languageOrder(city, language)
  const older = isUuid(before) ? before : undefined
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select s.id, s.number::int as number, s.lon::float8 as lon, s.lat::float8 as lat,
      coalesce(${localised('stops', 'name', 's', order)}, s.slug) as name,
      ${localised('stops', 'text', 's', order)} as text, ${localised('stops', 'transcript', 's', order)} as transcript,
      ${storedPicture('s.image_id', order)} as picture, ${storedSound('s.sound_id', order)} as sound,
      json_build_object('slug', t.slug, 'name', coalesce(${localised('trails', 'name', 't', order)}, t.slug),
        'licence', t.licence, 'credit', t.credit) as trail,
      (select json_agg(json_build_object('id', o.id, 'number', o.number::int, 'lon', o.lon::float8, 'lat', o.lat::float8,
          'name', coalesce(${localised('stops', 'name', 'o', order)}, o.slug)) order by o.number)
        from stops o where o.trail_id = t.id and o._status = 'published') as stops,
      ${contributionsOfStop(order, contributionsPerPage, older)} as contributions,
      ${contributionCount} as "contributionCount"
    from stops s join trails t on t.id = s.trail_id and t._status = 'published'
    where s.id = ${id} and s.city_id = ${city.id} and s._status = 'published'`)
  return rows[0] as Stop | undefined
}
