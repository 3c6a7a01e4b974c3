import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { localised } from '../database/localised.ts'
import { adapterOf } from '../database/sqlOf.ts'
import type { Membership, Role } from '../domains/identity/roles.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { usedBy } from './usedBy.ts'

/** What staff answer or prepare, in the order in which a desk would take it. */
export const waitingKinds = [
  'requests',
  'handOvers',
  'changeRequests',
  'atRisk',
  'dueBack',
  'inspections',
  'appeals',
  'reports',
  'things',
  'applications',
  'contributions',
  'unpublishedPages',
  'unpublishedNews',
  'sessions',
  'roleEnds',
  'termEnds',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** One thing that waits. `day`: a day of the city; `at`: an instant, ISO 8601. */
export type Waiting = {
  kind: WaitingKind
  city: string
  id: string
  thing: string | null
  person: string | null
  first: string | null
  last: string | null
  at: string | null
  taken: number | null
  seats: number | null
  /** How many of this kind wait in this city, this one included. */
  total: number
}

export const collectionOf: Record<WaitingKind, string> = {
  requests: 'loans',
  handOvers: 'loans',
  changeRequests: 'loans',
  atRisk: 'loans',
  dueBack: 'loans',
  inspections: 'units',
  appeals: 'strikes',
  reports: 'reports',
  things: 'things',
  applications: 'businesses',
  contributions: 'contributions',
  unpublishedPages: 'pages',
  unpublishedNews: 'news',
  sessions: 'sessions',
  roleEnds: 'memberships',
  termEnds: 'seats',
}

const shown = 5

/** How many days before its end a role or a term of a seat is spoken of. */
export const roleEndsWithin = 30
export const termEndsWithin = 60
/** How many days before an inspection is due it is spoken of. */
const inspectionDueWithin = 14

/** Who looks, an id, and the roles they hold. */
type Staff = { person: string | null; held: readonly Membership[] }

/** What waits in the cities where the person works, by the roles they hold there; of each kind and city the first five,
 *  the most urgent first. One statement, whatever the number of cities and rows. */
export const readWaiting = async (
  payload: Payload,
  { person, held }: Staff,
  language: Language,
): Promise<Waiting[]> => {
  const order = [language, ...languages.map(({ code }) => code).filter((code) => code !== language)]
  const parts = waitingKinds.flatMap((kind) => {
    const cities = citiesOf(held, usedBy[collectionOf[kind]] ?? [])
    return cities.length > 0
      ? [
          selects[kind](
            sql.join(
              cities.map((city) => sql`${city}::uuid`),
              sql`, `,
            ),
            order,
            person,
          ),
        ]
      : []
  })
  if (parts.length === 0) return []
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select * from (
      select w.*, count(*) over (partition by kind, city)::int as total,
        row_number() over (partition by kind, city order by urgency) as place
      from (${sql.join(parts, sql` union all `)}) w (kind, city, id, thing, person, first, last, at, taken, seats, urgency)) ranked
    where place <= ${shown} order by city, kind, place`)
  return rows as Waiting[]
}

const citiesOf = (held: readonly Membership[], roles: readonly Role[]): string[] => [
  ...new Set(held.filter(({ role }) => roles.includes(role)).map(({ city }) => city)),
]

/** The city's own day, not the server's. */
const today = sql.raw(`to_char(now() at time zone c.time_zone, 'YYYY-MM-DD')`)

const loans =
  (kind: string, condition: SQL, urgency: string) =>
  (cities: SQL, order: readonly Language[]): SQL =>
    sql`
    select ${kind}::text, d.city_id, d.id, ${localised('equipment', 'name', 'e', order)}, p.name, d.first_day, d.last_day,
      to_json(d.created_at) #>> '{}', null::int, null::int, ${sql.raw(urgency)}::text
    from loans d join cities c on c.id = d.city_id join people p on p.id = d.person_id
      join equipment e on e.id = d.equipment_id
    where d.city_id in (${cities}) and ${condition}`

/** Drafts whose time to become public passed, by more than a worker needs. */
const unpublished =
  (kind: string, collection: 'pages' | 'news') =>
  (cities: SQL, order: readonly Language[]): SQL =>
    sql`
    select ${kind}::text, d.version_city_id, d.parent_id, ${titleOf(collection, order)}, null::varchar, null::varchar,
      null::varchar, to_json(d.version_publish_at) #>> '{}', null::int, null::int, d.version_publish_at::text
    from ${sql.raw(`_${collection}_v`)} d
    where d.version_city_id in (${cities}) and d.latest and d.version__status = 'draft'
      and d.version_publish_at < now() - interval '2 minutes'`

const titleOf = (collection: 'pages' | 'news', order: readonly Language[]): SQL => sql`(
  select w.version_title from ${sql.raw(`_${collection}_v_locales`)} w where w._parent_id = d.id and w.version_title <> ''
  order by array_position(array[${sql.join(
    order.map((code) => sql`${code}`),
    sql`, `,
  )}]::text[], w._locale::text) limit 1)`

const selects: Record<WaitingKind, (cities: SQL, order: readonly Language[], person: string | null) => SQL> =
  {
    requests: loans('requests', sql`d.state = 'requested'`, 'd.first_day'),
    handOvers: loans(
      'handOvers',
      sql`d.state in ('approved', 'ready') and d.first_day <= ${today}`,
      'd.first_day',
    ),
    changeRequests: loans('changeRequests', sql`d.wished_last_day <> ''`, 'd.wished_first_day'),
    atRisk: loans(
      'atRisk',
      sql`d.state in ('requested', 'approved', 'ready') and d.starts_at < now() + interval '2 days' and (exists (select from units u
      where u.id = d.unit_id and u.state <> 'available') or exists (select from loans o
      where o.unit_id = d.unit_id and o.state = 'handed-over' and o.due_at <= now() and o.id <> d.id))`,
      'd.first_day',
    ),
    dueBack: loans('dueBack', sql`d.state = 'handed-over' and d.last_day <= ${today}`, 'd.last_day'),
    // What was never inspected is due at once.
    inspections: (cities, order) => sql`
    select 'inspections'::text, d.city_id, d.id,
      concat_ws(' · ', ${localised('equipment', 'name', 'e', order)}, d.inventory_number), null::varchar, null::varchar,
      i.due, null::text, null::int, null::int, coalesce(i.due, '')
    from units d join equipment e on e.id = d.equipment_id join cities c on c.id = d.city_id
      cross join lateral (select to_char(d.last_inspected_on::date
        + make_interval(months => e.inspect_every_months::int), 'YYYY-MM-DD') as due) i
    where d.city_id in (${cities}) and e.inspect_every_months is not null and d.state in ('available', 'repair')
      and coalesce(i.due, '') <= to_char((now() + make_interval(days => ${inspectionDueWithin})) at time zone c.time_zone, 'YYYY-MM-DD')`,
    appeals: (cities, order) => sql`
    select 'appeals'::text, d.city_id, d.id, ${localised('equipment', 'name', 'e', order)}, p.name, null::varchar, null::varchar,
      to_json(d.appealed_at) #>> '{}', null::int, null::int, d.appealed_at::text
    from strikes d join people p on p.id = d.person_id join loans l on l.id = d.loan_id
      join equipment e on e.id = l.equipment_id
    where d.city_id in (${cities}) and d.state = 'appealed'`,
    // Whoever one is about learns neither who wrote it nor that there is one.
    reports: (cities, _order, person) => sql`
    select 'reports'::text, d.city_id, d.id, t.name::text, p.name, null::varchar, null::varchar,
      to_json(d.created_at) #>> '{}', null::int, null::int, d.created_at::text
    from reports d join things t on t.id = d.thing_id join people p on p.id = d.person_id
      left join borrowings b on b.id = d.borrowing_id
    where d.city_id in (${cities}) and d.state = 'open'
      and not coalesce(${person}::uuid in (t.person_id, b.owner_id, b.person_id), false)`,
    things: (cities) => sql`
    select 'things'::text, d.city_id, d.id, d.name::text, p.name, null::varchar, null::varchar,
      to_json(d.created_at) #>> '{}', null::int, null::int, d.created_at::text
    from things d join people p on p.id = d.person_id
    where d.city_id in (${cities}) and d.state = 'waiting'`,
    applications: (cities) => sql`
    select 'applications'::text, d.city_id, d.id, d.name::text, p.name, null::varchar, null::varchar,
      to_json(d.created_at) #>> '{}', null::int, null::int, d.created_at::text
    from businesses d left join people p on p.id = d.applicant_id
    where d.city_id in (${cities}) and d.state = 'applied'`,
    contributions: (cities, order) => sql`
    select 'contributions'::text, d.city_id, d.id, ${localised('stops', 'name', 's', order)}, p.name, null::varchar,
      null::varchar, to_json(d.created_at) #>> '{}', null::int, null::int, d.created_at::text
    from contributions d join stops s on s.id = d.stop_id left join people p on p.id = d.person_id
    where d.city_id in (${cities}) and d.state = 'waiting'`,
    sessions: (cities, order) => sql`
    select 'sessions'::text, d.city_id, d.id, ${localised('modules', 'title', 'm', order)}, null::varchar, null::varchar,
      null::varchar, to_json(d.starts_at) #>> '{}', d.taken::int, d.seats::int, d.starts_at::text
    from sessions d join modules m on m.id = d.module_id
    where d.city_id in (${cities}) and d.state = 'scheduled'
      and d.starts_at between now() and now() + interval '14 days'`,
    unpublishedPages: unpublished('unpublishedPages', 'pages'),
    unpublishedNews: unpublished('unpublishedNews', 'news'),
    roleEnds: (cities) => sql`
    select 'roleEnds'::text, d.city_id, d.id, d.role::text, p.name, null::varchar,
      to_char(d.ends_at at time zone c.time_zone, 'YYYY-MM-DD'), null::text, null::int, null::int, d.ends_at::text
    from memberships d join cities c on c.id = d.city_id join people p on p.id = d.person_id
    where d.city_id in (${cities}) and d.ends_at between now() and now() + make_interval(days => ${roleEndsWithin})`,
    termEnds: (cities, order) => sql`
    select 'termEnds'::text, d.city_id, d.id, ${localised('seats', 'title', 'd', order)}, d.holder, null::varchar,
      d.last_day, null::text, null::int, null::int, d.last_day
    from seats d join cities c on c.id = d.city_id
    where d.city_id in (${cities}) and coalesce(d.holder, '') <> ''
      and d.last_day < to_char((now() + make_interval(days => ${termEndsWithin})) at time zone c.time_zone, 'YYYY-MM-DD')`,
  }
