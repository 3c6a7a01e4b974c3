import type { CollectionAfterChangeHook } from 'payload'
import { idOf } from '../../kernel/identifier.ts'
import type { Loan } from '../../payload-types.ts'
import { takingBack } from './unitHooks.ts'

/** What became of a loan becomes of its copy, in the same transaction: what came back damaged or in part goes to repair, what is
 *  lost is lost, what was lost and came back can be lent again. */
export const settleCopy: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create' || previousDoc.state === doc.state) return doc
  const state = stateOf(doc, previousDoc)
  if (!state) return doc
  await req.payload.update({
    collection: 'units',
    id: idOf(doc.unit),
    data: { state, ...(state === 'repair' && doc.deskNote && { note: doc.deskNote }) },
    context: { [takingBack]: true },
    depth: 0,
    req,
  })
  return doc
}

const stateOf = (loan: Loan, before: Loan): 'lost' | 'repair' | 'available' | undefined => {
  if (loan.state === 'lost') return 'lost'
  if (loan.state !== 'returned') return undefined
  if (loan.returnCondition === 'damaged' || loan.returnCondition === 'incomplete') return 'repair'
  return before.state === 'lost' ? 'available' : undefined
}
