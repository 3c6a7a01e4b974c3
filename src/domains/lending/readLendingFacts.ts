import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { addDays, today } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { blocks, isOverdue } from './busy.ts'
import type { LendingDesk, Prerequisite } from './decideLoan.ts'
import type { LendingSettings } from './kind.ts'
import type { Closure } from './opening.ts'
import type { Copy } from './proposeAlternatives.ts'

export type LendingFacts = {
  id: string
  slug: string
  name: string
  maxDays: number | null
  copies: Copy[]
  desks: LendingDesk[]
  closures: Closure[]
  openLoans: number
  prerequisite: Prerequisite | null
}

type Asked = {
  city: City
  language: Language
  settings: LendingSettings
  /** slug of the model */
  equipment: string
  /** id of the person, or null for nobody's */
  person: string | null
  now: Date
}

/** All that a decision about a loan of a model needs, in one statement; undefined where the city lends no such model.
 *  Copies in repair or retired are none. Copies and desks come in one order for everybody. */
export const readLendingFacts = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  { city, language, settings, equipment, person, now }: Asked,
): Promise<LendingFacts | undefined> => {
  const languages = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const horizon = addDays(day, settings.maxAdvanceDays + 400)
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    with copy as (
      select u.id, u.desk_id as desk, ${busy} as busy
      from equipment e join units u on u.equipment_id = e.id and u.state = 'available'
      where e.city_id = ${city.id} and e.slug = ${equipment} and e._status = 'published')
    select e.id, e.slug, ${localised('equipment', 'name', 'e', languages)} as name, e.max_days::int as "maxDays",
      coalesce((select json_agg(c order by c.id) from copy c), '[]') as copies,
      coalesce((select json_agg(json_build_object('id', d.id, 'slug', d.slug,
          'name', ${localised('desks', 'name', 'd', languages)},
          'hours', coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) order by h._order)
            from desks_hours h where h._parent_id = d.id), '[]')) order by d.slug)
        from desks d where d.id in (select desk from copy)), '[]') as desks,
      coalesce((select json_agg(json_build_object('name', ${localised('closures', 'name', 'k', languages)},
          'firstDay', k.first_day, 'lastDay', k.last_day) order by k.first_day)
        from closures k where k.city_id = e.city_id and k.last_day >= ${day} and k.first_day <= ${horizon}), '[]') as closures,
      (select count(*)::int from loans l where l.person_id = ${person} and l.city_id = e.city_id and ${blocks('l')}
        and (l.ends_at > now() or l.state = 'handed-over')) as "openLoans",
      (select json_build_object('slug', m.slug, 'title', ${localised('modules', 'title', 'm', languages)},
          'fulfilled', exists (select from registrations r join sessions s on s.id = r.session_id
            where s.module_id = m.id and r.person_id = ${person} and r.state = 'attended'),
          'nextSession', (select min(s.starts_at) from sessions s
            where s.module_id = m.id and s.state = 'scheduled' and s.starts_at > now()))
        from modules m where m.id = e.requires_id) as prerequisite
    from equipment e where e.city_id = ${city.id} and e.slug = ${equipment} and e._status = 'published'`)
  const row = rows[0] as StoredFacts | undefined
  return row && { ...row, copies: row.copies.map(copyOf) }
}

/** The copies of a model alone, for a second look: what others took since the first. */
export const readCopies = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  equipment: string,
): Promise<Copy[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select u.id, u.desk_id as desk, ${busy} as busy from units u
    where u.equipment_id = ${equipment} and u.state = 'available' order by u.id`)
  return (rows as StoredCopy[]).map(copyOf)
}

/** SQL: when the copy with the alias `u` is promised, as JSON. */
const busy = sql`coalesce((select json_agg(json_build_object('from', l.starts_at,
    'until', case when ${isOverdue('l')} then null else l.ends_at end))
  from loans l where l.unit_id = u.id and ${blocks('l')} and (l.ends_at > now() or ${isOverdue('l')})), '[]')`

type StoredCopy = { id: string; desk: string; busy: { from: string; until: string | null }[] }
type StoredFacts = Omit<LendingFacts, 'copies'> & { copies: StoredCopy[] }

const copyOf = ({ id, desk, busy }: StoredCopy): Copy => ({
  id,
  desk,
  busy: busy.map(({ from, until }) => ({
    from: new Date(from),
    until: until === null ? null : new Date(until),
  })),
})
