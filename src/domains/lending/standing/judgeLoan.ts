import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { momentOf } from '../../../database/momentOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { monthsAfter, today } from '../../../kernel/time.ts'
import type { Loan } from '../../../payload-types.ts'
import { cityOf } from '../cityOf.ts'
import { lendingSettingsOf } from '../settingsOf.ts'
import { lockStanding } from './lockStanding.ts'
import { type StrikeKind, strikeFor } from './rules.ts'

/** A loan that was brought back late, not picked up or lost gives its borrower a strike, in the transaction in which it became
 *  so. What was asked for together, or is one kit, gives one for all of it. */
export const judgeLoan: CollectionAfterChangeHook<Loan> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create') return doc
  const city = await cityOf(req.payload, idOf(doc.city))
  const settings = lendingSettingsOf(city)
  const kind = settings && strikeFor(previousDoc, doc, settings)
  if (!kind) return doc
  const person = idOf(doc.person)
  await lockStanding(req, city.id, person)
  if (await isCounted(req, doc, kind)) return doc
  const givenOn = today(city.timeZone, momentOf(req))
  await req.payload.create({
    collection: 'strikes',
    data: {
      city: city.id,
      person,
      loan: doc.id,
      kind,
      givenOn,
      expiresOn: monthsAfter(givenOn, settings.strikeMonths),
      state: 'active',
    },
    depth: 0,
    req,
  })
  return doc
}

const isCounted = async (req: PayloadRequest, loan: Loan, kind: StrikeKind): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`
    select from strikes s join loans l on l.id = s.loan_id
    where s.person_id = ${idOf(loan.person)} and (l.id = ${loan.id}
      or s.kind = ${kind} and (l.bundle = ${loan.bundle ?? null} or l.basket = ${loan.basket ?? null}))
    limit 1`)
  return rowCount === 1
}
