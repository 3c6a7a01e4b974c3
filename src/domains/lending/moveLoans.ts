import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Loan } from '../../payload-types.ts'
import { isPromised } from './busy.ts'
import { moveToFreeCopy } from './moveToFreeCopy.ts'

type Promised = Pick<
  Loan,
  'id' | 'unit' | 'equipment' | 'desk' | 'startsAt' | 'endsAt' | 'firstDay' | 'lastDay'
>

/** A loan that no other copy can take. */
export type Stuck = Pick<Loan, 'id' | 'firstDay' | 'lastDay'>

type Asked = {
  /** id of the copy that is needed otherwise; the caller holds it (lockCopies.ts) */
  unit: string
  /** instants between which it is needed; without: from now on */
  startsAt?: string | null
  /** id of a group: only loans of those who are not in it */
  outside?: string
  endsAt?: string | null
}

/** Gives each promised loan of a copy in a time another copy. Answers those for which there is none; whoever needs the copy
 *  then refuses, and with the transaction all is as before. */
export const moveLoans = async (
  req: PayloadRequest,
  { unit, startsAt, endsAt, outside }: Asked,
): Promise<Stuck[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select l.id, l.unit_id as unit, l.equipment_id as equipment, l.desk_id as desk, l.starts_at as "startsAt",
      l.ends_at as "endsAt", l.first_day as "firstDay", l.last_day as "lastDay"
    from loans l where l.unit_id = ${unit} and ${isPromised('l')} and l.ends_at > now()
      and tstzrange(l.starts_at, l.ends_at, '[)') && tstzrange(${startsAt ?? null}::timestamptz, ${endsAt ?? null}::timestamptz, '[)')
      ${outside ? sql`and not is_in_group(${outside}, l.person_id, l.organisation_id, l.first_day)` : sql``}
    order by l.starts_at, l.id`)
  const stuck: Stuck[] = []
  for (const loan of rows as Promised[]) if (!(await moveToFreeCopy(req, loan))) stuck.push(loan)
  return stuck
}
