import type { CollectionAfterChangeHook } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Loan } from '../../payload-types.ts'
import { writeChangeMail, writeLoanMail } from './notices.ts'

/** Appends what happened to a loan and writes to its borrower, in the transaction in which it happened. */
export const tellOfLoan: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  const [city, unit, before] = [idOf(doc.city), idOf(doc.unit), previousDoc?.unit && idOf(previousDoc.unit)]
  const append = (type: string, data: Record<string, unknown> = {}): Promise<void> =>
    appendEvent(req, { city, type: `loan.${type}`, subject: doc.id, data })
  if (operation === 'create') {
    await append(doc.state === 'offered' ? 'offered' : 'requested', {
      unit,
      firstDay: doc.firstDay,
      lastDay: doc.lastDay,
    })
    if (doc.state === 'approved') await append('approved', { byRule: true })
    // What is asked for together is told together (tellOfBasket.ts), and an offer by whoever makes it (offerNext.ts).
    if (!doc.basket && !doc.bundle && doc.state !== 'offered') await writeLoanMail(req, doc)
    return doc
  }
  const days = { firstDay: doc.firstDay, lastDay: doc.lastDay }
  const moved = doc.firstDay !== previousDoc.firstDay || doc.lastDay !== previousDoc.lastDay
  const wished = { firstDay: doc.wishedFirstDay ?? null, lastDay: doc.wishedLastDay ?? null }
  const wishedBefore = {
    firstDay: previousDoc.wishedFirstDay ?? null,
    lastDay: previousDoc.wishedLastDay ?? null,
  }
  if (moved) {
    await append('days-changed', {
      from: { firstDay: previousDoc.firstDay, lastDay: previousDoc.lastDay },
      to: days,
    })
    await writeChangeMail(req, doc, 'loanChanged')
  } else if (
    wished.lastDay &&
    (wished.firstDay !== wishedBefore.firstDay || wished.lastDay !== wishedBefore.lastDay)
  ) {
    await append('change-asked', wished)
  } else if (wishedBefore.lastDay && !wished.lastDay) {
    await append('change-refused', { ...wishedBefore, ...(doc.reason && { reason: doc.reason }) })
    await writeChangeMail(req, doc, 'loanChangeRefused')
  }
  for (const what of ['taken', 'returned'] as const) {
    const field = what === 'taken' ? 'depositTaken' : 'depositReturned'
    const amount = doc[field] ?? null
    if (amount !== (previousDoc[field] ?? null))
      await append(`deposit-${what}`, { amount, ...(what === 'taken' && { method: doc.depositMethod }) })
  }
  if (before !== unit) await append('copy-changed', { from: before, to: unit })
  if (previousDoc.state !== doc.state) {
    await append(doc.state, doc.reason ? { reason: doc.reason } : {})
    // What else becomes of an offer is told by followOffer.ts.
    if (previousDoc.state !== 'offered' || isTaken(doc)) await writeLoanMail(req, doc)
  }
  return doc
}

const isTaken = ({ state }: Loan): boolean => state === 'requested' || state === 'approved'
