import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import { type StoredSound, storedSound } from '../../database/storedSound.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ContributionKind } from '../contributions/rules.ts'
import type { InstituteKind } from '../institutes/rules.ts'

/** What is going on in a city now. Instants are ISO 8601. */
export type Happening = {
  /** the next that have a free seat */
  sessions: {
    id: string
    module: string
    title: string
    place: string
    startsAt: string
    seats: number
    taken: number
    language: Language | null
  }[]
  /** the newest that anybody may see */
  contributions: {
    id: string
    kind: ContributionKind
    text: string | null
    language: Language
    picture: StoredPicture | null
    sound: StoredSound | null
    licence: string
    /** as the person chose to be named; null for anonymous */
    author: string | null
    confirmed: boolean
    createdAt: string
    stop: { id: string; name: string; trail: string }
  }[]
  /** the newest */
  news: { slug: string; title: string; summary: string; publishedAt: string }[]
  /** models of which a copy is free at this moment */
  equipment: { slug: string; name: string; free: number; picture: StoredPicture | null }[]
}

/** Where things are. Degrees, WGS 84; a trail's line in few places. */
export type Places = {
  desks: { name: string; address: string; lon: number; lat: number }[]
  trails: {
    slug: string
    name: string
    metres: number
    minutes: number
    line: [lon: number, lat: number][]
  }[]
  commons: { slug: string; name: string; lon: number; lat: number }[]
}

/** What leads on from the home page. */
export type Teasers = {
  /** the city's own */
  picture: StoredPicture | null
  institutes: { kind: InstituteKind; name: string; purpose: string }[]
  commons: { slug: string; name: string; summary: string; picture: StoredPicture | null }[]
  businesses: {
    slug: string
    name: string
    summary: string
    commons: string[]
    picture: StoredPicture | null
  }[]
  counts: {
    modules: number
    equipment: number
    trails: number
    stops: number
    commons: number
    businesses: number
  }
}

export type Home = { now: Happening; places: Places; more: Teasers }

/** All of a city's first page in one statement, which is planned once. */
export const readHome = async (reading: Reading): Promise<Home> => {
  const row = (parts: SQL): SQL => sql`(select row_to_json(part) from (${parts}) part)`
  const [home] = await rowsOf<Home>(
    reading.payload,
    sql`select ${row(happening(reading))} as now, ${row(places(reading))} as places, ${row(teasers(reading))} as more`,
  )
  if (!home) throw new Error('A statement without a table gave no row')
  return home
}

const happening = (reading: Reading): SQL => {
  const { city } = reading
  const languages = order(reading)
  return sql`select
      (select coalesce(json_agg(json_build_object('id', s.id, 'module', m.slug, 'startsAt', s.starts_at,
          'title', ${localised('modules', 'title', 'm', languages)},
          'place', ${localised('sessions', 'place', 's', languages)},
          'seats', s.seats, 'taken', s.taken, 'language', s.language) order by s.starts_at), '[]')
        from (select s.* from sessions s join modules m on m.id = s.module_id and m._status = 'published'
          where s.city_id = ${city.id} and s.state = 'scheduled' and s.starts_at > now() and s.taken < s.seats
          order by s.starts_at limit 5) s join modules m on m.id = s.module_id) as sessions,
      (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', left(c.text, 280),
          'language', c.language, 'picture', ${storedPicture('c.image_id', languages)},
          'sound', ${storedSound('c.sound_id', languages)}, 'licence', c.licence,
          'author', case c.credit_preference when 'none' then null else c.credit_name end,
          'confirmed', c.confirmed_at is not null, 'createdAt', c.created_at,
          'stop', json_build_object('id', p.id, 'name', ${localised('stops', 'name', 'p', languages)},
            'trail', ${localised('trails', 'name', 't', languages)})) order by c.created_at desc), '[]')
        from (select c.* from contributions c
            join stops p on p.id = c.stop_id and p._status = 'published'
            join trails t on t.id = p.trail_id and t._status = 'published'
            where c.city_id = ${city.id} and c.state = 'published' order by c.created_at desc limit 3) c
          join stops p on p.id = c.stop_id join trails t on t.id = p.trail_id) as contributions,
      (select coalesce(json_agg(json_build_object('slug', e.slug, 'free', e.free,
          'name', ${localised('equipment', 'name', 'e', languages)},
          'picture', ${storedPicture('e.image_id', languages)}) order by e.updated_at desc), '[]')
        from (select e.*, u.free from equipment e
          join (select u.equipment_id, count(*)::int as free from units u
            where u.city_id = ${city.id} and u.state = 'available' and not exists (select from loans l
              where l.unit_id = u.id and l.state in ('offered', 'requested', 'approved', 'ready', 'handed-over', 'returned')
                and tstzrange(l.starts_at, l.ends_at, '[)') @> now())
              and not exists (select from maintenance m where m.unit_id = u.id and m.starts_at <= now() and m.ends_at > now())
            group by u.equipment_id) u on u.equipment_id = e.id
          where e.city_id = ${city.id} and e._status = 'published' order by e.updated_at desc limit 3) e) as equipment,
      (select coalesce(json_agg(json_build_object('slug', n.slug, 'publishedAt', n.published_at,
          'title', ${localised('news', 'title', 'n', languages)},
          'summary', ${localised('news', 'summary', 'n', languages)}) order by n.published_at desc), '[]')
        from (select * from news where city_id = ${city.id} and _status = 'published' and published_at is not null
          order by published_at desc limit 3) n) as news`
}

