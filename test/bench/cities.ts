import type pg from 'pg'
import { type Columns, fill } from './rows.ts'

/** How much a generated city holds. */
export type CitySize = {
  people: number
  models: number
  copies: number
  /** of each copy: half of them past and looked over, half to come */
  loans: number
  modules: number
  lessons: number
  sessions: number
  registrations: number
  trails: number
  stops: number
  contributions: number
  businesses: number
  commons: number
  guides: number
}

/** Some 250 rows beside the texts: a small town. */
export const town: CitySize = {
  people: 10,
  models: 12,
  copies: 2,
  loans: 4,
  modules: 6,
  lessons: 3,
  sessions: 2,
  registrations: 3,
  trails: 3,
  stops: 8,
  contributions: 1,
  businesses: 12,
  commons: 8,
  guides: 4,
}

/** Over 1,000 rows beside the texts, 720 of them loans, so that 1,000 cities have more than 1,000,000. */
export const busyTown: CitySize = {
  ...town,
  people: 30,
  models: 24,
  copies: 3,
  loans: 10,
  registrations: 6,
  stops: 10,
  contributions: 2,
}

/** One city that lends a lot: 100,000 copies with 1,000,000 loans. */
export const library: CitySize = { ...town, people: 1000, models: 1000, copies: 100, loans: 10 }

/** Adds the cities `ville-<first>` … `ville-<last>`, all alike, with everything their public pages show. Foreign keys are
 *  not checked row by row: every row refers to one that the same statement found. Returns the number of rows. */
