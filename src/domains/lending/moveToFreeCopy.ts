import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { refusalOf } from '../../database/refusalOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Loan } from '../../payload-types.ts'
import { inSavepoint } from './inSavepoint.ts'
import { isFree } from './proposeAlternatives.ts'
import { readCopies } from './readLendingFacts.ts'

/** Gives a loan that was not handed over another copy of its model at its desk, one that nobody has then: because its own is
 *  late, or goes to repair. Answers whether there was one. The rows of the copies are locked in the order in which requests
 *  lock them. */
export const moveToFreeCopy = async (
  req: PayloadRequest,
  loan: Pick<Loan, 'id' | 'unit' | 'equipment' | 'desk' | 'startsAt' | 'endsAt'>,
): Promise<boolean> => {
  const [own, model, desk] = [idOf(loan.unit), idOf(loan.equipment), idOf(loan.desk)]
  const period = { startsAt: new Date(loan.startsAt), endsAt: new Date(loan.endsAt) }
  const db = await sqlOf(req)
  await db.execute(sql`select from units where equipment_id = ${model} and desk_id = ${desk} and state = 'available'
    order by id for no key update`)
  const free = (await readCopies(req, model)).filter(
    (copy) => copy.desk === desk && copy.id !== own && isFree(copy, period),
  )
  for (const { id: unit } of free) {
    try {
      await inSavepoint(req, () =>
        req.payload.update({ collection: 'loans', id: loan.id, data: { unit }, depth: 0, req }),
      )
      return true
    } catch (error) {
      if (refusalOf(error)?.reason !== 'unit-on-loan') throw error
    }
  }
  return false
}

const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)
