import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Day } from '../../../kernel/time.ts'
import { blockingStates } from './rules.ts'

/** SQL: the states in which the days of a thing are somebody's, as a list. */
export const blocking = sql.raw(blockingStates.map((state) => `'${state}'`).join(', '))

/** SQL: the days of a thing that are somebody's from a day on, as a JSON list of `Span`. What is late is taken until and with
 *  that day: the database keeps its days as they were agreed. `which`: of these borrowings `b` alone. */
export const takenDays = (thing: SQL, day: Day, which = sql`true`): SQL => sql`coalesce((
  select json_agg(json_build_object('firstDay', b.first_day, 'lastDay',
    case when b.state = 'handed-over' then greatest(b.last_day, ${day}) else b.last_day end) order by b.first_day)
  from borrowings b where b.thing_id = ${thing} and ${which} and b.state in (${blocking})
    and (b.last_day >= ${day} or b.state = 'handed-over')), '[]')`
