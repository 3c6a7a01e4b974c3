import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import { isLeft } from './ownerSql.ts'
import { suspendedUntilOf } from './suspendedUntilOf.ts'

type Lending = { city: City; person: string; thing: string; now: Date }

/** Why an owner may lend nothing new, or not this thing: `suspended-lender`, with the last day; `left-organisation`: it is
 *  lent in the name of one to which they belong no longer. Undefined where they may. */
export const refuseLender = async (
  req: PayloadRequest,
  { thing, ...who }: Lending,
): Promise<ReturnType<typeof refuse> | undefined> => {
  const until = await suspendedUntilOf(req, who)
  if (until) return refuse('suspended-lender', 422, { details: { until } })
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(
    sql`select from things t where t.id = ${thing} and ${isLeft(sql`${who.now.toISOString()}::timestamptz`)}`,
  )
  return rowCount === 1 ? refuse('left-organisation', 422) : undefined
}
