import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { idOf } from '../../kernel/identifier.ts'
import { type Day, instantOf, isDay, today } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import { cityOf } from './cityOf.ts'
import { type Closure, handsOutOn, isFull, lendsWithin, type OpenDesk, takesBackOn } from './opening.ts'
import { closuresOf, openingHours } from './openingSql.ts'
import { refuseWrite } from './refuseWrite.ts'
import type { LoanState } from './rules.ts'
import { deskVisits } from './visitsSql.ts'

/** Who changes the days of a loan, changes for how long its copy is kept: at every door, by the hours of its desk. Whether the
 *  copy is free then is the database's to say (`loans_unit_is_free`). A wish for other days is answered by that. */
export const keepPeriod: CollectionBeforeChangeHook<Loan> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return data
  const { firstDay = originalDoc.firstDay, lastDay = originalDoc.lastDay } = data
  const moved = firstDay !== originalDoc.firstDay
  if (!moved && lastDay === originalDoc.lastDay) return data
  const fault = moved ? 'firstDay' : 'lastDay'
  const mayMove: readonly LoanState[] = moved ? notOut : [...notOut, 'handed-over']
  if (!mayMove.includes(originalDoc.state)) refuseWrite(req, 'loans', fault, 'days-fixed-now')
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay)
    refuseWrite(req, 'loans', fault, 'days-reversed')
  // The desks that receive only so many people are locked by now (lockFreed).
  const { desk, closures, timeZone } = await readOpening(req, originalDoc, firstDay)
  const out = handsOutOn(desk, closures, firstDay)
  const back = takesBackOn(desk, closures, lastDay)
  if (moved && isFull(desk, closures, firstDay, 'pick-up'))
    refuseWrite(req, 'loans', 'firstDay', 'desk-full-then')
  if (moved && !out) refuseWrite(req, 'loans', 'firstDay', 'desk-closed-then')
  if (isFull(desk, closures, lastDay, 'return')) refuseWrite(req, 'loans', 'lastDay', 'desk-full-then')
  if (!back) return refuseWrite(req, 'loans', 'lastDay', 'desk-closed-then')
  if (firstDay === lastDay && !lendsWithin(desk, closures, firstDay))
    refuseWrite(req, 'loans', 'lastDay', 'desk-full-then')
  const startsAt = moved && out ? instantOf(firstDay, out.opens, timeZone) : new Date(originalDoc.startsAt)
  const dueAt = instantOf(lastDay, back.closes, timeZone)
  if (dueAt <= startsAt) refuseWrite(req, 'loans', 'lastDay', 'days-reversed')
  const buffer = Math.max(0, Date.parse(originalDoc.endsAt) - Date.parse(originalDoc.dueAt))
  return {
    ...data,
    startsAt: startsAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endsAt: new Date(dueAt.getTime() + buffer).toISOString(),
    wishedFirstDay: null,
    wishedLastDay: null,
  }
}

const notOut: readonly LoanState[] = ['requested', 'approved', 'ready']

const readOpening = async (
  req: PayloadRequest,
  loan: Loan,
  from: Day,
): Promise<{ desk: OpenDesk; closures: Closure[]; timeZone: string }> => {
  const { timeZone } = await cityOf(req.payload, idOf(loan.city))
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select json_build_object('slug', d.slug, ${openingHours},
        ${deskVisits(today(timeZone), idOf(loan.person))}) as desk,
      ${closuresOf(sql`d.city_id`, ['en'], { from })} as closures
    from desks d where d.id = ${idOf(loan.desk)}`)
  const found = rows[0] as { desk: OpenDesk; closures: Closure[] } | undefined
  if (!found) throw new Error(`The loan ${loan.id} has no desk`)
  return { ...found, timeZone }
}
