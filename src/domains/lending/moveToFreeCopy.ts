import type { PayloadRequest } from 'payload'
import { refusalOf } from '../../database/refusalOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Loan } from '../../payload-types.ts'
import { inSavepoint } from './inSavepoint.ts'
import { isFree } from './proposeAlternatives.ts'
import { readCopies } from './readLendingFacts.ts'
import { lockLine } from './waiting/offerNext.ts'

/** Gives a loan that was not handed over another copy of its model at its desk, one that nobody has then: because its own is
 *  late, or goes to repair. Answers whether there was one. */
export const moveToFreeCopy = async (
  req: PayloadRequest,
  loan: Pick<Loan, 'id' | 'unit' | 'equipment' | 'desk' | 'startsAt' | 'endsAt'>,
): Promise<boolean> => {
  const [own, model, desk] = [idOf(loan.unit), idOf(loan.equipment), idOf(loan.desk)]
  const period = { startsAt: new Date(loan.startsAt), endsAt: new Date(loan.endsAt) }
  await lockLine(req, [model])
  const free = (await readCopies(req, model)).filter(
    (copy) => copy.desk === desk && copy.id !== own && isFree(copy, period),
  )
  // What it leaves is nobody's to have: it is late, broken, or needed otherwise.
  req.context[leaving] = true
  try {
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
  } finally {
    delete req.context[leaving]
  }
}

/** The request takes a loan off its copy because that cannot be lent then. */
export const leaving = 'lending.leaving'
