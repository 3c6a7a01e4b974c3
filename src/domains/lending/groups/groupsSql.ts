import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { localised } from '../../../database/localised.ts'
import type { Language } from '../../../i18n/languages.ts'

type Asked = {
  languages: readonly Language[]
  /** SQL of its id */
  city: SQL
  /** id of whoever asks, or null */
  person: string | null
}

/** SQL: the groups of a city in whose name or by whose rules somebody could borrow, as a JSON list of `Group`: all but the
 *  organisations of other people for which nothing is. */
export const groupsOf = ({ languages, city, person }: Asked): SQL => sql`coalesce((
  select json_agg(json_build_object('id', g.id, 'slug', g.slug, 'name', ${localised('groups', 'name', 'g', languages)},
      'kind', g.kind, 'partOf', (select o.slug from groups o where o.id = g.part_of_id), 'maxDays', g.max_days::int,
      'maxOpenLoans', g.max_open_loans::int, 'until', m.last_day,
      'quotas', coalesce((select json_agg(json_strip_nulls(json_build_object('per', q.per, 'loans', q.loans::int,
        'days', q.days::int, 'resets', q.resets::int)) order by q._order) from groups_quotas q where q._parent_id = g.id), '[]'))
    order by g.slug)
  from groups g left join group_members m on m.group_id = g.id and m.person_id = ${person}
  where g.city_id = ${city} and (g.kind = 'members' or m.id is not null
    or exists (select from units u where u.pool_id = g.id) or exists (select from equipment_rels r where r.groups_id = g.id))), '[]')`

/** SQL: the slugs of the groups for which alone the model with the alias `e` is, as a JSON list; null where it says none. */
export const onlyGroupsOf = sql`(select json_agg(g.slug order by g.slug) from equipment_rels r
  join groups g on g.id = r.groups_id where r.parent_id = e.id and r.path = 'onlyGroups')`
