import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { Loan, Unit } from '../../../payload-types.ts'
import { lockForLeaving, lockLoans } from '../lockLoans.ts'
import { leaving } from '../moveToFreeCopy.ts'
import { blockingStates, type LoanState } from '../rules.ts'
import { lockLine, offerNext } from './offerNext.ts'
import { waitedForVisit } from './waitedAt.ts'

type Kept = Pick<Loan, 'state' | 'unit' | 'firstDay' | 'lastDay'>

/** Whether a change may give time of a copy back: the loan no longer keeps it, keeps another copy, or other days. */
const mayFree = (before: Kept, after: Kept): boolean => {
  if (!isBlocking(before.state)) return false
  const ends = before.state !== after.state && (after.state === 'returned' || !isBlocking(after.state))
  return (
    ends ||
    idOf(before.unit) !== idOf(after.unit) ||
    before.firstDay !== after.firstDay ||
    before.lastDay !== after.lastDay
  )
}

const isBlocking = (state: LoanState): boolean => (blockingStates as readonly LoanState[]).includes(state)

/** Before a loan gives time back, the copies of its model are locked, with those of the others of its kit and those that a visit
 *  to its desk would do for: see lockCopies.ts.
 *  What leaves a copy that nobody is to have offers nothing, and whoever moves it holds the copies. */
export const lockFreed: CollectionBeforeChangeHook<Loan> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc || req.context[leaving]) return data
  if (!mayFree(originalDoc, { ...originalDoc, ...data })) return data
  const freed = (await lockLoans(req, [originalDoc.id])).map(({ model }) => model)
  const models = [...new Set([...freed, ...(await waitedForVisit(req, idOf(originalDoc.desk)))])]
  // What comes back broken, or not at all, is taken from whoever was to have it next.
  if (data.state === 'returned' || data.state === 'lost')
    await lockForLeaving(req, { units: [idOf(originalDoc.unit)], models })
  else await lockLine(req, models)
  return data
}

/** What a loan gives back is offered to the next in line: its copy, and its visits to the desk, to whoever waits for anything of it. */
export const offerFreed: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'create' && !req.context[leaving] && mayFree(previousDoc, doc))
    await offerNext(req, [idOf(doc.equipment), ...(await waitedForVisit(req, idOf(doc.desk)))])
  return doc
}

/** Whether a copy can now be lent that could not, or elsewhere, or as another model, or to others. */
const arrives = (before: Partial<Unit> | undefined, after: Partial<Unit>): boolean =>
  after.state === 'available' &&
  (before?.state !== 'available' ||
    (['desk', 'equipment', 'pool'] as const).some((field) => idOf(before[field]) !== idOf(after[field])))

/** As for loans. */
export const lockArrived: CollectionBeforeChangeHook<Unit> = async ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data }
  const models = [originalDoc?.equipment, after.equipment].filter((model) => model !== undefined).map(idOf)
  if (arrives(originalDoc, after)) await lockLine(req, models)
  return data
}

/** A copy that is new, found, mended or elsewhere is offered to the next in line. */
export const offerArrived: CollectionAfterChangeHook<Unit> = async ({ doc, operation, previousDoc, req }) => {
  if (arrives(operation === 'create' ? undefined : previousDoc, doc))
    await offerNext(req, [idOf(doc.equipment)])
  return doc
}

const idOf = (value: string | { id: string } | null | undefined): string =>
  typeof value === 'string' ? value : (value?.id ?? '')
