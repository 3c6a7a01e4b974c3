import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { rowsOf } from '../../database/reading.ts'
import type { City } from '../../domains/tenancy/City.ts'
import type { Language } from '../../i18n/languages.ts'

/** What a city that is being set up has already. */
export type SetUp = {
  closures: { id: string; name: string; firstDay: string; lastDay: string }[]
  programmes: { id: string; kind: string; name: string; enabled: boolean }[]
  desks: { id: string; name: string; address: string }[]
  institutes: { id: string; name: string; held: number; seats: number }[]
  pages: { id: string; title: string }[]
  people: { id: string; name: string; role: string }[]
}

/** One statement, in the words of whoever sets it up. */
export const readSetup = async (payload: Payload, city: City, language: Language): Promise<SetUp> => {
  const order = languageOrder(city, language)
  const [row] = await rowsOf<SetUp>(
    payload,
    sql`select
      (select coalesce(json_agg(json_build_object('id', k.id, 'firstDay', k.first_day, 'lastDay', k.last_day,
          'name', ${localised('closures', 'name', 'k', order)}) order by k.first_day), '[]')
        from (select * from closures where city_id = ${city.id}
          and last_day >= to_char(now() at time zone ${city.timeZone}, 'YYYY-MM-DD')
          order by first_day limit 12) k) as closures,
      (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'enabled', p.enabled,
          'name', ${localised('programmes', 'name', 'p', order)}) order by p.kind), '[]')
        from programmes p where p.city_id = ${city.id}) as programmes,
      (select coalesce(json_agg(json_build_object('id', d.id, 'address', d.address,
          'name', ${localised('desks', 'name', 'd', order)}) order by d.slug), '[]')
        from desks d where d.city_id = ${city.id}) as desks,
      (select coalesce(json_agg(json_build_object('id', i.id, 'name', ${localised('institutes', 'name', 'i', order)},
          'held', (select count(*)::int from seats s where s.institute_id = i.id and s.holder <> ''),
          'seats', (select count(*)::int from seats s where s.institute_id = i.id)) order by i.kind), '[]')
        from institutes i where i.city_id = ${city.id}) as institutes,
      (select coalesce(json_agg(json_build_object('id', g.id,
          'title', ${localised('pages', 'title', 'g', order)}) order by g.slug), '[]')
        from pages g where g.city_id = ${city.id}) as pages,
      (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'name', b.name) order by b.name), '[]')
        from memberships m join people b on b.id = m.person_id where m.city_id = ${city.id}
          and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())) as people`,
  )
  if (!row) throw new Error('A statement without a table gave no row')
  return row
}
