import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** The second factor of an account: since when (ISO 8601), and how many recovery codes are left. */
export type SecondFactor = { since: string; recoveryCodes: number }

export const readSecondFactor = async (
  from: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  person: string,
): Promise<SecondFactor | undefined> => {
  const db = await sqlOf(from)
  const { rows } = await db.execute(sql`
    select enabled_at as since, (select count(*)::int from recovery_codes r where r.person_id = f.person_id) as "recoveryCodes"
    from second_factors f where person_id = ${person}`)
  const [row] = rows as SecondFactor[]
  return row && { ...row, since: new Date(row.since).toISOString() }
}
