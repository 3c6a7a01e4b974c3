import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../database/localised.ts'
import type { Language } from '../../i18n/languages.ts'
import { type Day, monthsAfter } from '../../kernel/time.ts'

/** That a person attended a module: which version of it, and on which day of the city's calendar. */
export type Attestation = { version: number; on: Day }

/** What another programme asks before it trusts a person with something: a module, attended in that version or a later one, no
 *  longer ago than so many months. The contract that training fulfils; whoever asks knows nothing else of training. */
export type Prerequisite = {
  /** slug and title of the module */
  slug: string
  title: string
  /** whether the module has a page */
  published: boolean
  minVersion: number | null
  validMonths: number | null
  /** of the person, if one was asked about */
  attestations: Attestation[]
  next: NextSession | null
}

/** The next session with a seat, else the next of all; `startsAt` an instant. */
export type NextSession = { id: string; startsAt: string; place: string }

/** Never attended, attended before it changed, or too long ago. */
export type Lack =
  | { reason: 'training-needed' }
  | { reason: 'training-outdated'; version: number }
  | { reason: 'training-expired'; expired: Day }

/** What a person lacks on a day; undefined where they lack nothing. Of several attestations the best one speaks. */
export const lackOf = (
  { minVersion, validMonths, attestations }: Prerequisite,
  day: Day,
): Lack | undefined => {
  const recent = attestations.filter(({ version }) => version >= (minVersion ?? 1))
  const latest = latestOf(recent)
  if (!latest) {
    const version = Math.max(...attestations.map((one) => one.version))
    return attestations.length === 0
      ? { reason: 'training-needed' }
      : { reason: 'training-outdated', version }
  }
  const expired = validMonths === null ? undefined : monthsAfter(latest.on, validMonths)
  return expired && expired <= day ? { reason: 'training-expired', expired } : undefined
}

const latestOf = (attestations: readonly Attestation[]): Attestation | undefined =>
  [...attestations].sort((a, b) => (a.on < b.on ? 1 : -1))[0]

type Asked = {
  languages: readonly Language[]
  /** its name, or a column that holds it */
  timeZone: string | SQL
  /** id, or a column that holds it; null: nobody, who has attended nothing */
  person: string | SQL | null
  /** a query of `module_id`, `min_version`, `valid_months` and their `place` */
  required: SQL
}

/** SQL: what is required, as JSON (`Prerequisite[]`). */
export const prerequisitesOf = ({ languages, timeZone, person, required }: Asked): SQL => sql`coalesce((
  select json_agg(json_build_object('slug', m.slug, 'title', ${localised('modules', 'title', 'm', languages)},
      'published', m._status = 'published', 'minVersion', q.min_version::int, 'validMonths', q.valid_months::int,
      'attestations', coalesce((select json_agg(json_build_object('version', r.attended_version::int,
          'on', to_char(r.attended_at at time zone ${timeZone}, 'YYYY-MM-DD')))
        from registrations r join sessions s on s.id = r.session_id
        where s.module_id = m.id and r.person_id = ${person} and r.state = 'attended'), '[]'),
      'next', (select json_build_object('id', s.id, 'startsAt', s.starts_at,
          'place', coalesce(${localised('sessions', 'place', 's', languages)}, ''))
        from sessions s where s.module_id = m.id and s.state = 'scheduled' and s.starts_at > now()
        order by s.taken >= s.seats, s.starts_at limit 1)) order by q.place, m.slug)
  from (${required}) q join modules m on m.id = q.module_id), '[]')`
