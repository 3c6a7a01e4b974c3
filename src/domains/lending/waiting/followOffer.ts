import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Loan } from '../../../payload-types.ts'
import { writeLoanMail } from '../notices.ts'
import type { LoanState } from '../rules.ts'
import type { WaitState } from './rules.ts'

const becomes: Partial<Record<LoanState, WaitState>> = {
  requested: 'taken',
  approved: 'taken',
  lapsed: 'lapsed',
  cancelled: 'left',
}

/** What becomes of an offer becomes of the place in line that it answered. */
export const followOffer: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  const state = becomes[doc.state]
  if (operation === 'create' || previousDoc.state !== 'offered' || !state) return doc
  const db = await sqlOf(req)
  const { rows: waits } = await db.execute(
    sql`select id from waits where loan_id = ${doc.id} and state = 'offered'`,
  )
  for (const { id } of waits as { id: string }[]) {
    await req.payload.update({ collection: 'waits', id, data: { state }, depth: 0, req })
    // Whoever says no need not be told that they did.
    if (state !== 'taken' && req.user?.id !== idOf(doc.person)) await writeLoanMail(req, doc)
  }
  return doc
}
