import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { momentOf } from '../../database/momentOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import { today } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import { cityOf } from './cityOf.ts'
import { lockLoans } from './lockLoans.ts'
import { refuseWrite } from './refuseWrite.ts'
import { type LoanState, promisedStates } from './rules.ts'

/** Whoever decides must have seen the loan as it is: without this, of two desks that decide at once the later would
 *  overwrite the earlier unseen. It stays locked until the end of the transaction, with the others of its kit. */
export const keepFresh: CollectionBeforeChangeHook<Loan> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const stored = (await lockLoans(req, [originalDoc.id])).find(({ id }) => id === originalDoc.id)
  if (stored?.state !== originalDoc.state || stored.unit !== idOf(originalDoc.unit))
    refuseWrite(req, 'loans', 'state', 'changed-meanwhile')
  return data
}

/** What staff must keep besides the table of transitions, whichever door they use: a refusal has a reason, a copy is
 *  swapped for one like it, a copy in repair is not handed over, and an early return frees the calendar. */
export const keepLoanRules: CollectionBeforeChangeHook<Loan> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const [from, to] = [originalDoc.state, data.state ?? originalDoc.state]
  const unit = idOf(data.unit ?? originalDoc.unit)
  const swapped = unit !== idOf(originalDoc.unit)
  if (swapped && to !== 'handed-over' && !(promisedStates as readonly LoanState[]).includes(to))
    refuseWrite(req, 'loans', 'unit', 'copy-fixed-now')
  if (swapped && from === 'handed-over') refuseWrite(req, 'loans', 'unit', 'copy-fixed-now')
  if (swapped || (from !== to && to === 'handed-over')) await checkCopy(req, unit, originalDoc)
  if (from === to) return data
  if (from === 'offered') keepOffer(req, originalDoc, to)
  const byBorrower = req.user?.id === idOf(originalDoc.person)
  const unsaid = !data.reason?.trim()
  if (unsaid && (to === 'refused' || to === 'lost' || (to === 'cancelled' && req.user && !byBorrower)))
    refuseWrite(req, 'loans', 'reason', 'reason-missing')
  if (to === 'no-show') await checkNoShow(req, originalDoc)
  if (to !== 'handed-over' && to !== 'returned') return data
  const now = momentOf(req)
  // Handed over before its first day, a copy is out from now on: the period says so, or the database refuses.
  if (to === 'handed-over')
    return { ...data, handedOverAt: now.toISOString(), startsAt: earlier(originalDoc.startsAt, now) }
  // Back early, it is free for the next at once, after the buffer that its loan has.
  const buffer = Math.max(0, Date.parse(originalDoc.endsAt) - Date.parse(originalDoc.dueAt))
  return {
    ...data,
    returnCondition: data.returnCondition ?? 'as-lent',
    returnedAt: now.toISOString(),
    endsAt: earlier(originalDoc.endsAt, new Date(now.getTime() + buffer)),
  }
}

/** An offer is its person's to take while it holds, and nobody's to end before; the desk may withdraw it. */
const keepOffer = (req: PayloadRequest, { person, offeredUntil }: Loan, to: LoanState): void => {
  if (to === 'cancelled') return
  const over = Date.parse(offeredUntil ?? '') <= Date.now()
  if (to === 'lapsed' ? !over : over || req.user?.id !== idOf(person))
    refuseWrite(req, 'loans', 'state', 'offer-is-theirs')
}

const earlier = (stored: string, instant: Date): string =>
  new Date(Math.min(Date.parse(stored), instant.getTime())).toISOString()

/** Somebody who may still come today is no absentee. */
const checkNoShow = async (req: PayloadRequest, { city, firstDay }: Loan): Promise<void> => {
  const { timeZone } = await cityOf(req.payload, idOf(city))
  if (today(timeZone, momentOf(req)) <= firstDay) refuseWrite(req, 'loans', 'state', 'may-still-come')
}

const checkCopy = async (req: PayloadRequest, unit: string, loan: Loan): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select equipment_id as equipment, desk_id as desk, state, pool_id is null or is_in_group(pool_id,
      ${idOf(loan.person)}, ${loan.organisation ? idOf(loan.organisation) : null}, ${loan.firstDay}) as theirs
      from units where id = ${unit} for no key update`,
  )
  const copy = rows[0] as { equipment: string; desk: string; state: string; theirs: boolean } | undefined
  if (copy?.equipment !== idOf(loan.equipment))
    return refuseWrite(req, 'loans', 'unit', 'copy-of-other-model')
  if (copy.desk !== idOf(loan.desk)) refuseWrite(req, 'loans', 'unit', 'copy-of-other-desk')
  if (copy.state !== 'available') refuseWrite(req, 'loans', 'unit', 'copy-not-available')
  if (!copy.theirs) refuseWrite(req, 'loans', 'unit', 'copy-of-group')
}
