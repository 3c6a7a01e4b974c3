import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Day } from '../../kernel/time.ts'
import { type LoanState, promisedStates } from './rules.ts'

/** SQL: who comes to the desk with the alias `d` from a day on (`DayVisits`), as a member of `json_build_object`; null where it
 *  receives everybody. `person`: id of the reader, whose own visits are told apart. */
export const deskVisits = (
  from: Day,
  person: string | null,
): SQL => sql`'visits', case when receives_only_so_many(d.id) then
  coalesce((select json_agg(v) from (
    select c.day, count(*) filter (where not c.own and (c.twice or c.picks_up and not c.brings))::int as "pickUps",
      count(*) filter (where not c.own and (c.twice or c.brings and not c.picks_up))::int as returns,
      count(*) filter (where not c.own and c.picks_up and c.brings and not c.twice)::int as both,
      (json_agg(json_build_object('picksUp', c.picks_up, 'brings', c.brings, 'twice', c.twice)) filter (where c.own)) -> 0 as own
    from (select e.day, coalesce(e.person_id = ${person}, false) as own, bool_or(e.picks_up) as picks_up, bool_or(e.brings) as brings,
        bool_or(e.picks_up and e.brings) as twice
      from (${errands(from)}) e group by e.day, e.person_id) c
    group by c.day) v), '[]') end`

/** Whoever was there today counts as well. */
const errands = (from: Day): SQL => sql`
  select l.person_id, l.first_day as day, true as picks_up, l.last_day = l.first_day as brings from loans l
  where l.desk_id = d.id and l.first_day >= ${from}
    and (${isIn(promisedStates)} or l.first_day = ${from} and ${isIn(['handed-over', 'returned', 'closed'])})
  union all
  select l.person_id, l.last_day, false, true from loans l
  where l.desk_id = d.id and l.last_day >= ${from} and l.last_day > l.first_day
    and (${isIn([...promisedStates, 'handed-over'])} or l.last_day = ${from} and ${isIn(['returned', 'closed'])})`

const isIn = (states: readonly LoanState[]): SQL =>
  sql.raw(`l.state in (${states.map((state) => `'${state}'`).join(', ')})`)
