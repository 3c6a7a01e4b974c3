import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../database/localised.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Day } from '../../kernel/time.ts'

/** SQL: the opening hours of the desk with the alias `d`, as two members of `json_build_object`: those of the week and
 *  those of single days (src/domains/lending/opening.ts). */
export const openingHours = sql`'hours', coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens,
    'closes', h.closes, 'use', h.use, 'visits', h.visits::int) order by h._order) from desks_hours h where h._parent_id = d.id), '[]'),
  'special', coalesce((select json_agg(json_build_object('day', h.day, 'opens', h.opens,
    'closes', h.closes, 'use', h.use, 'visits', h.visits::int) order by h._order) from desks_special_hours h where h._parent_id = d.id), '[]')`

/** SQL: the closures of a city from one day to another, both included, as a JSON list. `city` is SQL of its id. */
export const closuresOf = (
  city: SQL,
  languages: readonly Language[],
  { from, until }: { from: Day; until?: Day },
): SQL => sql`coalesce((select json_agg(json_build_object('name', ${localised('closures', 'name', 'k', languages)},
    'firstDay', k.first_day, 'lastDay', k.last_day, 'worked', k.worked,
    'desk', (select o.slug from desks o where o.id = k.desk_id)) order by k.first_day)
  from closures k where k.city_id = ${city} and k.last_day >= ${from}
    ${until ? sql`and k.first_day <= ${until}` : sql``}), '[]')`
