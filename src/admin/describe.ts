import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { localised } from '../database/localised.ts'
import { adapterOf } from '../database/sqlOf.ts'
import { lackWords } from '../domains/lending/lackWords.ts'
import { requiredBy } from '../domains/lending/requiredSql.ts'
import { type Prerequisite, prerequisitesOf } from '../domains/programmes/attestations.ts'
import { withFirst } from '../i18n/format.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { dateFormat } from '../kernel/formats.ts'
import { adminWords } from './words.ts'

/** What a document is about, in words: `Zoom H5 · Anne · 3–9 May`, and what staff need beside it. */
export type About = {
  city: string
  title: string
  facts: { term: string; detail: string; href?: string }[]
}

/** Collections of which a line says what a document is about. */
export const describedCollections = [
  'loans',
  'registrations',
  'contributions',
  'businesses',
  'memberships',
  'invitations',
  'sessions',
  'strikes',
  'suspensions',
  'waits',
  'group-members',
  'things',
  'reports',
] as const
export type Described = (typeof describedCollections)[number]

export const isDescribed = (slug: string): slug is Described =>
  describedCollections.some((one) => one === slug)

/** Describes documents by id, in one statement. The caller has made sure that their reader may read them. */
export const describe = async (
  payload: Payload,
  slug: Described,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, About>> => {
  const order = [language, ...languages.map(({ code }) => code).filter((code) => code !== language)]
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql`${selects[slug](order)} where d.id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`,
  )
  return new Map((rows as Row[]).map((row) => [row.id, aboutOf(slug, row, language)]))
}

type Row = {
  id: string
  city: string
  timeZone: string
  person: string | null
  email: string | null
  decidedBy?: string | null
  reason?: string | null
  thing?: string | null
  number?: string | null
  desk?: string | null
  firstDay?: string
  lastDay?: string
  at?: string | null
  place?: string | null
  kind?: string
  summary?: string | null
  appeal?: string | null
  grounds?: string | null
  returns?: string | null
  prerequisites?: Prerequisite[] | null
  uses?: { name: string; how: string }[]
}

type Languages = readonly Language[]
const common = sql.raw(
  `d.id, d.city_id as city, c.time_zone as "timeZone", p.name as person, p.email as email`,
)
const decidedBy = sql.raw(
  `(select b.name from people b where b.id = d.decided_by_id) as "decidedBy", d.reason as reason`,
)

const selects: Record<Described, (order: Languages) => SQL> = {
  loans: (order) => sql`
    select ${common}, ${decidedBy}, ${localised('equipment', 'name', 'e', order)} as thing, u.inventory_number as number,
      ${localised('desks', 'name', 'k', order)} as desk, d.first_day as "firstDay", d.last_day as "lastDay",
      case when d.state in ('requested', 'approved', 'ready') then ${prerequisitesOf({ languages: order, timeZone: sql`c.time_zone`, person: sql`d.person_id`, required: requiredBy(sql`d.equipment_id, d.kit_id`) })} end as prerequisites
    from loans d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join equipment e on e.id = d.equipment_id left join units u on u.id = d.unit_id
      left join desks k on k.id = d.desk_id`,
  registrations: (order) => sql`
    select ${common}, ${localised('modules', 'title', 'm', order)} as thing, to_json(s.starts_at) as at
    from registrations d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join sessions s on s.id = d.session_id left join modules m on m.id = s.module_id`,
  contributions: (order) => sql`
    select ${common}, ${decidedBy}, ${localised('stops', 'name', 's', order)} as thing, d.kind
    from contributions d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join stops s on s.id = d.stop_id`,
  businesses: (order) => sql`
    select ${common}, ${decidedBy}, d.name as thing, d.sector as kind,
      ${localised('businesses', 'summary', 'd', order)} as summary, ${localised('businesses', 'returns', 'd', order)} as returns,
      coalesce((select json_agg(json_build_object('name', ${localised('commons', 'name', 'o', order)}, 'how', b.how)
        order by b._order) from businesses_uses b join commons o on o.id = b.commons_id where b._parent_id = d.id), '[]') as uses
    from businesses d join cities c on c.id = d.city_id left join people p on p.id = d.applicant_id`,
  memberships: () => sql`
    select ${common}, d.role as kind,
      (select b.name from people b where b.id = d.granted_by_id) as "decidedBy"
    from memberships d join cities c on c.id = d.city_id left join people p on p.id = d.person_id`,
  invitations: () => sql`
    select ${common}, d.role as kind, d.email as thing,
      (select b.name from people b where b.id = d.invited_by_id) as "decidedBy"
    from invitations d join cities c on c.id = d.city_id left join people p on p.id = d.accepted_by_id`,
  strikes: (order) => sql`
    select ${common}, ${decidedBy}, ${localised('equipment', 'name', 'e', order)} as thing, d.kind, d.appeal,
      l.first_day as "firstDay", l.last_day as "lastDay"
    from strikes d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join loans l on l.id = d.loan_id left join equipment e on e.id = l.equipment_id`,
  suspensions: () => sql`
    select ${common}, coalesce((select b.name from people b where b.id = d.decided_by_id),
        (select b.name from people b where b.id = d.given_by_id)) as "decidedBy", d.reason, d.grounds,
      d.first_day as "firstDay", d.last_day as "lastDay"
    from suspensions d join cities c on c.id = d.city_id left join people p on p.id = d.person_id`,
  'group-members': (order) => sql`
    select ${common}, ${localised('groups', 'name', 'g', order)} as thing
    from group_members d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join groups g on g.id = d.group_id`,
  things: () => sql`
    select ${common}, ${decidedBy}, d.name as thing, d.description as summary
    from things d join cities c on c.id = d.city_id left join people p on p.id = d.person_id`,
  reports: () => sql`
    select ${common}, ${decidedBy}, t.name as thing, d.kind, d.text as summary
    from reports d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join things t on t.id = d.thing_id`,
  waits: (order) => sql`
    select ${common}, ${decidedBy}, ${localised('equipment', 'name', 'e', order)} as thing,
      ${localised('desks', 'name', 'k', order)} as desk, d.first_day as "firstDay", d.last_day as "lastDay"
    from waits d join cities c on c.id = d.city_id left join people p on p.id = d.person_id
      left join equipment e on e.id = d.equipment_id left join desks k on k.id = d.desk_id`,
  sessions: (order) => sql`
    select d.id, d.city_id as city, c.time_zone as "timeZone", null as person, null as email,
      ${localised('modules', 'title', 'm', order)} as thing, to_json(d.starts_at) as at,
      ${localised('sessions', 'place', 'd', order)} as place
    from sessions d join cities c on c.id = d.city_id left join modules m on m.id = d.module_id`,
}

