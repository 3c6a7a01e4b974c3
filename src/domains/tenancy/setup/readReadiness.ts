import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { type Facts, type Readiness, readinessOf } from './readiness.ts'

/** How far a city is from being opened: one statement over all that the list of readiness asks. Undefined where there is no
 *  such city. */
export const readReadiness = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  city: string,
): Promise<Readiness[] | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select
      (select json_agg(g.value::text order by g."order") from cities_languages g where g.parent_id = c.id) as languages,
      (select coalesce(json_agg(l._locale::text), '[]') from cities_locales l where l._parent_id = c.id
        and l.name <> '' and l.tagline <> '' and l.welcome <> '') as "introducedIn",
      c.image_id is not null as picture,
      (select coalesce(json_agg(p.kind::text), '[]') from programmes p where p.city_id = c.id and p.enabled) as programmes,
      json_build_object(
        'training', exists (select from modules d where d.city_id = c.id and d._status = 'published'),
        'lending', exists (select from equipment d join units u on u.equipment_id = d.id and u.state = 'available'
          where d.city_id = c.id and d._status = 'published'),
        'trails', exists (select from trails d where d.city_id = c.id and d._status = 'published')) as offered,
      (select count(*)::int from desks d where d.city_id = c.id
        and exists (select from desks_hours h where h._parent_id = d.id)) as "openDesks",
      (select count(*)::int from institutes i where i.city_id = c.id and i._status = 'published'
        and exists (select from institutes_locales l where l._parent_id = i.id and l.charter <> '')) as institutes,
      (select count(distinct s.institute_id)::int from seats s where s.city_id = c.id and s.holder <> '') as "seatedInstitutes",
      exists (select from closures k where k.city_id = c.id
        and k.last_day >= to_char(now() at time zone c.time_zone, 'YYYY-MM-DD')) as closures,
      (select coalesce(json_agg(p.slug order by p.slug), '[]') from pages p where p.city_id = c.id
        and p._status = 'published') as pages,
      (select coalesce(json_agg(distinct p.slug), '[]') from pages p join pages_locales l on l._parent_id = p.id
        where p.city_id = c.id and public.words_of_blocks(l.body) ~ ${placeToFillIn}) as "unfinishedPages",
      (select count(*)::int from memberships m where m.city_id = c.id and m.role = 'manager' and m.starts_at <= now()
        and (m.ends_at is null or m.ends_at > now())) as managers
    from cities c where c.id = ${city}`)
  const facts = rows[0] as Facts | undefined
  return facts && readinessOf(facts)
}

/** `[name of the authority]`, which is no link. */
const placeToFillIn = '\\[[^]\\[]+\\](?![(\\[:])'
