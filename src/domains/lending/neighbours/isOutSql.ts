import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: whether the thing of the borrowing `b` should be back on a day and is with somebody else. Of what its borrower says is back,
 *  only its owner's word is missing. */
export const isOut = (day: SQL): SQL => sql`exists (select from borrowings o where o.thing_id = b.thing_id
  and o.state = 'handed-over' and o.last_day < ${day} and not exists (select from handovers h where h.borrowing_id = o.id
    and h.side = 'borrower' and h.moment = 'returned'))`