const drawnTrails = 12

const places = (reading: Reading): SQL => {
  const { city } = reading
  const languages = order(reading)
  return sql`select
      (select coalesce(json_agg(json_build_object('name', ${localised('desks', 'name', 'd', languages)},
          'address', d.address, 'lon', d.lon, 'lat', d.lat) order by d.slug), '[]')
        from desks d where d.city_id = ${city.id}) as desks,
      (select coalesce(json_agg(json_build_object('slug', t.slug, 'metres', t.length_m, 'minutes', t.minutes,
          'name', ${localised('trails', 'name', 't', languages)}, 'line', coalesce(t.sketch, '[]')) order by t.slug), '[]')
        from (select * from trails where city_id = ${city.id} and _status = 'published'
          order by updated_at desc limit ${drawnTrails}) t) as trails,
      (select coalesce(json_agg(json_build_object('slug', c.slug, 'lon', c.lon, 'lat', c.lat,
          'name', ${localised('commons', 'name', 'c', languages)}) order by c.slug), '[]')
        from (select * from commons where city_id = ${city.id} and _status = 'published' and lon is not null
          and lat is not null order by updated_at desc limit 30) c) as commons`
}

const teasers = (reading: Reading): SQL => {
  const { city } = reading
  const languages = order(reading)
  const counted = (table: string, open: string) =>
    sql`(select count(*)::int from ${sql.raw(table)} where city_id = ${city.id} and ${sql.raw(open)})`
  const published = `_status = 'published'`
  return sql`select
      (select ${storedPicture('y.image_id', languages)} from cities y where y.id = ${city.id}) as picture,
      (select coalesce(json_agg(json_build_object('kind', i.kind,
          'name', ${localised('institutes', 'name', 'i', languages)},
          'purpose', ${localised('institutes', 'purpose', 'i', languages)}) order by i.kind), '[]')
        from institutes i where i.city_id = ${city.id} and i._status = 'published') as institutes,
      (select coalesce(json_agg(json_build_object('slug', c.slug,
          'name', ${localised('commons', 'name', 'c', languages)},
          'summary', ${localised('commons', 'summary', 'c', languages)},
          'picture', ${storedPicture('c.image_id', languages)}) order by c.updated_at desc), '[]')
        from (select * from commons where city_id = ${city.id} and _status = 'published'
          order by updated_at desc limit 3) c) as commons,
      (select coalesce(json_agg(json_build_object('slug', b.slug, 'name', b.name,
          'summary', ${localised('businesses', 'summary', 'b', languages)},
          'picture', ${storedPicture('b.image_id', languages)},
          'commons', (select coalesce(json_agg(distinct ${localised('commons', 'name', 'c', languages)}), '[]')
            from businesses_uses u join commons c on c.id = u.commons_id and c._status = 'published'
            where u._parent_id = b.id)) order by b.updated_at desc), '[]')
        from (select * from businesses where city_id = ${city.id} and state = 'listed'
          order by updated_at desc limit 3) b) as businesses,
      json_build_object('modules', ${counted('modules', published)}, 'equipment', ${counted('equipment', published)},
        'trails', ${counted('trails', published)}, 'stops', ${counted('stops', published)},
        'commons', ${counted('commons', published)}, 'businesses', ${counted('businesses', `state = 'listed'`)}) as counts`
}

const order = ({ city, language }: Reading) => languageOrder(city, language)
