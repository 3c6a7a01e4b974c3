import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Loan } from '../../payload-types.ts'
import type { PossibleDesk } from './decideThing.ts'
import { inSavepoint } from './inSavepoint.ts'
import { isFree } from './proposeAlternatives.ts'
import type { LendingFacts, LentPart } from './readLendingFacts.ts'
import { takeCopy } from './takeCopy.ts'

/** What a loan says besides what is lent, where and for how long the copy is kept. */
export type LoanTerms = Pick<
  Loan,
  | 'city'
  | 'person'
  | 'firstDay'
  | 'lastDay'
  | 'state'
  | 'purpose'
  | 'basket'
  | 'offeredUntil'
  | 'organisation'
>

/** Whether all of it is free at a desk, as far as was read. */
export const isThere = ({ parts }: Pick<LendingFacts, 'parts'>, { desk, periods }: PossibleDesk): boolean =>
  parts.every(({ id, copies, count }) => {
    const period = periods.get(id)
    return period && copies.filter((copy) => copy.desk === desk.id && isFree(copy, period)).length >= count
  })

/** Writes the loans of one thing at one desk: one copy of a model, or all the copies of a kit; undefined, and nothing written,
 *  where something of it is taken. */
export const takeThing = async (
  req: PayloadRequest,
  possible: PossibleDesk,
  facts: LendingFacts,
  terms: LoanTerms,
): Promise<Loan[] | undefined> => {
  const wanted = facts.parts.flatMap((part) => Array.from({ length: part.count }, () => part))
  const kit = facts.kit ? facts.id : null
  const [only] = wanted
  if (only && wanted.length === 1) {
    const loan = await takeOne(req, only, possible, { ...terms, bundle: null, kit })
    return loan && [loan]
  }
  try {
    return await inSavepoint(req, async () => {
      const data = { ...terms, bundle: randomUUID(), kit }
      const loans: Loan[] = []
      for (const part of wanted) {
        const loan = await takeOne(req, part, possible, data)
        if (!loan) throw new Incomplete()
        loans.push(loan)
      }
      return loans
    })
  } catch (error) {
    if (error instanceof Incomplete) return undefined
    throw error
  }
}

/** A kit of which one part is missing is none: what was taken of it is given back. */
class Incomplete extends Error {
  override name = 'Incomplete'
}

const takeOne = async (
  req: PayloadRequest,
  { id, copies, deposit }: LentPart,
  { desk, periods }: PossibleDesk,
  data: LoanTerms & Pick<Loan, 'bundle' | 'kit'>,
): Promise<Loan | undefined> => {
  const period = periods.get(id)
  if (!period) throw new Error(`No period was decided for the model ${id}`)
  const here = copies.filter((copy) => copy.desk === desk.id)
  return takeCopy(req, id, here, period, (copy) => ({
    ...data,
    unit: copy.id,
    equipment: id,
    desk: desk.id,
    deposit,
    startsAt: period.startsAt.toISOString(),
    dueAt: period.dueAt.toISOString(),
    endsAt: period.endsAt.toISOString(),
  }))
}