const aboutOf = (slug: Described, row: Row, language: Language): About => {
  const words = adminWords(language)
  const contact = row.person
    ? [
        {
          term: ofBorrower.includes(slug)
            ? words.desk('borrower')
            : words.field(slug, personFields[slug] ?? 'person'),
          detail: row.email ? `${row.person}, ${row.email}` : row.person,
          ...(row.email && { href: `mailto:${row.email}` }),
        },
      ]
    : []
  const facts = [
    ...contact,
    ...(row.summary
      ? [{ term: words.field(slug, summaryField[slug] ?? 'summary'), detail: row.summary }]
      : []),
    ...(slug === 'strikes'
      ? [{ term: words.desk('borrowed'), detail: daySpan(row.firstDay, row.lastDay, language) }]
      : []),
    ...(row.appeal ? [{ term: words.field(slug, 'appeal'), detail: row.appeal }] : []),
    ...(row.grounds ? [{ term: words.field(slug, 'grounds'), detail: row.grounds }] : []),
    ...(row.number ? [{ term: words.field(slug, 'unit'), detail: row.number }] : []),
    ...(row.desk ? [{ term: words.field(slug, 'desk'), detail: row.desk }] : []),
    ...lackWords(row.prerequisites ?? [], row.firstDay ?? '', language).map((detail) => ({
      term: words.desk('lacks'),
      detail,
    })),
    ...(row.uses?.length
      ? [
          {
            term: words.desk('builtOn'),
            detail: row.uses.map(({ name, how }) => `${name} (${words.option(slug, how)})`).join('; '),
          },
        ]
      : []),
    ...(row.returns ? [{ term: words.field(slug, 'returns'), detail: row.returns }] : []),
    ...(row.decidedBy
      ? [
          {
            term: words.field(slug, deciderField[slug] ?? 'decidedBy'),
            detail: row.decidedBy,
          },
        ]
      : []),
    ...(row.reason ? [{ term: words.field(slug, 'reason'), detail: row.reason }] : []),
  ]
  const title = titleParts(slug, row, language).filter(Boolean).join(' · ')
  return { city: row.city, title: title || row.id, facts }
}

const ofBorrower: readonly Described[] = ['loans', 'strikes', 'suspensions', 'waits']

const summaryField: Partial<Record<Described, string>> = { things: 'description', reports: 'text' }

const deciderField: Partial<Record<Described, string>> = {
  memberships: 'grantedBy',
  invitations: 'invitedBy',
}

const personFields: Partial<Record<Described, string>> = {
  businesses: 'applicant',
  invitations: 'acceptedBy',
}

const titleParts = (slug: Described, row: Row, language: Language): (string | null | undefined)[] => {
  const words = adminWords(language)
  switch (slug) {
    case 'loans':
    case 'waits':
      return [row.thing, row.person, daySpan(row.firstDay, row.lastDay, language)]
    case 'registrations':
      return [row.thing, row.person, row.at && dayAndTime(row.at, row.timeZone, language)]
    case 'contributions':
      return [row.thing, row.kind && words.option(slug, row.kind), row.person]
    case 'businesses':
      return [row.thing, row.kind && words.option(slug, row.kind)]
    case 'memberships':
      return [row.person, row.kind && words.option(slug, row.kind)]
    case 'invitations':
      return [row.thing, row.kind && words.option(slug, row.kind)]
    case 'things':
      return [row.thing, row.person]
    case 'reports':
      return [row.kind && words.option(slug, row.kind), row.thing]
    case 'strikes':
      return [row.kind && words.option(slug, row.kind), row.thing, row.person]
    case 'group-members':
      return [row.person, row.thing]
    case 'suspensions':
      return [row.person, daySpan(row.firstDay, row.lastDay, language)]
    case 'sessions':
      return [row.thing, row.at && dayAndTime(row.at, row.timeZone, language), row.place]
  }
}

/** Both days as people say a span: `3–9 May`; with the year where it is not this one's. */
export const daySpan = (first: string | undefined, last: string | undefined, language: Language): string => {
  if (!first || !last) return ''
  const year = String(new Date().getUTCFullYear())
  const format = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...((!first.startsWith(year) || !last.startsWith(year)) && { year: 'numeric' as const }),
  })
  return withFirst(
    language,
    format.formatRange(new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`)),
  )
}

export const dayAndTime = (
  instant: string,
  timeZone: string,
  language: Language,
  { year = false }: { year?: boolean } = {},
): string =>
  withFirst(
    language,
    dateFormat(language, {
      day: 'numeric',
      month: 'short',
      ...(year && { year: 'numeric' as const }),
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(new Date(instant)),
  )