export const addCities = async (
  client: pg.Client,
  { first, last, size }: { first: number; last: number; size: CitySize },
): Promise<number> => {
  let count = 0
  const add = async (table: string, columns: Columns, from: string): Promise<void> => {
    count += await fill(client, table, columns, from)
  }
  const fresh = `(select id, slug from cities where slug ~ '^ville-' and substring(slug from '-(\\d+)$')::int between ${first} and ${last}) c`
  /** a table of the fresh cities, with the number within the city that its slug ends with */
  const of = (table: string): string =>
    `(select d.*, substring(d.slug from '-(\\d+)$')::int as n from "${table}" d join ${fresh} on c.id = d.city_id) d`
  const times = (number: number): string => `generate_series(1, ${number}) i`
  const texts = async (table: string, columns: Columns, from: string): Promise<void> =>
    add(`${table}_locales`, { _locale: 'l.code', _parent_id: 'd.id', ...columns }, `${from}, ${spoken}`)

  await client.query("set search_path = public, extensions; set session_replication_role = 'replica'")

  await add(
    'cities',
    {
      slug: `'ville-' || n`,
      state: `'live'`,
      time_zone: `'Europe/Paris'`,
      currency: `'EUR'`,
      country: `'FR'`,
      map_lon: '-4.5 + n * 0.005',
      map_lat: '48.4',
      theme_accent: `'#0b5c8a'`,
      theme_accent_dark: `'#7cc4ee'`,
      theme_ground: `'#f6f4ee'`,
      theme_ink: `'#14212b'`,
      contact_email: `'ville' || n || '@ville.example'`,
      contact_address: `'1 place de la Liberté'`,
      licence: `'CC-BY-SA-4.0'`,
    },
    `generate_series(${first}, ${last}) n`,
  )
  const city = `(select id, substring(slug from '-(\\d+)$') as n from ${fresh}) d`
  await texts('cities', { name: `'Ville ' || d.n`, tagline: tagline, welcome: sentence }, city)
  await add(
    'cities_languages',
    { parent_id: 'd.id', value: 'g.code::text::enum_cities_languages', order: 'g.at' },
    `${city}, unnest(array['fr', 'en']) with ordinality g(code, at)`,
  )
  await add(
    'cities_texts',
    { parent_id: 'd.id', path: `'licences'`, text: `'CC-BY-SA-4.0'`, order: '1' },
    city,
  )
  await add(
    'programmes',
    { city_id: 'd.id', kind: 'k.kind', enabled: 'true' },
    `${city}, unnest(enum_range(null::enum_programmes_kind)) k(kind)`,
  )
  await texts(
    'programmes',
    { name: 'd.kind::text', intro: sentence },
    `(select p.* from programmes p join ${fresh} on c.id = p.city_id) d`,
  )

  await add(
    'people',
    {
      name: `'Personne ' || i || ' de ' || c.slug`,
      handle: `c.slug || '-personne-' || i`,
      email: `c.slug || '-personne-' || i || '@ville.example'`,
      _verified: 'true',
    },
    `${fresh}, ${times(size.people)}`,
  )
  await client.query(`create temp table person as
    select c.id as city_id, p.id, split_part(p.handle, '-', 4)::int as n from people p
    join ${fresh} on c.slug = split_part(p.handle, '-', 1) || '-' || split_part(p.handle, '-', 2)`)
  const someone = (table: string, n: string): string =>
    `join person p on p.city_id = ${table}.city_id and p.n = 1 + (${n}) % ${size.people}`

  await add(
    'images',
    {
      city_id: 'c.id',
      filename: `c.slug || '-' || i || '.webp'`,
      mime_type: `'image/webp'`,
      width: '1200',
      height: '800',
      credit: `'Ville'`,
      licence: `'CC-BY-SA-4.0'`,
      open: 'true',
      sizes_small_filename: `c.slug || '-' || i || '-480x320.webp'`,
      sizes_small_width: '480',
      sizes_medium_filename: `c.slug || '-' || i || '-960x640.webp'`,
      sizes_medium_width: '960',
    },
    `${fresh}, ${times(pictures)}`,
  )
  await texts(
    'images',
    { alt: `'Un dessin de ce que la ville prête'` },
    `(select i.id from images i join ${fresh} on c.id = i.city_id) d`,
  )
  await client.query(`create temp table picture as
    select i.id, i.city_id, split_part(split_part(i.filename, '.', 1), '-', 3)::int as n from images i join ${fresh} on c.id = i.city_id`)
  const pictured = (n: string): string =>
    `(select g.id from picture g where g.city_id = c.id and g.n = 1 + ${n} % ${pictures})`

  await add(
    'desks',
    { city_id: 'c.id', slug: `'guichet-' || i`, address: `i || ' rue de Siam'`, lon: '-4.49', lat: '48.39' },
    `${fresh}, ${times(2)}`,
  )
  await texts('desks', { name: `'Guichet ' || d.n`, note: sentence }, of('desks'))
  await add(
    'desks_hours',
    { _parent_id: 'd.id', _order: 'w.at', weekday: 'w.day', opens: `'09:00'`, closes: `'18:00'` },
    `${of('desks')}, unnest(enum_range(null::enum_desks_hours_weekday)) with ordinality w(day, at)`,
  )
  await add('closures', { city_id: 'c.id', first_day: `'2030-12-25'`, last_day: `'2030-12-25'` }, fresh)
  await texts(
    'closures',
    { name: `'Noël'` },
    `(select k.id from closures k join ${fresh} on c.id = k.city_id) d`,
  )

  await add(
    'equipment',
    {
      city_id: 'c.id',
      slug: `'appareil-' || i`,
      category: 'x.category',
      image_id: pictured('i'),
      replacement_value: '25000',
      max_days: '14',
      _status: `'published'`,
    },
    `${fresh}, ${times(size.models)}, lateral (select (enum_range(null::enum_equipment_category))[1 + i % 8] as category) x`,
  )
  await texts(
    'equipment',
    { name: `'Appareil ' || d.n`, summary: sentence, description: paragraph, accessories: sentence },
    of('equipment'),
  )
  await add(
    'units',
    { city_id: 'd.city_id', equipment_id: 'd.id', desk_id: 'k.id', inventory_number: `d.slug || '-' || i` },
    `${of('equipment')} join ${of('desks').replace(/ d$/, ' k')} on k.city_id = d.city_id and k.n = 1 + d.n % 2, ${times(size.copies)}`,
  )
  // One period of five days every nine days; the city's copies are out at different times.
  const away = `(i - ${Math.ceil(size.loans / 2)}) * 9 - 6 + u.hash`
  await add(
    'loans',
    {
      city_id: 'u.city_id',
      unit_id: 'u.id',
      equipment_id: 'u.equipment_id',
      desk_id: 'u.desk_id',
      person_id: 'p.id',
      first_day: `(current_date + ${away})::text`,
      last_day: `(current_date + ${away} + 4)::text`,
      starts_at: `current_date + ${away} + time '09:00'`,
      due_at: `current_date + ${away} + 4 + time '18:00'`,
      ends_at: `current_date + ${away} + 4 + time '18:00'`,
      state: `(case when i <= ${Math.floor(size.loans / 2)} then 'closed' else 'approved' end)::enum_loans_state`,
    },
    `(select u.*, abs(hashtext(u.id::text)) % 5 as hash from units u join ${fresh} on c.id = u.city_id) u
      cross join ${times(size.loans)} ${someone('u', 'i')}`,
  )

  await add(
    'modules',
    {
      city_id: 'c.id',
      slug: `'module-' || i`,
      image_id: pictured('i'),
      minutes: '90',
      licence: `'CC-BY-SA-4.0'`,
      credit: `'Ville'`,
      _status: `'published'`,
    },
    `${fresh}, ${times(size.modules)}`,
  )
  await texts('modules', { title: `'Module ' || d.n`, summary: sentence, body: paragraph }, of('modules'))
  await add(
    'lessons',
    {
      city_id: 'd.city_id',
      module_id: 'd.id',
      slug: `'lecon-' || i`,
      order: 'i',
      minutes: '15',
      _status: `'published'`,
    },
    `${of('modules')}, ${times(size.lessons)}`,
  )
  await texts('lessons', { title: `'Leçon ' || d.n`, body: paragraph }, of('lessons'))
  await add(
    'sessions',
    {
      city_id: 'd.city_id',
      module_id: 'd.id',
      starts_at: `current_date + i * 7 + d.n + time '18:00'`,
      ends_at: `current_date + i * 7 + d.n + time '20:00'`,
      seats: '12',
      taken: String(size.registrations),
      address: `'2 rue de Siam'`,
    },
    `${of('modules')}, ${times(size.sessions)}`,
  )
  const sessions = `(select s.* from sessions s join ${fresh} on c.id = s.city_id) d`
  await texts('sessions', { place: `'Maison des associations'` }, sessions)
  await add(
    'registrations',
    { city_id: 'd.city_id', session_id: 'd.id', person_id: 'p.id', state: `'registered'` },
    `${sessions} cross join ${times(size.registrations)} ${someone('d', 'i')}`,
  )

  await add(
    'trails',
    {
      city_id: 'c.id',
      slug: `'sentier-' || i`,
      image_id: pictured('i'),
      minutes: '75',
      line: line,
      length_m: '4200',
      ascent_m: '60',
      descent_m: '60',
      licence: `'CC-BY-SA-4.0'`,
      credit: `'Ville'`,
      _status: `'published'`,
    },
    `${fresh}, ${times(size.trails)}`,
  )
  await texts(
    'trails',
    { name: `'Sentier ' || d.n`, summary: sentence, description: paragraph, access: sentence },
    of('trails'),
  )
  await add(
    'stops',
    {
      city_id: 'd.city_id',
      trail_id: 'd.id',
      number: 'i',
      slug: `'etape-' || i`,
      lon: '-4.5 + i * 0.002',
      lat: '48.38 + i * 0.001',
      _status: `'published'`,
    },
    `${of('trails')}, ${times(size.stops)}`,
  )
  await texts('stops', { name: `'Étape ' || d.n`, text: paragraph }, of('stops'))
  await add(
    'contributions',
    {
      city_id: 'd.city_id',
      stop_id: 'd.id',
      person_id: 'p.id',
      kind: `'text'`,
      text: sentence,
      language: `'fr'`,
      licence: `'CC-BY-SA-4.0'`,
      state: `'published'`,
    },
    `${of('stops')} cross join ${times(size.contributions)} ${someone('d', 'd.n + i')}`,
  )

  await add(
    'commons',
    {
      city_id: 'c.id',
      slug: `'commun-' || i`,
      type: `'knowledge'`,
      steward: `'Une association'`,
      since: '2019',
      lon: '-4.48',
      lat: '48.4',
      licence: `'CC-BY-SA-4.0'`,
      image_id: pictured('i'),
      _status: `'published'`,
    },
    `${fresh}, ${times(size.commons)}`,
  )
  await texts(
    'commons',
    { name: `'Commun ' || d.n`, summary: sentence, description: paragraph, needs: sentence },
    of('commons'),
  )
  await add(
    'businesses',
    {
      city_id: 'c.id',
      slug: `'atelier-' || i`,
      name: `'Atelier ' || i`,
      state: `'listed'`,
      address: `i || ' quai de la Douane'`,
      lon: '-4.47',
      lat: '48.38',
      image_id: pictured('i'),
    },
    `${fresh}, ${times(size.businesses)}`,
  )
  await texts(
    'businesses',
    { summary: sentence, description: paragraph, returns: sentence },
    of('businesses'),
  )
  await add(
    'guides',
    {
      city_id: 'c.id',
      slug: `'guide-' || i`,
      licence: `'CC-BY-SA-4.0'`,
      credit: `'Ville'`,
      _status: `'published'`,
    },
    `${fresh}, ${times(size.guides)}`,
  )
  await texts('guides', { title: `'Guide ' || d.n`, summary: sentence, body: paragraph }, of('guides'))
  await add(
    'institutes',
    { city_id: 'c.id', kind: 'k.kind', _status: `'published'` },
    `${fresh}, unnest(enum_range(null::enum_institutes_kind)) k(kind)`,
  )
  await texts(
    'institutes',
    { name: `'Institut'`, purpose: sentence, charter: paragraph },
    `(select i.id from institutes i join ${fresh} on c.id = i.city_id) d`,
  )

  for (const [table, title, path] of found)
    await add(
      'search_entries',
      {
        city_id: 'd.city_id',
        language: 'l._locale::text',
        kind: `'${path}'`,
        document_id: 'd.id',
        path: `'${path}/' || d.slug`,
        title: `l.${title}`,
        summary: 'l.summary',
      },
      `${of(table)} join ${table}_locales l on l._parent_id = d.id`,
    )
  await client.query("drop table person, picture; set session_replication_role = 'origin'")
  return count
}

const pictures = 4
const found = [
  ['modules', 'title', 'training'],
  ['equipment', 'name', 'equipment'],
  ['trails', 'name', 'trails'],
  ['commons', 'name', 'commons'],
  ['guides', 'title', 'guides'],
] as const

/** The languages of the generated cities, in which every text exists. */
const spoken = "(values ('fr'::_locales), ('en'::_locales)) l(code)"
const tagline = `'Ce que la ville met en commun'`
const sentence = `'Un enregistreur à deux micros, avec sa bonnette et sa mallette, prêté aux habitants qui ont suivi la séance.'`
const paragraph = `repeat('Avant de partir, vérifiez les piles et la carte. Écoutez le lieu pendant une minute, puis réglez le niveau pour que les bruits les plus forts restent loin du rouge. Notez où et quand vous étiez. ', 6)`
/** A way of 60 points. */
const line = `(select jsonb_build_object('type', 'LineString', 'coordinates',
  jsonb_agg(jsonb_build_array(-4.5 + i * 0.0004, 48.38 + sin(i) * 0.001, 20 + i % 9))) from generate_series(1, 60) i)`
