import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { blockingStates, type LoanState, openStates, promisedStates } from './rules.ts'

/** SQL: whether the loan of that alias keeps its copy from others. The literal list is that of the exclusion constraint,
 *  so that its index answers. */
export const blocks = (loan: string): SQL => isIn(loan, blockingStates)

/** SQL: whether the loan of that alias is still something between the borrower and the desk. */
export const isOpenLoan = (loan: string): SQL => isIn(loan, openStates)

/** SQL: whether the copy of the loan of that alias is promised to somebody who does not have it yet. */
export const isPromised = (loan: string): SQL => isIn(loan, promisedStates)

const isIn = (loan: string, states: readonly LoanState[]): SQL =>
  sql.raw(`${loan}.state in (${states.map((state) => `'${state}'`).join(', ')})`)

/** SQL: whether it should be back already and is not. Until it is back nobody knows when its copy is free. */
export const isOverdue = (loan: string): SQL =>
  sql.raw(`(${loan}.state = 'handed-over' and ${loan}.due_at <= now())`)

/** SQL: the loans, under that alias, that take the copy given as SQL from a period, given as SQL of two instants: those whose
 *  time reaches into it, and what is late and should have been back before it. Two lists, each found by the
 *  copy in `loans_keep_their_copy` (migration `lending_pace`). One condition would be answered by the index of the exclusion
 *  constraint; and the state of what is late is compared as text, or PostgreSQL goes through all that is out for each copy
 *  as long as its statistics say that little is. */
const taking = (columns: SQL, unit: SQL, from: SQL, until: SQL): SQL => sql`
  select ${columns} from loans taking where taking.unit_id = ${unit} and ${blocks('taking')}
    and taking.starts_at < ${until} and taking.ends_at > ${from}
  union all select ${columns} from loans taking where taking.unit_id = ${unit} and ${blocks('taking')}
    and taking.state::text = 'handed-over' and taking.due_at <= now() and taking.ends_at <= ${from} and ${until} > now()`

/** SQL: the times, of those that reach into a period, for which the copy with that alias is kept from others, by a loan or a
 *  repair: rows of `starts` and `ends`. Of what is late nobody knows the end. */
export const takenTimes = (unit: string, from: SQL, until: SQL): SQL => sql`(
  ${taking(times, sql.raw(unit), from, until)}
  union all select repair.starts_at, repair.ends_at from maintenance repair
  where repair.unit_id = ${sql.raw(unit)} and repair.starts_at < ${until} and repair.ends_at > ${from})`

const times = sql`taking.starts_at as starts, case when ${isOverdue('taking')} then 'infinity'::timestamptz else taking.ends_at end as ends`

/** SQL: whether the copy with that alias is kept from others in a period, by a loan or by a repair. */
export const isTaken = (unit: string, from: SQL, until: SQL): SQL => sql`(
  exists (${taking(sql``, sql`${sql.raw(unit)}.id`, from, until)})
  or exists (select from maintenance repair where repair.unit_id = ${sql.raw(unit)}.id
    and repair.starts_at < ${until} and repair.ends_at > ${from}))`
