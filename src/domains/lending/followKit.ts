import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Loan } from '../../payload-types.ts'
import { type LoanState, loanTransitions, promisedStates } from './rules.ts'

/** What becomes of one part of a kit before it is handed over becomes of all that still lies at the desk: a kit is offered,
 *  agreed to, made ready, refused and given back whole. From the hand-over on each copy goes its own way. Each part takes the
 *  one after it along; who may write one has them all locked (`keepFresh`). */
export const followKit: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  const { bundle, state, reason } = doc
  if (operation === 'create' || !bundle || previousDoc.state === state || !isWhole(previousDoc.state, state))
    return doc
  const from = promisedStates.filter((one) => loanTransitions[one].includes(state))
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id from loans where bundle = ${bundle} and state::text = any(string_to_array(${from.join()}, ',')) order by id limit 1`)
  const [next] = rows as { id: string }[]
  if (next)
    await req.payload.update({
      collection: 'loans',
      id: next.id,
      data: { state, ...(reason && { reason }) },
      depth: 0,
      req,
    })
  return doc
}

const isWhole = (from: LoanState, to: LoanState): boolean =>
  (promisedStates as readonly LoanState[]).includes(from) && to !== 'handed-over'
