import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, TypedUser } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import type { City } from '../../tenancy/City.ts'
import { keepAccountsOf } from './keepAccountsOf.ts'
import type { BorrowingState, Side } from './rules.ts'

/** `borrowing`: its id, as it was sent */
export type OneOfThem = { person: TypedUser; city: City; borrowing: string }

type Locked = { state: BorrowingState; thing: string; side: Side }

/** Locks what somebody has with a neighbour and answers where it stands, and on which side they are; undefined if there is none of
 *  theirs in the city. */
export const lockBorrowing = async (
  req: PayloadRequest,
  { person, city, borrowing }: OneOfThem,
): Promise<Locked | undefined> => {
  if (!isUuid(borrowing)) return undefined
  await keepAccountsOf(req, borrowing)
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select state, thing_id as thing, case when owner_id = ${person.id} then 'owner' else 'borrower' end as side
    from borrowings where id = ${borrowing} and city_id = ${city.id} and ${person.id}::uuid in (owner_id, person_id) for update`)
  return rows[0] as Locked | undefined
}
