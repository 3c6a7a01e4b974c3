import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { refusalOf } from '../../database/refusalOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Loan } from '../../payload-types.ts'
import { takes } from './busy.ts'
import type { LoanPeriod } from './decideLoan.ts'
import { inSavepoint } from './inSavepoint.ts'
import type { Copy } from './proposeAlternatives.ts'

/**
 * Writes the loan with the first of the copies that nobody has meanwhile; undefined when all were taken. Two requests
 * for one copy wait for each other at its row instead of deadlocking in the exclusion constraint; the constraint still
 * has the last word (`loans_unit_is_free`), for whoever does not come this way.
 */
export const takeCopy = async (
  req: PayloadRequest,
  copies: readonly Copy[],
  period: LoanPeriod,
  data: (copy: Copy) => RequiredDataFromCollectionSlug<'loans'>,
): Promise<Loan | undefined> => {
  for (const copy of copies) {
    try {
      return await inSavepoint(req, async () => {
        if (!(await isStillFree(req, copy, period))) throw new TakenMeanwhile()
        return req.payload.create({ collection: 'loans', req, depth: 0, data: data(copy) })
      })
    } catch (error) {
      if (!(error instanceof TakenMeanwhile) && refusalOf(error)?.reason !== 'unit-on-loan') throw error
    }
  }
  return undefined
}

const isStillFree = async (
  req: PayloadRequest,
  { id }: Copy,
  { startsAt, endsAt }: LoanPeriod,
): Promise<boolean> => {
  const db = await sqlOf(req)
  const locked = await db.execute(
    sql`select from units where id = ${id} and state = 'available' for no key update`,
  )
  if (locked.rowCount === 0) return false
  const from = sql`${startsAt.toISOString()}::timestamptz`
  const until = sql`${endsAt.toISOString()}::timestamptz`
  const { rowCount } = await db.execute(
    sql`select from loans l where l.unit_id = ${id} and ${takes('l', from, until)} limit 1`,
  )
  return rowCount === 0
}

class TakenMeanwhile extends Error {
  override name = 'TakenMeanwhile'
}
