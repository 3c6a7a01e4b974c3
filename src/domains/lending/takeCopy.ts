import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { refusalOf } from '../../database/refusalOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Loan } from '../../payload-types.ts'
import { inSavepoint } from './inSavepoint.ts'
import type { LoanPeriod } from './loanPeriod.ts'
import { type Copy, isFree } from './proposeAlternatives.ts'
import { readCopies } from './readLendingFacts.ts'

/**
 * Writes the loan with the first of the copies of a model that nobody has meanwhile; undefined if there is none.
 * Two requests for one copy wait for each other at its row instead of deadlocking in the exclusion constraint, and look
 * again once they hold it; the constraint still has the last word (`loans_unit_is_free`), for whoever does not come this
 * way. Rows are locked in the order of `copies`, which is one for everybody.
 */
export const takeCopy = async (
  req: PayloadRequest,
  equipment: string,
  copies: readonly Copy[],
  period: LoanPeriod,
  data: (copy: Copy) => RequiredDataFromCollectionSlug<'loans'>,
): Promise<Loan | undefined> => {
  let left = copies.filter((copy) => isFree(copy, period))
  for (let copy = left.shift(); copy; copy = left.shift()) {
    await lock(req, copy)
    let known = await readCopies(req, equipment)
    if (isStillFree(known, copy, period)) {
      const loan = await lend(req, data(copy))
      if (loan) return loan
      known = await readCopies(req, equipment)
    }
    const now = known
    left = left.filter((one) => isStillFree(now, one, period))
  }
  return undefined
}

const isStillFree = (copies: readonly Copy[], { id, pool }: Copy, period: LoanPeriod): boolean =>
  copies.some((copy) => copy.id === id && copy.pool === pool && isFree(copy, period))

const lock = async (req: PayloadRequest, { id }: Copy): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select from units where id = ${id} for no key update`)
}

const lend = async (
  req: PayloadRequest,
  data: RequiredDataFromCollectionSlug<'loans'>,
): Promise<Loan | undefined> => {
  try {
    return await inSavepoint(req, () => req.payload.create({ collection: 'loans', req, depth: 0, data }))
  } catch (error) {
    if (refusalOf(error)?.reason !== 'unit-on-loan') throw error
    return undefined
  }
}
